// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel

/// Returns what changed from one tree to another, with items matched by their ids.
///
/// What came in, moved or was edited follows in the order of the new tree; then what went, in the order of the old one.
/// Numbers that are spelled in another way are no difference. It takes time in proportion to the size of the trees.
public func diff(_ old: Item, _ new: Item) -> [Change] {
  if old.isSpelled(like: new) { return [] }
  let twins = Twins(old, new)
  var numbering = Numbering()
  let roster = Roster(old, &numbering, twins: twins)
  return diff(roster, Roster(new, &numbering, twins: twins))
}

/// Returns what changed from one tree to another, whose items were numbered together.
func diff(_ old: Roster, _ new: Roster) -> [Change] {
  Difference(old, new).changes
}

/// The comparison of two trees.
private struct Difference {
  private let old: Roster
  private let new: Roster
  private(set) var changes: [Change] = []

  init(_ old: Roster, _ new: Roster) {
    (self.old, self.new) = (old, new)
    let displaced = Displaced(from: old, to: new)
    for entry in new.entries {
      guard let before = old[entry.number] else {
        let item = Item(kind: entry.item.kind, parts: entry.fields)
        if let place = place(entry, new) { add(entry, .added(item, at: place)) }
        continue
      }
      if displaced.numbers.contains(entry.number), let from = place(before, old),
        let to = place(entry, new)
      {
        add(before, .moved(from: from, to: to))
      }
      compare(before, entry)
    }
    for entry in old.entries where !new.has(entry.number) {
      let item = Item(kind: entry.item.kind, parts: entry.fields)
      if let place = place(entry, old) { add(entry, .removed(item, from: place)) }
    }
  }

  /// Returns a place in which items of both trees go by their old names.
  private func place(_ entry: Roster.Entry, _ roster: Roster) -> Place? {
    roster.place(of: entry.number) { old[$0]?.ref }
  }

  private mutating func add(_ entry: Roster.Entry, _ action: Change.Action) {
    changes.append(Change(kind: entry.item.kind, item: entry.ref, action: action))
  }

  // MARK: - Fields

  private mutating func compare(_ before: Roster.Entry, _ after: Roster.Entry) {
    if before.isSpelled(like: after) { return }
    for part in before.fields {
      let now = after.field(part.name)
      if let now, part.says(now) { continue }
      // A list that was empty and is filled says nothing that its items do not say.
      if now == nil, part.items != nil, after.isFilled(part.name) { continue }
      add(before, .edited(part.name, old: Value(part), new: now.map(Value.init)))
    }
    for part in after.fields where before.field(part.name) == nil {
      add(before, .edited(part.name, old: nil, new: Value(part)))
    }
    let names = after.otherNames
    let kept = before.otherNames.filter { after.field(.other($0)) != nil }
    let added = names.filter { before.field(.other($0)) == nil }
    if !(kept + added).elementsEqual(names, by: { $0.utf8.elementsEqual($1.utf8) }) {
      add(before, .reordered(names))
    }
  }
}

extension Roster.Entry {
  /// Tells whether two entries hold the same fields in the same bytes and order, apart from items.
  func isSpelled(like other: Roster.Entry) -> Bool {
    fields.count == other.fields.count
      && zip(fields, other.fields).allSatisfy { $0.isSpelled(like: $1) }
  }

  func isFilled(_ name: FieldName) -> Bool {
    lists.contains { .known($0.key) == name }
  }

  /// The keys that this version does not know, in the order of the file.
  var otherNames: [String] {
    fields.compactMap { if case .other(let name) = $0.name { name } else { nil } }
  }
}
