// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid

/// What depends on where the user is: the focus, what is being typed there, and the steps that are chosen together.
extension MapLayout {
  mutating func drawFocus(_ open: OpenJourney) {
    if let focused, let lane = lanes.first(where: { $0.number == focused.lane }) {
      return draw(focused, lane, open)
    }
    switch MapPlace(open.focus) {
    case .phase(let phase): drawPhase(phase, open)
    case .lane(let row, .emotion, _): drawPoint(of: row)
    default: break
    }
  }

  private mutating func draw(_ focused: Focused, _ lane: Lane, _ open: OpenJourney) {
    grid.draw(
      focused.cell, isTitle: lane.key == .title, at: focused.column, rows: lane.rows,
      on: &view.picture)
    guard lane.key != .title, let step = columns[focused.column].step else { return }
    MapMarks(open, grid).draw(
      focused.cell, of: step, lane.key, at: focused.column, top: lane.rows.lowerBound,
      bottom: lane.rows.upperBound, on: &view.picture)
  }

  private mutating func drawPhase(_ phase: Int, _ open: OpenJourney) {
    guard let place = head.place(of: phase) else { return }
    let point = Point(column: place.lowerBound, row: MapHead.top)
    view.picture.put(">", at: Point(column: point.column - 1, row: point.row), style: .bold)
    view.picture.cursor = point
    guard let typing = open.typing else {
      head.drawPhase(phase, on: &view.picture, at: point.row, Style(.plain, [.bold, .reverse]))
      return
    }
    let used = view.picture.put(MapHead.number(of: phase), at: point, style: .bold)
    let layout = TextLayout(typing.field, width: max(2, place.count - used))
    let text = Point(column: point.column + used, row: point.row)
    view.picture.fill(
      row: point.row, columns: text.column..<text.column + max(2, place.count - used))
    view.picture.put(layout.lines[layout.caret.row].text, at: text, style: .underline)
    view.picture.cursor = Point(column: text.column + layout.caret.column, row: point.row)
  }

  private mutating func drawPoint(of row: OutlineRow) {
    guard showsCurve, let index = columns.firstIndex(where: { $0.row == row }) else { return }
    let (sign, tone, place) = head.point(index)
    let point = Point(column: place.column, row: MapHead.top + place.row)
    view.picture.put(sign, at: point, style: Style(tone, [.bold, .reverse]))
    view.picture.put(">", at: Point(column: point.column - 1, row: point.row), style: .bold)
    view.picture.cursor = point
  }

  /// Draws a heavy line over the titles of the steps that are chosen together.
  mutating func drawChosen(_ open: OpenJourney) {
    guard let rows = open.run?.rows else { return }
    for (index, column) in columns.enumerated() where rows.contains(column.row) {
      let start = grid.start(index)
      view.picture.fill(
        row: top - 1, columns: start..<start + grid.pitch - 1, with: grid.signs.heavy,
        style: .bold)
      guard let step = column.step else { continue }
      MapMarks(open, grid).drawTitle(of: step, at: index, row: top - 1, on: &view.picture)
    }
  }

  /// Where the text that is being typed stands on the screen; nil where none is, or not in a lane.
  var typedRows: TypedRows? {
    guard let focused, let (layout, first) = focused.cell.typed,
      let lane = lanes.first(where: { $0.number == focused.lane })
    else { return nil }
    let start = grid.start(focused.column) + 1
    let columns = start..<start + textWidth
    let places = 0..<min(focused.cell.lines.count, lane.height)
    return TypedRows(
      layout, width: textWidth, first: columns, rest: columns,
      style: Style(.plain, lane.key == .title ? [.underline, .bold] : .underline),
      lastColumn: grid.right,
      rows: layout.lines.indices.map { line in
        places.contains(line - first) ? lane.rows.lowerBound + line - first : nil
      })
  }
}
