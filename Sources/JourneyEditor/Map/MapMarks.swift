// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import TextGrid

/// Draws the signs of what changed and of what deserves a look on the map, each before its phase or cell; the focus has
/// the place of its own sign.
struct MapMarks {
  private let marks: ChangeMarks
  private let attention: Attention
  private let grid: MapGrid

  private var signs: Signs { grid.signs }

  init(_ open: OpenJourney, _ grid: MapGrid) {
    marks = open.past.marks
    attention = open.attention
    self.grid = grid
  }

  /// Draws the signs before the titles of phases.
  func draw(_ head: MapHead, of phases: [Item], on screen: inout Screen) {
    if marks.isEmpty { return }
    for phase in head.phases where phases.indices.contains(phase) {
      guard let place = head.place(of: phase) else { continue }
      let mark = marks.mark(of: phases[phase], leavingOut: .steps)
      screen.put(mark, at: Point(column: place.lowerBound - 1, row: 0), signs)
    }
  }

  /// Draws the signs of a lane that fills a screen, with the line above it.
  func draw(_ lane: MapRow, _ columns: [MapColumn], on screen: inout Screen) {
    for (index, column) in columns.enumerated() {
      guard let step = column.step else { continue }
      if lane.key == .title {
        drawTitle(of: step, at: index, row: 0, on: &screen)
      } else {
        draw(lane.cells[index], of: step, lane.key, at: index, top: 1, bottom: .max, on: &screen)
      }
    }
  }

  /// Draws the signs of a step above its title: what changed, and behind that what deserves a look.
  ///
  /// Before the number of the step a sign would read as an emotion.
  func drawTitle(of step: Item, at index: Int, row: Int, on screen: inout Screen) {
    let start = grid.start(index)
    screen.put(attention.severity(of: step), at: Point(column: start + 1, row: row), signs)
    screen.put(marks.mark(of: step), at: Point(column: start, row: row), signs)
  }

  /// Draws the signs of what changed in a cell, in the rows from `top` up to `bottom`.
  func draw(
    _ cell: MapCell, of step: Item, _ key: FieldKey, at index: Int, top: Int, bottom: Int,
    on screen: inout Screen
  ) {
    if marks.isEmpty { return }
    for (offset, line) in cell.lines.enumerated() where top + offset < bottom {
      guard let item = line.begins, !line.isMarked else { continue }
      screen.put(
        mark(of: step, key, item), at: Point(column: grid.start(index), row: top + offset), signs)
    }
  }

  /// What became of an item in a lane of a step; what is gone from the lane shows at the first that is left.
  private func mark(of step: Item, _ key: FieldKey, _ number: Int) -> ChangeMarks.Mark {
    let items = step.items(key)
    let lane = marks.mark(of: step, key)
    guard items.indices.contains(number) else { return lane }
    return marks.mark(of: items[number]).union(number == 0 ? lane.intersection(.removed) : [])
  }
}
