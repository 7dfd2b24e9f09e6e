// SPDX-License-Identifier: EUPL-1.2

import JourneyModel

/// The items of one tree by their numbers.
struct Roster {
  /// One item of the tree.
  struct Entry {
    let item: Item
    let number: Int
    let ref: ItemRef
    /// The number of the item that holds it; −1 for the root.
    let parent: Int
    let slot: FieldKey?
    /// Its place among the items under the same key.
    let place: Int
    /// The members that hold no items; an empty list of items counts, since the file says it.
    fileprivate(set) var fields: [Part] = []
    fileprivate(set) var lists: [List] = []

    func field(_ name: FieldName) -> Part? { fields.first { $0.name == name } }
    func list(_ key: FieldKey) -> [Int] { lists.first { $0.key == key }?.numbers ?? [] }
  }

  /// The items under one key.
  struct List {
    let key: FieldKey
    let isSingle: Bool
    let numbers: [Int]
  }

  /// In the order of the file.
  private(set) var entries: [Entry] = []
  private var positions: [Int] = []
  /// How many items have each id.
  private(set) var counts: [String: Int] = [:]

  /// Lists the items of a tree; none gives an empty list.
  init(_ root: Item?, _ numbering: inout Numbering) {
    guard let root else { return }
    // The root is the root, whatever its id.
    let number = numbering.number(
      of: Identity(kind: root.kind, ref: ItemRef(""), holder: -1, place: 0))
    add(root, number: number, parent: nil, slot: nil, place: 0, &numbering)
  }

  subscript(number: Int) -> Entry? {
    guard number >= 0, number < positions.count, positions[number] >= 0 else { return nil }
    return entries[positions[number]]
  }

  func has(_ number: Int) -> Bool { self[number] != nil }

  private mutating func add(
    _ item: Item, number: Int, parent: Entry?, slot: FieldKey?, place: Int,
    _ numbering: inout Numbering
  ) {
    let ref: ItemRef
    if let parent, let slot, !item.has(.id) {
      ref = ItemRef(parent.ref.id, occurrence: parent.ref.occurrence, slot: slot)
    } else {
      ref = parent == nil ? countedRef(item.id) : numbering.identities[number].ref
    }
    var entry = Entry(
      item: item, number: number, ref: ref, parent: parent?.number ?? -1, slot: slot, place: place)
    let position = entries.count
    entries.append(entry)
    while positions.count <= number { positions.append(-1) }
    positions[number] = position
    for part in item.parts {
      guard let items = part.items, !items.isEmpty, case .known(let key) = part.name else {
        entry.fields.append(part)
        continue
      }
      var numbers: [Int] = []
      for (place, child) in items.enumerated() {
        let number = numbering.number(of: identity(child, in: entry, key, place))
        numbers.append(number)
        add(child, number: number, parent: entry, slot: key, place: place, &numbering)
      }
      entry.lists.append(List(key: key, isSingle: part.isSingleItem, numbers: numbers))
    }
    entries[position] = entry
  }

  private mutating func identity(
    _ item: Item, in holder: Entry, _ key: FieldKey, _ place: Int
  ) -> Identity {
    guard item.has(.id) else {
      // Named by its slot alone, so that it stays the same when the id of its holder is another one.
      let ref = ItemRef("", slot: key)
      return Identity(kind: item.kind, ref: ref, holder: holder.number, place: place)
    }
    return Identity(kind: item.kind, ref: countedRef(item.id), holder: -1, place: -1)
  }

  private mutating func countedRef(_ id: String) -> ItemRef {
    let before = counts[id, default: 0]
    counts[id] = before + 1
    return ItemRef(id, occurrence: before)
  }
}

extension Roster {
  /// Returns the place of an item as people and changes name it; nil for the root and what is not there.
  func place(of number: Int, naming ref: (Int) -> ItemRef? = { _ in nil }) -> Place? {
    guard let entry = self[number], let key = entry.slot, let parent = self[entry.parent] else {
      return nil
    }
    let before = entry.place > 0 ? self[parent.list(key)[entry.place - 1]] : nil
    return Place(
      parentKind: parent.item.kind, parent: ref(parent.number) ?? parent.ref, key: key,
      after: before.map { ref($0.number) ?? $0.ref }, number: entry.place + 1)
  }
}
