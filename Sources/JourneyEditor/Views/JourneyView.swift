// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import TextGrid
import Words

/// Draws an open journey: title, hartslag and outline.
struct JourneyView: ~Copyable {
  let editor: Editor
  let open: OpenJourney

  private var signs: Signs { editor.options.signs }

  /// The row of the line under the outline.
  private func bottom(_ size: Size) -> Int { size.rows - 2 - editor.noticeRows(in: size) }

  func draw(on screen: inout Screen) {
    if editor.showsMap, let map = open.map {
      drawTitle(&screen)
      MapView(editor: editor, open: open, map: map).draw(on: &screen, bottom: bottom(screen.size))
      drawFacts(&screen)
      return
    }
    if let place = editor.bars.place {
      screen.put(place.title, at: 1)
      screen.put(place.hartslag, at: 2)
      screen.put(place.facts, at: screen.size.rows - 2)
    } else {
      drawPlace(on: &screen)
    }
    screen.fill(row: 3, with: signs.horizontal, style: .faint)
    drawOutline(&screen)
    screen.fill(row: bottom(screen.size), with: signs.horizontal, style: .faint)
  }

  /// Draws the lines around the outline that say where the user is.
  func drawPlace(on screen: inout Screen) {
    drawTitle(&screen)
    if open.outline.isForm {
      drawOverview(&screen)
    } else {
      HartslagLine(open, editor.options).draw(on: &screen, row: 2)
    }
    drawFacts(&screen)
  }

  private func drawTitle(_ screen: inout Screen) {
    let (number, total) = open.outline.stepNumber(open.row)
    let place =
      number.map { Text(nl: "stap \($0) van \(total)", en: "step \($0) of \(total)") }
      ?? (open.outline.isForm ? open.root.kind.noun.one : ItemKind.step.noun.counted(total))
    let text = editor.says(place)
    // The customer journey as it is and as it should be look alike in all else.
    let hasRoom = screen.size.columns >= 60 || open.journey.isDesired
    let state = hasRoom ? open.journey.state.map(editor.says) ?? "" : ""
    let head = state.isEmpty ? "" : state + " \(signs.dot) "
    let start = screen.size.columns - 1 - Width.of(head + text)
    let used = screen.put(
      state, at: Point(column: start, row: 1), style: open.journey.isDesired ? .accent : .plain)
    screen.put(
      String((head + text).dropFirst(state.count)), at: Point(column: start + used, row: 1))
    let title = open.root.title
    let isFocused = editor.showsMap && open.focus == Focus(ItemPath())
    if editor.showsMap, !isFocused {
      let mark = open.past.marks.mark(of: open.root, leavingOut: .phases)
      screen.put(mark, at: Point(column: 0, row: 1), signs)
    }
    let point = Point(column: 1, row: 1)
    if isFocused {
      screen.put(">", at: Point(column: 0, row: 1), style: .bold)
      screen.cursor = point
    }
    if isFocused, let typing = open.typing {
      let layout = TextLayout(typing.field, width: max(2, start - 2))
      screen.put(layout.lines[layout.caret.row].text, at: point, style: .underline)
      screen.cursor = Point(column: 1 + layout.caret.column, row: 1)
    } else if open.typing == nil || open.isInside || open.row != .journey {
      let shown = title.isEmpty ? editor.says(Text(nl: "(zonder titel)", en: "(no title)")) : title
      screen.put(
        shown.shortened(to: max(1, start - 2), signs),
        at: point, style: Style(.plain, isFocused ? [.bold, .reverse] : .bold),
        limit: max(0, start - 2))
    }
  }

  /// Says what matters of an opgave or a panel, and what stands out.
  private func drawOverview(_ screen: inout Screen) {
    let overview = Overview(open.root)
    let facts = (overview.kind.dropFirst() + overview.findings).map(editor.says)
    let text = facts.joined(separator: " \(signs.dot) ")
    screen.put(
      text.shortened(to: screen.size.columns - 2, signs), at: Point(column: 1, row: 2),
      style: overview.findings.isEmpty ? .plain : Style(.warning))
  }

  /// The first row of the outline.
  private static let top = 4

  private func drawOutline(_ screen: inout Screen) {
    for (index, line) in open.shownLines.enumerated() {
      let row = Self.top + index
      screen.put(line.row, at: row)
      if let column = line.cursor { screen.cursor = Point(column: column, row: row) }
    }
  }

  /// What a row of the screen shows in the outline; nil for a row outside it.
  func focus(atRow row: Int) -> Focus? {
    let index = row - Self.top
    return open.shownLines.indices.contains(index) ? open.shownLines[index].focus : nil
  }

  /// Says in words what matters of the place where the user is.
  private func drawFacts(_ screen: inout Screen) {
    screen.put(
      editor.placeLine.shortened(to: screen.size.columns - 2, signs),
      at: Point(column: 1, row: screen.size.rows - 2))
  }
}
