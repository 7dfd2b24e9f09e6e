// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import JourneyDiff
import JourneyExchange
import JourneyModel
import JourneyStore

/// Says what changed between two journeys.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: says(
      "Zeg wat er verschilt tussen twee reizen.", "Say what differs between two journeys."))

  @Argument(help: help("Het bestand van voor de wijziging.", "The file before the change."))
  var old: String

  @Argument(help: help("Het bestand van na de wijziging.", "The file after the change."))
  var new: String

  @Option(
    name: .customLong("as"),
    help: help(
      "text of markdown (voor een voorstel tot wijziging).",
      "text or markdown (for a merge request)."))
  var form = "text"

  @OptionGroup var page: PageOptions

  func run() throws {
    guard form == "text" || form == "markdown" else {
      throw Failure.usage(
        "Kies bij --as uit: text, markdown.", "With --as choose from: text, markdown.")
    }
    let width = try page.options().width
    let report = DiffReport(
      old: try Self.root(old), new: try Self.root(new), language: Surroundings.language)
    Output.standard.write(form == "text" ? report.text(width: width) : report.markdown)
    throw ArgumentParser.ExitCode(report.changes.isEmpty ? ExitCode.good : ExitCode.findings)
  }

  private static func root(_ path: String) throws(Failure) -> Item {
    do {
      return try Loaded(path: path).document.root
    } catch {
      throw Failure(error)
    }
  }
}
