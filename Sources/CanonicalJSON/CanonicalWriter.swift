// SPDX-License-Identifier: EUPL-1.2

import Words

/// Writes JSON in the one canonical form: two spaces a level, one scalar or bracket a line, `[]` and `{}` on one line.
///
/// Characters that could hide are escaped; everything else stands raw. Numbers keep their spelling.
public struct CanonicalWriter {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  private var depth = 0
  private var isFirst = true
  private var isAfterKey = false

  /// Creates a writer with nothing written yet.
  ///
  /// - Parameter capacity: The expected number of bytes.
  public init(capacity: Int = 1024) {
    bytes.reserveCapacity(capacity)
  }

  /// Ends the text with its final newline and returns it.
  public consuming func finished() -> [UInt8] {
    bytes.append(0x0A)
    return bytes
  }

  // MARK: - Objects and arrays

  /// Opens an object, as a value or as the whole text.
  public mutating func beginObject() { begin(UInt8(ascii: "{")) }
  /// Closes the object that was opened last.
  public mutating func endObject() { end(UInt8(ascii: "}")) }
  /// Opens an array.
  public mutating func beginArray() { begin(UInt8(ascii: "[")) }
  /// Closes the array that was opened last.
  public mutating func endArray() { end(UInt8(ascii: "]")) }

  /// Writes a key that needs no escape.
  public mutating func key(_ name: String) {
    startValue()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: name.utf8)
    bytes.append(UInt8(ascii: "\""))
    endKey()
  }

  /// Writes a key that is in quotation marks already, with the colon and the blank behind it.
  package mutating func key(token: [UInt8]) {
    startValue()
    bytes.append(contentsOf: token)
    isAfterKey = true
  }

  /// Writes a key as it stands in a text.
  public mutating func key(_ source: [UInt8], _ range: Range<Int>) {
    startValue()
    append(string: source, range)
    endKey()
  }

  // MARK: - Values

  /// Writes a text between quotation marks, with escapes where they are needed.
  public mutating func string(_ text: String) {
    startValue()
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars { append(scalar) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a whole number.
  public mutating func number(_ value: Int) {
    literal(String(value))
  }

  /// Writes `true` or `false`.
  public mutating func flag(_ value: Bool) {
    literal(value ? "true" : "false")
  }

  /// Writes a number, `true`, `false` or `null` as it stands in a text, or a string in its canonical form.
  public mutating func scalar(_ source: [UInt8], _ range: Range<Int>) {
    startValue()
    if source[range.lowerBound] == UInt8(ascii: "\"") {
      append(string: source, range)
    } else {
      bytes.append(contentsOf: source[range])
    }
  }

  /// Writes any value as it stands in a text, with all that it holds.
  ///
  /// - Parameter range: The bytes of a value that was found to be valid.
  public mutating func value(_ source: [UInt8], _ range: Range<Int>) {
    var position = range.lowerBound
    while position < range.upperBound {
      let start = position
      position += 1
      switch source[start] {
      case UInt8(ascii: "{"): beginObject()
      case UInt8(ascii: "}"): endObject()
      case UInt8(ascii: "["): beginArray()
      case UInt8(ascii: "]"): endArray()
      case UInt8(ascii: "\""):
        position = StringToken.end(source, startingAt: start)
        let next = source[position..<range.upperBound].first { $0 > 0x20 }
        if next == UInt8(ascii: ":") {
          key(source, start..<position)
        } else {
          scalar(source, start..<position)
        }
      case UInt8(ascii: ","), UInt8(ascii: ":"), 0x00...0x20: break
      default:
        while position < range.upperBound, StringToken.isLiteral(source[position]) { position += 1 }
        scalar(source, start..<position)
      }
    }
  }

  // MARK: - Pieces

  private mutating func begin(_ bracket: UInt8) {
    startValue()
    bytes.append(bracket)
    depth += 1
    isFirst = true
  }

  private mutating func end(_ bracket: UInt8) {
    depth -= 1
    if !isFirst { newLine() }
    bytes.append(bracket)
    isFirst = false
  }

  private mutating func startValue() {
    if isAfterKey {
      isAfterKey = false
    } else if depth > 0 {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      newLine()
    }
    isFirst = false
  }

  private mutating func endKey() {
    bytes.append(UInt8(ascii: ":"))
    bytes.append(0x20)
    isAfterKey = true
  }

  private mutating func newLine() {
    bytes.append(contentsOf: Self.lines[min(depth, Self.lines.count - 1)])
    for _ in 0..<max(0, depth - Self.lines.count + 1) { bytes.append(contentsOf: [0x20, 0x20]) }
  }

  /// The end of a line and the blanks behind it, by the depth.
  private static let lines: [[UInt8]] = (0..<16).map {
    [0x0A] + [UInt8](repeating: 0x20, count: 2 * $0)
  }

  private mutating func literal(_ text: String) {
    startValue()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func append(string source: [UInt8], _ range: Range<Int>) {
    source.withUnsafeBufferPointer { source in
      var clean = range.lowerBound
      var position = clean + 1
      let end = range.upperBound - 1
      while position < end {
        position = EightBytes.plainEnd(source, from: position)
        guard position < end else { break }
        let byte = source[position]
        if byte != UInt8(ascii: "\\"), byte < 0x7F {
          position += 1
          continue
        }
        let (scalar, length) =
          byte == UInt8(ascii: "\\")
          ? StringToken.scalar(source, escapeAt: position) : StringToken.raw(source, at: position)
        if byte == UInt8(ascii: "\\") || Invisible.contains(scalar) {
          bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[clean..<position]))
          append(scalar)
          clean = position + length
        }
        position += length
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[clean...end]))
    }
  }

  /// Writes one character of a string, escaped where it must be.
  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "\"")])
    case "\\": bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "\\")])
    case "\n": bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "n")])
    case "\t": bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "t")])
    case "\r": bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "r")])
    case "\u{8}": bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "b")])
    case "\u{C}": bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "f")])
    case _ where Invisible.contains(scalar):
      for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
        append(escaped: unit)
      }
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  private mutating func append(escaped unit: UInt16) {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "u")])
    for shift in [12, 8, 4, 0] { bytes.append(digits[Int(unit >> shift) & 0xF]) }
  }
}
