// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// Says a change where the item that it is about has the focus, so that its name need not be said.
struct MarkWords {
  var versions: Versions
  /// The number of the item.
  let item: Int
  let field: FieldKey?
  let left: FieldKey?
  /// Whether the old journey is another one, and no earlier version.
  let isOther: Bool

  /// Returns a sentence without a capital; nil where the change is about something else.
  func words(_ change: Change, _ number: Int) -> Text? {
    guard let key = key(number, change) else { return nil }
    if let field, key != field { return nil }
    let isRemoval = if case .removed = change.action { holds(number) } else { false }
    if let left, key == left, !isRemoval { return nil }
    let isOwn = number == item
    switch change.action {
    case .added:
      if isOwn {
        return isOther
          ? Text(nl: "staat daar niet", en: "is not there")
          : Text(nl: "nieuw sinds de vorige versie", en: "new since the last version")
      }
      return isNewInside(number) ? nil : Text(nl: "nieuw: ", en: "new: ") + calling(number)
    case .moved:
      return isOwn ? move(number) : Text(nl: "verplaatst: ", en: "moved: ") + calling(number)
    case .removed:
      guard let entry = versions.old.roster[number], versions.new.roster.has(entry.parent) else {
        return nil
      }
      let gone =
        entry.item.kind == .painPoint
        ? Text(nl: " opgelost: ", en: " solved: ") : Text(nl: " vervallen: ", en: " removed: ")
      return entry.item.kind.noun.one + gone + title(entry.item)
    case .edited(let name, let old, let new):
      let sentence = FieldSentence(versions: versions, number: number, name: name).words(old, new)
      let words = Text(nl: sentence.text(.dutch), en: sentence.text(.english))
      guard isOwn else { return calling(number) + Text(": ") + words }
      return isOther ? words : Text(nl: "gewijzigd: ", en: "changed: ") + words
    case .reordered:
      return Text(nl: "eigen sleutels in een andere volgorde", en: "other keys in another order")
    }
  }

  /// Tells whether a change is about the item, or about what it holds.
  func isAbout(_ change: Change, _ number: Int) -> Bool { key(number, change) != nil }

  /// The key of the item under which a change falls, with the empty one for the item itself; nil where it does not.
  private func key(_ number: Int, _ change: Change) -> FieldKey? {
    if number == item {
      if case .edited(.known(let key), _, _) = change.action { return key }
      return .id
    }
    let isGone = !versions.new.roster.has(number)
    var inside = isGone ? versions.old.roster[number] : versions.new.roster[number]
    while let entry = inside, let slot = entry.slot {
      if entry.parent == item { return slot }
      inside = versions.new.roster[entry.parent]
    }
    return nil
  }

  /// How far a change is from the item: 0 for the item, 1 for what came in or went, 2 for the rest.
  func rank(_ change: Change, _ number: Int) -> Int {
    if number == item { return 0 }
    switch change.action {
    case .added, .removed, .moved: return 1
    default: return 2
    }
  }

  private func holds(_ number: Int) -> Bool { versions.old.roster[number]?.parent == item }

  /// Whether what holds an item is new too, and tells for it.
  private func isNewInside(_ number: Int) -> Bool {
    versions.new.roster[number].map { !versions.old.roster.has($0.parent) } ?? false
  }

  private func move(_ number: Int) -> Text {
    let moved = Text(nl: "verplaatst", en: "moved")
    guard let before = versions.old.roster[number], let after = versions.new.roster[number],
      let holder = versions.old.roster[before.parent]?.item, holder.kind != .journey
    else { return moved }
    return before.parent == after.parent
      ? moved + Text(nl: " binnen ", en: " inside ") + holder.phrase
      : moved + Text(nl: " van ", en: " from ") + holder.phrase
  }

  private func calling(_ number: Int) -> Text {
    (versions.new.roster[number] ?? versions.old.roster[number])?.item.calling ?? Text("")
  }

  private func title(_ item: Item) -> Text {
    item.title.isEmpty ? Text(nl: "(zonder titel)", en: "(no title)") : Text(item.title)
  }
}
