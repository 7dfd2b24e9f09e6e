// SPDX-License-Identifier: EUPL-1.2

import Testing
import TextGrid

@Suite("Wrapping")
struct WrappingTests {
  struct Case: CustomTestStringConvertible {
    let text: String
    let width: Int
    var hanging = 0
    let lines: [String]
    var testDescription: String { "\(text.debugDescription) in \(width)" }
  }

  static let cases = [
    Case(text: "", width: 10, lines: [""]),
    Case(text: "Belt het wijkteam", width: 10, lines: ["Belt het", "wijkteam"]),
    Case(text: "Belt het wijkteam", width: 17, lines: ["Belt het wijkteam"]),
    Case(text: "Belt\nhet\r\nwijkteam", width: 20, lines: ["Belt", "het", "wijkteam"]),
    Case(text: "a\n\nb\n", width: 20, lines: ["a", "", "b", ""]),
    Case(text: "  ingesprongen  twee", width: 20, lines: ["  ingesprongen  twee"]),
    Case(text: "een twee drie", width: 6, hanging: 2, lines: ["een", "  twee", "  drie"]),
    Case(text: "Schuldhulpverlener", width: 14, lines: ["Schuldhulpver-", "lener"]),
    Case(
      text: "schuldhulp-/hulpverlener", width: 12, lines: ["schuld-", "hulp-/hulp-", "verlener"]),
    Case(text: "Intake-gesprek", width: 8, lines: ["Intake-", "gesprek"]),
    Case(text: "en/of-vraag", width: 7, lines: ["en/of-", "vraag"]),
    Case(text: "wijk\u{AD}teamleider", width: 8, lines: ["wijk-", "team-", "leider"]),
    Case(text: "wijk\u{AD}team", width: 20, lines: ["wijkteam"]),
    Case(text: "bcdfghjklm", width: 4, lines: ["bcdf", "ghjk", "lm"]),
    Case(text: "漢字漢", width: 3, lines: ["漢", "字", "漢"]),
    Case(text: "漢字", width: 1, lines: ["?", "?"]),
    Case(text: "漢字", width: 0, hanging: 5, lines: ["?", "?"]),
    Case(text: "漢字", width: 2, hanging: 1, lines: ["漢", "字"]),
    Case(text: "tab\there", width: 20, lines: ["tab here"]),
    Case(text: "a\u{1B}b", width: 20, lines: ["a^[b"]),
    Case(text: "een incassobureautje", width: 12, lines: ["een incasso-", "bureautje"]),
  ]

  @Test("breaks text", arguments: cases)
  func wraps(_ example: Case) {
    let lines = Wrapping.lines(example.text, width: example.width, hanging: example.hanging)
    #expect(lines == example.lines)
  }

  @Test("keeps every letter and every width", arguments: [1, 2, 3, 5, 8, 13, 40])
  func property(width: Int) {
    var random = Seeded(state: 11)
    let parts = [
      "schuld", "hulp", "é", "漢", " ", "\n", "-", "/", "\u{AD}", "e\u{301}", "😀", "strand", "ij",
      "  ",
      "👍🏽", "B",
    ]
    for _ in 0..<300 {
      let text = (0..<random.below(20)).map { _ in parts[random.below(parts.count)] }.joined()
      let lines = Wrapping.lines(text, width: width, hanging: random.below(4))
      for line in lines {
        #expect(Width.of(line) <= width, "\(text.debugDescription): \(line)")
        #expect(width < 4 || Width.printed(line) <= width, "\(text.debugDescription): \(line)")
      }
      if width > 3 { #expect(letters(lines.joined()) == letters(text), "\(text.debugDescription)") }
    }
  }

  @Test("gives the first lines where more are not wanted", arguments: [1, 2, 3, 5, 8, 13, 40])
  func firstLines(width: Int) {
    var random = Seeded(state: 12)
    let parts = ["schuld", "hulp", "é", "…", " ", " ", "\n", "e\u{301}", "  ", "漢", "ij"]
    for _ in 0..<300 {
      let kinds = 7 + random.below(5)
      let text = (0..<random.below(20)).map { _ in parts[random.below(kinds)] }.joined()
      let hanging = random.below(4)
      let lines = Wrapping.lines(text, width: width, hanging: hanging)
      for most in 1...4 {
        let first = Wrapping.lines(text, width: width, hanging: hanging, most: most)
        #expect(first == Array(lines.prefix(most)), "\(text.debugDescription)")
      }
    }
  }

  @Test("gives the same lines with and without a mark at the end", arguments: [1, 2, 5, 8, 13, 40])
  func marks(width: Int) {
    var random = Seeded(state: 13)
    let parts = ["schuld", "hulp", "é", "…", "-", "/", " ", " ", "\n", "  ", "ij", "―"]
    for _ in 0..<300 {
      let text = (0..<random.below(20)).map { _ in parts[random.below(parts.count)] }.joined()
      let hanging = random.below(4)
      let plain = Wrapping.lines(text + "e", width: width, hanging: hanging)
      let marked = Wrapping.lines(text + "e\u{301}", width: width, hanging: hanging)
      let bare = marked.map { line in
        String(String.UnicodeScalarView(line.unicodeScalars.filter { $0 != "\u{301}" }))
      }
      #expect(plain == bare, "\(text.debugDescription)")
    }
  }

  /// The letters in the form of the screen, which narrow lines have to fall back on.
  private func letters(_ text: String) -> String {
    text.filter { !$0.isWhitespace && $0 != "-" }.map { Shown.cluster($0).text }.joined()
  }

  @Test("takes time in step with the length of a word")
  func linear() {
    let word = String(repeating: "schuldhulp", count: 20_000)
    let time = ContinuousClock().measure { _ = Wrapping.lines(word, width: 20) }
    #expect(time < .seconds(10))
  }
}

@Suite("Hyphenation")
struct HyphenationTests {
  static let words: [(word: String, parts: String)] = [
    ("schuldhulpverlener", "schuld-hulp-ver-le-ner"),
    ("betaalachterstand", "be-taal-ach-ter-stand"),
    ("noodweer", "nood-weer"),
    ("voorouders", "voor-ou-ders"),
    ("wijkteam", "wijk-team"),
    ("gesprek", "ge-sprek"),
    ("oud", "oud"),
    ("aanmaning", "aan-ma-ning"),
    ("reëel", "re-ëel"),
    ("partijen", "par-tijen"),
    ("prijzen", "prij-zen"),
    ("aquarium", "aqua-rium"),
    ("Beschrijving", "Be-schrij-ving"),
    ("(voorlezen)", "(voor-le-zen)"),
    ("12345678", "12345678"),
  ]

  @Test("leaves no scrap of a word where another break will do")
  func scrap() {
    let lines = Wrapping.lines("klantcontactcentrum", width: 17)
    #expect(lines == ["klantcontact-", "centrum"])
    #expect(Wrapping.lines("klantcontactcentrum", width: 12) == ["klantcon-", "tactcentrum"])
  }

  @Test("parts words", arguments: words)
  func breaks(word: String, parts: String) {
    var parted = ""
    let breaks = Hyphenation.breaks(in: word)
    for (offset, letter) in word.enumerated() {
      if breaks.contains(offset) { parted += "-" }
      parted.append(letter)
    }
    #expect(parted == parts)
  }
}
