// SPDX-License-Identifier: EUPL-1.2

import JourneyTesting
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

  @Test(
    "stands where it would among characters, whatever is typed and deleted",
    arguments: 1...50 as ClosedRange<UInt64>)
  func random(number: UInt64) {
    var seed = Seed(number)
    let typed = number.isMultiple(of: 2) ? ["a", " ", "woord", "\n"] : ["a", " ", "é", "\n", "日本"]
    var field = TextField("")
    var text: [Character] = []
    var caret = 0
    for _ in 0..<100 {
      switch Int.random(in: 0..<8, using: &seed) {
      case 0:
        field.deleteBackward()
        if caret > 0 {
          caret -= 1
          text.remove(at: caret)
        }
      case 1:
        field.deleteForward()
        if caret < text.count { text.remove(at: caret) }
      case 2, 3:
        caret = Int.random(in: 0...text.count, using: &seed)
        field.move(to: caret)
      default:
        let new = typed.randomElement(using: &seed) ?? ""
        field.insert(new)
        text.insert(contentsOf: new, at: caret)
        caret += new.count
      }
      #expect(field.text == String(text), "\(seed)")
      #expect(field.caret == caret, "\(seed)")
    }
  }
}
