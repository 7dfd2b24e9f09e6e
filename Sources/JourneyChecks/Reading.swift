// SPDX-License-Identifier: EUPL-1.2

import TextGrid

/// What the checks read in texts.
enum Reading {
  /// Returns a text in small letters without accents.
  static func folded(_ text: String) -> String {
    Signs.ascii(fold: text).lowercased()
  }

  /// Returns the words of a text, folded.
  static func list(_ text: String) -> [String] {
    let folded = folded(text)
    // Most texts are plain, and looking every letter up in the tables of Unicode takes long.
    if folded.utf8.allSatisfy({ $0 < 0x80 }) {
      return folded.utf8.split { !isPlain($0) }.map { String(Substring($0)) }
    }
    return folded.split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  /// Returns the words of a text as they stand there, cut at white space and some other signs.
  static func words(_ text: String, separators: String = "") -> [String] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      let signs = Array(separators.utf8)
      return text.utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) || signs.contains($0) }
        .map { String(Substring($0)) }
    }
    return text.split { $0.isWhitespace || separators.contains($0) }.map(String.init)
  }

  /// Tells whether a byte of a folded text is a letter or a digit.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }
}
