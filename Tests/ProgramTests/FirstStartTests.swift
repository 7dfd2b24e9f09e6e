// SPDX-License-Identifier: EUPL-1.2

import Glibc
import ProgramTesting
import PseudoTerminal
import Testing

@Suite("A start in a folder without journeys")
struct FirstStartTests {
  private static func start(in folder: GitFolder) throws -> PseudoTerminal {
    try PseudoTerminal(
      "/bin/sh", ["-c", "cd '\(folder.path)' && exec '\(Program.path)'"],
      environment: ["XDG_STATE_HOME": folder.home, "XDG_CONFIG_HOME": folder.home])
  }

  @Test("says how to begin, and makes the folder with the first journey")
  func makes() throws {
    let folder = try GitFolder()
    let terminal = try Self.start(in: folder)
    try terminal.wait { $0.shows("In journeys staan nog geen reizen") }
    #expect(access(folder.file("journeys"), F_OK) != 0)
    try terminal.send(keys: "Ins")
    try terminal.wait { $0.shows("Van waar tot waar") }
    try terminal.send("Van melding tot herstel")
    for _ in 0..<5 { try terminal.send(keys: "Enter") }
    try terminal.wait { $0.shows("Hartslag") }
    #expect(access(folder.file("journeys/van-melding-tot-herstel.journey.json"), R_OK) == 0)
    try terminal.send(keys: "Ctrl-Q")
    #expect(try terminal.exitStatus() == 0)
  }

  @Test("in the folder of journeys means that folder, also where nothing lies in it yet")
  func inside() throws {
    let folder = try GitFolder()
    let inside = folder.file("journeys")
    #expect(mkdir(inside, 0o777) == 0)
    #expect(try folder.klantreis("list", in: "journeys").status == 0)
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", "cd '\(inside)' && exec '\(Program.path)'"],
      environment: ["XDG_STATE_HOME": folder.home, "XDG_CONFIG_HOME": folder.home])
    try terminal.wait { $0.shows("In deze map staan nog geen reizen") }
    try terminal.send(keys: "Ins")
    try terminal.wait { $0.shows("Van waar tot waar") }
    try terminal.send("Van melding tot herstel")
    for _ in 0..<5 { try terminal.send(keys: "Enter") }
    try terminal.wait { $0.shows("Hartslag") }
    #expect(access(inside + "/van-melding-tot-herstel.journey.json", R_OK) == 0)
    try terminal.send(keys: "Ctrl-Q")
    #expect(try terminal.exitStatus() == 0)
    #expect(
      try folder.klantreis("list", in: "journeys").text.contains("Van melding tot herstel"))
  }

  @Test("shows the journeys that lie in the folder itself")
  func here() throws {
    let folder = try GitFolder()
    #expect(try folder.klantreis("new", "loket.journey.json").status == 0)
    let terminal = try Self.start(in: folder)
    try terminal.wait { $0.shows("1 van 1") }
    try terminal.send(keys: "Ctrl-Q")
    #expect(try terminal.exitStatus() == 0)
  }
}
