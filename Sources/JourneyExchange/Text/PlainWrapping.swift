// SPDX-License-Identifier: EUPL-1.2

/// Wraps text of plain letters whose words all fit, as nearly all text does, many times faster.
enum PlainWrapping {
  /// Returns the same lines as `Wrapping`, or nil for text that asks for more care.
  static func lines(_ text: String, width: Int, hanging: Int) -> [String]? {
    let indent = min(hanging, max(0, width - 2))
    let scalars = text.unicodeScalars
    var lines: [String] = []
    var room = width
    var used = 0
    var lineStart = scalars.startIndex
    var lineEnd = lineStart
    var wordStart = lineStart
    var wordWidth = 0
    func add(_ range: Range<String.Index>) {
      let line = text[range]
      lines.append(
        lines.isEmpty || indent == 0 ? String(line) : String(repeating: " ", count: indent) + line)
    }
    var index = scalars.startIndex
    while true {
      let isEnd = index == scalars.endIndex
      if isEnd || scalars[index] == " " {
        guard wordWidth > 0, wordWidth <= width - indent else { return nil }
        if used > 0, used + 1 + wordWidth <= room {
          used += 1 + wordWidth
        } else {
          if used > 0 {
            add(lineStart..<lineEnd)
            room = width - indent
          }
          lineStart = wordStart
          used = wordWidth
        }
        lineEnd = index
        if isEnd { break }
        wordWidth = 0
        index = scalars.index(after: index)
        wordStart = index
      } else {
        guard isPlain(scalars[index]) else { return nil }
        wordWidth += 1
        index = scalars.index(after: index)
      }
    }
    add(lineStart..<lineEnd)
    return lines
  }

  /// Tells whether a scalar is a letter or sign of one column that stands alone and is safe to show.
  static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x7E, 0xA0...0xAC, 0xAE...0x2FF: true
    case 0x2013, 0x2014, 0x2018...0x201E, 0x2022, 0x2026, 0x20AC, 0x2192, 0x2212: true
    default: false
    }
  }
}
