// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// Draws the map: steps as columns under their phases, lanes as rows, the hartslag over them.
struct MapView {
  let editor: Editor
  let open: OpenJourney
  let map: MapLayout

  private var signs: Signs { editor.options.signs }
  private var left: Int { MapLayout.gutter }
  private var right: Int { left + map.columns.count * map.pitch }

  /// The column at the left of the text of a step, where the mark of the focus stands.
  private func start(_ index: Int) -> Int { left + 1 + index * map.pitch }

  func draw(on screen: inout Screen, bottom: Int) {
    drawPhases(&screen)
    if map.showsCurve { drawCurve(&screen) }
    var row = map.top - 1
    drawLine(&screen, row, signs.jointRight, signs.cross, signs.jointLeft)
    for (index, lane) in map.lanes.enumerated() {
      if index > 0 { drawLine(&screen, row, signs.jointRight, signs.cross, signs.jointLeft) }
      if lane.key == .backstage { drawVisibility(&screen, row) }
      draw(lane, on: &screen, at: row + 1)
      row += lane.height + 1
    }
    drawLine(&screen, min(row, bottom), signs.bottomLeft, signs.jointUp, signs.bottomRight)
    drawMore(&screen, min(row, bottom))
  }

  // MARK: - Phases

  /// Draws the phases over their steps, each with its number and title.
  private func drawPhases(_ screen: inout Screen) {
    drawLine(&screen, 2, signs.topLeft, signs.horizontal, signs.topRight)
    let phases = open.columns.phases
    var index = 0
    while index < map.columns.count {
      let phase = map.columns[index].row.phase
      let end =
        map.columns.dropFirst(index).firstIndex { $0.row.phase != phase } ?? map.columns.count
      if index > 0 { screen.put(signs.jointDown, at: Point(column: start(index) - 1, row: 2)) }
      let isFocused = open.focus == Focus(ItemPath([.init(.phases, phase)]))
      let point = Point(column: start(index) + 1, row: 2)
      let room = (end - index) * map.pitch - 4
      if isFocused { screen.put(">", at: Point(column: point.column - 1, row: 2), style: .bold) }
      drawPhase(phases[phase], number: phase + 1, isFocused: isFocused, at: point, room, &screen)
      index = end
    }
  }

  private func drawPhase(
    _ phase: Item, number: Int, isFocused: Bool, at point: Point, _ room: Int,
    _ screen: inout Screen
  ) {
    let head = " \(number) "
    if isFocused, let typing = open.typing {
      let used = screen.put(head, at: point, style: .bold)
      let layout = TextLayout(typing.field, width: max(2, room - used))
      let line = layout.lines[layout.caret.row].text
      let text = Point(column: point.column + used, row: point.row)
      screen.fill(row: point.row, columns: text.column..<text.column + max(2, room - used))
      screen.put(line, at: text, style: .underline)
      screen.cursor = Point(column: text.column + layout.caret.column, row: point.row)
      return
    }
    let untitled = Text(nl: "(zonder titel)", en: "(no title)")
    let title = phase.title.isEmpty ? editor.says(untitled) : phase.title
    screen.put(
      head + title + " ", at: point, style: isFocused ? Style(.plain, [.bold, .reverse]) : .bold,
      limit: room, ellipsis: true)
    if isFocused { screen.cursor = point }
  }

  // MARK: - The hartslag

  private func drawCurve(_ screen: inout Screen) {
    let top = 3
    let label =
      open.journey.isDesired
      ? Text(nl: "Verwacht", en: "Expected") : Text(nl: "Hartslag", en: "Heartbeat")
    screen.put(editor.says(label), at: Point(column: 0, row: top), limit: left - 3)
    for (offset, emotion) in Emotion.all.reversed().enumerated() {
      let sign = emotion.sign(signs)
      screen.put(sign, at: Point(column: left - sign.count, row: top + offset), style: .faint)
      for edge in [left, right] {
        screen.put(signs.vertical, at: Point(column: edge, row: top + offset), style: .faint)
      }
    }
    for column in stride(from: left + 2, to: right, by: 2) {
      screen.put(signs.dot, at: Point(column: column, row: top + 2), style: .faint)
    }
    let emotions = map.columns.map { $0.step.flatMap { Step($0).emotion } }
    for (index, emotion) in emotions.enumerated() {
      let next = index + 1 < emotions.count ? emotions[index + 1] : emotion
      if let emotion, let next, index + 1 < emotions.count {
        drawLink(from: 2 - emotion.value, to: 2 - next.value, after: index, top, &screen)
      }
      drawPoint(emotion, index, top, &screen)
    }
  }

