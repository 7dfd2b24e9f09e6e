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
    var matching = RowMatching(
      new: fingerprints, old: other.fingerprints, blank: Glyph.fingerprint(ofBlanks: size.columns))
    var found: [Scrolling] = []
    while found.count < most, let best = matching.best() {
      matching.scroll(best)
      found.append(best)
    }
    return found
  }

  /// A number for each row, the same for equal rows.
  ///
  /// It only serves to find rows: what is painted is compared cell by cell afterwards.
  private var fingerprints: [UInt64] {
    glyphs.withUnsafeBufferPointer { glyphs in
      (0..<size.rows).map { row in
        let cells = row * size.columns..<(row + 1) * size.columns
        return Glyph.fingerprint(UnsafeBufferPointer(rebasing: glyphs[cells]))
      }
    }
  }

  /// Moves rows as a terminal does.
  package mutating func scroll(_ scrolling: Scrolling) {
    let columns = size.columns
    let rows = scrolling.rows.clamped(to: 0..<size.rows)
    let cells = rows.lowerBound * columns..<rows.upperBound * columns
    let offset = scrolling.count * columns
    if !clusters.isEmpty {
      clusters = Dictionary(
        uniqueKeysWithValues: clusters.compactMap { index, text in
          guard cells.contains(index) else { return (index, text) }
          return cells.contains(index - offset) ? (index - offset, text) : nil
        })
    }
    let kept = max(0, cells.count - abs(offset))
    let source = cells.lowerBound + (offset > 0 ? cells.count - kept : 0)
    let target = cells.lowerBound + (offset > 0 ? 0 : cells.count - kept)
    let blanks = offset > 0 ? cells.suffix(cells.count - kept) : cells.prefix(cells.count - kept)
    glyphs.withUnsafeMutableBufferPointer { glyphs in
      guard let start = glyphs.baseAddress else { return }
      (start + target).update(from: start + source, count: kept)
      glyphs[blanks].update(repeating: .blank)
    }
  }
}

/// Finds rows of one picture that stand elsewhere in another.
private struct RowMatching {
  /// A number for each row, the same for equal rows.
  private let new: [UInt64]
  private var old: [UInt64]
  private let blank: UInt64
  /// The rows that are not the same in both pictures.
  private var changed: [Int]

  /// Fewer rows than these are not worth a scrolling.
  private static let fewest = 3

  init(new: [UInt64], old: [UInt64], blank: UInt64) {
    self.new = new
    self.old = old
    self.blank = blank
    changed = new.indices.filter { new[$0] != old[$0] }
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
    var difference: UInt64 = 0
    for index in one.indices { difference |= one[index].bits ^ two[index].bits }
    return difference != 0
  }

  /// Returns a number that is the same for equal rows.
  fileprivate static func fingerprint(_ row: UnsafeBufferPointer<Glyph>) -> UInt64 {
    // Some forty cells tell rows apart well enough: where they do not, only more is painted.
    let step = max(1, row.count / 40)
    var print: UInt64 = 0
    var column = 0
    while column < row.count {
      print = (print &+ row[column].bits) &* 0x9E37_79B9_7F4A_7C15
      column += step
    }
    return print
  }

  /// Returns the fingerprint of a blank row.
  fileprivate static func fingerprint(ofBlanks count: Int) -> UInt64 {
    Array(repeating: blank, count: count).withUnsafeBufferPointer(fingerprint)
  }
}
