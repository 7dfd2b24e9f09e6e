// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel

extension Item {
  /// Returns the tree with the items of another one in the place of those that say the same.
  ///
  /// What two versions have in common is then one in memory, so that comparing them, and whatever is edited from the
  /// other one, takes no longer than what differs.
  public func sharing(_ other: Item) -> Item {
    if kind != other.kind || isIdentical(to: other) { return isIdentical(to: other) ? other : self }
    let twins = other.parts
    var parts = parts
    var isSame = parts.count == twins.count
    var isShared = false
    for (index, part) in parts.enumerated() {
      let isInPlace = index < twins.count && twins[index].isNamed(like: part)
      let twin = isInPlace ? twins[index] : twins.first { $0.isNamed(like: part) }
      guard let twin, let key = part.key, let items = part.items, let others = twin.items,
        !items.isEmpty
      else {
        isSame = isSame && isInPlace && twins[index].isWritten(like: part)
        continue
      }
      let known = Dictionary(others.map { ($0.id, $0) }) { first, _ in first }
      let shared = items.map { item in known[item.id].map(item.sharing) ?? item }
      let isWhole =
        shared.count == others.count && zip(shared, others).allSatisfy { $0.isIdentical(to: $1) }
      isSame = isSame && isInPlace && isWhole
      if !zip(shared, items).allSatisfy({ $0.isIdentical(to: $1) }) {
        isShared = true
        parts[index] = Part(key, items: shared, isSingle: part.isSingleItem)
      }
    }
    return isSame ? other : isShared ? Item(kind: kind, parts: parts) : self
  }
}

extension Part {
  /// Tells whether two parts are written in the same bytes, be it read or edited.
  fileprivate func isWritten(like other: Part) -> Bool {
    isSpelled(like: other) || (items == nil && other.items == nil && json == other.json)
  }
}

/// Two trees without the items that are one and the same in both, in places that say nothing of a move.
struct Pruned {
  let old: Item
  let new: Item

  init(_ old: Item, _ new: Item) {
    if old.isIdentical(to: new) {
      self.old = old.withoutItems
      self.new = self.old
      return
    }
    var (left, right) = (old.parts, new.parts)
    for (index, part) in left.enumerated().reversed() {
      guard let key = part.key, let before = part.items, !before.isEmpty,
        let place = right.firstIndex(where: { $0.key == key }), let after = right[place].items,
        !after.isEmpty
      else { continue }
      let (kept, come) = Self.lists(before, after)
      let isSingle = part.isSingleItem
      left.replace(at: index, with: kept.isEmpty ? nil : Part(key, items: kept, isSingle: isSingle))
      right.replace(
        at: place, with: come.isEmpty ? nil : Part(key, items: come, isSingle: isSingle))
    }
    self.old = Item(kind: old.kind, parts: left)
    self.new = Item(kind: new.kind, parts: right)
  }

  private static func lists(_ old: [Item], _ new: [Item]) -> ([Item], [Item]) {
    let head = zip(old, new).prefix { $0.isIdentical(to: $1) }.count
    let most = min(old.count, new.count) - head
    let tail = zip(old.reversed(), new.reversed()).prefix { $0.isIdentical(to: $1) }.count
    var left = Array(old[head..<old.count - min(tail, most)])
    var right = Array(new[head..<new.count - min(tail, most)])
    let places = Dictionary(left.indices.map { (left[$0].id, $0) }) { first, _ in first }
    var used: Set<Int> = []
    for (index, item) in right.enumerated() {
      guard let place = places[item.id], used.insert(place).inserted else { continue }
      let pruned = Pruned(left[place], item)
      (left[place], right[index]) = (pruned.old, pruned.new)
    }
    return (left, right)
  }
}

extension Item {
  fileprivate var withoutItems: Item {
    Item(kind: kind, parts: parts.filter { $0.items?.isEmpty ?? true })
  }
}

extension [Part] {
  fileprivate mutating func replace(at index: Int, with part: Part?) {
    if let part { self[index] = part } else { remove(at: index) }
  }
}
