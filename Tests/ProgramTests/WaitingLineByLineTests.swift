// SPDX-License-Identifier: EUPL-1.2

import JourneyTesting
import ProgramTesting
import PseudoTerminal
import Testing

@Suite("Long work line by line")
struct WaitingLineByLineTests {
  @Test("says that it is under way, and stops at Ctrl-C")
  func stops() throws {
    let folder = try JourneyFolder()
    let slow = try SlowDrawing()
    let terminal = try PseudoTerminal(
      Program.path, [folder.file],
      environment: [
        "TERM": "dumb", "XDG_STATE_HOME": folder.state, "PATH": slow.path,
      ])
    try terminal.wait { $0.shows("stap 1>") }
    try terminal.send("poster\n")
    try terminal.wait { $0.shows("Nummer of tekst") }
    try terminal.send("1\n")
    try terminal.wait { $0.shows("Antwoord:") }
    try terminal.send("\n")
    try terminal.wait { $0.says("wordt gemaakt. Ctrl-C stopt.") }
    try slow.waitForStart()
    try terminal.send("\u{3}")
    try terminal.wait { $0.shows("Gestopt.") && $0.lines.contains("stap 1>") }
    try slow.waitForEnd()
    #expect(try folder.names == [JourneyFolder.name])
    try terminal.send("afsluiten\n")
    #expect(try terminal.exitStatus() == 0)
  }
}
