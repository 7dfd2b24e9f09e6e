// SPDX-License-Identifier: EUPL-1.2

/// A row of a screen; copies share their cells until one of them is painted on.
///
/// So a row that stays as it is costs nothing from one screen to the next, and is known to be the same without a look
/// at its cells.
public struct Row: Hashable, Sendable {
  private(set) var glyphs: [Glyph]
  /// What stands in the cells whose glyph is more than one scalar, by their column.
  private(set) var clusters: [Int: String] = [:]

  /// Creates a blank row; a negative number of columns becomes zero.
  public init(columns: Int) {
    glyphs = Array(repeating: .blank, count: max(0, columns))
  }

  /// The number of columns.
  public var columns: Int { glyphs.count }

  /// The cell in a column, blank outside the row.
  public subscript(column: Int) -> Cell {
    guard glyphs.indices.contains(column) else { return .blank }
    return Cell(text: text(in: column), style: glyphs[column].style)
  }

  /// The text of the row, without the blanks at its end.
  public var text: String {
    var line = ""
    var blanks = 0
    for column in glyphs.indices {
      switch glyphs[column].code {
      case 0x20: blanks += 1
      case Glyph.half: break
      default:
        line += String(repeating: " ", count: blanks) + text(in: column)
        blanks = 0
      }
    }
    return line
  }

  private func text(in column: Int) -> String {
    switch glyphs[column].code {
    case Glyph.half: ""
    case Glyph.cluster: clusters[column] ?? " "
    case let code: Unicode.Scalar(code).map { String($0) } ?? " "
    }
  }

  /// Tells whether a row has its cells in common with another, so that both look alike.
  @inline(__always)
  func shares(_ other: Row) -> Bool {
    // Where the cells are is known without going there, which takes longer than all else that is done for most rows.
    unsafeBitCast(glyphs, to: UInt.self) == unsafeBitCast(other.glyphs, to: UInt.self)
      && unsafeBitCast(clusters, to: UInt.self) == unsafeBitCast(other.clusters, to: UInt.self)
  }

  // MARK: - Painting

  /// Writes text from a column to the right and returns the number of columns used.
  ///
  /// - Parameters:
  ///   - text: The text, shown as `Shown.cluster(_:)` says.
  ///   - start: The column of the first glyph; what lies left of the row is left out.
  ///   - style: The style of the cells.
  ///   - limit: The most columns to use.
  ///   - cutMark: The glyph, one column wide, at the end of text that does not fit; nil for none.
  /// - Returns: The number of columns used.
  @discardableResult
  public mutating func put(
    _ text: String, at start: Int, style: Style = .plain, limit: Int? = nil,
    cutMark: Character? = nil
  ) -> Int {
    guard start < columns else { return 0 }
    let room = max(0, min(limit ?? .max, columns - start))
    var used = 0
    text.withBytes { bytes in
      var offset = 0
      while offset < bytes.count {
        let run = putSimple(bytes, from: offset, at: start + used, room: room - used, style)
        (used, offset) = (used + run.columns, offset + run.length)
        guard offset < bytes.count else { break }
        let cluster = Shown.cluster(in: text, at: offset)
        offset = cluster.end
        guard used + cluster.width <= room else {
          if let cutMark, room > 0 { used = put(cutMark, at: start, used: used, room: room, style) }
          break
        }
        guard cluster.width > 0 else { continue }
        set(cluster.text, width: cluster.width, at: start + used, style)
        used += cluster.width
      }
    }
    return used
  }

  /// Writes the simple scalars from an offset in a text, as many as there is room for.
  private mutating func putSimple(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, at column: Int, room: Int, _ style: Style
  ) -> (columns: Int, length: Int) {
    guard column >= 0, room > 0 else { return (0, 0) }
    let before = glyphs[column]
    var used = 0
    var offset = start
    glyphs.withUnsafeMutableBufferPointer { glyphs in
      while used < room, offset < bytes.count {
        let plain = bytes.plainRun(from: offset, most: room - used)
        let target = column + used
        // The places are within the row, so that they need not be checked one by one.
        for place in 0..<plain {
          glyphs[target &+ place] = Glyph(code: UInt32(bytes[offset &+ place]), style: style)
        }
        used += plain
        offset += plain
        guard used < room, offset < bytes.count, let scalar = bytes.simpleCluster(at: offset)
        else { break }
        glyphs[column + used] = Glyph(code: scalar.code, style: style)
        used += 1
        offset += scalar.length
      }
    }
    if used > 0 { mend(around: column..<column + used, before: before) }
    return (used, offset - start)
  }

