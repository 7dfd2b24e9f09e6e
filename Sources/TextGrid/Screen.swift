// SPDX-License-Identifier: EUPL-1.2

/// A picture in cells of what a terminal is to show, with the place of the cursor.
public struct Screen: Hashable, Sendable {
  public let size: Size
  /// Where the cursor stands; none hides it.
  public var cursor: Point?
  /// The glyph, one column wide, at the end of text that was cut off.
  public var cutMark: Character
  var glyphs: [Glyph]
  /// What stands in the cells whose glyph is more than one scalar, by their place.
  var clusters: [Int: String] = [:]

  /// Creates a blank screen; negative sizes become zero.
  public init(size: Size, cutMark: Character = "…") {
    self.cutMark = cutMark
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    glyphs = Array(repeating: .blank, count: self.size.columns * self.size.rows)
  }

  /// The cell at a place, blank outside the screen.
  public subscript(column: Int, row: Int) -> Cell {
    guard (0..<size.columns).contains(column), (0..<size.rows).contains(row) else { return .blank }
    let index = row * size.columns + column
    return Cell(text: text(at: index), style: glyphs[index].style)
  }

  private func text(at index: Int) -> String {
    switch glyphs[index].code {
    case Glyph.half: ""
    case Glyph.cluster: clusters[index] ?? " "
    case let code: Unicode.Scalar(code).map { String($0) } ?? " "
    }
  }

