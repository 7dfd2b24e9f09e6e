// SPDX-License-Identifier: EUPL-1.2

import TextGrid
import Words

/// Draws a question with its answers: one below the other, or side by side where there is little room.
struct DialogView: ~Copyable {
  let editor: Editor

  /// - Returns: Where the answers stand.
  @discardableResult
  func draw(_ dialog: Dialog, on screen: inout Screen) -> [Zone] {
    let titles = dialog.answers.map { editor.says($0.title) }
    let width = min(screen.size.columns < 120 ? 64 : 100, screen.size.columns - 4)
    let text = Wrapping.lines(editor.says(dialog.text), width: width - 4)
    let room = screen.size.rows - 4
    let isTall = text.count + 1 + titles.count <= room
    let places = isTall ? Self.column(titles) : Self.rows(titles, width: width - 4)
    let answerRows = (places.last?.row ?? 0) + 1
    var lines = Array(text.prefix(max(1, room - answerRows)))
    if lines.count < text.count { lines[lines.count - 1] += editor.options.signs.ellipsis }
    if isTall { lines.append(" ") }
    let box = Box(
      lines: lines + Array(repeating: " ", count: answerRows), wantedWidth: width, on: &screen,
      signs: editor.options.signs)
    var zones: [Zone] = []
    for (index, (title, place)) in zip(titles, places).enumerated() {
      let isChosen = index == dialog.chosen
      let start = Point(
        column: box.inside.column + place.column,
        row: box.inside.row + box.rows - answerRows + place.row)
      let isMarked = isChosen && isTall
      screen.put(isMarked ? "> " : isChosen ? "[" : " ", at: start)
      let point = Point(column: start.column + (isTall ? 2 : 1), row: start.row)
      let used = screen.put(title, at: point, style: isChosen ? .reverse : .plain)
      zones.append(
        Zone(target: index, row: point.row, columns: start.column..<point.column + used + 1))
      if isChosen {
        if !isTall { screen.put("]", at: Point(column: point.column + used, row: point.row)) }
        screen.cursor = point
      }
    }
    return zones
  }

  private static func column(_ titles: [String]) -> [Point] {
    titles.indices.map { Point(column: 0, row: $0) }
  }

  /// Puts as many titles in a row as fit, each in a frame of two columns.
  private static func rows(_ titles: [String], width: Int) -> [Point] {
    var places: [Point] = []
    var next = Point(column: 0, row: 0)
    for title in titles {
      let size = Width.of(title) + 2
      if next.column > 0, next.column + size > width { next = Point(column: 0, row: next.row + 1) }
      places.append(next)
      next = Point(column: next.column + size + 1, row: next.row)
    }
    return places
  }
}
