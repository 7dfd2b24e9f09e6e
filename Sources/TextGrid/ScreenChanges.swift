// SPDX-License-Identifier: EUPL-1.2

/// A part of a row that has to be painted to turn one screen into another.
package struct Stretch {
  package enum Content {
    /// Text in UTF-8.
    case text(UnsafeBufferPointer<UInt8>)
    /// Blanks up to the end of the row.
    case rest
  }

  package let row: Int
  /// The first column, and the one behind the last.
  package let columns: Range<Int>
  /// How it looks; nil for blanks, which look alike in every style that shows nothing on them.
  package let style: Style?
  package let content: Content
}

extension Screen {
  /// Hands out what has to be painted to turn another screen into this one, from the top left to the bottom right.
  ///
  /// - Parameters:
  ///   - other: What is on the terminal, of the same size.
  ///   - size: The size of the terminal; what lies outside is left out.
  ///   - erases: Whether the rest of a row can be erased in one go.
  ///   - paint: Called for each part; the text is valid until it returns.
  package func changes(
    since other: Screen, in size: Size, erases: Bool, _ paint: (Stretch) -> Void
  ) {
    let columns = min(size.columns, self.size.columns)
    guard columns > 0, other.size == self.size else { return }
    var text: [UInt8] = []
    text.reserveCapacity(4 * columns)
    glyphs.withUnsafeBufferPointer { new in
      other.glyphs.withUnsafeBufferPointer { old in
        for row in 0..<min(size.rows, self.size.rows) {
          let start = row * self.size.columns
          let newGlyphs = UnsafeBufferPointer(rebasing: new[start..<start + columns])
          let oldGlyphs = UnsafeBufferPointer(rebasing: old[start..<start + columns])
          if clusters.isEmpty, !Glyph.differ(newGlyphs, oldGlyphs) { continue }
          let comparison = RowComparison(
            new: self, old: other, start: start, newGlyphs: newGlyphs, oldGlyphs: oldGlyphs)
          comparison.stretches(row: row, erases: erases, &text, paint)
        }
      }
    }
  }
}

/// Two versions of a row, side by side.
private struct RowComparison {
  let new: Screen
  let old: Screen
  /// The place of the first cell among those of the screen.
  let start: Int
  let newGlyphs: UnsafeBufferPointer<Glyph>
  let oldGlyphs: UnsafeBufferPointer<Glyph>

  /// Fewer cells than these that stay the same are painted again, which is shorter than stepping over them.
  private static let gap = 5
  /// Fewer blanks than these are written out, which is shorter than erasing.
  private static let blanks = 4

  func stretches(row: Int, erases: Bool, _ text: inout [UInt8], _ paint: (Stretch) -> Void) {
    guard var column = nextChange(from: 0) else { return }
    let end = end(of: newGlyphs)
    let erasesRest = erases && self.end(of: oldGlyphs) >= end + Self.blanks
    let limit = erasesRest ? end : newGlyphs.count
    while column < limit {
      // The halves of a wide glyph are painted together.
      if newGlyphs[column].code == Glyph.half, column > 0 { column -= 1 }
      let stretch = stretch(from: column, to: limit, &text)
      text.withUnsafeBufferPointer { bytes in
        paint(
          Stretch(
            row: row, columns: column..<stretch.end, style: stretch.style, content: .text(bytes)))
      }
      column = stretch.end
      if column < limit, isSame(column) { column = nextChange(from: column) ?? limit }
    }
    if erasesRest {
      paint(Stretch(row: row, columns: end..<newGlyphs.count, style: nil, content: .rest))
    }
  }

  /// Puts the glyphs of a stretch that look alike into `text`, and returns where it ends.
  private func stretch(
    from first: Int, to limit: Int, _ text: inout [UInt8]
  ) -> (end: Int, style: Style?) {
    text.removeAll(keepingCapacity: true)
    /// The first glyph that shows its style, and whether blanks show it too.
    var model: Glyph?
    var marksBlanks = false
    var column = first
    /// Up to where cells are painted although they stay the same.
    var bridge = first
    while column < limit {
      let glyph = newGlyphs[column]
      if glyph.code == Glyph.half {
        column += 1
        continue
      }
      if column >= bridge, isSame(column) {
        guard let next = bridged(from: column, to: limit, model, marksBlanks) else { break }
        bridge = next
      }
      if glyph.isBare {
        if marksBlanks { break }
      } else if let model {
        if glyph.look != model.look { break }
      } else {
        marksBlanks = glyph.style.marksBlanks
        // Blanks that were taken in would be marked too.
        if marksBlanks, column > first { break }
        model = glyph
      }
      append(glyph, at: column, to: &text)
      column += 1
    }
    return (column, model?.style)
  }

  /// Returns the next column that changes, where painting the cells before it again is no more than writing them out.
  private func bridged(
    from column: Int, to limit: Int, _ model: Glyph?, _ marksBlanks: Bool
  ) -> Int? {
    guard let next = nextChange(from: column), next < limit, next - column < Self.gap else {
      return nil
    }
    let isPlain = newGlyphs[column..<next].allSatisfy { glyph in
      glyph.isBare
        ? !marksBlanks
        : glyph.code < 0x80 && glyph.code != Glyph.half && glyph.look == model?.look
    }
    return isPlain ? next : nil
  }

  private func append(_ glyph: Glyph, at column: Int, to text: inout [UInt8]) {
    let code = glyph.code
    if code < 0x80 {
      text.append(UInt8(truncatingIfNeeded: code))
    } else if column + 1 == newGlyphs.count, isWide(column) {
      // The edge of the terminal cuts through it.
      text.append(0x20)
    } else if code == Glyph.cluster {
      text += (new.clusters[start + column] ?? " ").utf8
    } else {
      text += UTF8.encode(Unicode.Scalar(code) ?? " ") ?? UTF8.encodedReplacementCharacter
    }
  }

  /// Tells whether a glyph goes on beyond the edge of the terminal.
  private func isWide(_ column: Int) -> Bool {
    (start + column + 1) % new.size.columns != 0
      && new.glyphs[start + column + 1].code == Glyph.half
  }

  private func nextChange(from start: Int) -> Int? {
    var column = start
    while column < newGlyphs.count {
      if newGlyphs[column] != oldGlyphs[column], !isSame(column) { return column }
      if newGlyphs[column].code == Glyph.cluster, !isSame(column) { return column }
      column += 1
    }
    return nil
  }

  /// Tells whether a cell looks the same on both.
  private func isSame(_ column: Int) -> Bool {
    let (one, two) = (newGlyphs[column], oldGlyphs[column])
    if one == two {
      return one.code != Glyph.cluster
        || new.clusters[start + column] == old.clusters[start + column]
    }
    return one.isBare && two.isBare
  }

  /// Returns the column behind the last cell that shows something.
  private func end(of glyphs: UnsafeBufferPointer<Glyph>) -> Int {
    var end = glyphs.count
    while end > 0, glyphs[end - 1].isBare { end -= 1 }
    return end
  }
}

extension Style {
  /// Whether a blank in this style can be told from one in another.
  var marksBlanks: Bool {
    !attributes.isDisjoint(with: [.reverse, .underline])
  }
}
