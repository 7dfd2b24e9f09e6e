// SPDX-License-Identifier: EUPL-1.2

import TextGrid

/// The numbers of the rows of a list that can be chosen, since others, such as headings, are passed over.
struct ChoosableRows {
  private let places: [Int]

  /// - Parameter places: The rows that can be chosen, in their order.
  init(_ places: [Int]) {
    self.places = places
  }

  /// Returns the row that is so many further on or back; `.max` and `-.max` mean the ends.
  ///
  /// From a row that cannot be chosen the nearest one counts as one further on or back.
  func row(_ count: Int, from row: Int) -> Int {
    guard let first = places.first, let last = places.last else { return row }
    if count == .max { return last }
    if count == -.max { return first }
    let place = places.firstIndex { $0 >= row } ?? places.count
    let isBetween = !places.contains(row)
    let target = place + count - (isBetween && count > 0 ? 1 : 0)
    return places[min(max(0, target), places.count - 1)]
  }

  func contains(_ row: Int) -> Bool { places.contains(row) }
}

extension Key {
  /// How many rows a key goes on or back in a list; `.max` and `-.max` for its ends, nil for other keys.
  var rows: Int? {
    switch self {
    case .up, .character("k"): -1
    case .down, .character("j"): 1
    case .home, .character("g"): -.max
    case .end, .character("G"): .max
    default: nil
    }
  }

  /// How many pages a key goes on or back in a list; nil for other keys.
  var pages: Int? {
    switch self {
    case .pageUp, .character("["): -1
    case .pageDown, .space, .character("]"): 1
    default: nil
    }
  }
}
