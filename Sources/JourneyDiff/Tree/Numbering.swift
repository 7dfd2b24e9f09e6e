// SPDX-License-Identifier: EUPL-1.2

import JourneyModel

/// What makes an item the same one in another tree: its kind and its id, or the place of an item without an id.
struct Identity: Equatable {
  let kind: ItemKind
  /// The name of the item; for an item without an id, the slot that holds it.
  let ref: ItemRef
  /// The number of the holder of an item without an id, and its place there; −1 for items with an id.
  let holder: Int
  let place: Int
}

/// Gives the items of several trees numbers, the same number to the same item.
///
/// However many items share an id, or have none, finding the number of one takes no longer.
struct Numbering {
  private(set) var identities: [Identity] = []
  /// How many identities were compared with one that was looked for.
  private(set) var comparisons = 0
  private var ids: [String: Int] = [:]
  /// The numbers of the items that are the first with their id, by their family; more than one in a damaged file only.
  private var firsts: [[Int]] = []
  /// The numbers of all other items.
  private var others: [Spot: [Int]] = [:]

  /// What nearly tells an item: how many of its family stand before it, or under which holder it has what place.
  private struct Spot: Hashable {
    let family: Int
    let place: Int
  }

  /// Returns the number of an id that was met; nil for another one.
  func knownFamily(of id: String) -> Int? { ids[id] }

  /// Returns the number of an id, by which the items that have it are counted.
  mutating func family(of id: String) -> Int {
    if let family = ids[id] { return family }
    ids[id] = firsts.count
    firsts.append([])
    return firsts.count - 1
  }

  mutating func number(of identity: Identity, family: Int) -> Int {
    if identity.ref.occurrence > 0 {
      return number(of: identity, at: Spot(family: family, place: identity.ref.occurrence))
    }
    if let number = find(identity, in: firsts[family]) { return number }
    firsts[family].append(identities.count)
    return add(identity)
  }

  mutating func number(ofUnnamed identity: Identity) -> Int {
    number(of: identity, at: Spot(family: -2 - identity.holder, place: identity.place))
  }

  private mutating func number(of identity: Identity, at spot: Spot) -> Int {
    if let number = find(identity, in: others[spot] ?? []) { return number }
    others[spot, default: []].append(identities.count)
    return add(identity)
  }

  private mutating func find(_ identity: Identity, in numbers: [Int]) -> Int? {
    for number in numbers {
      comparisons += 1
      if identities[number] == identity { return number }
    }
    return nil
  }

  private mutating func add(_ identity: Identity) -> Int {
    identities.append(identity)
    return identities.count - 1
  }
}
