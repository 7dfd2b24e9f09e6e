// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// Draws a card about something that is wrong with a file, with two items side by side, over the whole screen.
struct RepairView: ~Copyable {
  let editor: Editor

  /// From how many columns on two items stand side by side; below that, one under the other.
  private static let sideBySide = 60

  /// - Returns: Where the answers stand.
  @discardableResult
  func draw(_ cards: RepairCards, on screen: inout Screen) -> [Zone] {
    let words = RepairWords(repair: cards.repair, question: cards.question)
    let head = CardHead(
      title: Text(
        nl: "Herstel \(cards.index + 1) van \(cards.questions.count)",
        en: "Repair \(cards.index + 1) of \(cards.questions.count)"),
      state: Text(nl: "\(cards.answered) gekozen", en: "\(cards.answered) chosen"),
      reason: words.reason)
    let (top, bottom) = head.draw(editor, on: &screen)
    let answers = answerLines(cards, width: screen.size.columns)
    // What is asked counts most; then the answers; what is left shows the items.
    let wanted = answers.reduce(1) { $0 + $1.count }
    let room = max(0, bottom - top - wanted)
    let used = draw(words.sides, from: top, rows: room, on: &screen)
    return draw(answers, cards, from: top + (used == 0 ? 0 : used + 1), to: bottom, on: &screen)
  }

  // MARK: - The items

  /// Draws the items in a number of rows at most; returns how many it took.
  private func draw(
    _ sides: [(title: Text, lines: [Text])], from top: Int, rows: Int, on screen: inout Screen
  ) -> Int {
    let columns = screen.size.columns
    guard rows > 1 else { return 0 }
    if sides.count < 2 || columns < Self.sideBySide {
      var row = top
      for side in sides {
        let share = (top + rows - row) / (side.title == sides.last?.title ? 1 : 2)
        row += draw(side, at: Point(column: 3, row: row), width: columns - 4, rows: share, &screen)
      }
      return row - top
    }
    let width = (columns - 7) / 2
    let used =
      sides.enumerated().map { index, side in
        draw(
          side, at: Point(column: 3 + index * (width + 3), row: top), width: width, rows: rows,
          &screen)
      }.max() ?? 0
    for row in top..<top + used {
      screen.put(
        editor.options.signs.vertical, at: Point(column: 3 + width + 1, row: row), style: .faint)
    }
    return used
  }

  private func draw(
    _ side: (title: Text, lines: [Text]), at point: Point, width: Int, rows: Int,
    _ screen: inout Screen
  ) -> Int {
    guard rows > 0 else { return 0 }
    screen.put(editor.says(side.title), at: point, style: .bold, limit: width, ellipsis: true)
    var lines = side.lines.flatMap { text in
      Wrapping.lines(String(editor.says(text).prefix(width * rows)), width: width, hanging: 2)
    }
    if lines.count > rows - 1 {
      lines = Array(lines.prefix(max(0, rows - 1)))
      if !lines.isEmpty { lines[lines.count - 1] += " " + editor.options.signs.ellipsis }
    }
    for (index, line) in lines.enumerated() {
      screen.put(
        line, at: Point(column: point.column, row: point.row + 1 + index), limit: width,
        ellipsis: true)
    }
    return 1 + lines.count
  }

  // MARK: - The answers

  private func answerLines(_ cards: RepairCards, width: Int) -> [[String]] {
    cards.choices.map {
      Wrapping.lines(editor.says($0.title), width: max(10, width - 8))
    }
  }

  private func draw(
    _ answers: [[String]], _ cards: RepairCards, from top: Int, to bottom: Int,
    on screen: inout Screen
  ) -> [Zone] {
    // What is pointed at stays in view.
    var first = 0
    while first < cards.pointed,
      answers[first...cards.pointed].reduce(0, { $0 + $1.count }) > bottom - top
    {
      first += 1
    }
    let (choices, chosen) = (cards.choices, cards.answer(to: cards.question))
    var row = top
    var zones: [Zone] = []
    for index in answers.indices.dropFirst(first) {
      let isPointed = index == cards.pointed
      for (offset, line) in answers[index].enumerated() where row < bottom {
        if offset == 0 {
          if isPointed {
            screen.put(">", at: Point(column: 1, row: row))
            screen.cursor = Point(column: 7, row: row)
          }
          let isChosen = choices[index] == chosen
          screen.put(isChosen ? "(x) " : "( ) ", at: Point(column: 3, row: row))
        }
        screen.put(
          line, at: Point(column: 7, row: row), style: isPointed ? .reverse : .plain,
          ellipsis: true)
        zones.append(Zone(target: index, row: row, columns: 0..<screen.size.columns))
        row += 1
      }
    }
    return zones
  }
}
