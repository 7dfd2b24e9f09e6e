// SPDX-License-Identifier: EUPL-1.2

internal import TextGrid

/// The escape sequences of keys that terminals have in common.
enum KeySequences {
  /// Returns the key of `ESC [` with parameters and a final byte, or nil when there is none.
  static func control(_ parameters: ArraySlice<UInt8>, final: UInt8) -> Key? {
    let numbers = numbers(parameters)
    switch final {
    case UInt8(ascii: "~"):
      // With three numbers it is a code of modifyOtherKeys.
      guard numbers.count <= 2 else { return nil }
      return tilde(numbers.first ?? 0, modifiers(numbers.dropFirst().first))
    case UInt8(ascii: "^"): return tilde(numbers.first ?? 0, .control)
    case UInt8(ascii: "$"): return tilde(numbers.first ?? 0, .shift)
    case UInt8(ascii: "@"): return tilde(numbers.first ?? 0, [.control, .shift])
    case UInt8(ascii: "Z"): return Key(.tab, modifiers(numbers.dropFirst().first).union(.shift))
    case UInt8(ascii: "a")...UInt8(ascii: "d") where numbers.isEmpty:
      return letters[final - 0x20].map { Key($0, .shift) }
    default:
      guard let code = letters[final], numbers.first ?? 1 == 1 else { return nil }
      return Key(code, modifiers(numbers.dropFirst().first))
    }
  }

  /// Returns what `ESC [ <` with parameters says of the mouse; nil for what is of no use, such as letting go.
  static func mouse(_ parameters: ArraySlice<UInt8>, final: UInt8) -> Event? {
    let numbers = numbers(parameters)
    guard numbers.count == 3, final == UInt8(ascii: "M"), numbers[1] > 0, numbers[2] > 0 else {
      return nil
    }
    let point = Point(column: numbers[1] - 1, row: numbers[2] - 1)
    switch numbers[0] {
    case 0: return .mouse(.click, point)
    case 64: return .mouse(.wheelUp, point)
    case 65: return .mouse(.wheelDown, point)
    default: return nil
    }
  }

  /// Returns the key of `ESC O` with parameters and a final byte, or nil when there is none.
  static func single(_ parameters: ArraySlice<UInt8>, final: UInt8) -> Key? {
    let modifiers = modifiers(numbers(parameters).last)
    switch final {
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      return letters[final - 0x20].map { Key($0, .control) }
    case UInt8(ascii: "M"): return Key(.enter, modifiers)
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      // The number block in application mode: `*` to `9` in the order of ASCII.
      return Key(.character(Character(Unicode.Scalar(final - 0x40))), modifiers)
    default: return letters[final].map { Key($0, modifiers) }
    }
  }

  /// Returns the key of `ESC [ [` and a letter, as the console of Linux sends F1 to F5.
  static func console(_ letter: UInt8) -> Key? {
    guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(letter) else { return nil }
    return .function(Int(letter - UInt8(ascii: "A")) + 1)
  }

  /// The names of keys in the descriptions of terminals.
  static let capabilities: [(name: String, key: Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
      ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert), ("kdch1", .delete),
      ("kcbt", .shiftTab), ("kent", .enter), ("kri", Key(.up, .shift)),
      ("kind", Key(.down, .shift)),
      ("kLFT", Key(.left, .shift)), ("kRIT", Key(.right, .shift)), ("kHOM", Key(.home, .shift)),
      ("kEND", Key(.end, .shift)), ("kPRV", Key(.pageUp, .shift)), ("kNXT", Key(.pageDown, .shift)),
      ("kDC", Key(.delete, .shift)), ("kIC", Key(.insert, .shift)),
    ] + (1...12).map { ("kf\($0)", .function($0)) }

  private static let letters: [UInt8: Key.Code] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
    UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
  ]

  private static func tilde(_ number: Int, _ modifiers: Key.Modifiers) -> Key? {
    let code: Key.Code? =
      switch number {
      case 1, 7: .home
      case 2: .insert
      case 3: .delete
      case 4, 8: .end
      case 5: .pageUp
      case 6: .pageDown
      case 11...15: .function(number - 10)
      case 17...21: .function(number - 11)
      case 23...26: .function(number - 12)
      case 28, 29: .function(number - 13)
      case 31...34: .function(number - 14)
      default: nil
      }
    return code.map { Key($0, modifiers) }
  }

  private static func numbers(_ parameters: ArraySlice<UInt8>) -> [Int] {
    guard !parameters.isEmpty else { return [] }
    return parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
      Int(String(decoding: $0, as: UTF8.self)) ?? 0
    }
  }

  /// Returns the modifiers of xterm's number: one more than Shift 1, Alt 2, Ctrl 4, Meta 8.
  private static func modifiers(_ number: Int?) -> Key.Modifiers {
    let bits = max(0, (number ?? 1) - 1)
    var modifiers: Key.Modifiers = []
    if bits & 1 != 0 { modifiers.insert(.shift) }
    if bits & 0b1010 != 0 { modifiers.insert(.alt) }
    if bits & 4 != 0 { modifiers.insert(.control) }
    return modifiers
  }
}
