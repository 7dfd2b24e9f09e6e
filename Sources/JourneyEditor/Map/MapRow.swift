// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid

/// A lane of the map where it does not hold the focus: a row of cells with the name of the lane at the left.
struct MapRow: Sendable {
  let key: FieldKey
  let label: [String]
  let cells: [MapCell]
  /// The lines that it needs, without the line above.
  let height: Int
  /// The rows of the screen, the line above first; empty as long as nobody looked.
  var rows: [Row] = []

  init(_ key: FieldKey, label: [String], cells: [MapCell]) {
    self.key = key
    self.label = label
    self.cells = cells
    height = cells.reduce(max(1, label.count)) { max($0, $1.lines.count) }
  }

  /// The lines that it needs with another cell in a column.
  func height(with cell: MapCell, at column: Int) -> Int {
    cells.indices.reduce(max(1, label.count)) {
      max($0, ($1 == column ? cell : cells[$1]).lines.count)
    }
  }
}
