// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import TextGrid
import Words

/// Draws an open journey: what says where the user is, and the outline.
extension Editor {
  /// The row of the screen for the title of the journey; the hartslag stands under it.
  static let titleRow = 1

  /// Draws the outline with the lines around it.
  func drawOutline(on screen: inout Screen) {
    let bottom = size.rows - 2 - noticeRows(in: size)
    for row in [OpenJourney.outlineTop - 1, bottom] {
      screen.fill(row: row, with: options.signs.horizontal, style: .faint)
    }
    open?.drawOutline(on: &screen)
  }

  /// Shows the lines that say where the user is.
  func showPlace(on screen: inout Screen) {
    guard let place = bars.place else { return }
    screen.put(place.title, at: Self.titleRow)
    if let hartslag = place.hartslag { screen.put(hartslag, at: Self.titleRow + 1) }
    screen.put(place.facts, at: screen.size.rows - 2)
    if let cursor = place.cursor { screen.cursor = cursor }
  }
}

extension OpenJourney {
  /// The first row of the outline.
  static let outlineTop = 4

  fileprivate func drawOutline(on screen: inout Screen) {
    for (index, line) in shownLines.enumerated() {
      let row = Self.outlineTop + index
      screen.put(line.row, at: row)
      if let column = line.cursor { screen.cursor = Point(column: column, row: row) }
    }
  }

  /// What a row of the screen shows in the outline; nil for a row outside it.
  func focus(atRow row: Int) -> Focus? {
    let index = row - Self.outlineTop
    return shownLines.indices.contains(index) ? shownLines[index].focus : nil
  }

  /// Draws the lines that say where the user is, around the outline or the map.
  func drawPlace(asMap: Bool, on screen: inout Screen, _ options: Editor.Options) {
    drawTitle(asMap: asMap, on: &screen, options)
    if outline.isForm {
      drawOverview(on: &screen, options)
    } else if !asMap {
      HartslagLine(self, options).draw(on: &screen, row: Editor.titleRow + 1)
    }
    let line = placeLine(asMap: asMap, options)
    let (room, way) = (screen.size.columns - 2, " (F1)")
    // The help tells the rest.
    let shown =
      Width.of(line) <= room
      ? line : line.shortened(to: room - way.utf8.count, options.signs) + way
    screen.put(shown, at: Point(column: 1, row: screen.size.rows - 2))
  }

  private func drawTitle(asMap: Bool, on screen: inout Screen, _ options: Editor.Options) {
    let (signs, language, line) = (options.signs, options.language, Editor.titleRow)
    let (outline, journey) = (outline, journey)
    let (number, total) = outline.stepNumber(row)
    let place =
      number.map { Text(nl: "stap \($0) van \(total)", en: "step \($0) of \(total)") }
      ?? (outline.isForm ? root.kind.noun.one : ItemKind.step.noun.counted(total))
    let text = place[language]
    // The customer journey as it is and as it should be look alike in all else.
    let hasRoom = screen.size.columns >= 60 || journey.isDesired
    let known = journey.state?[language] ?? ""
    // On the line of the hartslag two numbers stand for each step, of which nothing else says whose they are.
    let both = asMap ? nil : beside?.order(in: root)[language]
    let state = hasRoom ? both ?? known : ""
    let head = state.isEmpty ? "" : state + " \(signs.dot) "
    let start = screen.size.columns - 1 - Width.of(head + text)
    let used = screen.put(
      state, at: Point(column: start, row: line), style: journey.isDesired ? .accent : .plain)
    screen.put(
      String((head + text).dropFirst(state.count)), at: Point(column: start + used, row: line))
    let title = root.title
    let isFocused = asMap && focus == Focus(ItemPath())
    if asMap, !isFocused {
      let mark = past.marks.mark(of: root, leavingOut: .phases)
      screen.put(mark, at: Point(column: 0, row: line), signs)
    }
    let point = Point(column: 1, row: line)
    if isFocused {
      screen.put(">", at: Point(column: 0, row: line), style: .bold)
      screen.cursor = point
    }
    if isFocused, let typing {
      let layout = TextLayout(typing.field, width: max(2, start - 2))
      screen.put(layout.lines[layout.caret.row].text, at: point, style: .underline)
      screen.cursor = Point(column: 1 + layout.caret.column, row: line)
    } else if typing == nil || isInside || row != .journey {
      let untitled = Text(nl: "(zonder titel)", en: "(no title)")
      let shown = title.isEmpty ? untitled[language] : title
      screen.put(
        shown.shortened(to: max(1, start - 2), signs),
        at: point, style: Style(.plain, isFocused ? [.bold, .reverse] : .bold),
        limit: max(0, start - 2))
    }
  }

  /// Says what matters of an opgave or a panel, and what stands out.
  private func drawOverview(on screen: inout Screen, _ options: Editor.Options) {
    let overview = Overview(root)
    let facts = (overview.kind.dropFirst() + overview.findings).map { $0[options.language] }
    let text = facts.joined(separator: " \(options.signs.dot) ")
    screen.put(
      text.shortened(to: screen.size.columns - 2, options.signs),
      at: Point(column: 1, row: Editor.titleRow + 1),
      style: overview.findings.isEmpty ? .plain : Style(.warning))
  }
}
