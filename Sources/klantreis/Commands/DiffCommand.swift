// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import JourneyDiff
import JourneyExchange
import Words

/// Says what changed between two journeys.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: says(
      "Zeg wat er verschilt tussen twee reizen.", "Say what differs between two journeys."),
    discussion: says(
      "Bijvoorbeeld: klantreis diff HEAD:huidig.journey.json huidig.journey.json. "
        + "Eindigt met 0 als er niets verschilt en met 1 als er iets verschilt.",
      "For example: klantreis diff HEAD:huidig.journey.json huidig.journey.json. "
        + "Ends with 0 where nothing differs and with 1 where something does."))

  @Argument(
    help: help(
      "Van voor de wijziging: een bestand, of VERSIE:PAD uit git.",
      "Before the change: a file, or REVISION:PATH in git.", .old), completion: .file())
  var old: String

  @Argument(
    help: help(
      "Van na de wijziging: een bestand, of VERSIE:PAD uit git.",
      "After the change: a file, or REVISION:PATH in git.", .new), completion: .file())
  var new: String

  @Option(
    name: .customLong("as"),
    help: help(
      "text, markdown (voor een voorstel tot wijziging) of json (om toe te passen met apply).",
      "text, markdown (for a merge request) or json (to be applied with apply).", .form))
  var form = "text"

  @OptionGroup var page: PageOptions

  func run() throws {
    guard ["text", "markdown", "json"].contains(form) else {
      throw Failure.usage(
        "Kies bij --as uit: text, markdown, json.", "With --as choose from: text, markdown, json.")
    }
    let width = try page.options().width
    let before = try NamedVersion(old).root()
    let after = try NamedVersion(new).root()
    let changes: [Change]
    if form == "json" {
      changes = diff(before, after)
      Output.standard.write(changes.json)
    } else {
      let report = DiffReport(
        old: before, new: after, language: Surroundings.language,
        titles: NamedVersion.titlesBeside([(old, before), (new, after)]))
      changes = report.changes
      if form == "text" {
        Output.standard.write(report, width: width)
      } else {
        Output.standard.write(report.markdown)
      }
    }
    throw ArgumentParser.ExitCode(changes.isEmpty ? ExitCode.good : ExitCode.findings)
  }
}

extension Output {
  /// Writes a report on changes, in colour where that is welcome.
  func write(_ report: DiffReport, width: Int) {
    // The report has made its text safe; what is not safe in it are its own colours.
    write(Array(report.text(width: width, colour: takesColour).utf8))
  }

  /// Whether what is written may be coloured: a terminal reads it, or the pager that git started.
  var takesColour: Bool {
    Surroundings.hasColour && Surroundings.environment["TERM"] != "dumb"
      && (isTerminal || Surroundings.environment["GIT_PAGER_IN_USE"] != nil)
  }
}
