// SPDX-License-Identifier: EUPL-1.2

/// A picture in cells of what a terminal is to show, with the place of the cursor.
public struct Screen: Hashable, Sendable {
  /// The columns and rows of the picture.
  public let size: Size
  /// Where the cursor stands; none hides it.
  public var cursor: Point?
  /// The glyph, one column wide, at the end of text that was cut off.
  public var cutMark: Character
  /// The rows, from the top.
  public internal(set) var rows: [Row]

  /// Creates a blank screen; negative sizes become zero.
  public init(size: Size, cutMark: Character = "…") {
    self.cutMark = cutMark
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    rows = Array(repeating: Row(columns: size.columns), count: self.size.rows)
  }

  /// The cell at a place, blank outside the screen.
  public subscript(column: Int, row: Int) -> Cell {
    rows.indices.contains(row) ? rows[row][column] : .blank
  }

  /// The numbers of the rows that have no cells in common with those of another screen.
  func changedRows(since other: Screen) -> [Int] {
    var changed: [Int] = []
    rows.withUnsafeBufferPointer { new in
      other.rows.withUnsafeBufferPointer { old in
        for row in 0..<min(new.count, old.count) where !new[row].shares(old[row]) {
          changed.append(row)
        }
      }
    }
    return changed
  }

  /// Becomes a screen of the same size, without a touch of the rows that both have in common.
  package mutating func follow(_ other: Screen) {
    for row in other.changedRows(since: self) { rows[row] = other.rows[row] }
    (cursor, cutMark) = (other.cursor, other.cutMark)
  }

  /// Each row as text, without the blanks at its end.
  public var lines: [String] { rows.map(\.text) }

  /// Writes text from a place to the right and returns the number of columns used.
  ///
  /// The text stays within the screen and within `limit` columns; the work depends on the columns
  /// painted and not on the length of the text. Overwriting half a wide glyph blanks its other half.
  ///
  /// - Parameters:
  ///   - text: The text, shown as `Shown.cluster(_:)` says.
  ///   - point: The place of the first glyph; what lies left of the screen is left out.
  ///   - style: The style of the cells.
  ///   - limit: The most columns to use.
  ///   - ellipsis: Whether text that does not fit ends in the cut mark.
  /// - Returns: The number of columns used.
  @discardableResult
  public mutating func put(
    _ text: String, at point: Point, style: Style = .plain, limit: Int? = nil,
    ellipsis: Bool = false
  ) -> Int {
    guard rows.indices.contains(point.row) else { return 0 }
    return rows[point.row].put(
      text, at: point.column, style: style, limit: limit, cutMark: ellipsis ? cutMark : nil)
  }

  /// Changes the style of the cells of a row, or of some of its columns.
  public mutating func restyle(
    row: Int, columns: Range<Int>? = nil, _ change: (inout Style) -> Void
  ) {
    guard rows.indices.contains(row) else { return }
    rows[row].restyle(columns, change)
  }

  /// Fills a row, or some of its columns, with one glyph.
  public mutating func fill(
    row: Int, columns: Range<Int>? = nil, with text: String = " ", style: Style = .plain
  ) {
    guard rows.indices.contains(row) else { return }
    rows[row].fill(columns, with: text, style: style)
  }

  /// Puts a row in a place; of one with more or fewer columns what fits.
  public mutating func put(_ row: Row, at place: Int) {
    guard rows.indices.contains(place) else { return }
    rows[place].take(row)
  }

  /// Copies rows of another screen, from the left; what does not fit is left out.
  ///
  /// - Parameters:
  ///   - other: The other screen.
  ///   - rows: The rows to copy.
  ///   - row: The row for the first of them.
  public mutating func put(_ other: Screen, rows: Range<Int>, at row: Int) {
    for source in rows.clamped(to: other.rows.indices) {
      put(other.rows[source], at: row + source - rows.lowerBound)
    }
  }
}
