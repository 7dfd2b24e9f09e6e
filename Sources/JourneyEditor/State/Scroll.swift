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
    var block = OpenRow(self, row, in: size, options)
    // The place of a first item goes when there is one, and a field with the window that showed it.
    if typing == nil, !block.lines.contains(where: \.isFocused) {
      focus = outline.focus(row)
      block = OpenRow(self, row, in: size, options)
    }
    openRow = block
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
  }

  /// Returns how many lines inside the open row go off at the top, so that the focus is among the `room` that stay.
  private func skipped(_ block: OpenRow, room: Int) -> Int {
    var skipped = min(scroll.skipped, max(0, block.lines.count - 1 - room))
    func show(_ lines: Range<Int>) {
      if lines.upperBound - 1 > skipped + room { skipped = lines.upperBound - 1 - room }
      if lines.lowerBound - 1 < skipped { skipped = max(0, lines.lowerBound - 1) }
    }
    show(block.focusLines)
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
