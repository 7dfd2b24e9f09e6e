// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import JourneyExchange
import JourneyModel
import JourneyStore
import Words

/// Writes journeys in another form.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: says(
      "Schrijf reizen als tekst of als poster.", "Write journeys as text or as a poster."))

  @Argument(help: help("De bestanden van de reizen.", "The files of the journeys."))
  var files: [String]

  @Option(
    name: .customLong("to"),
    help: help("De vorm: \(ExportCommand.forms).", "The form: \(ExportCommand.forms)."))
  var form: String

  @Option(
    name: .shortAndLong,
    help: help(
      "Waarheen: een bestand, een map met / erachter, of - voor de uitvoer.",
      "Where to: a file, a folder with / behind it, or - for the output."))
  var output = "-"

  @OptionGroup var page: PageOptions

  private static var forms: String {
    ExportFormat.all.map { "\($0.name) (\($0.help[Surroundings.language]))" }.joined(
      separator: ", ")
  }

  func run() throws {
    guard let format = ExportFormat.named(form) else {
      let names = ExportFormat.all.map(\.name).joined(separator: ", ")
      throw Failure.usage("Kies bij --to uit: \(names).", "With --to choose from: \(names).")
    }
    if files.count > 1, !output.hasSuffix("/") {
      throw Failure.usage(
        "Geef met -o een map (met / erachter) voor meer bestanden.",
        "Give a folder (with / behind it) with -o for several files.")
    }
    let options = try page.options()
    for file in files {
      let text = Array(try Export(file).made(format, options).utf8)
      if output == "-" {
        Output.standard.write(text)
      } else {
        try Export.write(
          text, to: output.hasSuffix("/") ? output + Self.name(file, format) : output)
      }
    }
  }

  /// The name of an export in a folder: `schuldhulpverlening-huidig.dot` for `schuldhulpverlening/huidig.journey.json`.
  private static func name(_ file: String, _ format: ExportFormat) -> String {
    let parts = file.split(separator: "/").suffix(2).map(String.init)
    var name = parts.joined(separator: "-")
    if name.hasSuffix(Workspace.journeyEnding) { name.removeLast(Workspace.journeyEnding.count) }
    return name + format.ending
  }
}

/// A journey that is to be written in another form.
struct Export {
  private let journey: Journey

  init(_ path: String) throws(Failure) {
    do {
      journey = Journey(try Loaded(path: path).document.root)
    } catch {
      throw Failure(error)
    }
  }

  func made(_ format: ExportFormat, _ options: ExportOptions) -> String {
    format.export(journey, options)
  }

  /// Writes an export, over an earlier one where there is one.
  static func write(_ text: [UInt8], to path: String) throws(Failure) {
    do {
      try Saver.save(text, to: path, over: .anything)
    } catch {
      throw Failure(error)
    }
  }
}
