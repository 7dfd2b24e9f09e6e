// SPDX-License-Identifier: EUPL-1.2

import Testing
import TextGrid

@testable import JourneyEditor

@Suite("A text as it is shown while it is typed")
struct TextLayoutTests {
  @Test(
    "stands in lines with every blank that was typed, the last column kept for the caret",
    arguments: [
      ("", 10, [""]),
      ("een twee drie", 20, ["een twee drie"]),
      ("een twee drie", 10, ["een twee ", "drie"]),
      ("een twee drie", 9, ["een twee ", "drie"]),
      ("een  twee   drie", 9, ["een  ", "twee   ", "drie"]),
      ("onafscheidelijk", 8, ["onafsch", "eidelij", "k"]),
      ("ja onafscheidelijk", 8, ["ja ", "onafsch", "eidelij", "k"]),
      ("een\ntwee", 10, ["een", "twee"]),
      ("een\n\n", 10, ["een", "", ""]),
      ("een\r\ntwee", 10, ["een", "twee"]),
      ("   ", 3, ["   "]),
      ("日本語", 6, ["日本", "語"]),
      ("cafe\u{301} open", 8, ["cafe\u{301} ", "open"]),
      ("👩‍👩‍👧 en 🇳🇱 naar zee", 9, ["👩‍👩‍👧 en 🇳🇱 ", "naar zee"]),
      ("ab", 0, ["a", "b"]),
    ] as [(String, Int, [String])])
  func lines(text: String, width: Int, lines: [String]) {
    let layout = TextLayout(TextField(text), width: width)
    #expect(layout.lines.map(\.text) == lines)
    // Nothing is left out: each line begins where the one before it ends.
    var place = 0
    for line in layout.lines {
      #expect(line.start == place)
      place += line.length
    }
    #expect(place == text.count)
  }

  @Test(
    "has its caret in front of the character that it stands before",
    arguments: [
      ("een twee drie", 10, 0, 0, 0), ("een twee drie", 10, 8, 8, 0),
      ("een twee drie", 10, 9, 0, 1),
      ("een twee drie", 10, 13, 4, 1), ("een\ntwee", 10, 3, 3, 0), ("een\ntwee", 10, 4, 0, 1),
      ("日本語", 8, 2, 4, 0), ("日本語", 6, 2, 0, 1),
      ("ja onafsch", 8, 3, 0, 1), ("ja onafsch", 8, 5, 2, 1), ("onafscheid", 8, 7, 0, 1),
      ("       ", 4, 7, 3, 0),
    ] as [(String, Int, Int, Int, Int)])
  func caret(text: String, width: Int, caret: Int, column: Int, row: Int) {
    var field = TextField(text)
    field.move(to: caret)
    let layout = TextLayout(field, width: width)
    #expect(layout.caret.column == column)
    #expect(layout.caret.row == row)
    #expect(layout.place(column: column, row: row) == caret || column == width - 1)
  }
}
