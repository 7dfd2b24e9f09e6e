// SPDX-License-Identifier: EUPL-1.2

import JourneyTesting
import ProgramTesting
import PseudoTerminal
import Testing

@Suite("Long work line by line")
struct WaitingLineByLineTests {
  /// A folder with a program `dot` that never ends.
  private static func slowPrograms() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Array("#!/bin/sh\nexec sleep 600\n".utf8), to: "dot")
    _ = try Program.run(["755", folder.file("dot")], of: "/bin/chmod")
    return folder
  }

  @Test("says that it is under way, and stops at Ctrl-C")
  func stops() throws {
    let folder = try JourneyFolder()
    let programs = try Self.slowPrograms()
    let terminal = try PseudoTerminal(
      Program.path, [folder.file],
      environment: [
        "TERM": "dumb", "XDG_STATE_HOME": folder.state, "PATH": "\(programs.path):/usr/bin:/bin",
      ])
    try terminal.wait { $0.shows("stap 1>") }
    try terminal.send("poster\n")
    try terminal.wait { $0.shows("Nummer of tekst") }
    try terminal.send("1\n")
    try terminal.wait { $0.shows("Antwoord:") }
    try terminal.send("\n")
    try terminal.wait { $0.says("wordt gemaakt. Ctrl-C stopt.") }
    try terminal.send("\u{3}")
    try terminal.wait { $0.shows("Gestopt.") && $0.lines.contains("stap 1>") }
    #expect(try folder.names == [JourneyFolder.name])
    try terminal.send("afsluiten\n")
    #expect(try terminal.exitStatus() == 0)
  }
}
