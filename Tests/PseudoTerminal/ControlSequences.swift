// SPDX-License-Identifier: EUPL-1.2

internal import TextGrid

extension VirtualScreen {
  mutating func perform(_ action: ControlParser.Action) {
    switch action {
    case .print(let scalar): print(scalar)
    case .control(let byte): control(byte)
    case .escape("", let final): escape(final)
    // The choice of a set of letters, of which UTF-8 has but one.
    case .escape("(", _), .escape(")", _): break
    case .escape(let intermediates, let final): unknown.append("ESC \(intermediates)\(final)")
    case .sequence("", let numbers, let final): sequence(numbers, final)
    case .sequence("?", let numbers, "h"): numbers.forEach { setMode($0, to: true) }
    case .sequence("?", let numbers, "l"): numbers.forEach { setMode($0, to: false) }
    // The shape of the cursor on the console of Linux.
    case .sequence("?", _, "c"): break
    case .sequence(let mark, let numbers, let final):
      unknown.append("CSI \(mark)\(numbers) \(final)")
    case .title(let title): titles.append(title)
    case .unknown(let text): unknown.append(text)
    }
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x07: bells += 1
    case 0x08: move(column: cursor.column - 1, row: cursor.row)
    case 0x09: move(column: cursor.column / 8 * 8 + 8, row: cursor.row)
    case 0x0A, 0x0B, 0x0C: lineFeed()
    case 0x0D: move(column: 0, row: cursor.row)
    // Shifts between sets of letters, and padding.
    case 0x0E, 0x0F, 0x00: break
    default: unknown.append("control \(byte)")
    }
  }

  private mutating func escape(_ final: Character) {
    switch final {
    case "7": saved = cursor
    case "8": move(column: saved.column, row: saved.row)
    case "D": lineFeed()
    case "M": reverseLineFeed()
    case "=", ">", "\\": break
    default: unknown.append("ESC \(final)")
    }
  }

  private mutating func setMode(_ number: Int, to on: Bool) {
    switch number {
    case 1: sendsApplicationKeys = on
    case 25: isCursorVisible = on
    case 47, 1047, 1049: setAlternate(on)
    case 2004: bracketsPastes = on
    case 1000, 1006: if on { mouseModes.insert(number) } else { mouseModes.remove(number) }
    // Columns, smooth scrolling, wrapping and blinking.
    case 3, 4, 7, 12: break
    default: unknown.append("mode \(number)")
    }
  }

  private mutating func sequence(_ numbers: [Int], _ final: Character) {
    let first = numbers.first ?? 0
    let count = max(1, first)
    switch final {
    case "A": move(column: cursor.column, row: cursor.row - count)
    case "B", "e": move(column: cursor.column, row: cursor.row + count)
    case "C", "a": move(column: cursor.column + count, row: cursor.row)
    case "D": move(column: cursor.column - count, row: cursor.row)
    case "G", "`": move(column: count - 1, row: cursor.row)
    case "d": move(column: cursor.column, row: count - 1)
    case "H", "f":
      move(column: max(1, numbers.dropFirst().first ?? 1) - 1, row: count - 1)
    case "J": eraseScreen(first)
    case "K": eraseLine(first)
    case "X": erase(row: cursor.row, columns: cursor.column..<cursor.column + count)
    case "@": insertBlanks(min(count, size.columns - cursor.column))
    case "P": deleteGlyphs(count)
    case "L", "M":
      guard region.contains(cursor.row) else { return }
      scroll(cursor.row..<region.upperBound, by: final == "L" ? -count : count)
    case "S": scroll(region, by: count)
    case "T": scroll(region, by: -count)
    case "Z": move(column: (max(cursor.column, 1) - 1) / 8 * 8, row: cursor.row)
    case "b": for _ in 0..<count { lastGlyph.unicodeScalars.forEach { print($0) } }
    case "r":
      let bottom = numbers.dropFirst().first ?? size.rows
      region = (count - 1)..<max(count, min(bottom == 0 ? size.rows : bottom, size.rows))
      move(column: 0, row: 0)
    case "m": setLook(numbers.isEmpty ? [0] : numbers)
    case "h" where first == 4: inserts = true
    case "l" where first == 4: inserts = false
    // The visible cursor of screen, and the stack of titles of xterm.
    case "h" where first == 34, "l" where first == 34, "t" where first == 22 || first == 23: break
    default: unknown.append("CSI \(numbers) \(final)")
    }
  }

  private mutating func eraseScreen(_ part: Int) {
    eraseLine(part)
    let others = part == 0 ? cursor.row + 1..<size.rows : part == 1 ? 0..<cursor.row : 0..<size.rows
    for row in others { erase(row: row, columns: 0..<size.columns) }
  }

  private mutating func eraseLine(_ part: Int) {
    let columns =
      part == 0
      ? cursor.column..<size.columns : part == 1 ? 0..<cursor.column + 1 : 0..<size.columns
    erase(row: cursor.row, columns: columns)
  }

  private mutating func setLook(_ numbers: [Int]) {
    var rest = numbers[...]
    while let number = rest.popFirst() {
      switch number {
      case 0: look = Look()
      case 1: look.isBold = true
      case 2: look.isFaint = true
      case 4: look.isUnderlined = true
      case 7: look.isReversed = true
      case 22: (look.isBold, look.isFaint) = (false, false)
      case 24: look.isUnderlined = false
      case 27: look.isReversed = false
      case 30...37: look.foreground = number - 30
      case 39: look.foreground = nil
      case 40...47: look.background = number - 40
      case 49: look.background = nil
      case 90...97: look.foreground = number - 82
      // No sign before the letters of another set on the console of Linux.
      case 10, 11: break
      case 38 where rest.first == 5:
        look.foreground = rest.dropFirst().first
        rest = rest.dropFirst(2)
      default: unknown.append("look \(number)")
      }
    }
  }
}
