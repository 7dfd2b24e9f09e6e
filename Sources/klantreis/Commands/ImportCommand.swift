// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import JourneyExchange
import JourneyModel
import JourneyStore
import Words

/// Makes a journey of a file in another form.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: says(
      "Maak een reis van een bestand in een andere vorm.",
      "Make a journey of a file in another form."))

  @Argument(help: help("Het bestand.", "The file.", .file), completion: .file())
  var file: String

  @Option(
    help: help("De vorm: \(ImportCommand.forms).", "The form: \(ImportCommand.forms).", .form),
    completion: .list(ImportForm.allCases.map(\.rawValue)))
  var from: String

  @Option(
    name: .shortAndLong,
    help: help(
      "Het bestand van de reis dat er komt.", "The file of the journey to make.", .file),
    completion: .file())
  var output: String

  private static var forms: String {
    ImportForm.allCases.map { "\($0.rawValue) (\($0.help[Surroundings.language]))" }
      .joined(separator: ", ")
  }

  func run() throws {
    guard let form = ImportForm(rawValue: from) else {
      let names = ImportForm.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure.usage("Kies bij --from uit: \(names).", "With --from choose from: \(names).")
    }
    guard output == "-" || output.hasSuffix(Workspace.journeyEnding) else {
      throw Failure.usage(
        "Geef met -o een naam die eindigt op \(Workspace.journeyEnding).",
        "Give a name that ends in \(Workspace.journeyEnding) with -o.")
    }
    let text = try TableFile.text(file)
    let (item, remarks) = form.read(text, using: SystemRandomNumberGenerator())
    for remark in remarks {
      Output.error.write("\(file):\(remark.line): \(remark.text[Surroundings.language])\n")
    }
    guard let item else {
      throw Failure(
        Text(
          nl: "In \(file) staat geen reis in de vorm \(from).",
          en: "\(file) holds no journey in the form \(from)."))
    }
    if output == "-" {
      Output.standard.write(item.canonicalText)
      return
    }
    try MadeFile.save(item.canonicalText, to: output, over: .nothing)
  }
}
