// SPDX-License-Identifier: EUPL-1.2

import ProgramTesting
import PseudoTerminal
import Testing

@Suite("Answers of a panel that are imported on a terminal")
struct PanelQuestionsTests {
  private static func start(_ folder: JourneyFolder) throws -> PseudoTerminal {
    try folder.write("Leeftijd;Gehoord\njong;eens\noud;zeer eens\n", to: "a.csv")
    return try PseudoTerminal(
      Program.path,
      ["panel", "import", "\(folder.path)/a.csv", "-o", "\(folder.path)/a.panel.json"])
  }

  @Test("are read as the user says of each column, with an example of what stands in it")
  func asks() throws {
    let folder = try JourneyFolder()
    let terminal = try Self.start(folder)
    try terminal.wait { $0.says("Kolom “Leeftijd”") && $0.says("Bijvoorbeeld: jong | oud") }
    try terminal.wait { $0.shows("Wat is dit? [") }
    try terminal.send("9\r")
    // What is no answer is asked again.
    try terminal.wait { $0.lines.count { $0.contains("Wat is dit?") } == 2 }
    try terminal.send("1\r")
    try terminal.wait { $0.says("Kolom “Gehoord”") }
    try terminal.send("5\r")
    #expect(try terminal.exitStatus() == 0)
    let panel = try folder.text("a.panel.json")
    #expect(panel.contains(#""kind": "one""#) && !panel.contains("zeer eens"), "\(panel)")
  }

  @Test("are not saved where the user goes away")
  func leaves() throws {
    let folder = try JourneyFolder()
    let terminal = try Self.start(folder)
    try terminal.wait { $0.shows("Wat is dit? [") }
    try terminal.send("\u{4}")
    #expect(try terminal.exitStatus() == 64)
    #expect(try !folder.names.contains("a.panel.json"))
  }
}
