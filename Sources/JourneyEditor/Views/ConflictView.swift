// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import TextGrid
import Words

/// Draws a card with a conflict and the ways to settle it, over the whole screen.
struct ConflictView: ~Copyable {
  let editor: Editor

  /// - Returns: Where the ways to settle it stand.
  @discardableResult
  func draw(_ settlement: Settlement, on screen: inout Screen) -> [Zone] {
    let done = settlement.cards.count { $0.chosen != nil }
    let head = CardHead(
      title: Text(
        nl: "Keuze \(settlement.index + 1) van \(settlement.cards.count)",
        en: "Choice \(settlement.index + 1) of \(settlement.cards.count)"),
      state: Text(nl: "\(done) gekozen", en: "\(done) chosen"),
      reason: settlement.card.conflict.reason)
    return drawOptions(settlement, from: head.draw(editor, on: &screen).top, on: &screen)
  }

  private func drawOptions(_ settlement: Settlement, from top: Int, on screen: inout Screen)
    -> [Zone]
  {
    let card = settlement.card
    let blocks = card.options.indices.map { lines(of: card, $0, settlement, screen.size) }
    let bottom = screen.size.rows - 1 - editor.noticeRows(in: screen.size)
    var rows = max(1, bottom - top)
    // What is pointed at stays in view.
    var first = 0
    while first < card.pointed,
      blocks[first...card.pointed].reduce(0, { $0 + $1.count }) > rows
    {
      first += 1
    }
    var row = top
    var zones: [Zone] = []
    for index in card.options.indices.dropFirst(first) where rows > 0 {
      let isPointed = index == card.pointed
      let mark = card.chosen == index ? "(x) " : "( ) "
      for (offset, line) in blocks[index].prefix(rows).enumerated() {
        let isHead = offset == 0
        if isHead {
          if isPointed { screen.put(">", at: Point(column: 1, row: row)) }
          screen.put(mark, at: Point(column: 3, row: row))
        }
        screen.put(
          line, at: Point(column: isHead ? 7 : 9, row: row),
          style: isHead ? (isPointed ? .reverse : .bold) : .plain, ellipsis: true)
        if isHead, isPointed, card.field == nil { screen.cursor = Point(column: 7, row: row) }
        zones.append(Zone(target: index, row: row, columns: 0..<screen.size.columns))
        row += 1
      }
      if isPointed, let field = card.field { row = type(field, at: row, bottom, on: &screen) }
      rows = bottom - row
    }
    return zones
  }

  private func lines(
    of card: Card, _ index: Int, _ settlement: Settlement, _ size: Size
  ) -> [String] {
    let option = card.options[index]
    // What this version does not know can only be chosen by its looks.
    let most = max(1, size.rows / (card.isUnknown ? 3 : 6))
    var words = editor.says(option.words)
    if option.way == .own { words = card.field == nil ? card.own ?? "" : "" }
    if words.isEmpty { return [editor.says(option.way.title(on: card, in: settlement))] }
    let width = max(10, size.columns - 10)
    var wrapped = Wrapping.lines(String(words.prefix(width * (most + 1))), width: width)
    if wrapped.count > most {
      wrapped = Array(wrapped.prefix(most))
      wrapped[most - 1] += " " + editor.options.signs.ellipsis
    }
    return [editor.says(option.way.title(on: card, in: settlement))] + wrapped
  }

  private func type(
    _ field: TextField, at row: Int, _ bottom: Int, on screen: inout Screen
  ) -> Int {
    let layout = TextLayout(field, width: max(10, screen.size.columns - 10))
    let room = max(1, bottom - row)
    let first = max(0, layout.caret.row - room + 1)
    var row = row
    for (index, line) in layout.lines.enumerated().dropFirst(first).prefix(room) {
      screen.put(line.text, at: Point(column: 9, row: row), style: .underline)
      if index == layout.caret.row {
        screen.cursor = Point(column: 9 + layout.caret.column, row: row)
      }
      row += 1
    }
    return row
  }
}

extension Card.Option.Way {
  func title(on card: Card, in settlement: Settlement) -> Text {
    switch (self, settlement.purpose) {
    case (.ours, .save): Text(nl: "Uw versie", en: "Your version")
    case (.ours, .markers), (.ours, .markersBelow): settlement.merge.sideNames.titles.ours
    case (.theirs, .markers), (.theirs, .markersBelow): settlement.merge.sideNames.titles.theirs
    case (.ours, .recovery): Text(nl: "Uw herstelde werk", en: "Your recovered work")
    case (.theirs, _):
      Text(nl: "Op de schijf, van iemand anders", en: "On the disk, by somebody else")
    case (.base, _): Text(nl: "Zoals het eerst was", en: "As it was before")
    case (.own, _):
      card.takesText
        ? Text(nl: "Een eigen tekst", en: "A text of your own")
        : Text(nl: "Een andere waarde", en: "Another value")
    case (.both, _): Text(nl: "Beide houden", en: "Keep both")
    }
  }
}
