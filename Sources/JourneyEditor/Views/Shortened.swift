// SPDX-License-Identifier: EUPL-1.2

import TextGrid

extension String {
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
    // Nothing comes behind what joined the words to those that are gone.
    while let last = line.last, " ,;:-\(signs.dot)".contains(last) { line.removeLast() }
    return line + mark
  }
}
