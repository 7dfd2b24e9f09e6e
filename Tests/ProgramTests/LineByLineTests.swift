// SPDX-License-Identifier: EUPL-1.2

import Glibc
import ProgramTesting
import PseudoTerminal
import Testing
import TextGrid

@Suite("A journey mapped line by line")
struct LineByLineTests {
  /// Starts the program in a terminal that can only print one line after the other.
  private static func start(_ folder: JourneyFolder) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      Program.path, [folder.file],
      environment: ["TERM": "dumb", "XDG_STATE_HOME": folder.state])
    try terminal.wait { $0.shows("stap 1>") }
    return terminal
  }

  private static func answer(
    _ terminal: PseudoTerminal, _ line: String, until text: String
  ) throws {
    try terminal.send(line + "\n")
    try terminal.wait { $0.shows(text) }
  }

  @Test("is saved as on a screen, and nothing but text is sent")
  func maps() throws {
    let folder = try JourneyFolder()
    let before = try folder.text()
    let terminal = try Self.start(folder)
    try Self.answer(terminal, "stap 4", until: "stap 4>")
    try Self.answer(terminal, "nieuw", until: "Stap:")
    try Self.answer(terminal, "Wacht op de brief", until: "stap 5>")
    try Self.answer(terminal, "+", until: "Beleving: +1, positief.")
    try Self.answer(terminal, "velden", until: "Doet>")
    try Self.answer(terminal, "1", until: "Doet:")
    try Self.answer(terminal, "Kijkt elke dag in de bus", until: "Doet: Kijkt elke dag in de bus")
    try Self.answer(terminal, "opslaan", until: "Opgeslagen:")
    try Self.answer(terminal, "afsluiten", until: "afsluiten")
    #expect(try terminal.exitStatus() == 0)
    let changes = LineChanges(from: before, to: try folder.text())
    #expect(changes.removed.isEmpty)
    #expect(changes.added.contains(#""title": "Wacht op de brief","#))
    #expect(changes.added.contains(#""action": "Kijkt elke dag in de bus","#))
    #expect(!terminal.output.contains(0x1B))
    #expect(terminal.modes == .normal)
    #expect(try Program.run(["fmt", "--check", folder.file]).status == 0)
  }

  @Test("goes back at Ctrl-C, and asks at the end of the input")
  func ends() throws {
    let folder = try JourneyFolder()
    let stamp = folder.stamp
    let terminal = try Self.start(folder)
    try Self.answer(terminal, "velden", until: "Doet>")
    try terminal.send("\u{3}")
    try terminal.wait { $0.lines.contains("stap 1>") }
    try Self.answer(terminal, "+", until: "Beleving: −1, negatief.")
    try terminal.send("\u{4}")
    try terminal.wait { $0.shows("Nummer, leeg is Opslaan:") }
    try Self.answer(terminal, "niet", until: "niet")
    #expect(try terminal.exitStatus() == 0)
    #expect(folder.stamp == stamp)
  }

  @Test("keeps what is not saved when the input ends without an answer")
  func keeps() throws {
    let folder = try JourneyFolder()
    let terminal = try Self.start(folder)
    try Self.answer(terminal, "+", until: "Beleving: −1, negatief.")
    try terminal.send("\u{4}")
    try terminal.wait { $0.shows("Nummer, leeg is Opslaan:") }
    try terminal.send("\u{4}")
    #expect(try terminal.exitStatus() == 128 + SIGHUP)
    #expect(try !folder.journals.isEmpty)
  }

  @Test("goes on at the same item on a full screen, and back")
  func changesOver() throws {
    let run = try EditorRun(try JourneyFolder())
    try run.press("Down")
    try run.choose("Regel voor regel", in: "Alt-G")
    try run.wait(for: "stap 2>")
    #expect(!run.terminal.screen.isAlternate)
    try run.terminal.send("stap 3\n")
    try run.wait(for: "stap 3>")
    try run.terminal.send("regel voor regel\n")
    try run.terminal.wait { $0.isFocused && $0.shows("stap 3 van 14") }
    #expect(try run.closed().added.isEmpty)
  }
}
