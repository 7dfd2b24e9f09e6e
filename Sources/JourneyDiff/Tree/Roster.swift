// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

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
    /// Whether it was not looked into, since the other tree has the very same.
    fileprivate(set) var isTwin = false

    /// Returns the entry with other fields.
    func replacing(_ fields: [Part]) -> Entry {
      var entry = self
      entry.fields = fields
      return entry
    }

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
  /// How many items have each id, by the number of the id.
  private var counts: [Int] = []
  /// The ids that several items have, with their number.
  private(set) var doubled: [String: Int] = [:]
  private let twins: Twins

  /// Lists the items of a tree; none gives an empty list.
  ///
  /// - Parameter twins: What is listed without its fields and without what it holds.
  init(_ root: Item?, _ numbering: inout Numbering, twins: Twins = Twins()) {
    self.twins = twins
    guard let root else { return }
    // The root is the root, whatever its id.
    let number = numbering.number(
      ofUnnamed: Identity(kind: root.kind, ref: ItemRef(""), holder: -1, place: 0))
    let ref = countedRef(root.id, &numbering).ref
    add(root, number: number, ref: ref, parent: -1, slot: nil, place: 0, &numbering)
  }

  subscript(number: Int) -> Entry? {
    guard number >= 0, number < positions.count, positions[number] >= 0 else { return nil }
    return entries[positions[number]]
  }

  func has(_ number: Int) -> Bool {
    number >= 0 && number < positions.count && positions[number] >= 0
  }

  /// Tells whether an item is another one, or stands in it at any level.
  func has(_ number: Int, inside holder: Int) -> Bool {
    var number = number
    while number > 0, number != holder, let next = self[number]?.parent { number = next }
    return number == holder
  }

  /// Returns the place of an item in the order of the file; the largest number where it is not there.
  func position(of number: Int) -> Int { has(number) ? positions[number] : .max }

  /// Returns how many items have the id of a number; nil where none has it.
  func count(ofFamily family: Int) -> Int? {
    counts.indices.contains(family) && counts[family] > 0 ? counts[family] : nil
  }

  private mutating func add(
    _ item: Item, number: Int, ref: ItemRef, parent: Int, slot: FieldKey?, place: Int,
    _ numbering: inout Numbering
  ) {
    let position = entries.count
    entries.append(
      Entry(item: item, number: number, ref: ref, parent: parent, slot: slot, place: place))
    while positions.count <= number { positions.append(-1) }
    positions[number] = position
    if twins.holds(item) {
      entries[position].isTwin = true
      return
    }
    let parts = item.parts
    var fields: [Part] = []
    fields.reserveCapacity(parts.count)
    var lists: [List] = []
    for part in parts {
      guard let key = part.key, let items = part.items, !items.isEmpty else {
        fields.append(part)
        continue
      }
      var numbers: [Int] = []
      numbers.reserveCapacity(items.count)
      for (place, child) in items.enumerated() {
        let (known, name) = identify(child, in: number, ref, key, place, &numbering)
        numbers.append(known)
        add(
          child, number: known, ref: name, parent: number, slot: key, place: place, &numbering)
      }
      lists.append(List(key: key, isSingle: part.isSingleItem, numbers: numbers))
    }
    entries[position].fields = fields
    entries[position].lists = lists
  }

  private mutating func identify(
    _ item: Item, in holder: Int, _ holderRef: ItemRef, _ key: FieldKey, _ place: Int,
    _ numbering: inout Numbering
  ) -> (number: Int, ref: ItemRef) {
    guard item.has(.id) else {
      // Known by its slot alone, so that it stays the same when the id of its holder is another one.
      let identity = Identity(
        kind: item.kind, ref: ItemRef("", slot: key), holder: holder, place: place)
      let ref = ItemRef(holderRef.id, occurrence: holderRef.occurrence, slot: key)
      return (numbering.number(ofUnnamed: identity), ref)
    }
    let (ref, family) = countedRef(item.id, &numbering)
    let identity = Identity(kind: item.kind, ref: ref, holder: -1, place: -1)
    return (numbering.number(of: identity, family: family), ref)
  }

  private mutating func countedRef(
    _ id: String, _ numbering: inout Numbering
  ) -> (ref: ItemRef, family: Int) {
    let family = numbering.family(of: id)
    while counts.count <= family { counts.append(0) }
    counts[family] += 1
    if counts[family] > 1 { doubled[id] = counts[family] }
    return (ItemRef(id, occurrence: counts[family] - 1), family)
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

extension Roster {
  /// What a sentence calls an item: its kind and its title, or else the key that sets it apart from others of its kind.
  func calling(_ number: Int) -> Text {
    guard let entry = self[number] else { return Text("") }
    guard entry.item.title.isEmpty, let slot = entry.slot,
      let holder = self[entry.parent]?.item.kind
    else { return entry.item.calling }
    return entry.item.calling + (holder.apart(slot)?.map { " “\($0)”" } ?? Text(""))
  }
}

extension ItemKind {
  /// The name of a key, where several keys hold one item of the same kind each; nil where the kind says enough.
  func apart(_ slot: FieldKey) -> Text? {
    guard case .item(let kind) = field(slot)?.shape else { return nil }
    let likes = fields.count { if case .item(kind) = $0.shape { true } else { false } }
    return likes > 1 ? field(slot)?.name : nil
  }
}
