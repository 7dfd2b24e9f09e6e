// SPDX-License-Identifier: EUPL-1.2

import ProgramTesting
import PseudoTerminal
import Testing

@Suite("A difficult journey in a terminal")
struct DifficultJourneyTests {
  /// Makes a journey in the canonical form with steps of these titles, written as JSON has them.
  private static func journey(_ titles: [String]) -> String {
    let steps = titles.enumerated().map { number, title in
      """
              {
                "id": "s-\(100_000 + number)",
                "title": "\(title)",
                "emotion": \(number % 5 - 2)
              }
      """
    }
    return """
      {
        "format": "klantreis.journey/1",
        "id": "j-100000",
        "title": "\(titles[0])",
        "phases": [
          {
            "id": "f-100000",
            "title": "\(titles[0])",
            "steps": [
      \(steps.joined(separator: ",\n"))
            ]
          }
        ]
      }

      """
  }

  @Test("of 1500 steps scrolls, and is edited at its end")
  func large() throws {
    let folder = try JourneyFolder(text: Self.journey((1...1_500).map { "Stap nummer \($0)" }))
    let run = try EditorRun(folder)
    try run.press("End")
    try run.wait(for: "stap 1500 van 1500")
    try run.press("PgUp PgUp PgDn Home End Up Up")
    try run.wait(for: "stap 1498 van 1500")
    try run.press("Enter")
    try run.type("!")
    try run.press("Enter")
    let changes = try run.saved()
    #expect(changes.removed == [#""title": "Stap nummer 1498","#])
    #expect(changes.added == [#""title": "Stap nummer 1498!","#])
  }

  /// Titles as JSON has them, with what a terminal could obey or miscount.
  static let hostile = [
    #"\u001b]0;overgenomen\u0007\u001b[2J\u001b[31m"#,
    #"\u009b31m\u0090q\u009c\u001bc\u001b[?1049l"#,
    #"\u0000\u0007\u0008\r\u007f"#, #"\u202eachterstevoren \u2066x"#, "שלום עולם مرحبا",
    "👨‍👩‍👧‍👦 👍🏽 🇳🇱 ❤️ 🏴", "東京 漢字 ｆｕｌｌ", "Z\u{351}\u{363}\u{34B}a\u{36F}\u{334}\u{357}lgo\u{323}\u{301}",
    String(repeating: "heel lang ", count: 1_000), String(repeating: "x", count: 10_000),
    "\u{200D}\u{301}", #"regel\nregel\tregel\u2028regel"#, "",
  ]

  @Test("with hostile titles is shown, edited and saved, and the terminal obeys none of it")
  func hostileTitles() throws {
    let folder = try JourneyFolder(text: Self.journey(Self.hostile))
    try Self.expectCanonical(folder)
    let run = try EditorRun(folder)
    let total = Self.hostile.count
    for number in 2...total {
      try run.press("Down Tab Down Left")
      try run.terminal.wait { $0.shows("stap \(number) van \(total)") && $0.isFocused }
    }
    try run.press("Home Down Down")
    try run.wait(for: "stap 1 van \(total)")
    try run.press("Enter Home")
    try run.type("x")
    try run.press("Enter")
    let changes = try run.saved()
    let title = Self.hostile[0]
    #expect(changes.removed == ["\"title\": \"\(title)\","])
    #expect(changes.added == ["\"title\": \"x\(title)\","])
    #expect(run.isUnharmed)
  }

  private static func expectCanonical(_ folder: JourneyFolder) throws {
    // As the program itself would write it, so that an edit changes no more than its own line.
    #expect(try Program.run(["fmt", folder.file]).status == 0)
  }

  @Test("with a title of 10,000 characters is edited at both ends")
  func longTitle() throws {
    let long = String(repeating: "abcde fghi", count: 1_000)
    let run = try EditorRun(try JourneyFolder(text: Self.journey([long])))
    try run.press("Enter")
    try run.type("einde")
    try run.press("Home")
    try run.type("begin")
    try run.press("Enter")
    #expect(try run.saved().added == ["\"title\": \"begin\(long)einde\","])
  }
}
