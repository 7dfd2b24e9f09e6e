// SPDX-License-Identifier: EUPL-1.2

import JourneyModel

/// What the choices for conflicts make of the items of a merge.
struct Verdicts {
  enum Verdict {
    /// The item goes, with all that only it holds.
    case gone
    /// The item stands as in the base, and so does what it held there.
    case old
  }

  var items: [Int: Verdict] = [:]
  /// What must stand, wherever there is a place for it.
  var owed: Set<Int> = []
  /// In which version the holder of an item is chosen.
  private(set) var places: [Int: Side] = [:]
  /// Whose value the fields of an item take.
  private(set) var fields: [Int: [FieldName: Side]] = [:]
  /// The ids of items whose own id another one keeps.
  private(set) var newIDs: [Int: String] = [:]

  /// The ids of what stays although a side removed it, by that side, which dropped the references to it too.
  private(set) var returning: (ours: Set<String>, theirs: Set<String>) = ([], [])

  private var givenIDs: Set<String> = []
  /// What stood in a removed item of which the base is chosen, unless it stands elsewhere by a choice of its own.
  private var replaced: Set<Int> = []
  private let rosters: Rosters

  init(_ rosters: Rosters) {
    self.rosters = rosters
  }

  /// Takes in the choices for conflicts.
  ///
  /// - Parameter numbers: The numbers of the items by their names.
  mutating func settle(
    _ choices: [(id: Conflict.ID, side: Side)], _ numbers: [ItemName: Int]
  ) {
    var restored: [Int] = []
    for case let (aspect, number?, side) in choices.map({ id, side in
      (id.aspect, numbers[ItemName(kind: id.kind, ref: id.item)], side)
    }) {
      switch aspect {
      case .field(let name):
        fields[number, default: [:]][name] = side
        if side == .base { leaveOutIfNew(number) }
      case .place:
        places[number] = side
        if side == .base { leaveOutIfNew(number) }
      case .existence:
        if settleExistence(number, side) { restored.append(number) }
      case .slot(let key):
        if let chosen = settleSlot(number, key, side) { restored.append(chosen) }
      case .duplicateID: break
      }
    }
    for number in restored { restore(number) }
  }

  /// What both sides added was not there in the base.
  private mutating func leaveOutIfNew(_ number: Int) {
    if number != 0, !rosters.base.has(number) { items[number] = .gone }
  }

  /// Settles a removal; returns whether the item must be restored as it was.
  private mutating func settleExistence(_ number: Int, _ side: Side) -> Bool {
    let keeper: Side = rosters.ours.has(number) ? .ours : .theirs
    let removed = removed(number, keeper)
    if side == .base || side == keeper {
      let ids = removed.compactMap { rosters[keeper][$0]?.ref.id }
      if keeper == .ours { returning.theirs.formUnion(ids) } else { returning.ours.formUnion(ids) }
    }
    // Without a base there is nothing to go back to.
    if side == keeper || (side == .base && !rosters.base.has(number)) {
      owed.insert(number)
      return false
    }
    for number in removed { items[number] = .gone }
    if side == .base { replaced.formUnion(removed) }
    return side == .base
  }

  /// Returns an item and what it holds on the side that kept it, as far as the other side removed that too.
  private func removed(_ number: Int, _ keeper: Side) -> [Int] {
    let remover = rosters[keeper == .ours ? .theirs : .ours]
    var found = [number]
    var next = 0
    while next < found.count {
      found += rosters[keeper].held(by: found[next]).filter {
        rosters.base.has($0) && !remover.has($0)
      }
      next += 1
    }
    return found
  }

  /// Settles what stands under a key that holds one item; returns what must be restored as it was.
  private mutating func settleSlot(_ holder: Int, _ key: FieldKey, _ side: Side) -> Int? {
    func held(_ side: Side) -> Int? { rosters[side][holder]?.list(key).first }
    let chosen = held(side)
    for case let other? in Side.allCases.map(held) where other != chosen { items[other] = .gone }
    guard let chosen else { return nil }
    if side == .base { return chosen }
    owed.insert(chosen)
    return nil
  }

  private mutating func restore(_ number: Int) {
    items[number] = .old
    for child in rosters.base.held(by: number) {
      let isElsewhere = rosters.ours.has(child) || rosters.theirs.has(child)
      if !isElsewhere || replaced.contains(child) { restore(child) }
    }
  }

  /// Settles which of several items with one id keeps it.
  mutating func settleDoubles(_ numbers: [Int], _ id: String, _ side: Side) {
    var isTaken = false
    var suffix = 2
    for number in numbers.sorted(by: { rosters[side].precedes($0, $1) }) {
      if number != 0, !rosters[side].has(number) {
        items[number] = .gone
      } else if isTaken {
        let new = ItemID.free(like: id, from: &suffix) {
          rosters.numbering.knownFamily(of: $0) != nil || givenIDs.contains($0)
        }
        newIDs[number] = new
        givenIDs.insert(new)
      } else {
        isTaken = true
      }
    }
  }
}

/// The items of the three versions of a merge.
struct Rosters {
  let base: Roster
  let ours: Roster
  let theirs: Roster
  let numbering: Numbering

  subscript(side: Side) -> Roster {
    switch side {
    case .ours: ours
    case .base: base
    case .theirs: theirs
    }
  }
}

extension Roster {
  /// Returns the numbers of the items that an item holds.
  fileprivate func held(by number: Int) -> [Int] {
    [self[number]].compactMap(\.self).flatMap(\.lists).flatMap(\.numbers)
  }

  /// Tells which of two items comes first in the file; the root first of all, what is not there last.
  fileprivate func precedes(_ left: Int, _ right: Int) -> Bool {
    (position(of: left), left) < (position(of: right), right)
  }
}
