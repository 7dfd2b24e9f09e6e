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
struct Numbering {
  private(set) var identities: [Identity] = []
  /// The numbers of the items with each id; more than one in a damaged file only.
  private var families: [[Int]] = []
  private var ids: [String: Int] = [:]
  /// The numbers of the items without an id, by the number of their holder.
  private var unnamed: [Int: [Int]] = [:]

  /// Returns the number of an id, by which the items that have it are counted.
  mutating func family(of id: String) -> Int {
    if let family = ids[id] { return family }
    ids[id] = families.count
    families.append([])
    return families.count - 1
  }

  mutating func number(of identity: Identity, family: Int) -> Int {
    for number in families[family] where identities[number] == identity { return number }
    families[family].append(identities.count)
    identities.append(identity)
    return identities.count - 1
  }

  mutating func number(ofUnnamed identity: Identity) -> Int {
    for number in unnamed[identity.holder] ?? [] where identities[number] == identity {
      return number
    }
    unnamed[identity.holder, default: []].append(identities.count)
    identities.append(identity)
    return identities.count - 1
  }
}
