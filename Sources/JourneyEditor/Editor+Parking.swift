// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// From the parkeerplaats to a step: a note becomes a part of the journey.
extension Editor {
  /// Whether a parked note holds the focus.
  private var note: Item? {
    guard let item = open?.focused, item.kind == .parked else { return nil }
    return item
  }

  /// What a note can become; one with a text of its own only what has a place for that.
  private static func kinds(for note: Item) -> [ItemKind] {
    let kinds: [ItemKind] = [
      .painPoint, .gain, .opportunity, .touchpoint, .backstage, .exit, .step,
    ]
    return note.has(.note) ? kinds.filter { $0.field(.note) != nil } : kinds
  }

  /// Asks what the note of the focus becomes.
  mutating func askNoteKind() -> [Effect] {
    guard let note else { return askNote() }
    let entries = Self.kinds(for: note).map {
      Picker.Entry(.value($0.rawValue), says($0.noun.one))
    }
    overlay = .picker(
      Picker(
        .noteKind, Text(nl: "Wat wordt deze notitie?", en: "What does this note become?"), entries))
    return []
  }

  /// Asks which note is meant, where none holds the focus.
  private mutating func askNote() -> [Effect] {
    let notes = open?.root.items(.parked) ?? []
    guard !notes.isEmpty else {
      say(
        "Er staat nog niets op de parkeerplaats. Een notitie maakt u in het menu Reis.",
        "No note is parked yet. Make one from the menu Journey.")
      return []
    }
    let entries = notes.enumerated().map { index, note in
      Picker.Entry(.place(Focus(ItemPath([.init(.parked, index)]))), note.title)
    }
    overlay = .picker(
      Picker(.note, Text(nl: "Welke notitie?", en: "Which note?"), entries))
    return []
  }

  /// Goes back to where the user was before a note was parked.
  mutating func goBackFromParking() {
    guard let from = open?.parkedFrom, open?.focused?.kind == .parked, let journey = open else {
      return
    }
    open?.parkedFrom = nil
    open?.focus = journey.outline.repaired(from.focus)
    open?.isWhole = from.isWhole
    say(
      "De notitie staat op de parkeerplaats, bij Over deze reis. U bent weer waar u was.",
      "The note is parked under About this journey. You are back where you were.")
  }

  /// Asks where the note of the focus goes.
  mutating func askStep(for kind: ItemKind) {
    let title =
      kind == .step
      ? Text(nl: "Na welke stap?", en: "After which step?")
      : Text(nl: "Bij welke stap?", en: "At which step?")
    overlay = .picker(Picker(.noteStep(kind), title, stepEntries))
  }

  /// Makes something of a kind of the note of the focus, at a step or after it, and takes the note away.
  mutating func placeNote(as kind: ItemKind, at step: Focus) {
    guard let journey = open, let note, let ref = journey.root.ref(at: journey.focus.path),
      let target = journey.root.ref(at: step.path)
    else { return }
    var random = options.random
    defer { options.random = random }
    guard let id = ItemID.make(kind, notIn: journey.root, using: &random) else { return }
    let item = Item(kind: kind, id: id, title: note.title)
    // The text of the note goes along.
    let texts = note.text(.note).map { [Edit.set(ItemRef(id), .note, .text($0))] } ?? []
    let insert: Edit
    if kind == .step {
      guard let phase = step.path.parent.flatMap(journey.root.ref(at:)) else { return }
      insert = .insert(item, into: phase, .steps, .after(target))
    } else {
      guard let slot = ItemKind.step.slot(for: kind) else { return }
      insert = .insert(item, into: target, slot, .last)
    }
    do {
      let label = Text(nl: "notitie geplaatst", en: "note placed")
      try open?.make(.all([insert] + texts + [.remove(ref)]), label)
      if let path = open?.root.path(to: ItemRef(id)) {
        open?.focus = Focus(path)
        open?.reveal()
      }
      notice = Notice(
        label.capitalised + Text(nl: ". Ongedaan maken: Ctrl-Z.", en: ". Undo: Ctrl-Z."))
    } catch {
      notice = Notice(error.text, isWarning: true)
    }
  }
}
