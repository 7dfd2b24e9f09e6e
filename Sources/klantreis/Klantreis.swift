// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Words

/// The root of the command line.
struct Klantreis: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "klantreis",
    abstract: says(
      "Breng een klantreis in kaart, in de terminal.", "Map a customer journey in the terminal."),
    usage: """
      klantreis [\(says("PAD", "PATH"))]
      klantreis \(says("OPDRACHT", "COMMAND")) …
      """,
    discussion: says(
      "Zonder opdracht opent de editor: een bestand, of de lijst van een map (journeys, of $KLANTREIS_DIR). "
        + "Met --lang nl of --lang en kiest u de taal.",
      "Without a command the editor opens: a file, or the list of a folder (journeys, or $KLANTREIS_DIR). "
        + "Choose the language with --lang nl or --lang en."),
    version: "klantreis \(Version.current)",
    subcommands: [
      NewCommand.self, ListCommand.self, ShowCommand.self, ExportCommand.self, ImportCommand.self,
      DeriveCommand.self, SetCommand.self,
      AddCommand.self, MoveCommand.self, RemoveCommand.self, FormatCommand.self, DiffCommand.self,
      ApplyCommand.self, MergeCommand.self, MergeDriverCommand.self, TextconvCommand.self,
      DiffDriverCommand.self, CheckCommand.self, HistoryCommand.self, GitCommand.self,
      OpgaveCommand.self, PanelCommand.self, DueCommand.self, PortfolioCommand.self,
      SearchCommand.self,
    ])

  static var names: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
  }
}

/// Says a text in the language of the user.
func says(_ nl: String, _ en: String) -> String {
  Text(nl: nl, en: en)[Surroundings.language]
}

/// Says the help of an argument in the language of the user, and what stands for its value in a line of usage.
func help(_ nl: String, _ en: String, _ placeholder: Placeholder? = nil) -> ArgumentHelp {
  ArgumentHelp(
    says(nl, en), valueName: placeholder?.name[Surroundings.language])
}
