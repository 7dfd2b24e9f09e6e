// SPDX-License-Identifier: EUPL-1.2

/// Looks at eight bytes of a text at a time, since most of it is plain text and blanks.
enum EightBytes {
  /// Returns the offset of the first byte that is no plain letter inside a string.
  ///
  /// That is a quotation mark, a backslash, a control or a part of a longer letter. Near the end of the text it may
  /// return earlier.
  static func plainEnd(_ bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBytes { bytes in
      var position = start
      while position + 8 <= bytes.count {
        let word = word(bytes, at: position)
        // A borrow can only mark bytes above one that is marked rightly, and the lowest counts.
        let special =
          word | zeroBytes(word ^ all("\"")) | zeroBytes(word ^ all("\\"))
          | (word &- all(" ")) & ~word
        if special & high != 0 {
          return position + (special & high).trailingZeroBitCount / 8
        }
        position += 8
      }
      return position
    }
  }

  /// Returns the offset of the first byte that is no space; near the end of the text it may return earlier.
  static func blankEnd(_ bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBytes { bytes in
      var position = start
      while position + 8 <= bytes.count {
        let others = word(bytes, at: position) ^ all(" ")
        if others != 0 { return position + others.trailingZeroBitCount / 8 }
        position += 8
      }
      return position
    }
  }

  /// Returns a number that is the same for equal strings without escapes; 0 for those with escapes.
  ///
  /// - Parameter range: The bytes of the string, its quotation marks included.
  static func fingerprint(_ bytes: [UInt8], ofString range: Range<Int>) -> UInt64 {
    let (start, end) = (range.lowerBound + 1, range.upperBound - 1)
    let count = end - start
    return bytes.withUnsafeBytes { bytes in
      var first: UInt64 = 0
      if start + 8 <= bytes.count {
        first = word(bytes, at: start)
        if count < 8 { first &= 1 << (8 * UInt64(count)) - 1 }
      } else {
        for offset in 0..<min(8, count) {
          first |= UInt64(bytes[start + offset]) << (8 * UInt64(offset))
        }
      }
      if zeroBytes(first ^ all("\\")) & high != 0 { return 0 }
      if count > 8, bytes[start + 8..<end].contains(UInt8(ascii: "\\")) { return 0 }
      return (first &+ UInt64(count) &* 0x9E37_79B9_7F4A_7C15) | 1
    }
  }

  private static let high: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  private static func word(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// Returns a word of eight times the same letter.
  @inline(__always)
  private static func all(_ letter: Unicode.Scalar) -> UInt64 {
    UInt64(letter.value) &* 0x0101_0101_0101_0101
  }

  /// Returns a word in which the highest bit of the lowest byte that is zero is set, and of no byte below it.
  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word
  }
}
