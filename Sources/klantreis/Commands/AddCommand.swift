// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import JourneyModel

/// Adds an item, and prints its id.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: says(
      "Voeg iets toe en druk het nieuwe kenmerk af.", "Add something and print the new id."),
    discussion: says(
      "Bijvoorbeeld: klantreis add huidig.journey.json painPoint s-7k2m9q title=\"Lange stilte\" severity=3\n\n"
        + "Een veld met een lijst krijgt al zijn waarden in één keer, met puntkomma's ertussen: "
        + "klantreis add huidig.journey.json opportunity s-7k2m9q title=\"Eerder bellen\" painPoints=\"p-t4f5v3; p-2a54vk\"",
      "For example: klantreis add huidig.journey.json painPoint s-7k2m9q title=\"Long silence\" severity=3\n\n"
        + "A field with a list takes all its values at once, with semicolons between them: "
        + "klantreis add huidig.journey.json opportunity s-7k2m9q title=\"Call earlier\" painPoints=\"p-t4f5v3; p-2a54vk\""
    ))

  @Argument(
    help: help("Het bestand van de reis.", "The file of the journey.", .file), completion: .file())
  var file: String

  @Argument(
    help: help(
      "Wat erbij komt: \(AddCommand.kinds).", "What to add: \(AddCommand.kinds).", .kind))
  var kind: String

  @Argument(
    help: help(
      "Het kenmerk van wat het bevat, en velden als SLEUTEL=WAARDE.",
      "The id of what holds it, and fields as KEY=VALUE.", .more))
  var rest: [String] = []

  @Option(help: help("Het kenmerk van wat ervoor staat.", "The id of what stands before it.", .id))
  var after: String?

  @Flag(help: help("Zet het vooraan.", "Put it first."))
  var first = false

  private static var kinds: String {
    ItemKind.allCases.filter { !$0.isRoot && $0.letter != nil }.map(\.rawValue)
      .joined(separator: ", ")
  }

  func run() throws {
    guard let kind = ItemKind(rawValue: kind), !kind.isRoot, kind != .buildingBlock else {
      throw Failure.usage(
        "“\(self.kind)” kan hier niet. Kies uit: \(Self.kinds).",
        "“\(self.kind)” cannot stand here. Choose from: \(Self.kinds).")
    }
    let file = try EditableFile(file)
    let hasParent = rest.first.map { !$0.contains("=") } ?? false
    let parent = try parentPath(kind, in: file, named: hasParent ? rest.first : nil)
    guard let holder = file.root.item(at: parent), let slot = holder.kind.slot(for: kind) else {
      throw Failure(
        EditError.noSuchField(file.root.item(at: parent)?.kind ?? .journey, kind.rawValue))
    }
    var generator = SystemRandomNumberGenerator()
    let id = ItemID.make(kind, notIn: file.root, using: &generator)
    let item = Item(kind: kind, id: id, title: kind.letter == nil ? nil : "")
    var edits: [Edit] = [
      .insert(
        item, into: file.ref(parent), slot,
        try PlaceOptions(after: after, isFirst: first).position())
    ]
    let ref = id.map { ItemRef($0) } ?? ItemRef(file.ref(parent).id, slot: slot)
    for pair in rest.dropFirst(hasParent ? 1 : 0) {
      edits.append(try Self.field(pair, of: kind, ref))
    }
    let edit = Edit.all(edits).startingRhythm(in: file.root, on: Today.date)
    try file.make(PanelCompletion.completed(edit, of: ref, in: file))
    if let id { Output.standard.write(id + "\n") }
  }

  private func parentPath(
    _ kind: ItemKind, in file: EditableFile, named name: String?
  ) throws(Failure) -> ItemPath {
    if let name { return try file.path(name) }
    if let after { return try file.path(after).parent ?? ItemPath() }
    if file.root.kind.slot(for: kind) != nil { return ItemPath() }
    let phases = file.root.items(.phases)
    if kind == .step, !phases.isEmpty { return ItemPath([.init(.phases, phases.count - 1)]) }
    throw .usage(
      "Geef het kenmerk van wat dit gaat bevatten.", "Give the id of what is to hold this.")
  }

  private static func field(
    _ pair: String, of kind: ItemKind, _ ref: ItemRef
  ) throws(Failure) -> Edit {
    let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let field = FieldKey(rawValue: String(parts[0])).flatMap(kind.field)
    else {
      throw Failure(EditError.noSuchField(kind, String(parts[0])))
    }
    do {
      return .set(ref, field.key, try field.value(typed: String(parts[1]), separator: ";"))
    } catch {
      throw Failure(error)
    }
  }
}
