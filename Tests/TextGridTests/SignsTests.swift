// SPDX-License-Identifier: EUPL-1.2

import Testing
import TextGrid

@Suite("Signs")
struct SignsTests {
  static let foldings: [(text: String, folded: String)] = [
    ("gewoon\n", "gewoon\n"), ("€ 21.400", "EUR 21.400"), ("“ja” ‘nee’", "\"ja\" 'nee'"),
    ("één coördinatie", "een coordinatie"), ("e\u{301}", "e"),
    ("Ĳssel œuvre ß", "IJssel oeuvre ss"),
    ("−2 … +1 → 3", "-2 ... +1 -> 3"), ("漢字", "??"), ("Łódź Şükrü", "Lodz Sukru"),
    ("ÀÉÎÖÙÝàéîöùýÿ", "AEIOUYaeiouyy"), ("ĀāŽžſ", "AaZzs"), ("ŊŋŨũ", "NnUu"),
  ]

  @Test("fold text to 7 bits", arguments: foldings)
  func folds(text: String, folded: String) {
    #expect(Signs.ascii(fold: text) == folded)
  }

  static let signs: [any KeyPath<Signs, String> & Sendable] = [
    \.horizontal, \.vertical, \.dashed, \.heavy, \.arcTopLeft, \.arcTopRight,
    \.arcBottomLeft, \.arcBottomRight, \.topLeft, \.topRight, \.bottomLeft, \.bottomRight,
    \.jointRight, \.jointLeft, \.jointDown, \.jointUp, \.cross, \.dot,
    \.point, \.star, \.filledSquare, \.hollowSquare, \.minus, \.arrow,
    \.folded, \.unfolded, \.ellipsis, \.openQuote, \.closeQuote,
  ]

  @Test("have an ASCII form of one byte a column")
  func ascii() {
    let signs = Self.signs.map { Signs.ascii[keyPath: $0] }
    for sign in signs + Signs.ascii.bars + ["\(Signs.ascii.cutMark)"] {
      #expect(!sign.isEmpty && sign.utf8.allSatisfy { $0 < 0x80 })
    }
  }

  @Test(
    "have a bar for every emotion", arguments: [(-3, "▁"), (-2, "▁"), (0, "▄"), (2, "█"), (9, "█")])
  func bars(emotion: Int, bar: String) {
    #expect(Signs.unicode.bar(emotion) == bar)
  }
}
