// SPDX-License-Identifier: EUPL-1.2

import TextGrid

/// What the checks read in texts.
enum Reading {
  /// Returns a text in small letters without accents.
  static func folded(_ text: String) -> String {
    Signs.ascii(fold: text).lowercased()
  }

  /// Returns the words of a text, folded.
  ///
  /// - Parameter most: How many words are asked for; the rest is left out.
  static func list(_ text: String, most: Int = .max) -> [String] {
    let plain = Signs.ascii(fold: text)
    if let words = pieces(plain, most: most, isCut: { !isLetterOrDigit($0) }) {
      return words.map { $0.lowercased() }
    }
    let words = plain.lowercased().split { !($0.isLetter || $0.isNumber) }
    return words.prefix(most).map(String.init)
  }

  /// Returns the words of a text as they stand there, cut at white space and some other signs.
  static func words(_ text: String, separators: String = "") -> [String] {
    pieces(text) { isSpace($0) || separators.utf8.contains($0) }
      ?? text.split { $0.isWhitespace || separators.contains($0) }.map(String.init)
  }

  /// Tells quickly whether a text can hold any of some parts in small letters, whatever its capitals and accents.
  static func mayHold(_ text: String, _ parts: [StaticString]) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      for start in bytes.indices {
        if bytes[start] >= 0x80 { return true }
        for part in parts where bytes[start] | 0x20 == part.utf8Start.pointee {
          let end = start + part.utf8CodeUnitCount
          if end <= bytes.count,
            zip(bytes[start..<end], UnsafeBufferPointer(part)).allSatisfy({ $0 | 0x20 == $1 })
          {
            return true
          }
        }
      }
      return false
    }
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  /// Cuts a text of plain letters at bytes; nil where it has others, which take a look in the tables of Unicode.
  private static func pieces(
    _ text: String, most: Int = .max, isCut: (UInt8) -> Bool
  ) -> [String]? {
    var text = text
    return text.withUTF8 { bytes in
      if bytes.contains(where: { $0 >= 0x80 }) { return nil }
      var found: [String] = []
      var start = 0
      for index in 0...bytes.count where index == bytes.count || isCut(bytes[index]) {
        if index > start {
          if found.count == most { return found }
          found.append(String(decoding: bytes[start..<index], as: UTF8.self))
        }
        start = index + 1
      }
      return found
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate init(_ text: StaticString) {
    self.init(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }
}
