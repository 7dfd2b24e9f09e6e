// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid

/// The frame of the map: the names of the lanes at the left, and lines between columns of one width.
struct MapGrid: Hashable, Sendable {
  /// The number of columns of steps.
  let count: Int
  /// The columns from one step to the next, with the line between them.
  let pitch: Int
  let signs: Signs

  /// The columns for the names of the lanes.
  static let gutter = 11

  var left: Int { Self.gutter }
  var right: Int { left + count * pitch }
  /// The columns of the text in a cell, beside the mark of the focus and the line.
  var textWidth: Int { pitch - 2 }

  /// The column at the left of the text of a step, where the mark of the focus stands.
  func start(_ index: Int) -> Int { left + 1 + index * pitch }

  /// The column in the middle of a step.
  func center(_ index: Int) -> Int { start(index) + textWidth / 2 }

  func drawLine(
    on screen: inout Screen, _ row: Int, _ first: String, _ joint: String, _ last: String
  ) {
    screen.fill(row: row, columns: left..<right, with: signs.horizontal, style: .faint)
    screen.put(first, at: Point(column: left, row: row), style: .faint)
    for index in 1..<max(1, count) {
      screen.put(joint, at: Point(column: start(index) - 1, row: row), style: .faint)
    }
    screen.put(last, at: Point(column: right, row: row), style: .faint)
  }

  /// Draws a lane, with the line above it.
  func draw(_ lane: MapRow, on screen: inout Screen) {
    drawLine(on: &screen, 0, signs.jointRight, signs.cross, signs.jointLeft)
    for (offset, line) in lane.label.enumerated() {
      screen.put(line, at: Point(column: 1, row: 1 + offset), style: .faint, limit: left - 1)
    }
    for row in 1..<lane.height + 1 { drawEdges(on: &screen, row) }
    for (index, cell) in lane.cells.enumerated() {
      for (offset, line) in cell.lines.enumerated() {
        draw(
          line, isTitle: lane.key == .title, at: Point(column: start(index), row: 1 + offset),
          &screen)
      }
    }
  }

  /// Draws the lines between the columns.
  func drawEdges(on screen: inout Screen, _ row: Int) {
    screen.put(signs.vertical, at: Point(column: left, row: row), style: .faint)
    for index in 1...max(1, count) {
      screen.put(signs.vertical, at: Point(column: start(index) - 1, row: row), style: .faint)
    }
  }

  /// Draws a cell over what stands in its place.
  ///
  /// - Parameter rows: The rows of the screen that it may fill.
  func draw(
    _ cell: MapCell, isTitle: Bool, at index: Int, rows: Range<Int>, on screen: inout Screen
  ) {
    for row in rows { screen.fill(row: row, columns: start(index)..<start(index) + pitch - 1) }
    for (row, line) in zip(rows, cell.lines) {
      draw(line, isTitle: isTitle, at: Point(column: start(index), row: row), &screen)
    }
  }

  private func draw(_ line: MapCell.Line, isTitle: Bool, at point: Point, _ screen: inout Screen) {
    var style = line.style
    if isTitle { style.attributes.insert(.bold) }
    let text = Point(column: point.column + 1, row: point.row)
    screen.put(line.text, at: text, style: style, limit: textWidth)
    if line.isFocused {
      screen.restyle(row: point.row, columns: text.column..<text.column + textWidth) {
        $0.attributes.insert(.reverse)
      }
    }
    if line.isMarked {
      screen.put(">", at: point, style: .bold)
      screen.cursor = text
    }
    if let caret = line.caret {
      screen.cursor = Point(column: min(text.column + caret, right), row: point.row)
    }
  }
}
