// SPDX-License-Identifier: EUPL-1.2

internal import TextGrid

/// The bytes that xterm sends for keys.
enum KeyBytes {
  /// Returns the bytes of a key in the mode that the program asked for.
  static func of(_ key: Key, in screen: VirtualScreen) -> [UInt8]? {
    switch key.code {
    case .character(let character): letters(character, key.modifiers)
    case .enter: prefix(key, "\r")
    case .tab: key.modifiers.contains(.shift) ? Array("\u{1B}[Z".utf8) : prefix(key, "\t")
    case .escape: prefix(key, "\u{1B}")
    case .backspace: prefix(key, "\u{7F}")
    case .up: letter("A", key, screen)
    case .down: letter("B", key, screen)
    case .right: letter("C", key, screen)
    case .left: letter("D", key, screen)
    case .home: letter("H", key, screen)
    case .end: letter("F", key, screen)
    case .insert: tilde(2, key)
    case .delete: tilde(3, key)
    case .pageUp: tilde(5, key)
    case .pageDown: tilde(6, key)
    case .function(let number):
      functions.indices.contains(number - 1) ? tilde(functions[number - 1], key) : nil
    }
  }

  private static let functions = [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24]

  private static func letters(
    _ character: Character, _ modifiers: Key.Modifiers
  ) -> [UInt8]? {
    var bytes = Array(String(character).utf8)
    if modifiers.contains(.shift) { bytes = Array(character.uppercased().utf8) }
    if modifiers.contains(.control) {
      guard bytes.count == 1 else { return nil }
      bytes[0] &= 0x1F
    }
    return modifiers.contains(.alt) ? [0x1B] + bytes : bytes
  }

  private static func prefix(_ key: Key, _ text: String) -> [UInt8] {
    (key.modifiers.contains(.alt) ? [0x1B] : []) + Array(text.utf8)
  }

  private static func letter(_ letter: String, _ key: Key, _ screen: VirtualScreen) -> [UInt8] {
    if key.modifiers.isEmpty {
      return Array(((screen.sendsApplicationKeys ? "\u{1B}O" : "\u{1B}[") + letter).utf8)
    }
    return Array("\u{1B}[1;\(number(key.modifiers))\(letter)".utf8)
  }

  private static func tilde(_ code: Int, _ key: Key) -> [UInt8] {
    let modifiers = key.modifiers.isEmpty ? "" : ";\(number(key.modifiers))"
    return Array("\u{1B}[\(code)\(modifiers)~".utf8)
  }

  private static func number(_ modifiers: Key.Modifiers) -> Int {
    1 + (modifiers.contains(.shift) ? 1 : 0) + (modifiers.contains(.alt) ? 2 : 0)
      + (modifiers.contains(.control) ? 4 : 0)
  }
}
