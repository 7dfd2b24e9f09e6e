// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyStore
import ProgramTesting
import PseudoTerminal
import Testing
import TextGrid

@Suite("A text replaced in all journeys of a folder")
struct ReplacingAllTests {
  private static func open(_ folder: JourneyFolder) throws -> PseudoTerminal {
    try PseudoTerminal(
      Program.path, [folder.path], size: Size(columns: 100, rows: 40),
      environment: ["XDG_STATE_HOME": folder.state, "XDG_CONFIG_HOME": folder.config])
  }

  private static func replace(_ old: String, by new: String, in terminal: PseudoTerminal) throws {
    try terminal.wait { $0.shows("> ") && $0.shows("1 van") }
    try terminal.send(keys: "Ctrl-P")
    try terminal.wait { $0.shows("─┐") }
    try terminal.send("vervangen in alle")
    try terminal.wait { $0.says("u ziet eerst elke plaats") }
    try terminal.send(keys: "Enter")
    try terminal.wait { $0.says("Welke tekst vervangt u in alle reizen") }
    try terminal.send(old)
    try terminal.send(keys: "Enter")
    try terminal.wait { $0.says("Waardoor vervangt u") }
    try terminal.send(new)
    try terminal.send(keys: "Enter")
    try terminal.wait { $0.says("Wat u uitvinkt, blijft") }
    try terminal.send(keys: "Enter")
    try terminal.wait { $0.says("keer vervangen in") }
  }

  private static func quit(_ terminal: PseudoTerminal) throws {
    try terminal.send(keys: "Esc")
    try terminal.wait { !$0.says("keer vervangen in") }
    try terminal.send(keys: "Ctrl-Q")
    #expect(try terminal.exitStatus() == 0)
  }

  @Test("changes no more than that, and keeps the old version of each file")
  func replaces() throws {
    let folder = try JourneyFolder()
    let other = try folder.text().replacing("schaamte", with: "angst")
    try folder.write(other, to: "ander.journey.json")
    let before = try folder.text()
    let terminal = try Self.open(folder)
    try Self.replace("schaamte", by: "schroom", in: terminal)
    let after = try folder.text()
    #expect(after == before.replacing("schaamte", with: "schroom"))
    #expect(try folder.text("ander.journey.json") == other)
    let backups = try folder.stateNames.filter { $0.hasSuffix(".backup") }
    #expect(
      try backups.map { try Loaded.bytes("\(folder.state)/klantreis/\($0)") }
        == [Array(before.utf8)])
    #expect(try folder.names.sorted() == ["ander.journey.json", JourneyFolder.name])
    try Self.quit(terminal)
  }

  @Test("passes over a journey that is open elsewhere")
  func skips() throws {
    let folder = try JourneyFolder()
    let text = try folder.text()
    try folder.write(text, to: "ander.journey.json")
    let run = try EditorRun(folder)
    let terminal = try Self.open(folder)
    try Self.replace("schaamte", by: "schroom", in: terminal)
    try terminal.wait { $0.shows("Overgeslagen:") && $0.says("open bij") }
    #expect(try folder.text() == text)
    #expect(try folder.text("ander.journey.json") != text)
    try Self.quit(terminal)
    _ = try run.closed()
  }

  @Test("passes over a journey with work that was not saved")
  func unsaved() throws {
    let folder = try JourneyFolder()
    let text = try folder.text()
    try folder.write(text, to: "ander.journey.json")
    let run = try EditorRun(folder)
    try run.press("+")
    try run.wait(for: "niet opgeslagen")
    run.terminal.signal(SIGTERM)
    _ = try run.terminal.exitStatus()
    let terminal = try Self.open(folder)
    try Self.replace("schaamte", by: "schroom", in: terminal)
    try terminal.wait { $0.says("er is nog werk dat niet is opgeslagen") }
    #expect(try folder.text() == text)
    #expect(try folder.text("ander.journey.json") != text)
    try Self.quit(terminal)
  }
}
