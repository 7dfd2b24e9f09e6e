// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import JourneyModel
import JourneyStore
import Words

/// Makes a new journey.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: says("Maak een nieuwe reis.", "Make a new journey."))

  @Argument(help: help("Het bestand dat er komt.", "The file to make."))
  var file: String

  @Option(help: help("De titel van de reis.", "The title of the journey."))
  var title = ""

  func run() throws {
    guard file.hasSuffix(Workspace.journeyEnding) else {
      throw Failure.usage(
        "Geef een naam die eindigt op \(Workspace.journeyEnding).",
        "Give a name that ends in \(Workspace.journeyEnding).")
    }
    var generator = SystemRandomNumberGenerator()
    let journey = Item.newJourney(title: title, using: &generator)
    let durability: Saver.Durability
    do throws(StoreError) {
      durability = try Saver.save(journey.canonicalText, to: file, over: .nothing)
    } catch {
      throw Failure(error)
    }
    if durability == .unconfirmed { throw Failure(unconfirmed: file) }
  }
}
