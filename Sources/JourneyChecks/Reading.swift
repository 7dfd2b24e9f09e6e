// SPDX-License-Identifier: EUPL-1.2

import TextGrid

/// What the checks read in texts.
enum Reading {
  /// Returns a text in small letters without accents.
  static func folded(_ text: String) -> String {
    withFolded(text) { String(decoding: $0, as: UTF8.self) }
  }

  /// Returns the words of a text, folded.
  ///
  /// - Parameter most: How many words are asked for; the rest is left out.
  static func list(_ text: String, most: Int = .max) -> [String] {
    withFolded(text, words: most) { bytes in
      var found: [String] = []
      found.reserveCapacity(min(most, 8))
      var start = 0
      for index in 0...bytes.count where index == bytes.count || !isLetterOrDigit(bytes[index]) {
        if index > start {
          if found.count == most { return found }
          found.append(String(decoding: bytes[start..<index], as: UTF8.self))
        }
        start = index + 1
      }
      return found
    }
  }

  /// Returns the letters and digits of a text, folded, without what stands between them.
  static func joined(_ text: String) -> String {
    withFolded(text) { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { letters in
        var count = 0
        for byte in bytes where isLetterOrDigit(byte) {
          letters[count] = byte
          count += 1
        }
        return count
      }
    }
  }

  /// Hands over the bytes of a text in small letters without accents, all of them ASCII.
  ///
  /// - Parameter words: How many words are asked for; what comes behind those may be left out.
  private static func withFolded<Result>(
    _ text: String, words: Int = .max, _ look: (UnsafeMutableBufferPointer<UInt8>) -> Result
  ) -> Result {
    var text = text
    let result = text.withUTF8 { bytes in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { room -> Result? in
        fold(bytes, words: words, into: room).map { look(.init(rebasing: room[..<$0])) }
      }
    }
    if let result { return result }
    var folded = Signs.ascii(fold: text).lowercased()
    return folded.withUTF8 { look(UnsafeMutableBufferPointer(mutating: $0)) }
  }

  /// Writes a text in small letters without accents, byte by byte, and returns how many bytes it takes; nil where it holds a
  /// sign that takes a look in a table.
  private static func fold(
    _ bytes: UnsafeBufferPointer<UInt8>, words: Int,
    into room: UnsafeMutableBufferPointer<UInt8>
  ) -> Int? {
    var count = 0
    var index = 0
    var ended = 0
    while index < bytes.count, ended < words {
      var byte = bytes[index]
      index += 1
      if byte >= 0x80 {
        guard byte == 0xC3, let letter = Signs.asciiLetter(latin: bytes[index]) else { return nil }
        index += 1
        byte = letter
      }
      room[count] = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
      if !isLetterOrDigit(byte), count > 0, isLetterOrDigit(room[count - 1]) { ended += 1 }
      count += 1
    }
    return count
  }

  /// Returns the words of a text as they stand there, cut at white space and some other signs.
  static func words(_ text: String, separators: String = "") -> [String] {
    pieces(text) { isSpace($0) || separators.utf8.contains($0) }
      ?? text.split { $0.isWhitespace || separators.contains($0) }.map(String.init)
  }

  /// Tells quickly whether a text can hold any of some parts in small letters, whatever its capitals and accents.
  static func mayHold(_ text: String, _ parts: [StaticString]) -> Bool {
    var text = text
    return text.withUTF8 { mayHold($0, parts) }
  }

  /// Tells the same of the UTF-8 bytes of a text.
  static func mayHold(_ bytes: UnsafeBufferPointer<UInt8>, _ parts: [StaticString]) -> Bool {
    // One bit for each letter that a part begins with.
    let firsts = parts.reduce(UInt32(0)) { $0 | 1 &<< UInt32($1.utf8Start.pointee & 31) }
    for start in bytes.indices {
      if bytes[start] >= 0x80 { return true }
      if firsts &>> UInt32(bytes[start] & 31) & 1 == 0 { continue }
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

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  /// Cuts a text of plain letters at bytes; nil where it has others, which take a look in the tables of Unicode.
  private static func pieces(_ text: String, isCut: (UInt8) -> Bool) -> [String]? {
    var text = text
    return text.withUTF8 { bytes in
      if bytes.contains(where: { $0 >= 0x80 }) { return nil }
      var found: [String] = []
      var start = 0
      for index in 0...bytes.count where index == bytes.count || isCut(bytes[index]) {
        if index > start {
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
