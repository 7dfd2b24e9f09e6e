// SPDX-License-Identifier: EUPL-1.2

import JourneyModel

extension Item {
  /// Whether the fields stand in the same bytes as those of another item.
  func spells(_ other: Item) -> Bool {
    let mine = parts.filter { !$0.isFilled }
    let others = other.parts.filter { !$0.isFilled }
    return mine.count == others.count
      && zip(mine, others).allSatisfy {
        $0.isSpelled(like: $1) || $0.isNamed(like: $1) && $0.json == $1.json
      }
  }

  /// Returns the item by itself, with one key as another version of it has it.
  func taking(_ name: FieldName, from other: Item) -> Item {
    var mine = alone.parts
    let others = other.parts
    let place = mine.firstIndex { $0.name == name }
    guard let index = others.firstIndex(where: { $0.name == name }) else {
      if let place { mine.remove(at: place) }
      return Item(kind: kind, parts: mine)
    }
    if let place {
      mine[place] = others[index]
    } else {
      // Behind the key that it comes after there.
      let before = others[..<index].last { part in mine.contains { $0.name == part.name } }
      let start = before.flatMap { part in mine.firstIndex { $0.name == part.name } }
      mine.insert(others[index], at: start.map { $0 + 1 } ?? 0)
    }
    return Item(kind: kind, parts: mine)
  }

  /// Returns the item by itself, with its keys in the order that another version of it has.
  func ordered(like other: Item) -> Item {
    let names = other.parts.map(\.name)
    let ranked = alone.parts.enumerated().map { index, part in
      (rank: names.firstIndex(of: part.name) ?? .max, index: index, part: part)
    }
    return Item(
      kind: kind, parts: ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map(\.part))
  }

  func hasSameID(_ id: String) -> Bool { self.id.utf8.elementsEqual(id.utf8) }

  /// Returns the item without those of the items in it that a test is true of.
  func leavingOut(_ test: (Item) -> Bool) -> Item {
    var isChanged = false
    let kept = parts.compactMap { part -> Part? in
      guard let key = part.key, let items = part.items, !items.isEmpty else { return part }
      let left = items.filter { !test($0) }.map { $0.leavingOut(test) }
      if left.count == items.count, zip(left, items).allSatisfy({ $0.isIdentical(to: $1) }) {
        return part
      }
      isChanged = true
      return left.isEmpty ? nil : Part(key, items: left, isSingle: part.isSingleItem)
    }
    return isChanged ? Item(kind: kind, parts: kept) : self
  }
}

extension FieldValue {
  var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .texts(let texts): texts.isEmpty
    case .flag(let isSet): !isSet
    case .whole, .decimal: false
    }
  }
}
