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

  private static func takeBack(in terminal: PseudoTerminal) throws {
    try terminal.send(keys: "Esc")
    try terminal.wait { !$0.says("Terug kan ook") }
    try terminal.send(keys: "Ctrl-P")
    try terminal.wait { $0.shows("─┐") }
    try terminal.send("terugdraaien")
    try terminal.wait { $0.says("Vervangen terugdraaien") }
    try terminal.send(keys: "Enter")
  }

  @Test("is taken back by a command, except in a file that somebody changed since")
  func takenBack() throws {
    let folder = try JourneyFolder()
    let before = try folder.text()
    try folder.write(before, to: "ander.journey.json")
    let terminal = try Self.open(folder)
    try Self.replace("schaamte", by: "schroom", in: terminal)
    let changed = try folder.text("ander.journey.json").replacing("schroom", with: "spijt")
    try folder.write(changed, to: "ander.journey.json")
    try Self.takeBack(in: terminal)
    try terminal.wait { $0.says("De oude tekst staat weer in 1 bestand.") }
    #expect(terminal.screen.says("ander.journey.json: na het vervangen veranderd"))
    #expect(try folder.text() == before)
    #expect(try folder.text("ander.journey.json") == changed)
    try terminal.send(keys: "Esc")
    try terminal.wait { !$0.says("De oude tekst staat weer") }
    try terminal.send(keys: "Ctrl-Q")
    #expect(try terminal.exitStatus() == 0)
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
