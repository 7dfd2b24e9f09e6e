// SPDX-License-Identifier: EUPL-1.2

import ProgramTesting
import PseudoTerminal
import Testing
import TextGrid

@Suite("A folder of journeys in a terminal")
struct FolderTests {
  /// A folder with a journey and a file that cannot be read.
  private static func open(_ folder: JourneyFolder) throws -> PseudoTerminal {
    try folder.write("{", to: "stuk.journey.json")
    let terminal = try PseudoTerminal(
      Program.path, [folder.path], size: Size(columns: 100, rows: 40),
      environment: ["XDG_STATE_HOME": folder.state, "XDG_CONFIG_HOME": folder.config])
    try terminal.wait { $0.shows("stuk.journey.json") && $0.shows("1 van 2") }
    return terminal
  }

  /// Leaves the program, which did no more than look.
  private static func quit(_ terminal: PseudoTerminal, _ folder: JourneyFolder) throws {
    try terminal.send(keys: "Ctrl-Q")
    #expect(try terminal.exitStatus() == 0)
    #expect(try folder.names.sorted() == [JourneyFolder.name, "stuk.journey.json"])
  }

  @Test("shows the pain points of all, from which one goes to their steps")
  func portfolio() throws {
    let folder = try JourneyFolder()
    let terminal = try Self.open(folder)
    try terminal.send(keys: "p")
    try terminal.wait { $0.shows("[Pijnpunten 13]") && $0.says("1 bestand niet gelezen") }
    try terminal.send(keys: "Tab")
    try terminal.wait { $0.shows("[Kansen 14]") }
    try terminal.send(keys: "Tab")
    try terminal.wait { $0.shows("Per kanaal") }
    try terminal.send(keys: "Shift-Tab Shift-Tab Enter")
    try terminal.wait { $0.shows("stap ") && $0.shows("van 14") }
    try Self.quit(terminal, folder)
  }

  @Test("tells which journeys have work that was not saved")
  func earlierWork() throws {
    let folder = try JourneyFolder()
    let terminal = try Self.open(folder)
    #expect(!terminal.screen.shows("eerder werk"))
    try terminal.send(keys: "Enter")
    try terminal.wait { $0.shows("stap 1 van 14") }
    try terminal.send(keys: "+ Esc")
    try terminal.wait { $0.shows("Niet opslaan") }
    try terminal.send(keys: "Right Enter")
    try terminal.wait { $0.shows("eerder werk · ") && $0.says("bij Eerder werk") }
    try Self.quit(terminal, folder)
  }

  @Test("is searched whole, and what is found is gone to")
  func search() throws {
    let folder = try JourneyFolder()
    let terminal = try Self.open(folder)
    try terminal.send(keys: "Ctrl-F")
    try terminal.wait { $0.shows("Enter klaar") }
    try terminal.send("incassokosten lopen")
    try terminal.send(keys: "Enter")
    try terminal.wait { $0.says("Gevonden in de map: incassokosten lopen (1 plaats)") }
    try terminal.send(keys: "Enter")
    try terminal.wait { $0.shows("stap 5 van 14") }
    try Self.quit(terminal, folder)
  }
}