  private mutating func put(
    _ cutMark: Character, at start: Int, used: Int, room: Int, _ style: Style
  ) -> Int {
    var column = start + min(used, room - 1)
    // Half a wide glyph cannot stay: the mark takes the place of the whole.
    if column > start, glyphs.indices.contains(column), glyphs[column].code == Glyph.half {
      column -= 1
    }
    set(String(cutMark), width: 1, at: column, style)
    return column + 1 - start
  }

  /// Changes the style of all cells, or of those in some columns.
  public mutating func restyle(_ columns: Range<Int>? = nil, _ change: (inout Style) -> Void) {
    for column in clip(columns) {
      var style = glyphs[column].style
      change(&style)
      glyphs[column] = Glyph(code: glyphs[column].code, style: style)
    }
  }

  /// Fills all cells, or those in some columns, with one glyph.
  public mutating func fill(
    _ columns: Range<Int>? = nil, with text: String = " ", style: Style = .plain
  ) {
    let columns = clip(columns)
    guard !columns.isEmpty, !text.isEmpty else { return }
    if let simple = text.withBytes({ $0.simpleCluster(at: 0) }) {
      let before = glyphs[columns.lowerBound]
      let painted = Glyph(code: simple.code, style: style)
      glyphs.withUnsafeMutableBufferPointer { glyphs in
        for column in columns { glyphs[column] = painted }
      }
      return mend(around: columns, before: before)
    }
    let glyph = Shown.cluster(in: text, at: 0)
    guard glyph.width > 0 else { return }
    for column in stride(from: columns.lowerBound, to: columns.upperBound, by: glyph.width) {
      let fits = column + glyph.width <= columns.upperBound
      set(fits ? glyph.text : " ", width: fits ? glyph.width : 1, at: column, style)
    }
  }

  /// Takes over the cells of another row, from the left; what does not fit is left out.
  mutating func take(_ other: Row) {
    if other.columns == columns {
      self = other
      return
    }
    let shared = min(columns, other.columns)
    guard shared > 0 else { return }
    let before = glyphs[0]
    glyphs.replaceSubrange(0..<shared, with: other.glyphs[..<shared])
    mend(around: 0..<shared, before: before)
    guard !other.clusters.isEmpty else { return }
    for column in 0..<shared { clusters[column] = other.clusters[column] }
  }

  // MARK: - Cells

  private func clip(_ columns: Range<Int>?) -> Range<Int> {
    columns?.clamped(to: glyphs.indices) ?? glyphs.indices
  }

  /// Blanks what is left of wide glyphs and clusters in and beside cells that were painted over.
  ///
  /// - Parameter before: What stood in the first of the cells.
  private mutating func mend(around cells: Range<Int>, before: Glyph) {
    if before.code == Glyph.half { blank(cells.lowerBound - 1) }
    if cells.upperBound < columns, glyphs[cells.upperBound].code == Glyph.half {
      blank(cells.upperBound)
    }
    guard !clusters.isEmpty else { return }
    for column in cells { clusters[column] = nil }
  }

  /// Paints one glyph and blanks the halves of the wide glyphs that it cuts through.
  private mutating func set(_ text: String, width: Int, at column: Int, _ style: Style) {
    guard column >= 0 else {
      // The right half of a glyph that hangs over the left edge.
      if column + width == 1, width > 1 { set(" ", width: 1, at: 0, style) }
      return
    }
    let scalars = text.unicodeScalars
    let isSingle = scalars.dropFirst().isEmpty
    let code = isSingle ? scalars.first?.value ?? 0x20 : Glyph.cluster
    if glyphs[column].code == Glyph.half { blank(column - 1) }
    let after = column + width
    if after < columns, glyphs[after].code == Glyph.half { blank(after) }
    replace(column, with: Glyph(code: code, style: style), isSingle ? nil : text)
    if width == 2 { replace(column + 1, with: Glyph(code: Glyph.half, style: style), nil) }
  }

  private mutating func blank(_ column: Int) {
    replace(column, with: Glyph(code: 0x20, style: glyphs[column].style), nil)
  }

  private mutating func replace(_ column: Int, with glyph: Glyph, _ cluster: String?) {
    if cluster != nil || glyphs[column].code == Glyph.cluster { clusters[column] = cluster }
    glyphs[column] = glyph
  }
}
