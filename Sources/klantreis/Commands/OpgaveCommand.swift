// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import JourneyExchange
import JourneyModel
import JourneyStore
import Programs
import Words

/// Makes, shows and lists opgaven.
struct OpgaveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "opgave",
    abstract: says(
      "Maak een opgave, neem er lessen in over, toon er een, of toon alle opgaven van een map.",
      "Make an opgave, take lessons over into it, show one, or list those of a folder."),
    subcommands: [
      OpgaveNewCommand.self, OpgaveLessonsCommand.self, OpgaveShowCommand.self,
      OpgaveListCommand.self,
      OpgaveGapCommand.self,
    ])
}

/// Makes a new opgave.
struct OpgaveNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: says("Maak een nieuwe opgave.", "Make a new opgave."),
    discussion: says(
      "Met --field komen de lessen van eerdere opgaven van dat dossier langs, om mee te nemen met hun herkomst. "
        + "Daarna opent u het bestand met: klantreis BESTAND.",
      "With --field the lessons of earlier opgaven of that field are offered, to take along with their origin. "
        + "Then open the file with: klantreis FILE."))

  @Argument(help: help("Het bestand dat er komt.", "The file to make.", .file), completion: .file())
  var file: String

  @Option(help: help("De opgave in een zin.", "The opgave in a sentence.", .title))
  var title = ""

  @Option(
    help: help(
      "Het dossier, zoals “werk en inkomen” of “veiligheid”.",
      "The field, such as “work and income”.", .field))
  var field: String?

  @Option(
    help: help(
      "De map met eerdere opgaven waarvan de lessen van hetzelfde dossier worden getoond.",
      "The folder of earlier opgaven whose lessons of the same field are shown.", .folder))
  var from: String?

  @Option(
    help: help(
      "Welke lessen u overneemt: all, of kenmerken met komma's ertussen.",
      "Which lessons to take over: all, or ids with commas between them.", .lessons))
  var lessons: String?

  func run() throws {
    let ending = Format.ending(.opgave)
    guard file.hasSuffix(ending) else {
      throw Failure.usage(
        "Geef een naam die eindigt op \(ending).", "Give a name that ends in \(ending).")
    }
    let earlier = try EarlierLessons.opgaven(in: from)
    var generator = SystemRandomNumberGenerator()
    var opgave = Item.newOpgave(title: title, using: &generator)
    if let field, let known = ItemKind.opgave.field(.field) {
      do {
        opgave = try opgave.applying(
          .set(ItemRef(opgave.id), .field, try known.value(typed: field)))
      } catch {
        throw Failure(error)
      }
    }
    let offers = EarlierLessons(for: opgave, from: earlier)
    let chosen = try offers.chosen(lessons)
    do {
      opgave = try opgave.takingOver(chosen, using: &generator)
    } catch {
      throw Failure(error)
    }
    try MadeFile.save(opgave.canonicalText, to: file, over: .nothing)
    if !offers.isAsking(lessons) { offers.tellOthers(than: chosen, file, from) }
  }
}

/// Shows an opgave with what its journeys say of trials.
struct OpgaveShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: says("Toon een opgave.", "Show an opgave."))

  @Argument(
    help: help("Het bestand van de opgave.", "The file of the opgave.", .file), completion: .file())
  var file: String

  @Option(
    name: .customLong("as"),
    help: help("text, of linear om voor te lezen.", "text, or linear to be read aloud.", .form))
  var form = "text"

  @OptionGroup var page: PageOptions

  func run() throws {
    try SheetShow.run(file, being: .opgave, form, try page.options())
  }
}

/// Shows a fact sheet on the terminal.
enum SheetShow {
  static func run(
    _ file: String, being kind: ItemKind, _ form: String, _ options: ExportOptions
  ) throws(Failure) {
    guard form == "text" || form == "linear" else {
      throw .usage("Kies bij --as uit: text, linear.", "With --as choose from: text, linear.")
    }
    let text = try SheetFile(file, being: kind).bytes(form, options)
    if let rows = Output.standard.rows, text.count(where: { $0 == UInt8(ascii: "\n") }) >= rows,
      Pager(environment: Surroundings.environment).show(text)
    {
      return
    }
    Output.standard.write(text)
  }
}

/// Lists the opgaven of a folder.
struct OpgaveListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: says("Toon de opgaven van een map.", "List the opgaven of a folder."))

  @Argument(help: help("De map.", "The folder.", .folder), completion: .directory)
  var folder: String = Surroundings.folder

  func run() throws {
    let contents = try FolderContents(folder, kinds: [.journey, .opgave])
    for (path, root) in contents.files where root.kind == .opgave {
      let overview = Overview(root, journeys: contents.journeys(of: root).count)
      let parts =
        [path, root.title]
        + (overview.kind + overview.findings).map { $0[Surroundings.language] }
      Output.standard.write(parts.joined(separator: " · ") + "\n")
    }
    throw ArgumentParser.ExitCode(contents.reportFailures())
  }
}
