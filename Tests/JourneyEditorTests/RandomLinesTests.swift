// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import JourneyTesting
import Testing
import TextGrid
import Words

@testable import JourneyEditor

@Suite("Whatever a person types line by line")
struct RandomLinesTests {
  private static let words =
    Command.all.map(\.title.nl) + Command.all.compactMap { $0.keys.first?.name(.dutch) }
    + [
      "", "", "", "1", "2", "3", "7", "12", "99", "-1", ".", ".", "esc", "+", "-", "?", "? stap",
      "/brief", "/a/b", "velden", "velden", "overzicht", "stap 2", "een regel\\", "\\", "=", "wq",
      "# fase", "e\u{301}én tekst", "\u{1B}[2J", "3 weken", "klaar", ":w", "ctrl-s", "tab", ">",
      "<",
    ]

  @Test("is answered with lines that fit, and undo goes back to the start", arguments: 0..<30)
  func holds(number: Int) throws {
    var seed = Seed(UInt64(number) + 7_000)
    var session = Session([
      "a.journey.json": try Sample.bytes("kort"), "leeg.journey.json": try Sample.bytes("leeg"),
    ])
    session.editor.workInLines(canShowScreen: false)
    session.open("a.journey.json")
    session.hear()
    let start = session.text
    for count in 0..<80 {
      let line = Self.words.randomElement(using: &seed) ?? ""
      let told = session.transcript.count
      session.answer(line: line)
      let place: Comment = "\(seed), line \(count): \(line)"
      let new = session.transcript[told...]
      #expect(new.allSatisfy { $0.allSatisfy { $0 >= " " } }, place)
      #expect(new.dropLast().allSatisfy { Width.of($0) <= 80 }, place)
      #expect(session.transcript.last?.isEmpty == false, place)
      if session.hasQuit { return }
    }
    for _ in 0..<8 where session.editor.overlay != nil || session.editor.open?.typing != nil {
      session.answer(line: ".")
    }
    guard session.editor.open?.path == "a.journey.json", session.editor.overlay == nil else {
      return
    }
    // The language may be another one by now, but the key has its name in each.
    for _ in 0..<500 where session.editor.open?.history.canUndo == true {
      session.answer(line: "ctrl-z")
    }
    #expect(session.text == start, "\(seed)")
  }
}
