// SPDX-License-Identifier: EUPL-1.2

import TextGrid

/// Which part of the outline is in view.
struct Scroll: Hashable, Sendable {
  /// The row at the top.
  var top: OutlineRow
  /// The number of lines inside the open row that have gone off at the top; the row itself stays in view.
  var skipped: Int
}

extension OpenJourney {
  /// Scrolls as little as brings the focus into view, with all of the open row where it fits.
  mutating func scroll(in size: Size, _ options: Editor.Options) {
    let outline = outline
    let row = row
    let height = max(1, size.rows)
    drawn.follow(source(size, options))
    var block = openRow(in: size, options)
    // The place of a first item goes when there is one, and a field with the window that showed it.
    if typing == nil, !block.lines.contains(where: \.isFocused) {
      focus = outline.focus(row)
      block = openRow(in: size, options)
    }
    if !outline.contains(scroll.top) || row < scroll.top { scroll.top = row }

    var distance = 0
    var walker = scroll.top
    while walker != row, distance <= height, let next = outline.next(walker) {
      walker = next
      distance += 1
    }
    let wanted = max(0, height - block.lines.count)
    if distance > wanted {
      // Far away the way back from the row is shorter than the way down from the top.
      scroll.top = row
      distance = 0
      while distance < wanted, let previous = outline.previous(scroll.top) {
        scroll.top = previous
        distance += 1
      }
    }
    fillBottom(outline, row, block, height: height, distance: &distance)

    scroll.skipped = distance > 0 ? 0 : skipped(block, room: max(1, height - 1))
    show(block, in: size, options)
  }

  /// All that the drawing of the outline depends on.
  func source(_ size: Size, _ options: Editor.Options) -> DrawnOutline.Source {
    DrawnOutline.Source(
      journey: source,
      folded: folded, unfolded: unfolded, columns: size.columns,
      mostRows: InnerLine.mostRows(isInside: false, rows: size.rows), language: options.language,
      signs: options.signs)
  }

  /// Returns the row that holds the focus, with the lines inside it.
  private mutating func openRow(in size: Size, _ options: Editor.Options) -> OpenRow {
    let row = row
    let inside = DrawnOutline.Inside(row: row, holdsFocus: isInside)
    let inner = drawn[inside] ?? InnerLine.all(of: self, in: size, options)
    if drawn[inside] == nil { drawn[inside] = inner }
    let isTitleTyped = typing != nil && !isInside
    let title =
      isTitleTyped
      ? drawnTitle(of: row, isTyping: true, size, options) : title(of: row, size, options)
    return OpenRow(self, title: title, inner, width: size.columns, options.signs)
  }

  private mutating func title(
    of row: OutlineRow, _ size: Size, _ options: Editor.Options
  ) -> DrawnOutline.Title {
    if let known = drawn[row] { return known }
    let title = drawnTitle(of: row, isTyping: false, size, options)
    drawn[row] = title
    return title
  }

  private func drawnTitle(
    of row: OutlineRow, isTyping: Bool, _ size: Size, _ options: Editor.Options
  ) -> DrawnOutline.Title {
    let drawer = OutlineLine(
      outline: outline, options: options, marks: past.marks, attention: attention,
      width: size.columns)
    var screen = Screen(
      size: Size(columns: size.columns, rows: 1), cutMark: options.signs.cutMark)
    let start = drawer.draw(
      row, number: outline.stepNumber(row).number, on: &screen, at: 0, isTyping: isTyping)
    return DrawnOutline.Title(row: screen.rows[0], start: start)
  }

  /// Puts together what is in view.
  private mutating func show(_ block: OpenRow, in size: Size, _ options: Editor.Options) {
    let outline = outline
    let focusRow = row
    let chosen = run?.rows
    var lines: [ShownLine] = []
    lines.reserveCapacity(size.rows)
    typedRows = nil
    var next: OutlineRow? = scroll.top
    while let row = next, lines.count < size.rows {
      if row == focusRow {
        let skipped = row == scroll.top ? scroll.skipped : 0
        typedRows = block.typedRows(at: lines.count, skipped: skipped, in: size)
        lines += block.lines.prefix(1)
        lines += block.lines.dropFirst(1 + skipped).prefix(size.rows - lines.count)
      } else {
        var shown = ShownLine(row: title(of: row, size, options).row, focus: outline.focus(row))
        if row.step != nil, chosen?.contains(row) == true {
          shown.row.put(options.signs.heavyVertical, at: 1, style: .bold)
          shown.row.restyle { $0.attributes.insert(.bold) }
        }
        lines.append(shown)
      }
      next = outline.next(row)
    }
    shownLines = lines
  }

  /// The lines that stay in view above and below the focus.
  private static let linesAround = 2
  /// The fewest rows of the screen with which they do.
  private static let roomForMore = 10

  /// Returns how many lines inside the open row go off at the top, so that the focus is among the `room` that stay.
  private func skipped(_ block: OpenRow, room: Int) -> Int {
    var skipped = min(scroll.skipped, max(0, block.lines.count - 1 - room))
    func show(_ lines: Range<Int>) {
      if lines.upperBound - 1 > skipped + room { skipped = lines.upperBound - 1 - room }
      if lines.lowerBound - 1 < skipped { skipped = max(0, lines.lowerBound - 1) }
    }
    // What comes next is in view too, where there is room for more than the focus.
    let around = room < Self.roomForMore ? 0 : Self.linesAround
    let focus = block.focusLines
    show(max(1, focus.lowerBound - around)..<min(block.lines.count, focus.upperBound + around))
    show(focus)
    // The caret of a long field matters more than its beginning.
    if let caret = block.cursorLine { show(caret..<caret + 1) }
    return skipped
  }

  /// Leaves no lines empty at the bottom while rows are hidden at the top.
  private mutating func fillBottom(
    _ outline: Outline, _ row: OutlineRow, _ block: OpenRow, height: Int, distance: inout Int
  ) {
    var used = distance + block.lines.count
    var walker = row
    while used < height, let next = outline.next(walker) {
      walker = next
      used += 1
    }
    while used < height, let previous = outline.previous(scroll.top) {
      scroll.top = previous
      distance += 1
      used += 1
    }
  }
}
