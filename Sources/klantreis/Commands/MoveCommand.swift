// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import JourneyModel

/// Puts an item elsewhere.
struct MoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: says("Verplaats iets.", "Move something."))

  @Argument(
    help: help("Het bestand van de reis.", "The file of the journey.", .file), completion: .file())
  var file: String

  @Argument(help: help("Het kenmerk van wat u verplaatst.", "The id of what you move.", .id))
  var id: String

  @Option(
    help: help("Het kenmerk van wat het gaat bevatten.", "The id of what is to hold it.", .id))
  var to: String?

  @Option(
    help: help(
      "Het kenmerk van wat ervoor komt te staan.", "The id of what is to stand before it.", .id)
  )
  var after: String?

  @Flag(help: help("Zet het vooraan.", "Put it first."))
  var first = false

  func run() throws {
    let file = try EditableFile(file)
    let path = try file.path(id)
    guard to != nil || after != nil || first else {
      throw Failure.usage(
        "Zeg waarheen: --to, --after of --first.", "Say where to: --to, --after or --first.")
    }
    let target: ItemPath
    if let to {
      target = try file.path(to)
    } else if let after {
      target = try file.path(after).parent ?? ItemPath()
    } else {
      target = path.parent ?? ItemPath()
    }
    guard let item = file.root.item(at: path), let holder = file.root.item(at: target),
      let slot = holder.kind.slot(for: item.kind)
    else {
      let kind = file.root.item(at: path)?.kind ?? .journey
      let holder = file.root.item(at: target)?.kind ?? .journey
      throw Failure(EditError.misplaced(kind, holder))
    }
    try file.make(
      .move(
        file.ref(path), into: file.ref(target), slot,
        try PlaceOptions(after: after, isFirst: first).position()))
  }
}
