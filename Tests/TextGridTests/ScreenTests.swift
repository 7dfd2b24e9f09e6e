// SPDX-License-Identifier: EUPL-1.2

import Testing
import TextGrid

@Suite("A screen")
struct ScreenTests {
  /// Text put on a row of eight dots, and the row that comes of it.
  struct Case: CustomTestStringConvertible {
    let text: String
    var column = 0
    var limit: Int?
    var ellipsis = false
    let row: String
    let used: Int
    var testDescription: String { "\(text.debugDescription) at \(column)" }
  }

  static let cases = [
    Case(text: "stap", row: "stap....", used: 4),
    Case(text: "stap", column: 6, row: "......st", used: 2),
    Case(text: "stap", column: -2, row: "ap......", used: 4),
    Case(text: "stap", column: 8, row: "........", used: 0),
    Case(text: "stap", limit: 2, row: "st......", used: 2),
    Case(text: "stap", limit: 3, ellipsis: true, row: "st….....", used: 3),
    Case(text: "stap", limit: 4, ellipsis: true, row: "stap....", used: 4),
    Case(text: "stap", limit: 0, ellipsis: true, row: "........", used: 0),
    Case(text: "stap", limit: -1, row: "........", used: 0),
    Case(text: "één", row: "één.....", used: 3),
    Case(text: "e\u{301}e\u{301}n", row: "e\u{301}e\u{301}n.....", used: 3),
    Case(text: "漢字", row: "漢字....", used: 4),
    Case(text: "漢字", limit: 3, row: "漢......", used: 2),
    Case(text: "漢字", limit: 3, ellipsis: true, row: "漢….....", used: 3),
    Case(text: "漢字x", limit: 4, ellipsis: true, row: "漢… ....", used: 3),
    Case(text: "漢字", column: 7, row: "........", used: 0),
    Case(text: "漢", column: -1, row: " .......", used: 2),
    Case(text: "a\nb\tc", row: "a b c...", used: 5),
    Case(text: "a\r\nb", row: "a b.....", used: 3),
    Case(text: "a\u{1B}[2Jb", row: "a\u{FFFD}[2Jb..", used: 6),
    Case(text: "a\u{200B}b\u{AD}c", row: "a\u{FFFD}bc....", used: 4),
    Case(text: "", row: "........", used: 0),
  ]

  @Test("takes text where it is put", arguments: cases)
  func puts(_ example: Case) {
    var screen = Screen(size: Size(columns: 8, rows: 1))
    screen.fill(row: 0, with: ".")
    let used = screen.put(
      example.text, at: Point(column: example.column, row: 0), limit: example.limit,
      ellipsis: example.ellipsis)
    #expect(screen.lines[0] == example.row)
    #expect(used == example.used)
  }

  @Test(
    "blanks the other half of a wide glyph", arguments: [(0, "x 字字"), (1, " x字字"), (2, "漢x 字")])
  func halves(column: Int, row: String) {
    var screen = Screen(size: Size(columns: 6, rows: 1))
    screen.put("漢字字", at: Point(column: 0, row: 0))
    screen.put("x", at: Point(column: column, row: 0))
    #expect(screen.lines == [row])
  }

  @Test("puts a wide glyph over the halves of two others")
  func straddles() {
    var screen = Screen(size: Size(columns: 4, rows: 1))
    screen.put("漢字", at: Point(column: 0, row: 0))
    screen.put("東", at: Point(column: 1, row: 0))
    #expect(screen.lines == [" 東"])
    #expect(screen[2, 0].text.isEmpty)
  }

  @Test("ignores what lies outside")
  func outside() {
    var screen = Screen(size: Size(columns: -3, rows: 2))
    #expect(screen.size == Size(columns: 0, rows: 2))
    screen.put("x", at: Point(column: 0, row: 5))
    screen.fill(row: -1)
    screen.restyle(row: 9) { $0 = .bold }
    #expect(screen[4, 4] == .blank)
    #expect(screen.lines == ["", ""])
  }

  @Test("changes the style of some columns only")
  func restyles() {
    var screen = Screen(size: Size(columns: 4, rows: 1))
    screen.put("stap", at: Point(column: 0, row: 0), style: .accent)
    screen.restyle(row: 0, columns: 1..<9) { $0.attributes.insert(.reverse) }
    #expect(screen[0, 0] == Cell(text: "s", style: .accent))
    #expect(screen[3, 0] == Cell(text: "p", style: Style(.accent, .reverse)))
  }

  @Test(
    "fills columns with a glyph, also a wide one",
    arguments: [("─", "x───x"), ("漢", "x漢 x"), ("", "xxxxx")])
  func fills(glyph: String, row: String) {
    var screen = Screen(size: Size(columns: 5, rows: 1))
    screen.fill(row: 0, with: "x")
    screen.fill(row: 0, columns: 1..<4, with: glyph)
    #expect(screen.lines == [row])
  }

  @Test("keeps every glyph whole for any text, place and limit")
  func property() {
    var random = Seeded(state: 7)
    let glyphs = ["a", "é", "漢", "e\u{301}", "👨‍👩‍👧", "🇳🇱", "\u{301}", "\u{202E}", "\n", "की", "👍🏽"]
    for _ in 0..<2_000 {
      var screen = Screen(size: Size(columns: 12, rows: 1))
      for _ in 0..<3 {
        let text = (0..<random.below(8)).map { _ in glyphs[random.below(glyphs.count)] }.joined()
        let limit = random.below(14)
        let point = Point(column: random.below(16) - 3, row: 0)
        let used = screen.put(text, at: point, limit: limit, ellipsis: random.below(2) == 0)
        #expect(used <= limit)
      }
      let widths = (0..<12).map { Width.of(screen[$0, 0].text) }
      for column in 0..<12 where widths[column] != 1 {
        #expect(widths[column] == 2 ? widths[column + 1] == 0 : widths[column - 1] == 2)
      }
    }
  }

  @Test("draws letters with and without marks after them alike")
  func marks() {
    var screen = Screen(size: Size(columns: 12, rows: 1))
    #expect(screen.put("é\u{327}“\u{301}─\u{200D}ñ€ö", at: Point(column: 0, row: 0)) == 6)
    #expect(screen.lines == ["é\u{327}“\u{301}─ñ€ö"])
  }

  @Test("shows ten thousand letters as fast as ten")
  func longText() {
    let text = String(repeating: "漢", count: 100_000)
    var screen = Screen(size: Size(columns: 20, rows: 1))
    let clock = ContinuousClock()
    let time = clock.measure {
      for _ in 0..<1_000 { screen.put(text, at: Point(column: 0, row: 0), ellipsis: true) }
    }
    #expect(time < .seconds(2))
  }
}
