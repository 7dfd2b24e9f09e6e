// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import JourneyModel
import Words

/// Changes one field.
struct SetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: says("Verander één veld.", "Change one field."),
    discussion: says(
      "Bijvoorbeeld: klantreis set huidig.journey.json s-7k2m9q.emotion -- -1\n\n"
        + "Een veld met een lijst krijgt al zijn waarden in één keer, met puntkomma's ertussen: "
        + "klantreis set huidig.journey.json tags \"schulden; wijkteam\"",
      "For example: klantreis set huidig.journey.json s-7k2m9q.emotion -- -1\n\n"
        + "A field with a list takes all its values at once, with semicolons between them: "
        + "klantreis set huidig.journey.json tags \"debts; neighbourhood team\""))

  @Argument(
    help: help("Het bestand van de reis.", "The file of the journey.", .file), completion: .file())
  var file: String

  @Argument(
    help: help(
      "De sleutel, met het kenmerk ervoor als het niet om de reis zelf gaat.",
      "The key, with the id before it unless it is about the journey itself.", .key))
  var key: String

  @Argument(help: help("De nieuwe waarde.", "The new value.", .value))
  var value: String?

  @Flag(help: help("Maak het veld leeg.", "Clear the field."))
  var unset = false

  func run() throws {
    guard (value == nil) == unset else {
      throw Failure.usage(
        "Geef een waarde, of --unset om het veld leeg te maken.",
        "Give a value, or --unset to clear the field.")
    }
    let file = try EditableFile(file)
    let target = try FieldTarget(key, in: file)
    let edit = try target.edit(typed: value ?? "")
    let isTold = value != nil && PanelCompletion.keys.contains(target.field.key)
    let before = file.root
    try file.make(
      isTold
        ? PanelCompletion.completed(edit, of: target.ref, in: file)
        : edit.startingRhythm(in: before, on: Today.date))
    if let begun = file.root.rhythmBegun(since: before) {
      Output.error.write(begun[Surroundings.language] + "\n")
    }
  }
}

/// The field that `[ID.]KEY` names.
struct FieldTarget {
  let ref: ItemRef
  let field: Field
  /// The item to make first, where the field belongs to one that is not there yet.
  private let maker: Edit?

  init(_ text: String, in file: EditableFile) throws(Failure) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    var ref = ItemRef(file.root.id)
    var kind = file.root.kind
    var maker: Edit?
    switch parts.count {
    case 1: break
    case 2:
      if let named = try file.ref(named: parts[0]), let item = file.root.item(named) {
        (ref, kind) = (named, item.kind)
      } else if let slot = FieldKey(rawValue: parts[0]),
        case .item(let held) = kind.field(slot)?.shape,
        file.root.item(slot) != nil || held.letter == nil
      {
        if file.root.item(slot) == nil {
          maker = .insert(Item(kind: held, id: nil), into: ref, slot, .last)
        }
        (ref, kind) = (ItemRef(ref.id, slot: slot), held)
      } else {
        throw Failure(EditError.noSuchItem(parts[0]))
      }
    default: throw Failure(EditError.noSuchItem(text))
    }
    let name = parts[parts.count - 1]
    guard let field = FieldKey(rawValue: name).flatMap(kind.field) else {
      throw Failure(EditError.noSuchField(kind, name))
    }
    (self.ref, self.field, self.maker) = (ref, field, maker)
  }

  /// The edit that gives the field a typed value.
  func edit(typed text: String) throws(Failure) -> Edit {
    do {
      let edit = Edit.set(ref, field.key, try field.value(typed: text, separator: ";"))
      return maker.map { .all([$0, edit]) } ?? edit
    } catch {
      throw Failure(error)
    }
  }
}
