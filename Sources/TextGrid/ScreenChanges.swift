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
    // No scalar takes more than four bytes.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4 * columns) { room in
      for row in changedRows(since: other) where row < size.rows {
        let (new, old) = (rows[row], other.rows[row])
        new.glyphs.withUnsafeBufferPointer { newGlyphs in
          old.glyphs.withUnsafeBufferPointer { oldGlyphs in
            let comparison = RowComparison(
              newGlyphs: UnsafeBufferPointer(rebasing: newGlyphs[..<columns]),
              oldGlyphs: UnsafeBufferPointer(rebasing: oldGlyphs[..<columns]),
              // What lies beyond the edge of the terminal.
              next: columns < newGlyphs.count ? newGlyphs[columns] : nil,
              newClusters: new.clusters, oldClusters: old.clusters, room: room)
            comparison.stretches(row: row, erases: erases, paint)
          }
        }
      }
    }
  }
}

/// Two versions of a row, side by side.
private struct RowComparison {
  let newGlyphs: UnsafeBufferPointer<Glyph>
  let oldGlyphs: UnsafeBufferPointer<Glyph>
  /// The glyph behind the last one.
  let next: Glyph?
  /// What stands in cells whose glyph is more than one scalar, by their column.
  let newClusters: [Int: String]
  let oldClusters: [Int: String]
  /// Where the text of a stretch is put together.
  let room: UnsafeMutableBufferPointer<UInt8>

  /// Fewer cells than these that stay the same are painted again, which is shorter than stepping over them.
  private static let gap = 5
  /// Fewer blanks than these are written out, which is shorter than erasing.
  private static let blanks = 4

  func stretches(row: Int, erases: Bool, _ paint: (Stretch) -> Void) {
    guard !newClusters.isEmpty || Glyph.differ(newGlyphs, oldGlyphs),
      var column = nextChange(from: 0)
    else { return }
    let end = end(of: newGlyphs)
    let erasesRest = erases && self.end(of: oldGlyphs) >= end + Self.blanks
    let limit = erasesRest ? end : newGlyphs.count
    while column < limit {
      // The halves of a wide glyph are painted together.
      if newGlyphs[column].code == Glyph.half, column > 0 { column -= 1 }
      let first = column
      if newGlyphs[first].code == Glyph.cluster {
        column = min(first + (isWide(first) ? 2 : 1), newGlyphs.count)
        var text = isCut(first) ? " " : newClusters[first] ?? " "
        text.withUTF8 { bytes in
          paint(
            Stretch(
              row: row, columns: first..<column, style: newGlyphs[first].style,
              content: .text(bytes)))
        }
      } else {
        let stretch = stretch(from: column, to: limit)
        column = stretch.end
        let text = UnsafeBufferPointer(rebasing: room[..<stretch.length])
        paint(
          Stretch(row: row, columns: first..<column, style: stretch.style, content: .text(text)))
      }
      if column < limit, isSame(column) { column = nextChange(from: column) ?? limit }
    }
    if erasesRest {
      paint(Stretch(row: row, columns: end..<newGlyphs.count, style: nil, content: .rest))
    }
  }

  /// Puts the glyphs of a stretch that look alike together, and returns where it ends and the bytes that it takes.
  private func stretch(from first: Int, to limit: Int) -> (end: Int, length: Int, style: Style?) {
    var length = 0
    /// The first glyph that shows its style, and whether blanks show it too.
    var model: Glyph?
    var marksBlanks = false
    var column = first
    /// Up to where cells are painted although they stay the same.
    var bridge = first
    while column < limit {
      // Most cells hold a letter that looks like the one before.
      while let model, column < limit, newGlyphs[column].isLetter(lookingLike: model),
        newGlyphs[column] != oldGlyphs[column]
      {
        room[length] = UInt8(truncatingIfNeeded: newGlyphs[column].code)
        length += 1
        column += 1
      }
      guard column < limit else { break }
      let glyph = newGlyphs[column]
      if glyph.code == Glyph.half {
        column += 1
        continue
      }
      if glyph.code == Glyph.cluster { break }
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
      if glyph.code < 0x80 {
        room[length] = UInt8(truncatingIfNeeded: glyph.code)
        length += 1
      } else {
        append(glyph, at: column, &length)
      }
      column += 1
    }
    return (column, length, model?.style)
  }

  /// Puts a glyph of one scalar behind the bytes of a stretch.
  private func append(_ glyph: Glyph, at column: Int, _ length: inout Int) {
    let scalar = isCut(column) ? " " : Unicode.Scalar(glyph.code) ?? " "
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
      room[length] = byte
      length += 1
    }
  }

  /// Returns the next column that changes, where painting the cells before it again is no more than writing them out.
  private func bridged(
    from column: Int, to limit: Int, _ model: Glyph?, _ marksBlanks: Bool
  ) -> Int? {
    let end = min(limit, column + Self.gap)
    guard let next = nextChange(from: column, to: end) else { return nil }
    let isPlain = newGlyphs[column..<next].allSatisfy { glyph in
      glyph.isBare
        ? !marksBlanks
        : glyph.code < 0x80 && glyph.code != Glyph.half && glyph.look == model?.look
    }
    return isPlain ? next : nil
  }

  /// Tells whether a glyph takes the place behind it too.
  private func isWide(_ column: Int) -> Bool {
    (column + 1 < newGlyphs.count ? newGlyphs[column + 1] : next)?.code == Glyph.half
  }

  /// Tells whether the edge of the terminal cuts through a glyph.
  private func isCut(_ column: Int) -> Bool {
    column + 1 == newGlyphs.count && isWide(column)
  }

  private func nextChange(from start: Int, to end: Int? = nil) -> Int? {
    let end = end ?? newGlyphs.count
    var column = start
    while column < end {
      let (one, two) = (newGlyphs[column], oldGlyphs[column])
      if one != two {
        if !one.isBare || !two.isBare { return column }
      } else if one.code == Glyph.cluster, !isSame(column) {
        return column
      }
      column += 1
    }
    return nil
  }

  /// Tells whether a cell looks the same on both.
  private func isSame(_ column: Int) -> Bool {
    let (one, two) = (newGlyphs[column], oldGlyphs[column])
    if one == two {
      return one.code != Glyph.cluster
        || newClusters[column] == oldClusters[column]
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

extension Glyph {
  /// Whether it is a sign of ASCII that shows, in the style of another glyph.
  fileprivate func isLetter(lookingLike model: Glyph) -> Bool {
    look == model.look && code > 0x20 && code < 0x80
  }
}

extension Style {
  /// Whether a blank in this style can be told from one in another.
  var marksBlanks: Bool {
    !attributes.isDisjoint(with: [.reverse, .underline])
  }
}
