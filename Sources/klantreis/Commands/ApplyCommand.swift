// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import JourneyDiff
import JourneyModel
import JourneyStore
import Words

/// Makes changes that `diff --as json` wrote.
struct ApplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply",
    abstract: says(
      "Maak de wijzigingen die diff --as json schreef.",
      "Make the changes that diff --as json wrote."))

  @Argument(
    help: help("Het bestand van voor de wijziging.", "The file before the change.", .file),
    completion: .file())
  var file: String

  @Argument(
    help: help("Het bestand met de wijzigingen.", "The file with the changes.", .changes),
    completion: .file()
  )
  var changes: String

  @Option(
    name: .shortAndLong,
    help: help("Waarheen; - is de uitvoer.", "Where to; - is the output.", .file),
    completion: .file())
  var output = "-"

  func run() throws {
    let place = try ResultFile(output)
    let root = try NamedVersion(file).root()
    guard let changes = [Change](reading: try NamedVersion(changes).bytes) else {
      throw Failure(
        Text(
          nl: "\(changes) bevat geen wijzigingen. Maak ze met: klantreis diff A B --as json",
          en: "\(changes) holds no changes. Make them with: klantreis diff A B --as json"))
    }
    let result: [UInt8]
    do throws(EditError) {
      result = try root.applying(changes).canonicalText
    } catch {
      throw Failure(
        Text(
          nl: "De wijzigingen passen niet op \(file). ", en: "The changes do not fit \(file). ")
          + error.text)
    }
    try place.write(result)
  }
}
