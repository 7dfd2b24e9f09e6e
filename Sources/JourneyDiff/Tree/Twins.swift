// SPDX-License-Identifier: EUPL-1.2

import JourneyModel

/// The items that two trees have in common with all that they hold, in the same bytes and in the same list.
///
/// A comparison need not look into them. In a tree in which ids are doubled there are none, since an item is known there
/// by how many with its id stand before it.
struct Twins {
  private var identities: Set<ObjectIdentifier> = []

  init(_ old: Item, _ new: Item) {
    if !old.hasDoubledIDs, !new.hasDoubledIDs { add(old, new) }
  }

  /// No items.
  init() {}

  /// Tells whether an item of one of the trees is one of them.
  func holds(_ item: Item) -> Bool { identities.contains(item.identity) }

  /// Adds what is inside two versions of one item.
  private mutating func add(_ old: Item, _ new: Item) {
    let parts = new.parts
    for part in old.parts {
      guard let key = part.key, let left = part.items,
        let right = parts.first(where: { $0.key == key })?.items
      else { continue }
      add(left, right)
    }
  }

  private mutating func add(_ old: [Item], _ new: [Item]) {
    let start = zip(old, new).prefix { keep($0, $1) }.count
    let places = Dictionary(
      old[start...].indices.filter { old[$0].has(.id) }.map { (old[$0].id, $0) },
      uniquingKeysWith: { first, _ in first })
    for place in new[start...].indices {
      // Without an id, an item is the same one only in the same place.
      let twin = new[place].has(.id) ? places[new[place].id] : place < old.count ? place : nil
      guard let twin, !keep(old[twin], new[place]), old[twin].kind == new[place].kind else {
        continue
      }
      add(old[twin], new[place])
    }
  }

  /// Notes two items where they are twins; returns whether they are.
  private mutating func keep(_ old: Item, _ new: Item) -> Bool {
    guard old.isSpelled(like: new) else { return false }
    // One without an id may stand in memory once and in the tree in more places.
    if new.has(.id) {
      identities.insert(old.identity)
      identities.insert(new.identity)
    }
    return true
  }
}
