// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import JourneyModel
import JourneyStore
import Words

/// Makes a new journey.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: says("Maak een nieuwe reis.", "Make a new journey."))

  @Argument(help: help("Het bestand dat er komt.", "The file to make.", .file), completion: .file())
  var file: String

  @Option(help: help("De titel van de reis.", "The title of the journey.", .title))
  var title = ""

  @Option(
    help: help(
      "Waarmee de reis begint: \(Self.templates).",
      "What the journey begins with: \(Self.templates).", .template))
  var template = says("leeg", "empty")

  private static var templates: String {
    Template.all.map { $0.name[Surroundings.language] }.joined(separator: ", ")
  }

  func run() throws {
    guard file.hasSuffix(Workspace.journeyEnding) else {
      throw Failure.usage(
        "Geef een naam die eindigt op \(Workspace.journeyEnding).",
        "Give a name that ends in \(Workspace.journeyEnding).")
    }
    guard let template = Template.named(template) else {
      throw Failure.usage(
        "Kies bij --template uit: \(Self.templates).",
        "With --template choose from: \(Self.templates).")
    }
    var generator = SystemRandomNumberGenerator()
    let journey = Item.newJourney(
      JourneyStart(title: title), from: template, in: Surroundings.language, using: &generator)
    try MadeFile.save(journey.canonicalText, to: file, over: .nothing)
  }
}
