// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import JourneyChecks
import JourneyModel
import JourneyStore
import Paths
import Programs
import Words

/// Checks journeys.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: says("Kijk reizen na.", "Check journeys."),
    discussion: says(
      "Eindigt met 0 als alles goed is, met 1 bij fouten en met 2 als een bestand niet te lezen is.",
      "Ends with 0 when all is well, with 1 for errors and with 2 when a file cannot be read."))

  @Argument(help: help("Bestanden en mappen.", "Files and folders.", .path), completion: .file())
  var paths: [String] = [Surroundings.folder]

  @Option(
    name: .customLong("as"),
    help: help("text, json, sarif of junit.", "text, json, sarif or junit.", .form))
  var form = "text"

  @Option(
    help: help(
      "Vanaf welke ernst het nakijken mislukt: error, warning of info.",
      "From how serious on the check fails: error, warning or info.", .severity))
  var failOn = "error"

  @Option(
    help: help(
      "De dag waarop u nakijkt; anders vandaag.", "The day of the check; otherwise today.", .day))
  var on: String?

  @Flag(help: help("Toon alle controles.", "Show all checks."))
  var list = false

  @Flag(
    help: help(
      "Zet achter elk punt de code waarmee u het opzij zet.",
      "Put the code by which it is set aside behind each finding."))
  var codes = false

  @Option(
    help: help(
      "Zet een punt in een bestand opzij, met --reason.",
      "Set a finding in one file aside, with --reason.", .code))
  var setAside: String?

  @Option(
    help: help("Waarom het punt blijft zoals het is.", "Why the finding is left as it is.", .reason)
  )
  var reason: String?

  @Flag(
    help: help(
      "Kijk na wat in git klaarstaat om vast te leggen.", "Check what is staged in git."))
  var staged = false

  @Flag(
    help: help(
      "Alleen wat niet in git hoort: wat op personen wijst, verborgen tekens en fouten; mislukt bij elk punt.",
      "Only what does not belong in git: what points to persons, hidden characters and errors; "
        + "fails at any finding."))
  var gate = false

  func run() throws {
    if list {
      Output.standard.write(CheckList(Surroundings.language).text)
      return
    }
    if let setAside { return try putAside(setAside) }
    guard let form = Checking.Form(rawValue: form) else {
      throw Failure.usage(
        "Kies bij --as uit: text, json, sarif, junit.",
        "With --as choose from: text, json, sarif, junit.")
    }
    guard let severity = Diagnostic.Severity(rawValue: failOn) else {
      throw Failure.usage(
        "Kies bij --fail-on uit: error, warning, info.",
        "With --fail-on choose from: error, warning, info.")
    }
    var checking = Checking(
      UnmergedFiles(near: staged ? ["."] : paths), on: try Today.date(typed: on),
      staged: staged ? try StagedFiles() : nil)
    (checking.form, checking.failOn) = (form, severity)
    (checking.hasCodes, checking.isGate) = (codes, gate)
    checking.hasCommands = gate && staged
    if staged { try checking.addStaged() } else { try checking.add(paths) }
    if gate, staged, !checking.isClean {
      Output.error.tell(
        says(
          "Er is niets vastgelegd. Verbeter dit en gebruik git add, of zet het opzij met de opdracht "
            + "eronder; toch vastleggen kan met git commit --no-verify.",
          "Nothing was committed. Correct this and use git add, or set it aside with the command "
            + "below it; to commit all the same use git commit --no-verify."))
    }
    throw ArgumentParser.ExitCode(checking.finish())
  }

  /// Checks files and folders as the command does without options.
  static func check(_ paths: [String]) throws(Failure) -> Int32 {
    var checking = Checking(UnmergedFiles(near: paths), on: try Today.date(typed: nil))
    try checking.add(paths)
    return checking.finish()
  }

  /// Writes in the settings of the folder that a finding was looked at, and why it is left.
  private func putAside(_ finding: String) throws(Failure) {
    guard let reason, reason.contains(where: { !$0.isWhitespace }), paths.count == 1,
      let home = FolderSettings.home(of: paths[0]), !Workspace.isFolder(paths[0])
    else {
      throw .usage(
        "Geef één bestand, --set-aside met de code van het punt, en --reason met de reden.",
        "Give one file, --set-aside with the code of the finding, and --reason with the reason.")
    }
    let path = FolderSettings.file(in: home.folder)
    let entry = CheckSettings.SetAside(file: home.file, finding: finding, reason: reason)
    guard try isFound(finding, in: home.folder) else {
      throw .usage(
        "Dit punt staat niet in \(paths[0]). Bekijk de codes met klantreis check --codes.",
        "This finding is not in \(paths[0]). See the codes with klantreis check --codes.")
    }
    try Self.putAside(entry, in: path)
    let shown = Self.shown(path)
    Output.standard.write(
      says("Opzij gezet in \(shown).", "Set aside in \(shown).")
        + (Repository.mayHold(home.folder.text)
          ? says(
            " Het geldt bij het vastleggen zodra git dit bestand ook heeft: git add ",
            " It holds for commits as soon as git has this file too: git add ")
            + ShellWord.quoted(shown) : "") + "\n")
  }

  /// The path from the folder where the program runs, where it leads down from there.
  private static func shown(_ path: String) -> String {
    FilePath(".").resolved.flatMap { FilePath(path).relative(to: $0)?.text } ?? path
  }

  private static func putAside(
    _ entry: CheckSettings.SetAside, in path: String
  ) throws(Failure) {
    // Somebody else may set something aside at the same time.
    for left in stride(from: 20, through: 0, by: -1) {
      let expected: Saver.Expected
      do throws(StoreError) { expected = try .standing(at: path) } catch { throw Failure(error) }
      let settings = try FolderSettings.read(path) ?? CheckSettings()
      do throws(StoreError) {
        try Saver.save(settings.settingAside(entry).text, to: path, over: expected)
        return
      } catch .changedOnDisk where left > 0 {
      } catch .exists where left > 0 {
      } catch {
        throw Failure(error)
      }
    }
  }

  /// Tells whether a finding is in the file, in what it says together with the files around it, or in what is staged of it.
  private func isFound(_ finding: String, in folder: FilePath) throws(Failure) -> Bool {
    let today = try Today.date(typed: on)
    let path = FilePath(paths[0]).resolvedInFolder
    func isThere(
      _ staged: StagedFiles?, _ look: (inout Checking) throws(Failure) -> Void
    ) throws(Failure) -> Bool {
      var checking = Checking(UnmergedFiles(near: []), on: today, staged: staged)
      // What comes whole is not told while it is looked for.
      checking.form = .json
      try look(&checking)
      return checking.findings.contains {
        $0.fingerprint == finding && FilePath($0.path).resolvedInFolder == path
      }
    }
    if try isThere(nil, { checking throws(Failure) in try checking.add(paths) }) { return true }
    if try isThere(nil, { checking throws(Failure) in try checking.add([folder.text]) }) {
      return true
    }
    guard let staged = try? StagedFiles() else { return false }
    return try isThere(staged) { checking throws(Failure) in try checking.addStaged() }
  }
}