  /// Each row as text, without the blanks at its end.
  public var lines: [String] {
    (0..<size.rows).map { row in
      var line = ""
      var blanks = 0
      for index in row * size.columns..<(row + 1) * size.columns {
        switch glyphs[index].code {
        case 0x20: blanks += 1
        case Glyph.half: break
        default:
          line += String(repeating: " ", count: blanks) + text(at: index)
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
  ///   - ellipsis: Whether text that does not fit ends in the cut mark.
  /// - Returns: The number of columns used.
  @discardableResult
  public mutating func put(
    _ text: String, at point: Point, style: Style = .plain, limit: Int? = nil,
    ellipsis: Bool = false
  ) -> Int {
    guard (0..<size.rows).contains(point.row), point.column < size.columns else { return 0 }
    let room = max(0, min(limit ?? .max, size.columns - point.column))
    var used = 0
    text.withBytes { bytes in
      var offset = 0
      while offset < bytes.count {
        let run = putSimple(bytes, from: offset, point, used: used, room: room, style)
        (used, offset) = (used + run.columns, offset + run.length)
        guard offset < bytes.count else { break }
        let cluster = Shown.cluster(in: text, at: offset)
        offset = cluster.end
        guard used + cluster.width <= room else {
          if ellipsis, room > 0 { used = putEllipsis(in: point, used: used, room: room, style) }
          break
        }
        guard cluster.width > 0 else { continue }
        set(
          cluster.text, width: cluster.width, column: point.column + used,
          rowStart: point.row * size.columns, style)
        used += cluster.width
      }
    }
    return used
  }

  /// Writes the simple scalars from an offset in a text, as many as there is room for.
  private mutating func putSimple(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ point: Point, used: Int, room: Int,
    _ style: Style
  ) -> (columns: Int, length: Int) {
    let column = point.column + used
    guard column >= 0 else { return (0, 0) }
    let first = point.row * size.columns + column
    let most = room - used
    let before = most > 0 ? glyphs[first] : .blank
    var columns = 0
    var offset = start
    glyphs.withUnsafeMutableBufferPointer { glyphs in
      while columns < most, offset < bytes.count {
        let plain = bytes.plainRun(from: offset, most: most - columns)
        let target = first + columns
        // The places are within the row, so that they need not be checked one by one.
        for place in 0..<plain {
          glyphs[target &+ place] = Glyph(code: UInt32(bytes[offset &+ place]), style: style)
        }
        columns += plain
        offset += plain
        guard columns < most, offset < bytes.count, let scalar = bytes.simpleCluster(at: offset)
        else { break }
        glyphs[first + columns] = Glyph(code: scalar.code, style: style)
        columns += 1
        offset += scalar.length
      }
    }
    if columns > 0 { mend(around: first..<first + columns, in: point.row, before: before) }
    return (columns, offset - start)
  }

  /// Blanks what is left of wide glyphs and clusters in and beside cells that were painted over.
  ///
  /// - Parameter before: What stood in the first of the cells.
  private mutating func mend(around cells: Range<Int>, in row: Int, before: Glyph) {
    if before.code == Glyph.half { blank(cells.lowerBound - 1) }
    if cells.upperBound < (row + 1) * size.columns, glyphs[cells.upperBound].code == Glyph.half {
      blank(cells.upperBound)
    }
    guard !clusters.isEmpty else { return }
    for index in cells { clusters[index] = nil }
  }

  /// Changes the style of the cells of a row, or of some of its columns.
  public mutating func restyle(
    row: Int, columns: Range<Int>? = nil, _ change: (inout Style) -> Void
  ) {
    guard (0..<size.rows).contains(row) else { return }
    for column in clip(columns) {
      let index = row * size.columns + column
      var style = glyphs[index].style
      change(&style)
      glyphs[index] = Glyph(code: glyphs[index].code, style: style)
    }
  }

  /// Fills a row, or some of its columns, with one glyph.
  public mutating func fill(
    row: Int, columns: Range<Int>? = nil, with text: String = " ", style: Style = .plain
  ) {
    guard (0..<size.rows).contains(row), !text.isEmpty else { return }
    let range = clip(columns)
    let simple = text.withBytes { $0.simpleCluster(at: 0) }
    if let simple {
      guard !range.isEmpty else { return }
      let first = row * size.columns + range.lowerBound
      let before = glyphs[first]
      let painted = Glyph(code: simple.code, style: style)
      glyphs.withUnsafeMutableBufferPointer { glyphs in
        for index in first..<first + range.count { glyphs[index] = painted }
      }
      mend(around: first..<first + range.count, in: row, before: before)
      return
    }
    let glyph = Shown.cluster(in: text, at: 0)
    guard glyph.width > 0 else { return }
    for column in stride(from: range.lowerBound, to: range.upperBound, by: glyph.width) {
      let fits = column + glyph.width <= range.upperBound
      set(
        fits ? glyph.text : " ", width: fits ? glyph.width : 1, column: column,
        rowStart: row * size.columns, style)
    }
  }

  /// Copies rows of another screen, from the left; what does not fit is left out.
  ///
  /// - Parameters:
  ///   - other: The other screen.
  ///   - rows: The rows to copy.
  ///   - row: The row for the first of them.
  public mutating func put(_ other: Screen, rows: Range<Int>, at row: Int) {
    let columns = min(size.columns, other.size.columns)
    for source in rows.clamped(to: 0..<other.size.rows) {
      let target = row + source - rows.lowerBound
      guard (0..<size.rows).contains(target), columns > 0 else { continue }
      let (from, to) = (source * other.size.columns, target * size.columns)
      let before = glyphs[to]
      glyphs.replaceSubrange(to..<to + columns, with: other.glyphs[from..<from + columns])
      mend(around: to..<to + columns, in: target, before: before)
      guard !other.clusters.isEmpty else { continue }
      for column in 0..<columns { clusters[to + column] = other.clusters[from + column] }
    }
  }

  /// Tells whether a cell is the right half of a wide glyph.
  private func isRightHalf(column: Int, row: Int) -> Bool {
    (0..<size.columns).contains(column) && glyphs[row * size.columns + column].code == Glyph.half
  }

  private func clip(_ columns: Range<Int>?) -> Range<Int> {
    (columns ?? 0..<size.columns).clamped(to: 0..<size.columns)
  }

  /// Paints one glyph and blanks the halves of the wide glyphs that it cuts through.
  private mutating func set(
    _ text: String, width: Int, column: Int, rowStart: Int, _ style: Style
  ) {
    let scalars = text.unicodeScalars
    let isSingle = scalars.dropFirst().isEmpty
    set(
      code: isSingle ? scalars.first?.value ?? 0x20 : Glyph.cluster, isSingle ? nil : text,
      width: width, column: column, rowStart: rowStart, style)
  }

  private mutating func set(
    code: UInt32, _ cluster: String?, width: Int, column: Int, rowStart: Int, _ style: Style
  ) {
    guard column >= 0 else {
      // The right half of a glyph that hangs over the left edge.
      if column + width == 1, width > 1 { set(" ", width: 1, column: 0, rowStart: rowStart, style) }
      return
    }
    let first = rowStart + column
    if glyphs[first].code == Glyph.half { blank(first - 1) }
    let after = first + width
    if column + width < size.columns, glyphs[after].code == Glyph.half { blank(after) }
    replace(first, with: Glyph(code: code, style: style), cluster)
    if width == 2 { replace(first + 1, with: Glyph(code: Glyph.half, style: style), nil) }
  }

  private mutating func blank(_ index: Int) {
    replace(index, with: Glyph(code: 0x20, style: glyphs[index].style), nil)
  }

  private mutating func replace(_ index: Int, with glyph: Glyph, _ cluster: String?) {
    if cluster != nil || glyphs[index].code == Glyph.cluster { clusters[index] = cluster }
    glyphs[index] = glyph
  }

  private mutating func putEllipsis(in point: Point, used: Int, room: Int, _ style: Style) -> Int {
    var column = point.column + min(used, room - 1)
    // Half a wide glyph cannot stay: the ellipsis takes the place of the whole.
    if column > point.column, isRightHalf(column: column, row: point.row) { column -= 1 }
    set(String(cutMark), width: 1, column: column, rowStart: point.row * size.columns, style)
    return column + 1 - point.column
  }
}
