// SPDX-License-Identifier: EUPL-1.2

import Words

extension Tokenizer {
  /// Reads a string, from its opening to its closing quotation mark.
  mutating func string() throws(JSONError) {
    let start = position
    var hasEscapes = false
    position += 1
    while true {
      position = EightBytes.plainEnd(bytes, from: position)
      guard position < bytes.count else { break }
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return try append(.string, from: start, hasEscapes: hasEscapes)
      case UInt8(ascii: "\\"):
        hasEscapes = true
        try escape()
      case 0x00..<0x20: throw failure(.controlInString)
      case 0x20..<0x80:
        if byte == 0x7F { isLaidOut = false }
        position += 1
      default: try multibyte(byte)
      }
    }
    throw failure(.unfinished)
  }

  private mutating func escape() throws(JSONError) {
    let start = position
    guard position + 1 < bytes.count else { throw failure(.unfinished, at: bytes.count) }
    switch bytes[position + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 2
    case UInt8(ascii: "/"):
      isLaidOut = false
      position += 2
    case UInt8(ascii: "u"):
      isLaidOut = false
      let unit = try codeUnit(escapeAt: start)
      if (0xDC00...0xDFFF).contains(unit) { throw failure(.loneSurrogate, at: start) }
      guard (0xD800...0xDBFF).contains(unit) else { return }
      guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
        bytes[position + 1] == UInt8(ascii: "u")
      else { throw failure(.loneSurrogate, at: start) }
      let low = try codeUnit(escapeAt: position)
      guard (0xDC00...0xDFFF).contains(low) else { throw failure(.loneSurrogate, at: start) }
    default: throw failure(.badEscape)
    }
  }

  private mutating func codeUnit(escapeAt start: Int) throws(JSONError) -> UInt32 {
    guard start + 6 <= bytes.count else {
      let isCut = bytes[(start + 2)...].allSatisfy { StringToken.digit($0) != nil }
      throw isCut ? failure(.unfinished, at: bytes.count) : failure(.badEscape, at: start)
    }
    guard let unit = StringToken.codeUnit(bytes, at: start + 2) else {
      throw failure(.badEscape, at: start)
    }
    position = start + 6
    return unit
  }

  /// Steps over one character of two to four bytes, by table 3-7 of the Unicode Standard.
  private mutating func multibyte(_ lead: UInt8) throws(JSONError) {
    let (length, second): (Int, ClosedRange<UInt8>) =
      switch lead {
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xE1...0xEF: (3, 0x80...0xBF)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: throw failure(.invalidUTF8)
      }
    guard position + length <= bytes.count, second.contains(bytes[position + 1]) else {
      throw failure(.invalidUTF8)
    }
    for index in 2..<max(length, 2) where bytes[position + index] & 0xC0 != 0x80 {
      throw failure(.invalidUTF8)
    }
    // None of U+00C0 to U+00FF is invisible, and most letters beyond ASCII are among them.
    if lead != 0xC3, Invisible.contains(StringToken.raw(bytes, at: position).0) {
      isLaidOut = false
    }
    position += length
  }

  /// Refuses an object in which two keys are the same, byte for byte, once their escapes are read.
  func checkKeys(of container: Int) throws(JSONError) {
    var prints = InlineArray<24, UInt64>(repeating: 0)
    var known = 0
    var index = container + 1
    while index < count {
      guard known < prints.count, !room[index].hasEscapes else {
        return try compareKeys(of: container)
      }
      let print = EightBytes.fingerprint(bytes, ofString: room[index].range)
      for earlier in 0..<known where prints[earlier] == print {
        return try compareKeys(of: container)
      }
      prints[known] = print
      known += 1
      index = Int(room[index + 1].next)
    }
  }

  /// Does the same for an object with very many keys, with escapes in them, or with some that begin alike.
  private func compareKeys(of container: Int) throws(JSONError) {
    var keys: [Range<Int>] = []
    var index = container + 1
    while index < count {
      keys.append(room[index].range)
      index = Int(room[index + 1].next)
    }
    if keys.count > 24 { return try checkMany(keys) }
    for later in keys.indices {
      for earlier in keys[..<later] where StringToken.same(bytes, keys[later], earlier) {
        throw failure(.duplicateKey(firstAt: earlier.lowerBound), at: keys[later].lowerBound)
      }
    }
  }
}
