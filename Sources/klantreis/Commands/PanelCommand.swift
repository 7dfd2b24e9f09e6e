// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import JourneyModel
import Words

/// Reads the answers of a panel, and shows them.
struct PanelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "panel",
    abstract: says(
      "Tel de antwoorden van een panel, of toon ze als balken.",
      "Count the answers of a panel, or show them as bars."),
    subcommands: [PanelImportCommand.self, PanelShowCommand.self])
}

/// Shows the answers of a panel as bars.
struct PanelShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: says("Toon de antwoorden van een panel.", "Show the answers of a panel."))

  @Argument(
    help: help("Het bestand van het panel.", "The file of the panel.", .file), completion: .file())
  var file: String

  @Option(
    name: .customLong("as"),
    help: help("text, of linear om voor te lezen.", "text, or linear to be read aloud.", .form))
  var form = "text"

  @OptionGroup var page: PageOptions

  func run() throws {
    try SheetShow.run(file, being: .panel, form, try page.options())
  }
}
