// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import JourneyDiff
import JourneyModel
import JourneyStore
import Programs
import TextGrid
import Words

/// Shows git what changed in a journey, as its external diff.
struct DiffDriverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff-driver",
    abstract: says(
      "Zeg als externe diff van git wat er veranderde.",
      "Say what changed, as the external diff of git."),
    discussion: says(
      "Bijvoorbeeld: git -c diff.journey.command=\"klantreis diff-driver\" diff. Eindigt altijd met 0, "
        + "omdat git anders stopt.",
      "For example: git -c diff.journey.command=\"klantreis diff-driver\" diff. Always ends with 0, "
        + "since git would stop otherwise."))

  @Argument(
    parsing: .captureForPassthrough,
    help: help(
      "Zoals git ze geeft: pad, oud bestand, hash, modus, nieuw bestand, hash, modus.",
      "As git gives them: path, old file, hash, mode, new file, hash, mode.", .words))
  var arguments: [String] = []

  func run() throws {
    if arguments == ["--help"] || arguments == ["-h"] { throw CleanExit.helpRequest(self) }
    Self.show(arguments)
  }

  /// Writes to the output what changed between the two sides that git gives.
  static func show(_ arguments: [String]) {
    guard let pair = DriverPair(arguments) else {
      // Of a file that a merge left unsettled git gives the path only.
      let path = arguments.first ?? ""
      Output.standard.write(
        says(
          "\(path): de samenvoeging is nog niet afgerond.\n",
          "\(path): the merge is not finished yet.\n"))
      return
    }
    let width = max(20, Output.standard.columns ?? 80)
    Output.standard.write(pair.heading.map { $0[Surroundings.language] + "\n" }.joined())
    do throws(Failure) {
      let old = try root(pair.old)
      let new = try root(pair.new)
      switch (old, new) {
      case (let old?, let new?):
        let report = DiffReport(old: old, new: new, language: Surroundings.language)
        Output.standard.write(report, width: width)
      case (nil, let only?), (let only?, nil):
        let overview = Overview(Journey(only))
        let words = [Text(overview.title)] + overview.kind + overview.findings
        Output.standard.write(
          words.map { $0[Surroundings.language] }.joined(separator: " · ") + "\n")
      case (nil, nil): break
      }
    } catch {
      Output.standard.write(error.text[Surroundings.language] + "\n")
      compareText(pair)
    }
    Output.standard.write("\n")
  }

  /// Reads one side; nil where it is not there.
  private static func root(_ path: String) throws(Failure) -> Item? {
    if path == "/dev/null" { return nil }
    do {
      return try Loaded.manageable(path: path).document.root
    } catch {
      throw Failure(error)
    }
  }

  /// Shows the lines that differ in what is no journey.
  private static func compareText(_ pair: DriverPair) {
    let answer = try? Git.here.run(
      ["diff", "--no-index", "--no-ext-diff", "--no-textconv", "--", pair.old, pair.new],
      accepting: [0, 1])
    guard let answer else { return }
    // The names of git's temporary files say nothing.
    let lines = answer.text.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { !$0.hasPrefix("@@") }
    Output.standard.write(lines.joined(separator: "\n") + "\n")
  }
}

/// The two sides of a file as git gives them to an external diff.
private struct DriverPair {
  let path: String
  let old: String
  let new: String
  private let oldMode: String
  private let newMode: String
  /// The new name of a file that was renamed.
  private let newPath: String?

  /// Reads seven arguments, or nine of a file that was renamed.
  init?(_ arguments: [String]) {
    guard arguments.count >= 7 else { return nil }
    path = arguments[0]
    (old, oldMode) = (arguments[1], arguments[3])
    (new, newMode) = (arguments[4], arguments[6])
    newPath = arguments.count > 7 ? arguments[7] : nil
  }

  /// What became of the file itself.
  var heading: [Text] {
    var lines = [Text("══ \(newPath ?? path)")]
    if let newPath, newPath != path {
      lines.append(Text(nl: "Hernoemd, was: \(path)", en: "Renamed, was: \(path)"))
    }
    if old == "/dev/null" { lines.append(Text(nl: "Nieuwe klantreis", en: "New journey")) }
    if new == "/dev/null" {
      lines.append(Text(nl: "Klantreis verwijderd", en: "Journey removed"))
    }
    if oldMode != newMode, oldMode != ".", newMode != "." {
      lines.append(
        Text(nl: "Rechten: \(oldMode) → \(newMode)", en: "Permissions: \(oldMode) → \(newMode)"))
    }
    return lines
  }
}