  private func center(_ index: Int) -> Int { start(index) + map.textWidth / 2 }

  /// Draws the line from one step to the next: level at both ends, and up or down where the columns meet.
  private func drawLink(from: Int, to: Int, after index: Int, _ top: Int, _ screen: inout Screen) {
    let bend = start(index + 1) - 1
    for column in center(index)..<bend {
      screen.put(signs.horizontal, at: Point(column: column, row: top + from))
    }
    for column in (bend + 1)...center(index + 1) {
      screen.put(signs.horizontal, at: Point(column: column, row: top + to))
    }
    guard from != to else {
      screen.put(signs.horizontal, at: Point(column: bend, row: top + from))
      return
    }
    for row in min(from, to)...max(from, to) {
      let sign =
        switch (row, to > from) {
        case (from, true): signs.arcTopRight
        case (from, false): signs.arcBottomRight
        case (to, true): signs.arcBottomLeft
        case (to, false): signs.arcTopLeft
        default: signs.vertical
        }
      screen.put(sign, at: Point(column: bend, row: top + row))
    }
  }

  private func drawPoint(_ emotion: Emotion?, _ index: Int, _ top: Int, _ screen: inout Screen) {
    let column = map.columns[index]
    guard column.step != nil else { return }
    let isFocused = open.focus == Focus(column.path, .emotion)
    let point = Point(column: center(index), row: top + 2 - (emotion?.value ?? 0))
    let tone: Tone = emotion.map { $0.value < 0 ? .bad : $0.value > 0 ? .good : .plain } ?? .faint
    let sign = emotion == nil ? "?" : signs.point
    screen.put(sign, at: point, style: Style(tone, isFocused ? [.bold, .reverse] : .bold))
    if isFocused {
      screen.put(">", at: Point(column: point.column - 1, row: point.row), style: .bold)
      screen.cursor = point
    }
  }

  // MARK: - Lanes

  private func draw(_ lane: MapLayout.Row, on screen: inout Screen, at top: Int) {
    for (offset, line) in lane.label.prefix(lane.height).enumerated() {
      screen.put(line, at: Point(column: 1, row: top + offset), style: .faint, limit: left - 1)
    }
    for offset in 0..<lane.height {
      screen.put(signs.vertical, at: Point(column: left, row: top + offset), style: .faint)
    }
    for (index, cell) in lane.cells.enumerated() {
      for offset in 0..<lane.height {
        screen.put(
          signs.vertical, at: Point(column: start(index) + map.pitch - 1, row: top + offset),
          style: .faint)
      }
      for (offset, line) in cell.lines.prefix(lane.height).enumerated() {
        draw(
          line, isTitle: lane.key == .title, at: Point(column: start(index), row: top + offset),
          &screen)
      }
    }
  }

  private func draw(_ line: MapCell.Line, isTitle: Bool, at point: Point, _ screen: inout Screen) {
    var style = line.style
    if isTitle { style.attributes.insert(.bold) }
    let width = map.textWidth
    let text = Point(column: point.column + 1, row: point.row)
    screen.put(line.text, at: text, style: style, limit: width)
    if line.isFocused {
      screen.restyle(row: point.row, columns: text.column..<text.column + width) {
        $0.attributes.insert(.reverse)
      }
    }
    if line.isMarked {
      screen.put(">", at: point, style: .bold)
      if open.typing == nil { screen.cursor = text }
    }
    if let caret = line.caret {
      screen.cursor = Point(column: min(text.column + caret, right), row: point.row)
    }
  }

  // MARK: - Lines

  private func drawLine(
    _ screen: inout Screen, _ row: Int, _ first: String, _ joint: String, _ last: String
  ) {
    screen.fill(row: row, columns: left..<right, with: signs.horizontal, style: .faint)
    screen.put(first, at: Point(column: left, row: row), style: .faint)
    for index in map.columns.indices.dropFirst() {
      screen.put(joint, at: Point(column: start(index) - 1, row: row), style: .faint)
    }
    screen.put(last, at: Point(column: right, row: row), style: .faint)
  }

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
        ? nil : Text(nl: "meer banen: ", en: "more lanes: ") + Text(places.joined(separator: ", ")),
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
