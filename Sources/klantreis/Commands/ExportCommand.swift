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
  @OptionGroup var part: PartOptions
  @OptionGroup var poster: PosterOptions

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
    let options = try options(for: format)
    let targets = try Self.targets(files, in: output, format)
    for (file, target) in zip(files, targets) {
      let exported = try Export(file).made(format, options)
      for remark in exported.remarks {
        Output.error.write("\(file): \(remark[Surroundings.language])\n")
      }
      try write(exported, to: target, format)
    }
  }

  /// Returns the options that were typed, all of which the format has to know.
  private func options(for format: ExportFormat) throws(Failure) -> ExportOptions {
    let given = page.given.union(part.given).union(poster.given)
    for option in ExportOption.allCases
    where given.contains(option) && !format.options.contains(option) {
      let names = ExportFormat.all.filter { $0.options.contains(option) }.map(\.name)
        .joined(separator: ", ")
      throw .usage(
        "\(option.flag) doet niets bij --to \(format.name). De optie hoort bij: \(names).",
        "\(option.flag) does nothing with --to \(format.name). The option goes with: \(names).")
    }
    var options = try page.options()
    try part.apply(to: &options)
    try poster.apply(to: &options)
    return options
  }

  private func write(
    _ exported: Exported, to target: String, _ format: ExportFormat
  ) throws(Failure) {
    if target == "-" {
      guard exported.parts.count == 1 else {
        throw .usage(
          "De poster wordt in \(exported.parts.count) vellen geknipt. Geef met -o een map (met / erachter).",
          "The poster is cut into \(exported.parts.count) sheets. Give a folder (with / behind it) with -o."
        )
      }
      Output.standard.write(Array(exported.text.utf8))
      return
    }
    for part in exported.parts {
      let path =
        part.suffix.isEmpty
        ? target : target.dropLast(format.ending.utf8.count) + "-\(part.suffix)\(format.ending)"
      try Export.write(Array(part.text.utf8), to: path)
    }
  }

  /// Returns where each file goes; in a folder each gets a name of its own.
  private static func targets(
    _ files: [String], in output: String, _ format: ExportFormat
  ) throws(Failure) -> [String] {
    guard output.hasSuffix("/") else { return files.map { _ in output } }
    for count in [2, Int.max] {
      let names = files.map { output + name($0, parts: count, format) }
      if Set(names).count == files.count { return names }
    }
    throw .usage(
      "Twee bestanden zouden dezelfde naam krijgen. Schrijf ze apart.",
      "Two files would get the same name. Write them one by one.")
  }

  /// The name of an export: `verhuizen-huidig.dot` for `journeys/verhuizen/huidig.journey.json`.
  private static func name(_ file: String, parts: Int, _ format: ExportFormat) -> String {
    let words = file.split(separator: "/").filter { $0 != "." && $0 != ".." }
    var name = words.suffix(parts).joined(separator: "-")
    if name.hasSuffix(Workspace.journeyEnding) { name.removeLast(Workspace.journeyEnding.count) }
    return name + format.ending
  }
}

/// A journey that is to be written in another form.
struct Export {
  let journey: Journey

  init(_ path: String) throws(Failure) {
    do {
      journey = Journey(try Loaded(path: path).document.root)
    } catch {
      throw Failure(error)
    }
  }

  func made(_ format: ExportFormat, _ options: ExportOptions) throws(Failure) -> Exported {
    do {
      return try format.export(journey, options)
    } catch {
      throw Failure(error.text, code: ExitCode.usage)
    }
  }

  /// Writes an export, over an earlier one where there is one; never over a journey.
  static func write(_ text: [UInt8], to path: String) throws(Failure) {
    if path.hasSuffix(Workspace.journeyEnding) || (try? Loaded(path: path)) != nil {
      throw .usage(
        "\(path) is een klantreis; daar gaat geen uitvoer overheen. Geef met -o een andere naam.",
        "\(path) is a journey; no export goes over it. Give another name with -o.")
    }
    do {
      try Saver.save(text, to: path, over: .anything)
    } catch {
      throw Failure(error)
    }
  }
}
