// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import JourneyEditor

@Suite("The caret of a text that is being typed")
struct TextFieldTests {
  @Test(
    "stands behind what was inserted, which may join what stands beside it",
    arguments: [
      ("", 0, "a", "a", 1), ("wat", 1, "at is d", "wat is dat", 8),
      ("cafe", 4, "\u{301}", "café", 4),
      ("a\u{301}b", 0, "x", "xáb", 1), ("👩👧", 1, "\u{200D}", "👩\u{200D}👧", 1),
      ("🇱", 0, "🇳", "🇳🇱", 1), ("🇩 en", 0, "🇦🇧🇨", "🇦🇧🇨🇩 en", 2),
    ] as [(String, Int, String, String, Int)])
  func inserting(text: String, caret: Int, new: String, result: String, place: Int) {
    var field = TextField(text)
    field.move(to: caret)
    field.insert(new)
    #expect(field.text == result)
    #expect(field.caret == place)
    #expect(field.caret <= field.text.count)
  }
}
