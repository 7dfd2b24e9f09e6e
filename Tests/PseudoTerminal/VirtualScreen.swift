// SPDX-License-Identifier: EUPL-1.2

package import TextGrid

/// The picture that a terminal would show, made from the bytes that a program writes.
package struct VirtualScreen: Sendable {
  /// How a cell looks.
  package struct Look: Hashable, Sendable {
    package var isBold = false
    package var isFaint = false
    package var isUnderlined = false
    package var isReversed = false
    /// The number of the colour, or nil for the default.
    package var foreground: Int?
    package var background: Int?

    /// Creates the look of plain text.
    package init() {}
  }

  struct Glyph: Sendable {
    var text = " "
    var look = Look()
  }

  package internal(set) var size: Size
  package internal(set) var cursor = Point(column: 0, row: 0)
  package internal(set) var isCursorVisible = true
  package internal(set) var isAlternate = false
  package internal(set) var bracketsPastes = false
  package internal(set) var sendsApplicationKeys = false
  /// The numbers of the modes in which the mouse is reported.
  package internal(set) var mouseModes: Set<Int> = []
  /// The titles that the program gave its window.
  package internal(set) var titles: [String] = []
  /// The sequences that this screen does not know; a test expects none.
  package internal(set) var unknown: [String] = []
  package internal(set) var bells = 0

  var rows: [[Glyph]]
  var otherRows: [[Glyph]]
  var look = Look()
  var saved = Point(column: 0, row: 0)
  var region: Range<Int>
  var wrapsNext = false
  var inserts = false
  var lastGlyph = ""
  var parser = ControlParser()

  /// Creates a blank screen.
  package init(size: Size) {
    self.size = size
    rows = Self.blank(size)
    otherRows = rows
    region = 0..<size.rows
  }

  private static func blank(_ size: Size) -> [[Glyph]] {
    Array(repeating: Array(repeating: Glyph(), count: size.columns), count: size.rows)
  }

  /// The rows as text, without the blanks at their ends.
  package var lines: [String] {
    rows.map { row in
      let text = row.map(\.text).joined()
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// The glyph at a place; a space outside the screen, nothing for the right half of a wide glyph.
  package func glyph(at point: Point) -> String {
    guard rows.indices.contains(point.row), rows[point.row].indices.contains(point.column) else {
      return " "
    }
    return rows[point.row][point.column].text
  }

  /// The whole screen as text.
  package var text: String { lines.joined(separator: "\n") }

  /// Tells whether text stands somewhere on the screen.
  package func shows(_ text: String) -> Bool {
    lines.contains { $0.contains(text) }
  }

  /// How the cells of the rows look; what is not seen on a blank is left out.
  package var looks: [[Look]] {
    rows.map { row in
      row.map { glyph in
        guard glyph.text == " ", !glyph.look.isReversed, !glyph.look.isUnderlined else {
          return glyph.look
        }
        var look = Look()
        look.background = glyph.look.background
        return look
      }
    }
  }

  /// Returns how the first letter of a text on the screen looks, or nil when it is not there.
  package func look(of text: String) -> Look? {
    for row in rows {
      for column in row.indices where !row[column].text.isEmpty {
        if row[column...].map(\.text).joined().hasPrefix(text) { return row[column].look }
      }
    }
    return nil
  }

  /// Takes in what a program wrote.
  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      for action in parser.feed(byte) { perform(action) }
    }
  }

  mutating func resize(_ new: Size) {
    func fit(_ rows: [[Glyph]]) -> [[Glyph]] {
      var fitted = Self.blank(new)
      for row in 0..<min(new.rows, rows.count) {
        for column in 0..<min(new.columns, rows[row].count) {
          fitted[row][column] = rows[row][column]
        }
      }
      return fitted
    }
    rows = fit(rows)
    otherRows = fit(otherRows)
    size = new
    region = 0..<new.rows
    cursor = Point(column: min(cursor.column, new.columns - 1), row: min(cursor.row, new.rows - 1))
    wrapsNext = false
  }
}

// MARK: - Painting

extension VirtualScreen {
  mutating func print(_ scalar: Unicode.Scalar) {
    let width = Width.of(scalar)
    guard width > 0 else {
      let column = wrapsNext ? cursor.column : max(0, cursor.column - 1)
      let base = rows[cursor.row][column].text.isEmpty ? max(0, column - 1) : column
      rows[cursor.row][base].text.unicodeScalars.append(scalar)
      return
    }
    if wrapsNext || cursor.column + width > size.columns {
      cursor.column = 0
      lineFeed()
    }
    if inserts { insertBlanks(width) }
    paint(String(scalar), width: width)
    lastGlyph = String(scalar)
    wrapsNext = cursor.column + width >= size.columns
    cursor.column = min(cursor.column + width, size.columns - 1)
  }

  /// Paints a glyph at the cursor; painting half of a wide one takes its other half away.
  private mutating func paint(_ text: String, width: Int) {
    let (column, row) = (cursor.column, cursor.row)
    let end = min(column + width, size.columns)
    if column > 0, rows[row][column].text.isEmpty { rows[row][column - 1].text = " " }
    if end < size.columns, rows[row][end].text.isEmpty { rows[row][end].text = " " }
    rows[row][column] = Glyph(text: text, look: look)
    for half in column + 1..<max(end, column + 1) { rows[row][half] = Glyph(text: "", look: look) }
  }

  mutating func lineFeed() {
    wrapsNext = false
    if cursor.row == region.upperBound - 1 {
      scroll(region, by: 1)
    } else {
      cursor.row = min(cursor.row + 1, size.rows - 1)
    }
  }

  mutating func reverseLineFeed() {
    wrapsNext = false
    if cursor.row == region.lowerBound {
      scroll(region, by: -1)
    } else {
      cursor.row = max(cursor.row - 1, 0)
    }
  }

  /// Moves the rows of a part up, or down for a negative number.
  mutating func scroll(_ part: Range<Int>, by count: Int) {
    let empty = Array(repeating: erased, count: size.columns)
    let moved = rows[part]
    for row in part {
      let from = row + count
      rows[row] = part.contains(from) ? moved[from] : empty
    }
  }

  mutating func erase(row: Int, columns: Range<Int>) {
    for column in columns.clamped(to: 0..<size.columns) { rows[row][column] = erased }
  }

  mutating func insertBlanks(_ count: Int) {
    let blanks = Array(repeating: erased, count: count)
    rows[cursor.row].insert(contentsOf: blanks, at: cursor.column)
    rows[cursor.row].removeLast(count)
  }

  mutating func deleteGlyphs(_ count: Int) {
    let count = min(count, size.columns - cursor.column)
    rows[cursor.row].removeSubrange(cursor.column..<cursor.column + count)
    rows[cursor.row] += Array(repeating: erased, count: count)
  }

  mutating func move(column: Int, row: Int) {
    cursor.column = min(max(0, column), size.columns - 1)
    cursor.row = min(max(0, row), size.rows - 1)
    wrapsNext = false
  }

  mutating func setAlternate(_ on: Bool) {
    guard on != isAlternate else { return }
    isAlternate = on
    swap(&rows, &otherRows)
    if on {
      saved = cursor
      rows = Self.blank(size)
    } else {
      cursor = saved
    }
  }

  private var erased: Glyph {
    var look = Look()
    look.background = self.look.background
    return Glyph(text: " ", look: look)
  }
}
