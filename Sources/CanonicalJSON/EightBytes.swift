// SPDX-License-Identifier: EUPL-1.2

/// Looks at eight bytes of a text at a time, since most of it is plain text and blanks.
package enum EightBytes {
  /// Returns the offset of the first byte that is no plain letter inside a string.
  ///
  /// That is a quotation mark, a backslash, a control or a part of a longer letter. Near the end of the text it may
  /// return earlier.
  @inline(__always)
  static func plainEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var position = start
    while position + 8 <= bytes.count {
      let word = word(bytes, at: position)
      // A borrow or carry can only mark bytes above one that is marked rightly, and the lowest counts. The sum marks DEL.
      let special =
        (word | (word &+ all("\u{1}"))) | zeroBytes(word ^ all("\"")) | zeroBytes(word ^ all("\\"))
        | (word &- all(" ")) & ~word
      if special & high != 0 {
        return position + (special & high).trailingZeroBitCount / 8
      }
      position += 8
    }
    return position
  }

  /// Returns the offset of the first byte that is no space.
  @inline(__always)
  static func blankEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var position = start
    while position + 8 <= bytes.count {
      let others = word(bytes, at: position) ^ all(" ")
      if others != 0 { return position + others.trailingZeroBitCount / 8 }
      position += 8
    }
    while position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
    return position
  }

  /// Returns the offset of the first byte that is neither a small letter nor a space, and whether a space comes before it.
  ///
  /// What stands behind “z” in ASCII counts as a small letter. Near the end of the text it may return earlier.
  package static func smallEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (end: Int, hasSpaces: Bool) {
    var position = start
    var spaces: UInt64 = 0
    while position + 8 <= bytes.count {
      let word = word(bytes, at: position)
      let others = word ^ all(" ")
      // Up to the first byte above 0x7F no sum or difference goes over into the next one, so that each is marked rightly.
      let letter = ((word | high) &- all("a")) & ~(word &+ all("\u{1}")) & ~word & high
      let space = ~(others &+ ~high) & ~word & high
      let rest = ~(letter | space) & high
      if rest != 0 {
        spaces |= space & ((rest & (0 &- rest)) &- 1)
        return (position + rest.trailingZeroBitCount / 8, spaces != 0)
      }
      spaces |= space
      position += 8
    }
    return (position, spaces != 0)
  }

  /// Returns how many bytes of a range are ends of lines, and where the last one is; nil where there is none.
  static func newlines(
    _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>
  ) -> (count: Int, last: Int?) {
    var count = 0
    var last: Int?
    var position = range.lowerBound
    while position + 8 <= range.upperBound {
      let others = word(bytes, at: position) ^ all("\n")
      // Without a borrow from byte to byte, so that each byte is marked rightly and can be counted.
      let marks = ~((others & ~high) &+ ~high | others | ~high)
      if marks != 0 {
        count += marks.nonzeroBitCount
        last = position + 7 - marks.leadingZeroBitCount / 8
      }
      position += 8
    }
    while position < range.upperBound {
      if bytes[position] == UInt8(ascii: "\n") { (count, last) = (count + 1, position) }
      position += 1
    }
    return (count, last)
  }

  /// Tells whether two ranges, of two texts or of one, hold the same bytes.
  package static func same(
    _ left: UnsafeBufferPointer<UInt8>, _ leftRange: Range<Int>,
    _ right: UnsafeBufferPointer<UInt8>, _ rightRange: Range<Int>
  ) -> Bool {
    guard leftRange.count == rightRange.count else { return false }
    var offset = 0
    while offset + 8 <= leftRange.count {
      if word(left, at: leftRange.lowerBound + offset)
        != word(right, at: rightRange.lowerBound + offset)
      {
        return false
      }
      offset += 8
    }
    while offset < leftRange.count {
      if left[leftRange.lowerBound + offset] != right[rightRange.lowerBound + offset] {
        return false
      }
      offset += 1
    }
    return true
  }

  /// Returns the first eight bytes of a range as a number, or all of them where there are fewer.
  @inline(__always)
  package static func first(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
    let (start, count) = (range.lowerBound, range.count)
    if start + 8 <= bytes.count {
      let first = word(bytes, at: start)
      return count < 8 ? first & ~(.max &<< (8 &* UInt64(truncatingIfNeeded: count))) : first
    }
    var first: UInt64 = 0
    for offset in 0..<min(8, count) {
      first |= UInt64(bytes[start + offset]) << (8 * UInt64(offset))
    }
    return first
  }

  /// Returns a number that is the same for equal strings, and seldom for others.
  ///
  /// - Parameter range: The bytes of the string, its quotation marks included.
  @inline(__always)
  static func fingerprint(
    _ bytes: UnsafeBufferPointer<UInt8>, ofString range: Range<Int>
  ) -> UInt64 {
    let (start, end) = (range.lowerBound + 1, range.upperBound - 1)
    return first(bytes, start..<end) &+ UInt64(truncatingIfNeeded: end - start)
      &* 0x9E37_79B9_7F4A_7C15
  }

  private static let high: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  private static func word(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt64 {
    let bytes = UnsafeRawBufferPointer(bytes)
    return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
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
