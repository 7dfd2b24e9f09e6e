// SPDX-License-Identifier: EUPL-1.2

import TextGrid

extension String {
  /// The most columns that stay empty since a word does not fit.
  private static let mostEmpty = 12

  /// Returns the text in at most so many columns, cut between words, with the sign of what is left out behind them.
  func shortened(to width: Int, _ signs: Signs) -> String {
    guard Width.of(self) > width, let first = Wrapping.lines(self, width: width, most: 2).first
    else { return self }
    let mark = " " + signs.ellipsis
    let room = width - Width.of(mark)
    guard room > 0 else { return width > 0 ? String(signs.cutMark) : "" }
    var line = Substring(first)
    while Width.of(String(line)) > room {
      // A word that is too long for the line is cut as well as it goes.
      line = line.lastIndex(of: " ").map { line[..<$0] } ?? line.dropLast()
    }
    // Of a long word that comes next a part says more than an empty line.
    if room - Width.of(String(line)) > Self.mostEmpty {
      var part = self[...].prefix(width)
      while Width.of(String(part)) + Width.of(signs.ellipsis) > width { part.removeLast() }
      if part.hasPrefix(line), !part.contains(where: \.isNewline) { return part + signs.ellipsis }
    }
    // Nothing comes behind what joined the words to those that are gone.
    while let last = line.last, " ,;:-\(signs.dot)".contains(last) { line.removeLast() }
    return line + mark
  }
}

extension Wrapping {
  /// Returns a text as a few lines; where it takes more, the last one ends with a sign for the rest.
  static func lines(_ text: String, atMost most: Int, width: Int, _ signs: Signs) -> [String] {
    let lines = lines(text, width: max(1, width))
    if lines.count <= most { return lines }
    let rest = lines.dropFirst(most - 1).joined(separator: " ")
    return lines.prefix(most - 1) + [rest.shortened(to: width, signs)]
  }
}

extension Screen {
  /// Puts a text on the lines above the last one, as many as it takes up to three.
  mutating func putAboveLast(_ text: String, _ signs: Signs) {
    let lines = Wrapping.lines(
      text, atMost: max(1, min(3, size.rows / 6)), width: size.columns - 2, signs)
    for (index, line) in lines.enumerated() {
      let row = size.rows - 1 - lines.count + index
      fill(row: row)
      put(line, at: Point(column: 1, row: row))
    }
  }
}
