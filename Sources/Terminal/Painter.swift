// SPDX-License-Identifier: EUPL-1.2

internal import CCurses
internal import TextGrid

/// Sends the cells of a screen that differ from the last one to curses.
struct Painter {
  private var last: Screen?

  /// Whether the tones have colours of their own.
  init(colour: Bool, lightBackground: Bool) {
    guard colour else { return }
    let colours = Tone.allCases.dropFirst().map { Self.colour($0, lightBackground) }
    colours.withUnsafeBufferPointer { buffer in
      ccurses_set_palette(
        ccurses_palette(foregrounds: buffer.baseAddress, count: Int32(buffer.count)))
    }
  }

  /// Forgets what is on the terminal, so that the next screen is painted whole.
  mutating func forget() {
    last = nil
  }

  /// Paints what changed and places the cursor.
  mutating func paint(_ screen: Screen, in size: Size) {
    if last?.size != screen.size {
      last = nil
      ccurses_erase()
    }
    let whole = 0..<min(size.columns, screen.size.columns)
    for row in 0..<min(size.rows, screen.size.rows) {
      let changes = last.map { screen.changes(since: $0, row: row) } ?? whole
      if let columns = changes?.clamped(to: whole) { put(screen, row: row, columns: columns) }
    }
    last = screen
    placeCursor(screen.cursor, in: size)
  }

  /// Paints the last screen again.
  mutating func paintAgain(in size: Size) {
    guard let screen = last else { return }
    forget()
    paint(screen, in: size)
  }

  private func put(_ screen: Screen, row: Int, columns: Range<Int>) {
    screen.runs(row: row, columns: columns) { style, column, scalars in
      ccurses_put(
        Int32(column), Int32(row), scalars, Int32(scalars.count), Self.attributes(style),
        Int32(style.tone.rawValue))
    }
  }

  private func placeCursor(_ cursor: Point?, in size: Size) {
    guard let cursor, size.columns > 0, size.rows > 0 else {
      ccurses_refresh(0, -1)
      return
    }
    ccurses_refresh(
      Int32(min(max(0, cursor.column), size.columns - 1)),
      Int32(min(max(0, cursor.row), size.rows - 1)))
  }

  private static func attributes(_ style: Style) -> UInt8 {
    var bits: UInt8 = 0
    if style.attributes.contains(.bold) { bits |= UInt8(CCURSES_BOLD) }
    if style.attributes.contains(.reverse) { bits |= UInt8(CCURSES_REVERSE) }
    if style.attributes.contains(.underline) { bits |= UInt8(CCURSES_UNDERLINE) }
    if style.tone == .faint { bits |= UInt8(CCURSES_DIM) }
    return bits
  }

  /// Returns one of the eight basic colours that can be read on the background, or -1 for none.
  private static func colour(_ tone: Tone, _ lightBackground: Bool) -> Int8 {
    switch tone {
    case .plain, .faint: -1
    case .good: 2
    case .bad: 1
    // Yellow and cyan fade on white: there they are magenta and blue.
    case .warning: lightBackground ? 5 : 3
    case .accent: lightBackground ? 4 : 6
    }
  }
}
