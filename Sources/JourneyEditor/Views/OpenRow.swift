// SPDX-License-Identifier: EUPL-1.2

import TextGrid

/// The row that holds the focus with the lines inside it, ready to be shown.
struct OpenRow: Sendable {
  /// The first is the row itself.
  private(set) var lines: [ShownLine] = []
  /// The lines of what holds the focus.
  private(set) var focusLines = 0..<1
  /// The line of the caret, while a field is being typed in.
  private(set) var cursorLine: Int?
  /// The text that is being typed, and the columns at which its first line and the others begin.
  private var typed: (layout: TextLayout, first: Int, rest: Int)?

  /// Puts the focus and what is being typed on what was drawn without them.
  ///
  /// - Parameters:
  ///   - title: The row itself; without its title where that is being typed.
  ///   - inner: The lines inside it.
  init(
    _ open: OpenJourney, title: DrawnOutline.Title, _ inner: [InnerLine], width: Int, _ signs: Signs
  ) {
    let holdsFocus = !open.isInside
    if holdsFocus, let typing = open.typing {
      addTyping(typing, from: title.start, then: OutlineLine.titleColumn, width) {
        index, text, style in
        var row = index == 0 ? title.row : Row(columns: width)
        if index == 0 { row.fill(min(title.start, width)..<width) }
        row.put(text, at: index == 0 ? title.start : OutlineLine.titleColumn, style: style)
        return row
      }
    } else {
      var row = title.row
      row.restyle { $0.attributes.insert(holdsFocus ? .reverse : .bold) }
      lines.append(
        ShownLine(row: row, isFocused: holdsFocus, cursor: holdsFocus ? title.start : nil))
    }
    lines[0].focus = open.outline.focus(open.row)
    for line in inner {
      add(line, isFocused: !holdsFocus && line.focus == open.focus, open, width, signs)
    }
    for index in lines.indices where lines[index].isFocused {
      lines[index].row.put(">", at: 1, style: .bold)
    }
  }

  private mutating func add(
    _ line: InnerLine, isFocused: Bool, _ open: OpenJourney, _ width: Int, _ signs: Signs
  ) {
    let first = lines.count
    if isFocused, let typing = open.typing {
      addTyping(typing, from: line.start, then: line.start, width) { index, text, style in
        line.row(text, style, isFirst: index == 0, width, signs)
      }
    } else {
      for (index, row) in line.rows.enumerated() {
        let isFocused = isFocused && index == 0
        lines.append(
          ShownLine(row: row, isFocused: isFocused, cursor: isFocused ? line.start : nil))
        guard isFocused else { continue }
        lines[first].row.restyle(min(line.indent, width)..<width) { $0.attributes.insert(.reverse) }
      }
    }
    if isFocused { focusLines = first..<lines.count }
    for index in first..<lines.count { lines[index].focus = line.focus }
  }

  /// Adds the rows of what is being typed.
  ///
  /// - Parameters:
  ///   - first: The column at which the first begins.
  ///   - rest: The column at which the others begin.
  private mutating func addTyping(
    _ typing: OpenJourney.Typing, from first: Int, then rest: Int, _ width: Int,
    _ draw: (_ index: Int, _ text: String, _ style: Style) -> Row
  ) {
    let layout = TextLayout(typing.field, width: width - rest)
    typed = (layout, first, rest)
    let top = lines.count
    let style: Style = typing.field.isProposed ? .reverse : .underline
    for (index, line) in layout.lines.enumerated() {
      let caret = index == layout.caret.row ? layout.caret.column : nil
      let start = index == 0 ? first : rest
      lines.append(
        ShownLine(
          row: draw(index, line.text, style), isFocused: index == 0,
          cursor: caret.map { min(start + $0, width - 1) }))
    }
    focusLines = top..<lines.count
    cursorLine = top + layout.caret.row
  }

  /// Where the text that is being typed stands on the screen; nil where none is.
  ///
  /// - Parameters:
  ///   - place: The number of lines of the outline that are shown above the row.
  ///   - skipped: The number of lines inside the row that have gone off at the top.
  ///   - size: The size of the outline.
  func typedRows(at place: Int, skipped: Int, in size: Size) -> TypedRows? {
    guard let (layout, first, rest) = typed else { return nil }
    let rows = focusLines.map { line -> Int? in
      if line == 0 { return OpenJourney.outlineTop + place }
      let place = place + line - skipped
      return line > skipped && place < size.rows ? OpenJourney.outlineTop + place : nil
    }
    let width = size.columns
    return TypedRows(
      layout, width: width - rest, first: min(first, width)..<width, rest: min(rest, width)..<width,
      style: .underline, lastColumn: width - 1, rows: rows)
  }
}
