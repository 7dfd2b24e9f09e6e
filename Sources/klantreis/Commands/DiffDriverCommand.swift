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
    let report = FileReport(
      pair.newPath ?? pair.path, formerPath: pair.path, old: version(pair.old),
      new: version(pair.new), permissions: pair.permissions, language: Surroundings.language)
    let (output, width) = (Output.standard, max(20, Output.standard.columns ?? 80))
    output.write(Array(report.text(width: width, colour: output.takesColour).utf8))
    if report.refusal != nil { compareText(pair) }
    output.write("\n")
  }

  /// Reads one side; nil where it is not there.
  private static func version(_ path: String) -> FileReport.Version? {
    if path == "/dev/null" { return nil }
    do {
      return .item(try Loaded.manageable(path: path).document.root)
    } catch {
      return .refused(error.text)
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
  let newPath: String?

  /// Reads seven arguments, or nine of a file that was renamed.
  init?(_ arguments: [String]) {
    guard arguments.count >= 7 else { return nil }
    path = arguments[0]
    (old, oldMode) = (arguments[1], arguments[3])
    (new, newMode) = (arguments[4], arguments[6])
    newPath = arguments.count > 7 ? arguments[7] : nil
  }

  /// Whether the file may be run, before and after; nil where it is new or gone.
  var permissions: (old: String, new: String)? {
    oldMode == "." || newMode == "." ? nil : (oldMode, newMode)
  }
}
