// SPDX-License-Identifier: EUPL-1.2

import Testing
import TextGrid

@testable import JourneyEditor

@Suite("A line that is too long for its place")
struct ShortenedTests {
  static let cases: [(text: String, width: Int, shown: String)] = [
    ("Wat hier goed gaat.", 19, "Wat hier goed gaat."),
    ("Wat hier goed gaat.", 18, "Wat hier goed …"),
    ("klachten, burgerbrieven", 20, "klachten …"),
    ("Stap 1 · 3 weken · beleving", 20, "Stap 1 · 3 weken …"),
    (
      "Van aanvraag tot schuldhulpverleningsbesluit", 40, "Van aanvraag tot schuldhulpverleningsbe…"
    ),
    ("Verantwoordingsnota", 8, "Veran …"),
    ("Verantwoordingsnota", 2, "…"),
    ("Verantwoordingsnota", 1, "…"),
    ("Verantwoordingsnota", 0, ""),
    ("Verantwoordingsnota", -5, ""),
    ("", 5, ""),
  ]

  @Test("is cut between words", arguments: cases)
  func cut(text: String, width: Int, shown: String) {
    #expect(text.shortened(to: width, .unicode) == shown)
  }

  @Test("never takes more columns than there are", arguments: 0...40)
  func fits(width: Int) {
    let text = "Een e\u{301}én 👨‍👩‍👧 gezin in 東京 verantwoordt zich · klaar"
    #expect(Width.of(text.shortened(to: width, .unicode)) <= width)
  }
}
