// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// Draws the hartslag as one line: the emotion of each step in a number and a bar, the chosen step between brackets.
struct HartslagLine {
  private let outline: Outline
  private let row: OutlineRow
  private let isDesired: Bool
  private let beside: Beside?
  private let options: Editor.Options

  init(_ open: OpenJourney, _ options: Editor.Options) {
    outline = open.outline
    row = open.row
    isDesired = open.journey.isDesired
    beside = open.beside
    self.options = options
  }

  /// The columns of one step: a bracket, the number, a space, the bar and a bracket.
  ///
  /// With another journey beside it the number that is there takes the place of the bar.
  private var width: Int { beside == nil ? 6 : 8 }

  func draw(on screen: inout Screen, row line: Int) {
    let label =
      isDesired
      ? Text(nl: "Verwacht", en: "Expected") : Text(nl: "Hartslag", en: "Heartbeat")
    let start = 1 + screen.put(label[options.language], at: Point(column: 1, row: line)) + 1
    let room = max(1, (screen.size.columns - start - 3) / width)
    let (chosen, total) = outline.stepNumber(row)
    let first = max(0, min((chosen ?? 1) - 1 - room / 2, total - room))
    var column = start
    if first > 0 { screen.put("<", at: Point(column: column, row: line)) }
    column += 1
    for (offset, step) in outline.steps(from: first, count: room).enumerated() {
      draw(step, isChosen: first + offset + 1 == chosen, on: &screen, at: column, line)
      column += width
    }
    if first + room < total { screen.put(">", at: Point(column: column, row: line)) }
  }

  private func draw(
    _ step: Item, isChosen: Bool, on screen: inout Screen, at column: Int, _ row: Int
  ) {
    let signs = options.signs
    let emotion = Step(step).emotion
    let tone: Tone =
      emotion.map { $0.value < 0 ? .bad : $0.value > 0 ? .good : .plain } ?? .faint
    let style = Style(tone, isChosen ? .bold : [])
    func put(_ text: String, _ offset: Int) {
      screen.put(text, at: Point(column: column + offset, row: row), style: style)
    }
    screen.fill(row: row, columns: column..<column + width, style: style)
    if isChosen {
      put("[", 0)
      put("]", width - 1)
    }
    if let beside {
      put("/", 3)
      let there = beside.emotion(of: step)
      put(there.map { $0.sign(signs) } ?? (beside.has(step) ? "?" : ""), 4)
    }
    guard let emotion else { return put("?", 2) }
    put(emotion.sign(signs), emotion.value == 0 ? 2 : 1)
    if beside == nil { put(signs.bar(emotion.value), 4) }
  }
}
