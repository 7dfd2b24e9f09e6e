// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import JourneyExchange
import JourneyModel
import JourneyStore
import Words

/// Lists what should be looked at again.
struct DueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: says(
      "Toon wat u opnieuw moet nagaan, het oudste eerst.",
      "List what should be looked at again, oldest first."),
    discussion: says(
      "Reizen en opgaven waarvan de herziening is verstreken, probeersels die zijn afgelopen zonder uitkomst, "
        + "en kansen die klaar hadden moeten zijn. Met --as ical komt er een agenda van wat nog komt.",
      "Journeys and opgaven whose review has passed, trials that ended without an outcome, "
        + "and opportunities that were to be ready. With --as ical comes a calendar of what is to come."
    ))

  @Argument(help: help("De map.", "The folder.", .folder), completion: .directory)
  var folder: String = Surroundings.folder

  @Option(
    name: .customLong("as"),
    help: help("De vorm: text, json of ical.", "The form: text, json or ical.", .form))
  var form = "text"

  @Option(
    name: .shortAndLong,
    help: help(
      "Waarheen: een bestand, of - voor de uitvoer.", "Where to: a file, or - for the output.",
      .file),
    completion: .file())
  var output = "-"

  @Option(
    help: help(
      "De dag waarop u kijkt; anders vandaag.", "The day on which you look; otherwise today.", .day)
  )
  var on: String?

  func run() throws {
    let forms = ["text", "json", "ical"]
    let chosen = form == "text" && output.hasSuffix(".ics") ? "ical" : form
    guard forms.contains(chosen) else {
      let names = forms.joined(separator: ", ")
      throw Failure.usage("Kies bij --as uit: \(names).", "With --as choose from: \(names).")
    }
    let today = try Today.date(typed: on)
    var all: [Due] = []
    let failures = try FolderContents.read(folder) {
      Due.all(in: $1, path: $0)
    } take: {
      all += $0
    }
    let list = DueList(Due.sorted(all), on: today, language: Surroundings.language)
    let text =
      switch chosen {
      case "json": list.json
      case "ical": list.calendar
      default: list.text
      }
    if output == "-" {
      Output.standard.isTerminal
        ? Output.standard.write(text) : Output.standard.write(Array(text.utf8))
    } else {
      try Export.write(Array(text.utf8), to: output)
    }
    throw ArgumentParser.ExitCode(FolderContents.report(failures))
  }
}
