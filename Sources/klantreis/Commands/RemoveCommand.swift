// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import JourneyChecks
import JourneyModel
import Words

/// Takes items away.
struct RemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: says(
      "Verwijder iets, met de verwijzingen ernaar.", "Remove something, with the references to it.")
  )

  @Argument(
    help: help("Het bestand van de reis.", "The file of the journey.", .file), completion: .file())
  var file: String

  @Argument(help: help("De kenmerken van wat weg moet.", "The ids of what must go.", .id))
  var ids: [String]

  func run() throws {
    let file = try EditableFile(file)
    var edits: [Edit] = []
    for id in ids { edits.append(.remove(file.ref(try file.path(id)))) }
    let after = try file.make(.all(edits))
    for finding in LeftBehind.findings(at: self.file, from: file.root, to: after) {
      Output.error.tell("\(finding.path): \(finding.cause[Surroundings.language])")
    }
  }
}
