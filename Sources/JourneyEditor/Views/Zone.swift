// SPDX-License-Identifier: EUPL-1.2

import TextGrid

/// A part of a row of the screen that stands for something, such as an answer, by its number.
struct Zone: Hashable, Sendable {
  let target: Int
  let row: Int
  let columns: Range<Int>
}

extension [Zone] {
  /// What stands at a place; nil where nothing does.
  func target(at point: Point) -> Int? {
    first { $0.row == point.row && $0.columns.contains(point.column) }?.target
  }
}
