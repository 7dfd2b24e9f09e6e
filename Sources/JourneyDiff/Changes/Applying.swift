// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel

extension Item {
  /// Returns the tree, of which this is the root, with changes made.
  ///
  /// - Parameter changes: What `diff` found between this tree and another one; the result says the same as that
  ///   other one.
  public func applying(_ changes: [Change]) throws(EditError) -> Item {
    var workshop = Workshop(self)
    for change in changes {
      if case .added(let item, _) = change.action { workshop.create(item, change) }
    }
    for change in changes { try workshop.apply(change) }
    return try workshop.assembled()
  }
}

/// A tree taken apart, so that it can be put together in another way.
private struct Workshop {
  private struct Bench {
    let kind: ItemKind
    var fields: [Part]
    var lists: [Roster.List]
    /// What must come under a key, by what it comes after; −1 for what comes first.
    var arrivals: [FieldKey: [Int: Int]] = [:]
  }

  private var numbers: [ItemName: Int] = [:]
  private var benches: [Bench] = []
  /// What no longer stands where it stood.
  private var gone: Set<Int> = []

  init(_ root: Item) {
    var numbering = Numbering()
    let roster = Roster(root, &numbering)
    // In a tree by itself numbers follow the order of the file.
    for entry in roster.entries {
      numbers[ItemName(kind: entry.item.kind, ref: entry.ref)] = entry.number
      benches.append(Bench(kind: entry.item.kind, fields: entry.fields, lists: entry.lists))
    }
  }

  mutating func create(_ item: Item, _ change: Change) {
    numbers[ItemName(kind: change.kind, ref: change.item)] = benches.count
    benches.append(Bench(kind: change.kind, fields: item.parts, lists: []))
  }

  mutating func apply(_ change: Change) throws(EditError) {
    let number = try number(change.kind, change.item)
    switch change.action {
    case .added(_, let place): try put(number, at: place)
    case .removed: gone.insert(number)
    case .moved(_, let place):
      gone.insert(number)
      try put(number, at: place)
    case .edited(let name, _, let new): edit(number, name, new)
    case .reordered(let names): reorder(number, names)
    }
  }

  private func number(_ kind: ItemKind, _ ref: ItemRef) throws(EditError) -> Int {
    guard let number = numbers[ItemName(kind: kind, ref: ref)] else { throw .noSuchItem(ref.id) }
    return number
  }

  private mutating func put(_ number: Int, at place: Place) throws(EditError) {
    let holder = try self.number(place.parentKind, place.parent)
    var before = -1
    if let after = place.after { before = try self.number(benches[number].kind, after) }
    let previous = benches[holder].arrivals[place.key, default: [:]].updateValue(
      number, forKey: before)
    if previous != nil { throw .impossible }
  }

  private mutating func edit(_ number: Int, _ name: FieldName, _ new: Value?) {
    let index = benches[number].fields.firstIndex { $0.name == name }
    switch (index, new) {
    case (let index?, let new?): benches[number].fields[index] = new.part
    case (let index?, nil): benches[number].fields.remove(at: index)
    case (nil, let new?): benches[number].fields.append(new.part)
    case (nil, nil): break
    }
  }

  private mutating func reorder(_ number: Int, _ names: [String]) {
    var fields = benches[number].fields
    let ordered = names.compactMap { name in fields.first { $0.name == .other(name) } }
    fields.removeAll { field in names.contains { field.name == .other($0) } }
    benches[number].fields = fields + ordered
  }

  // MARK: - Putting together

  func assembled() throws(EditError) -> Item {
    try item(0)
  }

  private func item(_ number: Int) throws(EditError) -> Item {
    let bench = benches[number]
    var parts = bench.fields
    var keys = bench.lists.map(\.key)
    keys += bench.arrivals.keys.filter { !keys.contains($0) }
    for key in keys {
      var items: [Item] = []
      for child in try children(bench, key) { items.append(try item(child)) }
      if items.isEmpty { continue }
      parts.removeAll { $0.name == .known(key) }
      var isSingle = false
      if case .item = bench.kind.field(key)?.shape { isSingle = true }
      parts.append(Part(key, items: items, isSingle: isSingle))
    }
    return Item(kind: bench.kind, parts: parts)
  }

  private func children(_ bench: Bench, _ key: FieldKey) throws(EditError) -> [Int] {
    let arrivals = bench.arrivals[key] ?? [:]
    var result: [Int] = []
    func follow(_ start: Int) {
      var last = start
      while result.count <= benches.count, let next = arrivals[last] {
        result.append(next)
        last = next
      }
    }
    let kept = (bench.lists.first { $0.key == key }?.numbers ?? []).filter { !gone.contains($0) }
    follow(-1)
    for number in kept {
      result.append(number)
      follow(number)
    }
    if result.count != kept.count + arrivals.count { throw .impossible }
    return result
  }
}
