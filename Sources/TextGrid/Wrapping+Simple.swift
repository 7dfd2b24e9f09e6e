// SPDX-License-Identifier: EUPL-1.2

extension Wrapping {
  /// Returns the lines of text in which all is one column wide and no word is too long for a line: then each line is a
  /// part of the text as it stands.
  ///
  /// - Returns: The same lines that words and paragraphs come to; nil where the text is not so simple.
  func simpleLines(_ text: String) -> [String]? {
    text.withBytes { bytes in
      if isOneLine(bytes) { return [text] }
      var parts: [Range<Int>] = []
      var start = 0
      while parts.count < most {
        guard let end = addSimpleLines(of: bytes, from: start, to: &parts) else { return nil }
        guard end < bytes.count else { break }
        start = end + 1
      }
      if parts.count == 1, parts[0] == 0..<bytes.count { return [text] }
      return parts.enumerated().map { index, part in
        let line = String(decoding: bytes[part], as: UTF8.self)
        return index == 0 || part.isEmpty ? line : indent + line
      }
    }
  }

  /// Tells, for the common case of short text, that there is nothing to break or leave out.
  private func isOneLine(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // Blanks at the end are wrapped away.
    guard bytes.last != 0x20 else { return false }
    var columns = 0
    var offset = 0
    while offset < bytes.count {
      guard columns < width, let scalar = bytes.simpleScalar(at: offset) else { return false }
      columns += 1
      offset += scalar.length
    }
    return true
  }

  /// Adds the lines of the paragraph that begins at an offset, and returns the offset of its end; nil where the
  /// paragraph is not simple.
  private func addSimpleLines(
    of bytes: UnsafeBufferPointer<UInt8>, from start: Int, to parts: inout [Range<Int>]
  ) -> Int? {
    var line = start..<start
    /// The columns of the line, and of the word that has been read so far.
    var (used, word) = (0, 0)
    var wordStart = start
    var room = parts.isEmpty ? width : fullRoom
    var offset = start
    while true {
      let byte = offset < bytes.count ? bytes[offset] : 0x0A
      guard byte == 0x20 || byte == 0x0A else {
        guard let scalar = bytes.simpleScalar(at: offset) else { return nil }
        word += 1
        offset += scalar.length
        continue
      }
      if word > 0 {
        // A line is as many bytes as columns longer by the spaces before the word.
        let spaces = wordStart - line.upperBound
        if used + spaces + word <= room {
          used += spaces + word
          line = line.lowerBound..<offset
        } else {
          guard word <= fullRoom else { return nil }
          if used > 0 {
            parts.append(line)
            if parts.count == most { return offset }
            room = fullRoom
          }
          (line, used, word) = (wordStart..<offset, word, 0)
        }
        word = 0
      }
      if byte == 0x0A {
        parts.append(line)
        return offset
      }
      offset += 1
      wordStart = offset
    }
  }
}
