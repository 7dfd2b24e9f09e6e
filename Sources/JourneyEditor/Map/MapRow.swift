// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid

/// A lane of the map: a row of cells with the name of the lane at the left.
struct MapRow: Sendable {
  let key: FieldKey
  let room: MapColumn.Room
  let holdsFocus: Bool
  let label: [String]
  let cells: [MapCell]
  /// The lines in view, without the line above.
  var height: Int
  /// The row as it is drawn where it does not hold the focus, with the line above it.
  var picture: Screen?

  init(
    _ key: FieldKey, _ room: MapColumn.Room, label: [String], cells: [MapCell], holdsFocus: Bool
  ) {
    self.key = key
    self.room = room
    self.holdsFocus = holdsFocus
    self.label = label
    self.cells = cells
    height = cells.reduce(max(1, label.count)) { max($0, $1.lines.count) }
  }

  /// Returns the whole row as a picture, to be copied for each frame.
  func drawn(in grid: MapGrid) -> Screen {
    var picture = Screen(
      size: Size(columns: grid.right + 1, rows: height + 1), cutMark: grid.signs.cutMark)
    grid.draw(self, on: &picture, at: 0)
    return picture
  }

  /// Draws the row, with the line above it.
  ///
  /// - Parameter row: The row of the line.
  func draw(in grid: MapGrid, on screen: inout Screen, at row: Int) {
    if let picture {
      screen.put(picture, rows: 0..<height + 1, at: row)
    } else {
      grid.draw(self, on: &screen, at: row)
    }
  }
}
