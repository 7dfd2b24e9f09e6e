// SPDX-License-Identifier: EUPL-1.2

/// Rows that a terminal moves up or down in one go; rows that come in are blank.
package struct Scrolling: Hashable, Sendable {
  /// The rows that take part, those that go off and those that come in included.
  package let rows: Range<Int>
  /// How many rows up; negative for down.
  package let count: Int

  /// Creates a scrolling of some rows by a number of rows up, or down when it is negative.
  package init(rows: Range<Int>, count: Int) {
    self.rows = rows
    self.count = count
  }
}

extension Screen {
  /// Returns the scrollings of another screen, one after the other, after which the least is left to be painted.
  ///
  /// - Parameters:
  ///   - other: What is on the terminal, of the same size.
  ///   - most: The most of them: one block of rows may have moved up and another down.
  package func scrollings(since other: Screen, most: Int = 2) -> [Scrolling] {
    guard other.size == size else { return [] }
    let changed = changedRows(since: other)
    guard changed.count > RowMatching.fewest else { return [] }
    var matching = RowMatching(
      new: rows, old: other.rows, changed: changed, columns: size.columns)
    var found: [Scrolling] = []
    while found.count < most, let best = matching.best() {
      matching.scroll(best)
      found.append(best)
    }
    return found
  }

  /// Moves rows as a terminal does.
  package mutating func scroll(_ scrolling: Scrolling) {
    let moved = scrolling.rows.clamped(to: rows.indices)
    let blank = Row(columns: size.columns)
    rows.replaceSubrange(
      moved,
      with: moved.map { moved.contains($0 + scrolling.count) ? rows[$0 + scrolling.count] : blank })
  }
}

/// Finds rows of one picture that stand elsewhere in another.
private struct RowMatching {
  /// A number for each row, the same for equal rows.
  ///
  /// It only serves to find rows: what is painted is compared cell by cell afterwards.
  private var new: [UInt64] = []
  private var old: [UInt64] = []
  private var blank: UInt64 = 0
  /// The rows that are not the same in both pictures.
  private var changed: [Int]

  /// Fewer rows than these are not worth a scrolling.
  static let fewest = 3

  init(new newRows: [Row], old oldRows: [Row], changed: [Int], columns: Int) {
    self.changed = changed
    // Rows that both pictures share need no look at their cells: such a row is only like itself.
    new = newRows.indices.map(UInt64.init)
    old = new
    for row in changed {
      (new[row], old[row]) = (newRows[row].fingerprint, oldRows[row].fingerprint)
    }
    blank = Row(columns: columns).fingerprint
    self.changed.removeAll { new[$0] == old[$0] }
  }

  /// Moves rows of the old picture as a terminal does.
  mutating func scroll(_ scrolling: Scrolling) {
    let moved = scrolling.rows.map { row in
      scrolling.rows.contains(row + scrolling.count) ? old[row + scrolling.count] : blank
    }
    old.replaceSubrange(scrolling.rows, with: moved)
    changed = new.indices.filter { new[$0] != old[$0] }
  }

  /// Returns the scrolling that puts the most rows in their place.
  func best() -> Scrolling? {
    guard changed.count > Self.fewest else { return nil }
    var best: (scrolling: Scrolling, rows: Int)?
    for target in changed.indices {
      for origin in changed.indices
      where matches(target, origin) && !matches(target - 1, origin - 1) {
        let (scrolling, rows) = block(from: target, origin)
        if rows >= Self.fewest, rows > best?.rows ?? 0 { best = (scrolling, rows) }
      }
    }
    return best?.scrolling
  }

  /// Tells whether a changed row shows what stood in another, and both follow on the rows before them.
  private func matches(_ target: Int, _ origin: Int) -> Bool {
    guard target >= 0, origin >= 0, target != origin, target < changed.count,
      origin < changed.count
    else { return false }
    let row = new[changed[target]]
    return row == old[changed[origin]] && row != blank
  }

  /// Returns the scrolling for a block of rows that moved together, and the number of rows that it saves.
  private func block(from target: Int, _ origin: Int) -> (Scrolling, rows: Int) {
    let (first, source) = (changed[target], changed[origin])
    var count = 1
    while matches(target + count, origin + count),
      changed[target + count] == first + count, changed[origin + count] == source + count
    {
      count += 1
    }
    let rows = min(first, source)..<max(first, source) + count
    // Rows in between that stay where they are have to be painted again.
    let kept = rows.count - changed.count { rows.contains($0) }
    return (Scrolling(rows: rows, count: source - first), count - kept)
  }
}

extension Glyph {
  /// Tells whether two rows of the same length differ.
  static func differ(
    _ one: UnsafeBufferPointer<Glyph>, _ two: UnsafeBufferPointer<Glyph>
  ) -> Bool {
    // Without a way out of the loop the processor compares several cells at once.
    var difference: UInt32 = 0
    for index in one.indices { difference |= one[index].bits ^ two[index].bits }
    return difference != 0
  }
}

extension Row {
  /// A number that is the same for equal rows.
  fileprivate var fingerprint: UInt64 {
    // Some forty cells tell rows apart well enough: where they do not, only more is painted.
    let step = max(1, columns / 40)
    var print: UInt64 = 0
    var column = 0
    glyphs.withUnsafeBufferPointer { glyphs in
      while column < glyphs.count {
        print = (print &+ UInt64(glyphs[column].bits)) &* 0x9E37_79B9_7F4A_7C15
        column += step
      }
    }
    return print
  }
}
