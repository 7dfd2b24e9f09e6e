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
    drawTitle(&screen)
    if editor.showsMap, let map = open.map {
      MapView(editor: editor, open: open, map: map).draw(on: &screen, bottom: bottom(screen.size))
      drawFacts(&screen)
      return
    }
    if open.outline.isForm {
      drawOverview(&screen)
    } else {
      HartslagLine(open, editor.options).draw(on: &screen, row: 2)
    }
    screen.fill(row: 3, with: signs.horizontal, style: .faint)
    drawOutline(&screen)
    screen.fill(row: bottom(screen.size), with: signs.horizontal, style: .faint)
    drawFacts(&screen)
  }

  private func drawTitle(_ screen: inout Screen) {
    let (number, total) = open.outline.stepNumber(open.row)
    let place =
      number.map { Text(nl: "stap \($0) van \(total)", en: "step \($0) of \(total)") }
      ?? (open.outline.isForm ? open.root.kind.noun.one : ItemKind.step.noun.counted(total))
    let text = editor.says(place)
    let start = screen.size.columns - 1 - Width.of(text)
    screen.put(text, at: Point(column: start, row: 1))
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
      screen.put(
        title.isEmpty ? editor.says(Text(nl: "(zonder titel)", en: "(no title)")) : title,
        at: point, style: Style(.plain, isFocused ? [.bold, .reverse] : .bold),
        limit: max(0, start - 2), ellipsis: true)
    }
  }

  /// Says what matters of an opgave or a panel, and what stands out.
  private func drawOverview(_ screen: inout Screen) {
    let overview = Overview(open.root)
    let facts = (overview.kind.dropFirst() + overview.findings).map(editor.says)
    screen.put(
      facts.joined(separator: " \(signs.dot) "), at: Point(column: 1, row: 2),
      style: overview.findings.isEmpty ? .plain : Style(.warning), ellipsis: true)
  }

  /// What the field is for that holds the focus.
  private var fieldHelp: Text? {
    guard let item = open.focused else { return nil }
    if let key = open.focus.key { return item.kind.field(key)?.help }
    guard let slot = open.focus.path.steps.last, let parent = open.focus.path.parent else {
      return nil
    }
    return open.root.item(at: parent)?.kind.field(slot.key)?.help
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
    var facts: [Text] = []
    let row = open.row
    if open.outline.isForm {
      facts = [fieldHelp].compactMap(\.self)
    } else if let number = open.outline.stepNumber(row).number, let path = open.stepPath,
      let item = open.root.item(at: path)
    {
      let step = Step(item)
      if let chosen = editor.chosenWords { facts.append(chosen) }
      if let there = open.beside?.words(of: item) { facts.append(there) }
      if editor.showsMap, let lane { facts.append(lane) }
      facts.append(Text(nl: "Stap \(number)", en: "Step \(number)"))
      facts += open.past.words + open.attention.words(at: open.focus, in: open.root)
      if let duration = step.duration { facts.append(duration.words) }
      if let waiting = step.waiting {
        facts.append(
          Text(nl: "waarvan ", en: "of which ") + waiting.words
            + Text(nl: " wachten", en: " waiting"))
      }
      if step.isMomentOfTruth {
        facts.append(Text(nl: "moment van de waarheid", en: "moment of truth"))
      }
      facts.append(
        step.emotion.map { Text(nl: "beleving ", en: "emotion ") + $0.name }
          ?? Text(nl: "beleving onbekend", en: "emotion not known"))
    } else {
      facts = open.past.words + open.attention.words(at: open.focus, in: open.root)
      if let status = open.journey.status {
        facts += [open.journey.state, status].compactMap(\.self)
      }
    }
    let separator = " \(signs.dot) "
    var line = ""
    for fact in facts {
      if !line.isEmpty { line += separator }
      line += editor.says(fact)
    }
    screen.put(line, at: Point(column: 1, row: screen.size.rows - 2), ellipsis: true)
  }

  /// The lane of the map that holds the focus, with which of the items in the cell it is.
  private var lane: Text? {
    guard case .lane(_, let key, let index) = MapPlace(open.focus), key != .title,
      let name = ItemKind.step.field(key)?.name
    else { return nil }
    guard let index, let kind = open.focused?.kind, let path = open.stepPath,
      let count = open.root.item(at: path)?.items(key).count, count > 1
    else { return name }
    return kind.noun.one.capitalised
      + Text(nl: " \(index + 1) van \(count)", en: " \(index + 1) of \(count)")
  }
}
