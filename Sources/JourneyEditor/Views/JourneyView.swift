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

  private func drawOutline(_ screen: inout Screen) {
    let outline = open.outline
    let top = 4
    let bottom = bottom(screen.size)
    var row: OutlineRow? = open.scroll.top
    var line = top
    let focusRow = open.row
    let opened = open.openRow ?? OpenRow(open, focusRow, in: editor.outlineSize, editor.options)
    let drawer = OutlineLine(
      outline: outline, options: editor.options, marks: open.past.marks,
      attention: open.attention, width: screen.size.columns)
    var number = outline.stepNumber(open.scroll.top).number
    let chosen = open.run?.rows
    while let current = row, line < bottom {
      if current.step != nil, number == nil { number = outline.stepNumber(current).number }
      if current == focusRow {
        let skipped = current == open.scroll.top ? open.scroll.skipped : 0
        for (index, drawn) in opened.lines.enumerated()
        where line < bottom && (index == 0 || index > skipped) {
          draw(
            drawn, of: opened, isTitle: index == 0, drawer, current, number, on: &screen, at: line)
          line += 1
        }
      } else {
        _ = drawer.draw(current, number: number, on: &screen, at: line, isTyping: false)
        if current.step != nil, chosen?.contains(current) == true {
          screen.put(signs.heavyVertical, at: Point(column: 1, row: line), style: .bold)
          screen.restyle(row: line) { $0.attributes.insert(.bold) }
        }
        line += 1
      }
      // The place of a first step has no number.
      if let step = current.step, step < outline.steps(current.phase).count {
        number = number.map { $0 + 1 }
      }
      row = outline.next(current)
    }
  }

  /// What a row of the screen shows in the outline; nil for a row outside it.
  func focus(atRow wanted: Int) -> Focus? {
    let outline = open.outline
    let focusRow = open.row
    var row: OutlineRow? = open.scroll.top
    var line = 4
    while let current = row, line <= wanted, line < bottom(editor.size) {
      guard current == focusRow else {
        if line == wanted { return outline.focus(current) }
        line += 1
        row = outline.next(current)
        continue
      }
      let opened = open.openRow ?? OpenRow(open, focusRow, in: editor.outlineSize, editor.options)
      let skipped = current == open.scroll.top ? open.scroll.skipped : 0
      for (index, drawn) in opened.lines.enumerated() where index == 0 || index > skipped {
        if line == wanted { return index == 0 ? outline.focus(current) : drawn.focus }
        line += 1
      }
      row = outline.next(current)
    }
    return nil
  }

  private func draw(
    _ drawn: OpenRow.Drawn, of opened: OpenRow, isTitle: Bool, _ drawer: OutlineLine,
    _ row: OutlineRow, _ number: Int?, on screen: inout Screen, at line: Int
  ) {
    let isTyping = open.typing != nil && drawn.isFocused
    var column = drawn.indent
    if isTitle {
      let start = drawer.draw(row, number: number, on: &screen, at: line, isTyping: isTyping)
      if isTyping {
        column = start
      } else if drawn.isFocused {
        screen.restyle(row: line) { $0.attributes.insert(.reverse) }
        screen.cursor = Point(column: start, row: line)
      } else {
        screen.restyle(row: line) { $0.attributes.insert(.bold) }
      }
      if isTyping { screen.fill(row: line, columns: column..<screen.size.columns) }
    }
    if let label = drawn.label {
      let width = OpenRow.labelWidth(screen.size.columns, isInside: opened.isInside)
      screen.put(label, at: Point(column: column, row: line), style: .faint, limit: width - 1)
      column += width
    }
    if !isTitle || isTyping {
      screen.put(drawn.text, at: Point(column: column, row: line), style: drawn.style)
    }
    if !isTitle, drawn.isFocused, open.typing == nil {
      screen.restyle(row: line, columns: drawn.indent..<screen.size.columns) {
        $0.attributes.insert(.reverse)
      }
    }
    if let cursor = drawn.cursor, !isTitle || isTyping {
      screen.cursor = Point(column: min(column + cursor, screen.size.columns - 1), row: line)
    }
    if !isTitle {
      screen.put(drawn.mark, at: Point(column: 0, row: line), signs)
      screen.put(drawn.severity, at: Point(column: 2, row: line), signs)
    }
    if drawn.isFocused { screen.put(">", at: Point(column: 1, row: line), style: .bold) }
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
    let language = editor.options.language
    screen.put(
      facts.map { $0[language] }.joined(separator: " \(signs.dot) "),
      at: Point(column: 1, row: screen.size.rows - 2), ellipsis: true)
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
