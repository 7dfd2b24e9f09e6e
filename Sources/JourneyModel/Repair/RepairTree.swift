// SPDX-License-Identifier: EUPL-1.2

/// The items of a document in the order of the file, with what is wrong with them.
struct RepairTree: Sendable {
  struct Entry: Sendable {
    let item: Item
    /// The number of the item that holds it; −1 for the root.
    let parent: Int
    let step: ItemPath.Step?
    let depth: Int
    /// The number after the last item that it holds.
    fileprivate(set) var end = 0
    /// How many items with the same id stand before it.
    fileprivate(set) var occurrence = 0
    /// The number of its family, where other items have its id too.
    fileprivate(set) var family: Int?
  }

  /// A reference that leads nowhere.
  struct Reference: Sendable {
    let holder: Int
    let key: FieldKey
    let id: String
  }

  private var entries: [Entry] = []
  /// The items that share an id, those nearest to the root first.
  private(set) var families: [[Int]] = []
  private(set) var dangling: [Reference] = []

  init(_ root: Item) {
    add(root, parent: -1, step: nil, depth: 0)
    findFamilies()
    findReferences()
  }

  var count: Int { entries.count }

  subscript(number: Int) -> Entry { entries[number] }

  /// The numbers of what an item holds, at every level.
  func inside(_ number: Int) -> Range<Int> { number + 1..<entries[number].end }

  func path(to number: Int) -> ItemPath {
    var steps: [ItemPath.Step] = []
    var number = number
    while let step = entries[number].step {
      steps.append(step)
      number = entries[number].parent
    }
    return ItemPath(steps.reversed())
  }

  /// Names an item so that it is told apart from others with the same id.
  func name(of number: Int) -> String {
    ItemRef(entries[number].item.id, occurrence: entries[number].occurrence).description
  }

  private mutating func add(_ item: Item, parent: Int, step: ItemPath.Step?, depth: Int) {
    let number = entries.count
    entries.append(Entry(item: item, parent: parent, step: step, depth: depth))
    for key in item.storage.members.map(\.key) {
      guard let key else { continue }
      for (index, child) in item.items(key).enumerated() {
        add(child, parent: number, step: ItemPath.Step(key, index), depth: depth + 1)
      }
    }
    entries[number].end = entries.count
  }

  private mutating func findFamilies() {
    var members: [String: [Int]] = [:]
    for number in entries.indices where entries[number].item.has(.id) {
      let id = entries[number].item.id
      entries[number].occurrence = members[id]?.count ?? 0
      members[id, default: []].append(number)
    }
    families = members.values.filter { $0.count > 1 }.sorted { order($0) < order($1) }
    for (family, members) in families.enumerated() {
      for number in members { entries[number].family = family }
    }
  }

  /// What holds others comes before them, so that its answer can answer for them.
  private func order(_ members: [Int]) -> (depth: Int, first: Int) {
    (members.map { entries[$0].depth }.min() ?? 0, members[0])
  }

  private mutating func findReferences() {
    var kinds: [String: Set<ItemKind>] = [:]
    for entry in entries where entry.item.has(.id) {
      kinds[entry.item.id, default: []].insert(entry.item.kind)
    }
    for (number, entry) in entries.enumerated() {
      for (field, wanted) in entry.item.kind.referenceFields where entry.item.has(field) {
        var seen: Set<String> = []
        for id in entry.item.references(field)
        where kinds[id]?.isDisjoint(with: wanted) ?? true && seen.insert(id).inserted {
          dangling.append(Reference(holder: number, key: field, id: id))
        }
      }
    }
  }
}
