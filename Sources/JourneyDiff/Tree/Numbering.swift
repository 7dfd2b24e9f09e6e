// SPDX-License-Identifier: EUPL-1.2

import JourneyModel

/// What makes an item the same one in another tree: its kind and its id, or the place of an item without an id.
struct Identity: Hashable {
  let kind: ItemKind
  /// The name of the item; for an item without an id, the slot that holds it.
  let ref: ItemRef
  /// The number of the holder of an item without an id, and its place there; −1 for items with an id.
  let holder: Int
  let place: Int

  func hash(into hasher: inout Hasher) {
    hasher.combine(ref.id)
    hasher.combine(ref.occurrence)
    hasher.combine(holder)
    hasher.combine(place)
  }
}

/// Gives the items of several trees numbers, the same number to the same item.
struct Numbering {
  private var numbers: [Identity: Int] = [:]
  private(set) var identities: [Identity] = []

  var count: Int { identities.count }

  mutating func number(of identity: Identity) -> Int {
    if let number = numbers[identity] { return number }
    numbers[identity] = identities.count
    identities.append(identity)
    return identities.count - 1
  }
}
