// SPDX-License-Identifier: EUPL-1.2

import JourneyTesting
import Testing
import TextGrid

@testable import JourneyEditor

@Suite("A text as it is shown while it is typed")
struct TextLayoutTests {
  @Test(
    "stands in lines with every blank that was typed, broken at words, or between syllables",
    arguments: [
      ("", 10, [""]),
      ("een twee drie", 20, ["een twee drie"]),
      ("een twee drie", 9, ["een twee ", "drie"]),
      ("een twee drie", 8, ["een twee ", "drie"]),
      ("een  twee   drie", 8, ["een  ", "twee   ", "drie"]),
      ("Belt het wijkteam op", 8, ["Belt het ", "wijkteam ", "op"]),
      ("een incassobureau", 8, ["een ", "incasso", "bureau"]),
      ("incassobureau", 10, ["incassobu", "reau"]),
      ("aaaaaaaaaa", 4, ["aaaa", "aaaa", "aa"]),
      ("een\ntwee", 10, ["een", "twee"]),
      ("een\n\n", 10, ["een", "", ""]),
      ("een\r\ntwee", 10, ["een", "twee"]),
      ("   ", 2, ["   "]),
      ("日本語", 5, ["日本", "語"]),
      ("cafe\u{301} open", 8, ["cafe\u{301} ", "open"]),
      ("👩‍👩‍👧 en 🇳🇱 naar zee", 8, ["👩‍👩‍👧 en 🇳🇱 ", "naar zee"]),
      ("abc", 0, ["ab", "c"]),
    ] as [(String, Int, [String])])
  func lines(text: String, width: Int, lines: [String]) {
    var field = TextField(text)
    field.move(to: 0)
    let layout = TextLayout(field, width: width)
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
    "has its caret in front of the character that it stands before, on a line of its own behind a full one",
    arguments: [
      ("een twee drie", 9, 0, 0, 0), ("een twee drie", 9, 8, 8, 0), ("een twee drie", 9, 9, 0, 1),
      ("een twee drie", 9, 13, 4, 1), ("een\ntwee", 10, 3, 3, 0), ("een\ntwee", 10, 4, 0, 1),
      ("日本語", 8, 2, 4, 0), ("日本語", 5, 2, 0, 1), ("       ", 3, 7, 0, 1),
      ("Belt het ", 8, 9, 0, 1), ("Belt het w", 8, 10, 1, 1), ("Belt het  w", 8, 9, 7, 0),
      ("ja onafsch", 7, 3, 0, 1), ("ja onafsch", 7, 5, 2, 1), ("incassobureau", 8, 9, 2, 1),
      ("Krijgt een brief", 16, 16, 0, 1), ("Krijgt een brief", 17, 16, 16, 0),
      ("Belt het wijkteam", 8, 17, 0, 2), ("Belt het wijkteam", 8, 3, 3, 0),
    ] as [(String, Int, Int, Int, Int)])
  func caret(text: String, width: Int, caret: Int, column: Int, row: Int) {
    var field = TextField(text)
    field.move(to: caret)
    let layout = TextLayout(field, width: width)
    #expect(layout.caret.column == column)
    #expect(layout.caret.row == row)
    #expect(layout.lines.indices.contains(row))
  }

  @Test(
    "is the same read from its bytes as by its characters",
    arguments: 1...200 as ClosedRange<UInt64>)
  func bytes(number: UInt64) {
    var seed = Seed(number)
    let parts = [
      "a", "woord", "één", "langer woord", " ", " ", "  ", "\n", "…", "•", "incassobureau",
      "e\u{301}",
      "\n\u{301}", "\t", "\r\n", "日", "👨‍👩‍👧", "\u{200D}", "\u{AD}",
    ]
    // Texts of simple parts are more than those of any.
    let most = seed.oneIn(4) ? parts.count : 10
    let text = (0..<Int.random(in: 0...20, using: &seed))
      .map { _ in parts[Int.random(in: 0..<most, using: &seed)] }.joined()
    var field = TextField(text)
    field.move(to: Int.random(in: 0...text.count, using: &seed))
    let room = Int.random(in: 2...40, using: &seed)
    let characters = TextLayout(anyText: field, room: room)
    #expect((TextLayout(simple: field, room: room) ?? characters) == characters, "\(seed)")
  }
}
