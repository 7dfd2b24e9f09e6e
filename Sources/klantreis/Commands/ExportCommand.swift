// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import JourneyExchange
import JourneyModel
import JourneyStore
import Programs
import Words

/// Writes journeys in another form.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: says(
      "Schrijf reizen in een andere vorm: tekst, poster, pagina, tabel.",
      "Write journeys in another form: text, poster, page, table."))

  @Argument(
    help: help(
      "De bestanden van de reizen, of een map voor een overzicht (markdown of html).",
      "The files of the journeys, or a folder for an index (markdown or html)."),
    completion: .file())
  var files: [String]

  @Option(
    name: .customLong("to"),
    help: help("De vorm: \(ExportCommand.forms).", "The form: \(ExportCommand.forms)."),
    completion: .list(ExportFormat.all.map(\.name)))
  var form: String

  @Option(
    name: .shortAndLong,
    help: help(
      "Waarheen: een bestand, een map met / erachter, of - voor de uitvoer.",
      "Where to: a file, a folder with / behind it, or - for the output."), completion: .file())
  var output = "-"

  @OptionGroup var page: PageOptions
  @OptionGroup var part: PartOptions
  @OptionGroup var poster: PosterOptions

  private static var forms: String {
    ExportFormat.all.map { "\($0.name) (\($0.help[Surroundings.language]))" }.joined(
      separator: ", ")
  }

  func run() throws {
    if try SheetExport.run(
      files, form, output, try page.options(),
      given: page.given.union(part.given).union(poster.given))
    {
      return
    }
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
    if files.count == 1, Workspace.isFolder(files[0]) {
      let idle = ExportOption.allCases.first(where: given.contains)
      if let idle {
        throw Failure.usage(
          "\(idle.flag) doet niets bij het overzicht van een map.",
          "\(idle.flag) does nothing for the index of a folder.")
      }
      try IndexExport.run(folder: files[0], form: form, output: output)
      return
    }
    if output == "-", Output.standard.isTerminal, format.picture == .pdf || format.picture == .png {
      throw Failure.usage(
        "Geef met -o een bestand; een plaatje hoort niet op het scherm.",
        "Give a file with -o; a picture does not belong on the screen.")
    }
    let targets = try Self.targets(files, in: output, format)
    for (file, target) in zip(files, targets) {
      var export = try Export(file)
      var options = options
      if poster.publicly, let remark = export.leaveOut() {
        Output.error.write("\(file): \(remark[Surroundings.language])\n")
        options.stamp = options.stamp ?? Export.publicStamp[Surroundings.language]
      }
      options.opgave = export.opgave
      let exported = try export.made(format, options)
      for remark in exported.remarks {
        Output.error.write("\(file): \(remark[Surroundings.language])\n")
      }
      for (path, part) in try Self.paths(exported, target, format) {
        let bytes = try export.finished(part, of: format, options, file: file)
        if path != "-" {
          try Export.write(bytes, to: path)
        } else if Output.standard.isTerminal {
          // Forms that are read in again hold text as it is, which must not reach a terminal.
          Output.standard.write(String(decoding: bytes, as: UTF8.self))
        } else {
          Output.standard.write(bytes)
        }
      }
    }
  }

  /// The options that were typed.
  private var given: Set<ExportOption> {
    page.given.union(part.given).union(poster.given)
  }

  /// Returns the options that were typed, all of which the format has to know.
  private func options(for format: ExportFormat) throws(Failure) -> ExportOptions {
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

  /// Returns where each part goes.
  private static func paths(
    _ exported: Exported, _ target: String, _ format: ExportFormat
  ) throws(Failure) -> [(path: String, part: Exported.Part)] {
    if target == "-", exported.parts.count > 1 {
      throw .usage(
        "De poster wordt in \(exported.parts.count) vellen geknipt. Geef met -o een map (met / erachter).",
        "The poster is cut into \(exported.parts.count) sheets. Give a folder (with / behind it) with -o."
      )
    }
    return exported.parts.map { part in
      guard !part.suffix.isEmpty else { return (target, part) }
      let ending = format.ending
      let name = target.hasSuffix(ending) ? String(target.dropLast(ending.utf8.count)) : target
      return ("\(name)-\(part.suffix)\(ending)", part)
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
  private(set) var journey: Journey
  private let path: String

  /// What stands at the foot of a public poster.
  static let publicStamp = Text(
    nl: "Openbare uitgave: zonder citaten, gedachten, bronnen en namen",
    en: "Public edition: without quotes, thoughts, sources and names")

  /// Leaves out what points to persons; returns what to say about it.
  mutating func leaveOut() -> Text? {
    let edition = PublicEdition(of: journey.item, language: Surroundings.language)
    journey = Journey(edition.item)
    return edition.remark
  }

  /// What the opgave is called that the journey serves, where its file lies beside that of the journey.
  var opgave: String? {
    journey.item.text(.opgave).flatMap { Workspace.opgaveTitle($0, beside: path) }
  }

  init(_ path: String) throws(Failure) {
    self.path = path
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

  /// Has Graphviz draw a part where the format is a picture.
  func finished(
    _ part: Exported.Part, of format: ExportFormat, _ options: ExportOptions, file: String
  ) throws(Failure) -> [UInt8] {
    guard let picture = format.picture else { return Array(part.text.utf8) }
    if Output.error.isTerminal {
      Output.error.write(
        says("Graphviz tekent \(file) …", "Graphviz draws \(file) …") + "\n")
    }
    let drawing: Graphviz.Drawing
    do {
      drawing = try Graphviz().draw(Array(part.text.utf8), as: picture.rawValue)
    } catch {
      throw Failure(error.text)
    }
    for warning in drawing.warnings { Output.error.write("Graphviz: \(warning)\n") }
    do {
      return try format.finished(drawing.bytes, of: part, journey, options)
    } catch {
      throw Failure(error.text)
    }
  }

  /// Writes an export, over an earlier one where there is one; never over a journey.
  static func write(_ text: [UInt8], to path: String) throws(Failure) {
    if Workspace.isNamedAsOurs(path) || (try? Loaded(path: path)) != nil {
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
