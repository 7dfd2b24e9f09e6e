// SPDX-License-Identifier: EUPL-1.2

import Testing
import TextGrid

@Suite("Text from a file")
struct ShownTests {
  static let texts: [(raw: String, shown: String)] = [
    ("Brief van het incassobureau", "Brief van het incassobureau"),
    ("café déjà vu € “ja”", "café déjà vu € “ja”"),
    ("\u{1B}[31mrood", "^[[31mrood"),
    ("\u{7F}\u{0}\u{7}", "^?^@^G"),
    ("\u{9B}31m", "\\x9b31m"),
    ("a\u{202E}b", "a<U+202E>b"),
    ("a\u{200B}b\u{FEFF}", "a<U+200B>b<U+FEFF>"),
    ("\u{E0041}\u{FFFE}", "<U+E0041><U+FFFE>"),
    ("regel\nregel\r\nregel\tna", "regel regel regel na"),
    ("los\rreturn\r", "los^Mreturn^M"),
    ("woord\u{AD}afbreking", "woordafbreking"),
    ("👨‍👩‍👧 ❤️ می‌خواهم", "👨‍👩‍👧 ❤️ می‌خواهم"),
    ("שלום 漢字 e\u{301}", "שלום 漢字 e\u{301}"),
  ]

  @Test("is made safe for exports and messages", arguments: texts)
  func text(raw: String, shown: String) {
    #expect(Array(Shown.text(raw).unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test("shows all that a terminal would obey, and all that would hide")
  func nothingHides() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let properties = scalar.properties
      guard
        properties.generalCategory == .control || properties.isDefaultIgnorableCodePoint
          || properties.isNoncharacterCodePoint || [0x2028, 0x2029].contains(value),
        // What belongs to visible writing: joiners and the choice between text and emoji.
        value != 0x200C, value != 0x200D, !(0xFE00...0xFE0F).contains(value)
      else { continue }
      let shown = Shown.text("a\(scalar)b", keepingNewlines: false)
      guard !shown.unicodeScalars.contains(scalar) else {
        Issue.record("U+\(String(value, radix: 16)) is shown as it is")
        return
      }
    }
  }

  @Test("keeps newlines and tabs on request")
  func newlines() {
    #expect(Shown.text("a\r\nb\nc\td", keepingNewlines: true) == "a\nb\nc d")
    #expect(Shown.text("a\nb\tc", keepingTabs: true) == "a b\tc")
  }

  static let clusters: [(character: Character, shown: String, width: Int)] = [
    ("a", "a", 1),
    ("é", "é", 1),
    ("e\u{301}", "e\u{301}", 1),
    ("a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "a\u{301}\u{302}\u{303}\u{304}", 1),
    ("漢", "漢", 2),
    ("\u{301}", "\u{25CC}\u{301}", 1),
    ("👨‍👩‍👧", "👨", 2),
    ("👍🏽", "👍", 2),
    ("❤️", "\u{2764}", 1),
    ("🇳🇱", "🇳🇱", 2),
    ("🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🏴", 2),
    ("की", "की", 2),
    ("한", "한", 2),
    ("ш", "ш", 1),
    ("א", "א", 1),
    ("\u{1FAE8}", "\u{FFFD}", 1),
    ("\u{1B}", "\u{FFFD}", 1),
    ("\u{202E}", "\u{FFFD}", 1),
    ("\n", " ", 1),
    ("\t", " ", 1),
    ("\r\n", " ", 1),
    ("\u{AD}", "", 0),
  ]

  @Test("is drawn in clusters of at most two columns", arguments: clusters)
  func cluster(character: Character, shown: String, width: Int) {
    let cluster = Shown.cluster(character)
    #expect(Array(cluster.text.unicodeScalars) == Array(shown.unicodeScalars))
    #expect(cluster.width == width)
    #expect(Width.of(String(character)) == width)
  }

  @Test("fits a cell whatever the scalar is, and needs no more columns than it says")
  func everyScalar() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let cluster = Shown.cluster(Character(scalar))
      let sum = cluster.text.unicodeScalars.reduce(0) { $0 + Width.of($1) }
      guard cluster.text.utf8.count <= 15, sum == cluster.width else {
        Issue.record("U+\(String(value, radix: 16)) is \(cluster)")
        return
      }
    }
  }

  static let widths: [(text: String, screen: Int, printed: Int)] = [
    ("", 0, 0), ("stap", 4, 4), ("漢字", 4, 4), ("e\u{301}", 1, 1), ("👨‍👩‍👧", 2, 6), ("a\u{AD}b", 2, 2),
  ]

  @Test("has a width on the screen and a width in print", arguments: widths)
  func width(text: String, screen: Int, printed: Int) {
    #expect(Width.of(text) == screen)
    #expect(Width.printed(text) == printed)
  }
}
