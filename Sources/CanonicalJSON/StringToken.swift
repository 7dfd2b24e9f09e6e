// SPDX-License-Identifier: EUPL-1.2

/// Reads the strings of a text that was found to be valid.
public enum StringToken {
  /// Returns the UTF-8 bytes of a string, its escapes read.
  ///
  /// - Parameter range: The bytes of the string, its quotation marks included.
  public static func decoded(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    bytes.withUnsafeBufferPointer { decoded($0, range) }
  }

  static func decoded(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [UInt8] {
    let inner = bytes[range.lowerBound + 1..<range.upperBound - 1]
    guard inner.contains(UInt8(ascii: "\\")) else { return Array(inner) }
    var result: [UInt8] = []
    result.reserveCapacity(inner.count)
    var position = inner.startIndex
    while position < inner.endIndex {
      if bytes[position] == UInt8(ascii: "\\") {
        let (scalar, length) = scalar(bytes, escapeAt: position)
        result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        position += length
      } else {
        result.append(bytes[position])
        position += 1
      }
    }
    return result
  }

  /// Returns a string as text.
  public static func text(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    // Most texts have no escapes, and are made of their bytes at once.
    bytes.withUnsafeBufferPointer { bytes in
      let inner = UnsafeBufferPointer(
        rebasing: bytes[range.lowerBound + 1..<range.upperBound - 1])
      return inner.contains(UInt8(ascii: "\\"))
        ? String(decoding: decoded(bytes, range), as: UTF8.self)
        : String(decoding: inner, as: UTF8.self)
    }
  }

  /// Returns the offset behind the closing quotation mark of a string.
  static func end(_ bytes: [UInt8], startingAt start: Int) -> Int {
    var position = start + 1
    while bytes[position] != UInt8(ascii: "\"") {
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    return position + 1
  }

  /// Tells whether a byte belongs to a number, `true`, `false` or `null`.
  static func isLiteral(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  /// Tells whether two strings of one text are the same, byte for byte, once their escapes are read.
  static func same(_ bytes: UnsafeBufferPointer<UInt8>, _ left: Range<Int>, _ right: Range<Int>)
    -> Bool
  {
    if left.count == right.count {
      var offset = 1
      // The quotation marks are the same; most keys differ in their first letters.
      while offset < left.count, bytes[left.lowerBound + offset] == bytes[right.lowerBound + offset]
      {
        offset += 1
      }
      if offset == left.count { return true }
    }
    guard bytes[left].contains(UInt8(ascii: "\\")) || bytes[right].contains(UInt8(ascii: "\\"))
    else { return false }
    return decoded(bytes, left) == decoded(bytes, right)
  }

  /// Reads the character that an escape of two, six or twelve bytes stands for.
  static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, escapeAt start: Int
  ) -> (Unicode.Scalar, length: Int) {
    switch bytes[start + 1] {
    case UInt8(ascii: "n"): return ("\n", 2)
    case UInt8(ascii: "t"): return ("\t", 2)
    case UInt8(ascii: "r"): return ("\r", 2)
    case UInt8(ascii: "b"): return ("\u{8}", 2)
    case UInt8(ascii: "f"): return ("\u{C}", 2)
    case UInt8(ascii: "u"):
      let unit = codeUnit(bytes, at: start + 2) ?? 0xFFFD
      guard (0xD800...0xDBFF).contains(unit) else {
        return (Unicode.Scalar(unit) ?? "\u{FFFD}", 6)
      }
      let low = codeUnit(bytes, at: start + 8) ?? 0xDC00
      let value = 0x10000 + (unit - 0xD800) << 10 + (low & 0x3FF)
      return (Unicode.Scalar(value) ?? "\u{FFFD}", 12)
    default: return (Unicode.Scalar(bytes[start + 1]), 2)
    }
  }

  /// Reads the character of two to four bytes that starts at an offset.
  static func raw(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (Unicode.Scalar, length: Int) {
    let lead = bytes[start]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
    for byte in bytes[start + 1..<start + length] { value = value << 6 | UInt32(byte & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// Reads four hexadecimal digits.
  static func codeUnit(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> UInt32? {
    var value: UInt32 = 0
    for byte in bytes[start..<start + 4] {
      guard let digit = digit(byte) else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  /// Reads one hexadecimal digit.
  static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte & 0xF
    case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
      (byte & 0xF) + 9
    default: nil
    }
  }
}
