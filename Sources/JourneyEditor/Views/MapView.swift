// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// Draws the map: steps as columns under their phases, lanes as rows, the hartslag over them.
struct MapView: ~Copyable {
  let editor: Editor
  let open: OpenJourney
  let map: MapLayout

  private var signs: Signs { map.grid.signs }
  private var left: Int { map.grid.left }
  private var right: Int { map.grid.right }

  func draw(on screen: inout Screen, bottom: Int) {
    screen.put(map.head.picture, rows: 0..<map.head.picture.size.rows, at: MapHead.top)
    drawFocusOfHead(&screen)
    var row = map.top - 1
    for lane in map.lanes {
      lane.draw(in: map.grid, on: &screen, at: row)
      if lane.key == .backstage { drawVisibility(&screen, row) }
      row += lane.height + 1
    }
    let end = min(row, bottom)
    map.grid.drawLine(on: &screen, end, signs.bottomLeft, signs.jointUp, signs.bottomRight)
    drawMore(&screen, end)
    drawChosen(&screen)
    MapMarks(open: open, map: map).draw(on: &screen)
  }

  // MARK: - The head

  /// Shows the phase or the point of the hartslag that holds the focus.
  private func drawFocusOfHead(_ screen: inout Screen) {
    switch MapPlace(open.focus) {
    case .phase(let phase): drawPhase(phase, &screen)
    case .lane(let row, .emotion, _): drawPoint(of: row, &screen)
    default: break
    }
  }

  private func drawPhase(_ phase: Int, _ screen: inout Screen) {
    guard let place = map.head.place(of: phase) else { return }
    let point = Point(column: place.lowerBound, row: MapHead.top)
    screen.put(">", at: Point(column: point.column - 1, row: point.row), style: .bold)
    screen.cursor = point
    guard let typing = open.typing else {
      map.head.drawPhase(phase, on: &screen, at: point.row, Style(.plain, [.bold, .reverse]))
      return
    }
    let used = screen.put(MapHead.number(of: phase), at: point, style: .bold)
    let layout = TextLayout(typing.field, width: max(2, place.count - used))
    let text = Point(column: point.column + used, row: point.row)
    screen.fill(
      row: point.row, columns: text.column..<text.column + max(2, place.count - used))
    screen.put(layout.lines[layout.caret.row].text, at: text, style: .underline)
    screen.cursor = Point(column: text.column + layout.caret.column, row: point.row)
  }

  private func drawPoint(of row: OutlineRow, _ screen: inout Screen) {
    guard map.showsCurve, let index = map.columns.firstIndex(where: { $0.row == row }) else {
      return
    }
    let (sign, tone, place) = map.head.point(index)
    let point = Point(column: place.column, row: MapHead.top + place.row)
    screen.put(sign, at: point, style: Style(tone, [.bold, .reverse]))
    screen.put(">", at: Point(column: point.column - 1, row: point.row), style: .bold)
    screen.cursor = point
  }

  /// Draws a heavy line over the titles of the steps that are chosen together.
  private func drawChosen(_ screen: inout Screen) {
    guard let rows = open.run?.rows else { return }
    for (index, column) in map.columns.enumerated() where rows.contains(column.row) {
      let start = map.grid.start(index)
      screen.fill(
        row: map.top - 1, columns: start..<start + map.grid.pitch - 1, with: signs.heavy,
        style: .bold)
    }
  }

  // MARK: - Lines

  /// Draws the line below which the customer sees nothing.
  private func drawVisibility(_ screen: inout Screen, _ row: Int) {
    screen.fill(row: row, columns: left + 1..<right, with: signs.dashed, style: .faint)
    let noun = open.journey.customerNoun
    let text =
      Text(nl: " hieronder ziet de ", en: " below this line the ") + noun
      + Text(nl: " niets ", en: " sees nothing ")
    screen.put(
      editor.says(text), at: Point(column: left + 3, row: row), style: .faint,
      limit: right - left - 4)
  }

  /// Says where the map goes on.
  private func drawMore(_ screen: inout Screen, _ bottom: Int) {
    if map.scroll.left > OutlineRow(phase: 0, step: 0) {
      screen.put("<", at: Point(column: left, row: 2), style: .bold)
    }
    if map.hasMoreRight { screen.put(">", at: Point(column: right, row: 2), style: .bold) }
    let above = map.scroll.top
    let below = open.lanes.count - (map.lanes.count - 1) - above
    let places = [
      above > 0 ? Text(nl: "\(above) hierboven", en: "\(above) above") : nil,
      below > 0 ? Text(nl: "\(below) hieronder", en: "\(below) below") : nil,
    ].compactMap { $0.map(editor.says) }
    let hidden = open.usedLanes.filter { !open.lanes.contains($0) }.compactMap {
      ItemKind.step.field($0)?.name
    }.map(editor.says)
    let parts = [
      places.isEmpty
        ? nil : Text(nl: "meer rijen: ", en: "more lanes: ") + Text(places.joined(separator: ", ")),
      hidden.isEmpty
        ? nil
        : Text(nl: "niet getoond: ", en: "not shown: ")
          + Text(hidden.joined(separator: ", ").lowercased()),
    ].compactMap { $0.map(editor.says) }
    guard !parts.isEmpty else { return }
    let text = Text(" " + parts.joined(separator: " \(signs.dot) ") + " ")
    screen.put(
      editor.says(text), at: Point(column: left + 3, row: bottom), style: .faint,
      limit: right - left - 4, ellipsis: true)
  }
}
