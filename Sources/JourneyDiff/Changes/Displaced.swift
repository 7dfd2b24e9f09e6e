// SPDX-License-Identifier: EUPL-1.2

import JourneyModel

/// The items that stand in both trees, but not in the same place.
struct Displaced {
  /// A smallest set of items whose moving explains the new order.
  private(set) var numbers: Set<Int> = []
  /// Those that moved beyond doubt: to another holder, or with every way to explain the new order.
  private(set) var certain: Set<Int> = []

  init(from old: Roster, to new: Roster) {
    for holder in new.entries {
      for list in holder.lists {
        var staying: [Int] = []
        var places: [Int] = []
        for number in list.numbers {
          guard let before = old[number] else { continue }
          if before.parent == holder.number, before.slot == list.key {
            staying.append(number)
            places.append(before.place)
          } else {
            numbers.insert(number)
            certain.insert(number)
          }
        }
        for (number, isKept) in zip(staying, LongestRun.kept(places)) where !isKept {
          numbers.insert(number)
        }
        for (number, isMoved) in zip(staying, LongestRun.moved(places)) where isMoved {
          certain.insert(number)
        }
      }
    }
  }
}
