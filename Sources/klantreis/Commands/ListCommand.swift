// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser

/// Lists the journeys of a folder.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: says("Toon de reizen van een map.", "Show the journeys of a folder."),
    discussion: says(
      "Met --as ndjson komt elke reis als een regel JSON, voor programma's die tellen en vergelijken.",
      "With --as ndjson each journey comes as a line of JSON, for programs that count and compare.")
  )

  @Argument(help: help("De map.", "The folder.", .folder), completion: .directory)
  var folder: String = Surroundings.folder

  @Option(
    name: .customLong("as"),
    help: help("De vorm: text, json of ndjson.", "The form: text, json or ndjson.", .form))
  var form = "text"

  @Option(
    help: help(
      "De dag waarop u kijkt; anders vandaag.", "The day on which you look; otherwise today.", .day)
  )
  var on: String?

  func run() throws {
    guard let form = Listing.Form(rawValue: form) else {
      throw Failure.usage(
        "Kies bij --as uit: text, json, ndjson.", "With --as choose from: text, json, ndjson.")
    }
    throw ArgumentParser.ExitCode(
      try Listing(folder: folder, form: form, today: Today.date(typed: on)).run())
  }
}
