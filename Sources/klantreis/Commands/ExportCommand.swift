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
      "The files of the journeys, or a folder for an index (markdown or html).", .file),
    completion: .file())
  var files: [String]

  @Option(
    name: .customLong("to"),
    help: help("De vorm: \(ExportCommand.forms).", "The form: \(ExportCommand.forms).", .form),
    completion: .list(ExportFormat.all.map(\.name)))
  var form: String

  @Option(
    name: .shortAndLong,
    help: help(
      "Waarheen: een bestand, een map met / erachter, of - voor de uitvoer.",
      "Where to: a file, a folder with / behind it, or - for the output.", .file),
    completion: .file())
  var output = "-"

  @OptionGroup var page: PageOptions
  @OptionGroup var part: PartOptions
  @OptionGroup var poster: PosterOptions

  private static var forms: String {
    ExportFormat.all.map { "\($0.name) (\($0.help[Surroundings.language]))" }.joined(
      separator: ", ")
  }

  func run() throws {
    if files.count == 1, Workspace.isFolder(files[0]) { return try exportIndex() }
    let roots = try files.map(Export.root)
    if roots.contains(where: { $0.kind != .journey }) {
      guard roots.allSatisfy({ $0.kind != .journey }) else {
        throw Failure.usage(
          "Schrijf klantreizen apart van opgaven en panels.",
          "Write journeys apart from opgaven and panels.")
      }
      let sheets = try zip(files, roots).map { try SheetFile($0, root: $1) }
      try SheetExport.run(sheets, form, output, try page.options(), given: given)
      return
    }
    let format = try format()
    let targets = ExportTargets(output: output)
    try targets.check(
      count: files.count, isPicture: format.picture == .pdf || format.picture == .png)
    let options = try options(for: format)
    let paths = try targets.paths(files, endings: files.map { _ in format.ending })
    var exports = zip(files, roots).map { Export($0, root: $1) }
    if poster.publicly {
      // All of them before the first is written.
      for index in exports.indices { try exports[index].leaveOut() }
    }
    for (export, target) in zip(exports, paths) {
      var options = options
      options.stamp = options.stamp ?? export.publicStamp?[Surroundings.language]
      options = export.knowing(options)
      let exported = try export.made(format, options)
      for remark in exported.remarks {
        Output.error.write("\(export.path): \(remark[Surroundings.language])\n")
      }
      for (path, part) in try Self.paths(exported, target, format) {
        try ExportTargets.write(
          try export.finished(part, of: format, options, file: export.path), to: path)
      }
    }
  }

  private func exportIndex() throws {
    _ = try format()
    if let idle = ExportOption.allCases.first(where: given.subtracting([.publicly]).contains) {
      throw Failure.usage(
        "\(idle.flag) doet niets bij het overzicht van een map.",
        "\(idle.flag) does nothing for the index of a folder.")
    }
    try IndexExport.run(
      folder: files[0], form: form, output: output, isPublic: poster.publicly)
  }

  private func format() throws(Failure) -> ExportFormat {
    guard let format = ExportFormat.named(form) else {
      let names = ExportFormat.all.map(\.name).joined(separator: ", ")
      throw .usage("Kies bij --to uit: \(names).", "With --to choose from: \(names).")
    }
    return format
  }

  /// The options that were typed.
  private var given: Set<ExportOption> {
    page.given.union(part.given).union(poster.given)
  }

  /// The options that were typed and choose among the steps, of which an empty poster has none.
  private var idleOnBlank: Set<ExportOption> {
    given.intersection([.phase, .step, .detail, .compare])
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
    if poster.blank, let idle = ExportOption.allCases.first(where: idleOnBlank.contains) {
      throw .usage(
        "\(idle.flag) doet niets bij --blank: op een lege poster staan geen stappen.",
        "\(idle.flag) does nothing with --blank: an empty poster has no steps.")
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
}

/// A journey that is to be written in another form.
struct Export {
  private(set) var journey: Journey
  let path: String
  /// What stands at the foot of a public poster: what was left out of it; nil where nothing was.
  private(set) var publicStamp: Text?
  /// Whether everybody may read it.
  private var isPublic = false

  /// Leaves out what points to persons, and says so.
  mutating func leaveOut() throws(Failure) {
    let edition = try PublicGate.edition(of: journey.item, path: path)
    journey = Journey(edition.item)
    isPublic = true
    publicStamp = edition.stamp
    edition.tell(path)
  }

  /// Returns options with what the files beside that of the journey tell: what its opgave is called, and what panels answered.
  func knowing(_ options: ExportOptions) -> ExportOptions {
    var options = options
    options.opgave = journey.item.text(.opgave).flatMap { Workspace.opgaveTitle($0, beside: path) }
    // What few people answered may point to one of them.
    if !isPublic {
      options.panels = Workspace.panels(of: journey.item, beside: path).map(Panel.init)
    }
    return options
  }

  init(_ path: String, root: Item) {
    (self.path, journey) = (path, Journey(root))
  }

  /// Opens a journey; an opgave or a panel is refused.
  init(_ path: String) throws(Failure) {
    let root = try Self.root(path)
    guard root.kind == .journey else { throw Failure(path, is: root.kind, not: .journey) }
    self.init(path, root: root)
  }

  /// Reads what a file holds.
  static func root(_ path: String) throws(Failure) -> Item {
    do {
      let root = try Loaded.manageable(path: path).document.root
      Kept.untilTheEnd(root)
      return root
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
    if format.picture != nil, Output.error.isTerminal {
      Output.error.write(
        says("Graphviz tekent \(file) …", "Graphviz draws \(file) …") + "\n")
    }
    do {
      let drawn = try Self.drawn(part, of: format, journey, options, by: Graphviz())
      for warning in drawn.warnings { Output.error.write("Graphviz: \(warning)\n") }
      return drawn.bytes
    } catch let error as GraphvizError {
      throw Failure(error.text)
    } catch let error as ExportError {
      throw Failure(error.text)
    } catch {
      throw Failure(Text("\(error)"))
    }
  }

  /// Makes the bytes of a part, and says what Graphviz warned of where that had to draw.
  static func drawn(
    _ part: Exported.Part, of format: ExportFormat, _ journey: Journey, _ options: ExportOptions,
    by graphviz: Graphviz
  ) throws -> (bytes: [UInt8], warnings: [String]) {
    let text = Array(part.text.utf8)
    guard let picture = format.picture else { return (text, []) }
    let drawing = try graphviz.draw(text, as: picture.rawValue)
    return (try format.finished(drawing.bytes, of: part, journey, options), drawing.warnings)
  }

  /// Why no export goes to a path: what stands there is the work of somebody; nil where it is not.
  static func obstacle(at path: String) -> Text? {
    guard Workspace.isNamedAsOurs(path) || (try? Loaded(path: path)) != nil else { return nil }
    return Text(
      nl:
        "\(path) is een klantreis, opgave of panel; daar gaat niets overheen. Kies een andere naam.",
      en: "\(path) is a journey, an opgave or a panel; nothing goes over it. Choose another name.")
  }

  /// Writes an export, over an earlier one where there is one; never over a journey.
  static func write(_ text: [UInt8], to path: String) throws(Failure) {
    if let obstacle = obstacle(at: path) { throw Failure(obstacle, code: ExitCode.usage) }
    do {
      try Saver.save(text, to: path, over: .anything)
    } catch {
      throw Failure(error)
    }
  }
}
