// SPDX-License-Identifier: EUPL-1.2

import JourneyTesting
import ProgramTesting
import PseudoTerminal
import Testing
import TextGrid

/// What a key does again is worked out before it comes; what is shown must not differ from what is worked out then.
@Suite("A key that is given again and again")
struct RepeatedKeyTests {
  static let sizes = [Size(columns: 80, rows: 24), Size(columns: 120, rows: 36)]
  static let runs = [
    "Down", "End", "Right", "Tab", "F10", "PgDn", "?", "Down Up", "Tab Down",
    "Enter e n a Left t Backspace",
  ]

  /// What a user sees of a screen.
  private struct Picture: Equatable {
    let lines: [String]
    let looks: [[VirtualScreen.Look]]
    let cursor: Point

    init(_ screen: VirtualScreen) {
      (lines, looks, cursor) = (screen.lines, screen.looks, screen.cursor)
    }
  }

  @Test("shows the same one by one as all at once", arguments: sizes, runs)
  func repeats(size: Size, keys: String) throws {
    let (one, all) = (
      try EditorRun(try JourneyFolder(), size: size), try EditorRun(try JourneyFolder(), size: size)
    )
    let pressed = Array(repeating: keys, count: 4) + ["Up", "Up"]
    try all.press(pressed.joined(separator: " "))
    for key in pressed.joined(separator: " ").split(separator: " ") {
      try one.press(String(key))
      _ = one.terminal.isSilent(milliseconds: 30)
    }
    try one.terminal.wait { screen in
      _ = all.terminal.isSilent(milliseconds: 10)
      return Picture(screen) == Picture(all.terminal.screen)
    }
  }

  @Test("follows what happens in between")
  func between() throws {
    let run = try EditorRun(try JourneyFolder())
    try run.press("Down")
    try run.wait(for: "stap 2 van 14")
    try run.press("Down")
    try run.wait(for: "stap 3 van 14")
    run.terminal.resize(Size(columns: 72, rows: 20))
    try run.terminal.wait { $0.lines.count == 20 && $0.shows("stap 3 van 14") && $0.isFocused }
    try run.press("Down")
    try run.terminal.wait { $0.shows("> ▾ 2 Melding") && $0.isFocused }
    let old = "Krijgt een brief van het incassobureau"
    try run.folder.write(try run.folder.text().replacing(old, with: "Krijgt een boze brief"))
    try run.wait(for: "1 Krijgt een boze brief")
    try run.press("Down")
    try run.wait(for: "stap 4 van 14")
    #expect(run.terminal.screen.shows("1 Krijgt een boze brief"))
    try run.press("+")
    try run.wait(for: "niet opgeslagen")
    try run.press("Down")
    try run.wait(for: "stap 5 van 14")
    try run.press("Ctrl-S")
    try run.wait(for: "Opgeslagen: ")
    #expect(try run.closed().added.contains { $0.contains(#""emotion": 2"#) })
  }
}
