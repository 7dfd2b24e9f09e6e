// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import JourneyModel
import JourneyStore
import Words

/// Makes the desired journey that belongs to a current one.
struct DeriveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "derive",
    abstract: says(
      "Maak van een huidige reis de gewenste.", "Make the desired journey of a current one."),
    discussion: says(
      "Wat blijft houdt zijn kenmerk, zodat u de twee naast elkaar kunt leggen. Kansen, gedachten, citaten, "
        + "bronnen en bewijs blijven achter.",
      "What stays keeps its id, so that the two can be laid side by side. Opportunities, thoughts, quotes, "
        + "sources and evidence stay behind."))

  @Argument(help: help("De huidige reis.", "The current journey.", .file), completion: .file())
  var file: String

  @Option(
    name: .shortAndLong,
    help: help("Het bestand van de gewenste reis.", "The file of the desired journey.", .file),
    completion: .file())
  var output: String

  func run() throws {
    guard output == "-" || output.hasSuffix(Workspace.journeyEnding) else {
      throw Failure.usage(
        "Geef met -o een naam die eindigt op \(Workspace.journeyEnding).",
        "Give a name that ends in \(Workspace.journeyEnding) with -o.")
    }
    let root = try EditableFile(file).root
    guard root.kind == .journey else {
      throw Failure(file, is: root.kind, not: .journey)
    }
    var generator = SystemRandomNumberGenerator()
    let text = root.derived(on: Today.date, using: &generator).canonicalText
    if output == "-" {
      Output.standard.write(text)
      return
    }
    try MadeFile.save(text, to: output, over: .nothing)
  }
}
