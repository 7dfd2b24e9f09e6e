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
    return pieces(folded) {
      !(0x61...0x7A).contains($0) && !(0x30...0x39).contains($0)
    } ?? folded.split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  /// Returns the words of a text as they stand there, cut at white space and some other signs.
  static func words(_ text: String, separators: String = "") -> [String] {
    pieces(text) { byte in
      byte == 0x20 || (0x09...0x0D).contains(byte)
        || (byte < 0x30 || byte == 0x3B) && separators.utf8.contains(byte)
    } ?? text.split { $0.isWhitespace || separators.contains($0) }.map(String.init)
  }

  /// Cuts a text of plain letters at bytes; nil where it has others, which take a look in the tables of Unicode.
  private static func pieces(_ text: String, _ isCut: (UInt8) -> Bool) -> [String]? {
    var text = text
    return text.withUTF8 { bytes in
      var found: [String] = []
      var start = 0
      for index in 0...bytes.count {
        if index < bytes.count {
          if bytes[index] >= 0x80 { return nil }
          if !isCut(bytes[index]) { continue }
        }
        if index > start {
          found.append(String(decoding: bytes[start..<index], as: UTF8.self))
        }
        start = index + 1
      }
      return found
    }
  }
}
