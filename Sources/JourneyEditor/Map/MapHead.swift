// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// What stands above the lanes of the map: the phases over their steps, and the hartslag as a curve.
struct MapHead: Sendable {
  /// The phases in view, by their number from 0.
  let phases: Range<Int>
  private let items: [Item]
  private let columns: [MapColumn]
  private let grid: MapGrid
  private let isDesired: Bool
  private let beside: Beside?
  private let language: Language
  let showsCurve: Bool
  /// The head where it does not hold the focus.
  private(set) var picture: Screen

  /// The row of the screen for the phases, below the menus and the title.
  static let top = 2
  private static let curve = 1

  init(
    _ columns: [MapColumn], hasMoreRight: Bool, of outline: Outline, _ open: OpenJourney,
    _ source: MapSheet.Source
  ) {
    self.columns = columns
    (grid, showsCurve, language) = (source.grid, source.showsCurve, source.language)
    beside = open.beside
    isDesired = open.journey.isDesired
    let last = min(outline.phases.count, (columns.last?.row.phase ?? -1) + 1)
    phases = min(columns.first?.row.phase ?? 0, last)..<last
    items = Array(outline.phases[phases])
    picture = Screen(
      size: Size(columns: source.width, rows: showsCurve ? 6 : 1), cutMark: grid.signs.cutMark)
    drawPhases()
    if showsCurve { drawCurve() }
    if source.left > OutlineRow(phase: 0, step: 0) {
      picture.put("<", at: Point(column: grid.left, row: 0), style: .bold)
    }
    if hasMoreRight { picture.put(">", at: Point(column: grid.right, row: 0), style: .bold) }
    MapMarks(open, grid).draw(self, of: outline.phases, on: &picture)
  }

  // MARK: - Phases

  /// Where the title of a phase stands on a row, with the room for it; nil where the phase is not in view.
  func place(of phase: Int) -> Range<Int>? {
    guard let first = columns.firstIndex(where: { $0.row.phase == phase }) else { return nil }
    let count = columns[first...].prefix { $0.row.phase == phase }.count
    let start = grid.start(first) + 1
    return start..<start + count * grid.pitch - 4
  }

  private mutating func drawPhases() {
    let signs = grid.signs
    grid.drawLine(on: &picture, 0, signs.topLeft, signs.horizontal, signs.topRight)
    for phase in phases {
      guard let place = place(of: phase) else { continue }
      if phase > phases.lowerBound {
        picture.put(signs.jointDown, at: Point(column: place.lowerBound - 2, row: 0))
      }
      drawPhase(phase, on: &picture, at: 0, .bold)
    }
  }

  /// Draws the number and the title of a phase.
  func drawPhase(_ phase: Int, on screen: inout Screen, at row: Int, _ style: Style) {
    guard let place = place(of: phase) else { return }
    let title = items[phase - phases.lowerBound].title
    let untitled = Text(nl: "(zonder titel)", en: "(no title)")
    let text = Self.number(of: phase) + (title.isEmpty ? untitled[language] : title)
    // The blank behind it counts less than the last letter.
    screen.put(
      Width.of(text) < place.count ? text + " " : text,
      at: Point(column: place.lowerBound, row: row), style: style, limit: place.count,
      ellipsis: true)
  }

  static func number(of phase: Int) -> String { " \(phase + 1) " }

  // MARK: - The hartslag

  /// The sign of a step on the curve, and its place under the row of the phases.
  func point(_ index: Int) -> (sign: String, tone: Tone, place: Point) {
    let emotion = emotion(index)
    let tone: Tone = emotion.map { $0.value < 0 ? .bad : $0.value > 0 ? .good : .plain } ?? .faint
    let place = Point(column: grid.center(index), row: row(of: emotion))
    return (emotion == nil ? "?" : grid.signs.point, tone, place)
  }

  private func emotion(_ index: Int) -> Emotion? {
    columns[index].step.flatMap { Step($0).emotion }
  }

  private func row(of emotion: Emotion?) -> Int { Self.curve + 2 - (emotion?.value ?? 0) }

  private mutating func drawCurve() {
    let signs = grid.signs
    let label =
      isDesired
      ? Text(nl: "Verwacht", en: "Expected") : Text(nl: "Hartslag", en: "Heartbeat")
    picture.put(label[language], at: Point(column: 0, row: Self.curve), limit: grid.left - 3)
    for (offset, emotion) in Emotion.all.reversed().enumerated() {
      let row = Self.curve + offset
      let sign = emotion.sign(signs)
      picture.put(sign, at: Point(column: grid.left - sign.count, row: row), style: .faint)
      for edge in [grid.left, grid.right] {
        picture.put(signs.vertical, at: Point(column: edge, row: row), style: .faint)
      }
    }
    for column in stride(from: grid.left + 2, to: grid.right, by: 2) {
      picture.put(signs.dot, at: Point(column: column, row: Self.curve + 2), style: .faint)
    }
    drawCurveBeside()
    for index in columns.indices {
      if index + 1 < columns.count, let here = emotion(index), let next = emotion(index + 1) {
        drawLink(from: row(of: here), to: row(of: next), after: index)
      }
      guard columns[index].step != nil else { continue }
      let (sign, tone, place) = point(index)
      picture.put(sign, at: place, style: Style(tone, .bold))
    }
  }

  /// Draws the curve of the journey beside this one, under the curve of this one.
  private mutating func drawCurveBeside() {
    guard let beside else { return }
    let signs = grid.signs
    let there = columns.map { column in column.step.flatMap { beside.emotion(of: $0) } }
    for index in columns.indices {
      guard let here = there[index] else { continue }
      if index + 1 < columns.count, let next = there[index + 1] {
        let (from, to, bend) = (row(of: here), row(of: next), grid.start(index + 1) - 1)
        let style = Style(.faint)
        picture.fill(
          row: from, columns: grid.center(index)..<bend, with: signs.dashed, style: style)
        picture.fill(
          row: to, columns: bend + 1..<grid.center(index + 1) + 1, with: signs.dashed, style: style)
        for row in min(from, to)...max(from, to) {
          picture.put(
            from == to ? signs.dashed : signs.dashedVertical, at: Point(column: bend, row: row),
            style: style)
        }
      }
      picture.put(
        signs.hollowPoint, at: Point(column: grid.center(index), row: row(of: here)))
    }
  }

  /// Draws the line from one step to the next: level at both ends, and up or down where the columns meet.
  private mutating func drawLink(from: Int, to: Int, after index: Int) {
    let signs = grid.signs
    let bend = grid.start(index + 1) - 1
    picture.fill(row: from, columns: grid.center(index)..<bend, with: signs.horizontal)
    picture.fill(row: to, columns: bend + 1..<grid.center(index + 1) + 1, with: signs.horizontal)
    guard from != to else {
      picture.put(signs.horizontal, at: Point(column: bend, row: from))
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
      picture.put(sign, at: Point(column: bend, row: row))
    }
  }
}
