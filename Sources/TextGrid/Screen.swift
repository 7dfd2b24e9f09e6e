// SPDX-License-Identifier: EUPL-1.2

/// A picture in cells of what a terminal is to show, with the place of the cursor.
public struct Screen: Hashable, Sendable {
  public let size: Size
  /// Where the cursor stands; none hides it.
  public var cursor: Point?
  private var cells: [Cell]

  /// Creates a blank screen; negative sizes become zero.
  public init(size: Size) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    cells = Array(repeating: .blank, count: self.size.columns * self.size.rows)
  }

  /// The cell at a place, blank outside the screen.
  public subscript(column: Int, row: Int) -> Cell {
    guard (0..<size.columns).contains(column), (0..<size.rows).contains(row) else { return .blank }
    return cells[row * size.columns + column]
  }

  /// Each row as text, without the blanks at its end.
  public var lines: [String] {
    (0..<size.rows).map { row in
      var line = ""
      var blanks = 0
      for cell in cells[row * size.columns..<(row + 1) * size.columns] {
        if cell.text == " " {
          blanks += 1
        } else if !cell.text.isEmpty {
          line += String(repeating: " ", count: blanks) + cell.text
          blanks = 0
        }
      }
      return line
    }
  }

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
  ///   - ellipsis: Whether text that does not fit ends in `…`.
  /// - Returns: The number of columns used.
  @discardableResult
  public mutating func put(
    _ text: String, at point: Point, style: Style = .plain, limit: Int? = nil,
    ellipsis: Bool = false
  ) -> Int {
    guard (0..<size.rows).contains(point.row), point.column < size.columns else { return 0 }
    let room = max(0, min(limit ?? .max, size.columns - point.column))
    let start = point.row * size.columns
    let bytes = text.utf8
    var used = 0
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      let next = bytes.index(after: index)
      let glyph: (text: String, width: Int)
      // A byte of ASCII is a glyph by itself unless a mark or the like follows it.
      if byte >= 0x20, byte < 0x7F, next == bytes.endIndex || bytes[next] < 0x80 {
        glyph = (asciiGlyphs[Int(byte)], 1)
        index = next
      } else if let simple = Shown.simpleScalar(in: text, at: index) {
        glyph = (String(simple), 1)
        index = text.unicodeScalars.index(after: index)
      } else {
        glyph = Shown.cluster(text[index])
        index = text.index(after: index)
      }
      guard used + glyph.width <= room else {
        if ellipsis, room > 0 { used = putEllipsis(in: point, used: used, room: room, style) }
        break
      }
      guard glyph.width > 0 else { continue }
      set(glyph.text, width: glyph.width, column: point.column + used, rowStart: start, style)
      used += glyph.width
    }
    return used
  }

  /// Changes the style of the cells of a row, or of some of its columns.
  public mutating func restyle(
    row: Int, columns: Range<Int>? = nil, _ change: (inout Style) -> Void
  ) {
    guard (0..<size.rows).contains(row) else { return }
    for column in clip(columns) { change(&cells[row * size.columns + column].style) }
  }

  /// Fills a row, or some of its columns, with one glyph.
  public mutating func fill(
    row: Int, columns: Range<Int>? = nil, with text: String = " ", style: Style = .plain
  ) {
    guard (0..<size.rows).contains(row), let first = text.first else { return }
    let glyph = Shown.cluster(first)
    let range = clip(columns)
    guard glyph.width > 0 else { return }
    for column in stride(from: range.lowerBound, to: range.upperBound, by: glyph.width) {
      let fits = column + glyph.width <= range.upperBound
      set(
        fits ? glyph.text : " ", width: fits ? glyph.width : 1, column: column,
        rowStart: row * size.columns, style)
    }
  }

  /// Returns the columns of a row from the first to the last that differ from another screen.
  ///
  /// Both have the same size; halves of a wide glyph stay together.
  package func changes(since other: Screen, row: Int) -> Range<Int>? {
    let start = row * size.columns
    var columns = start..<start + size.columns
    while let first = columns.first, cells[first] == other.cells[first] {
      columns = first + 1..<columns.upperBound
    }
    while let last = columns.last, cells[last] == other.cells[last] {
      columns = columns.lowerBound..<last
    }
    guard !columns.isEmpty else { return nil }
    var (first, end) = (columns.lowerBound - start, columns.upperBound - start)
    if cells[start + first].text.isEmpty { first -= 1 }
    if end < size.columns, cells[start + end].text.isEmpty { end += 1 }
    return first..<end
  }

  private func clip(_ columns: Range<Int>?) -> Range<Int> {
    (columns ?? 0..<size.columns).clamped(to: 0..<size.columns)
  }

  /// Paints one glyph and blanks the halves of the wide glyphs that it cuts through.
  private mutating func set(
    _ text: String, width: Int, column: Int, rowStart: Int, _ style: Style
  ) {
    guard column >= 0 else {
      // The right half of a glyph that hangs over the left edge.
      if column + width == 1, width > 1 { set(" ", width: 1, column: 0, rowStart: rowStart, style) }
      return
    }
    let first = rowStart + column
    if cells[first].text.isEmpty { cells[first - 1].text = " " }
    let after = first + width
    if column + width < size.columns, cells[after].text.isEmpty { cells[after].text = " " }
    cells[first] = Cell(text: text, style: style)
    if width == 2 { cells[first + 1] = Cell(text: "", style: style) }
  }

  private mutating func putEllipsis(in point: Point, used: Int, room: Int, _ style: Style) -> Int {
    var column = point.column + min(used, room - 1)
    // Half a wide glyph cannot stay: the ellipsis takes the place of the whole.
    if column > point.column, self[column, point.row].text.isEmpty { column -= 1 }
    set("…", width: 1, column: column, rowStart: point.row * size.columns, style)
    return column + 1 - point.column
  }
}

/// The glyphs of ASCII by their code, so that painting them makes no strings.
private let asciiGlyphs: [String] = (0..<128).map { String(Unicode.Scalar(UInt8($0))) }
