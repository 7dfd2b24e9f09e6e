// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Paths
import ProgramTesting
import PseudoTerminal
import Testing
import TextGrid

@Suite("A journey with an odd name in the editor")
struct FileNameTests {
  private let folder: JourneyFolder

  init() throws {
    folder = try JourneyFolder()
  }

  private func open(_ name: [UInt8]) throws -> PseudoTerminal {
    try PseudoTerminal(
      Program.path, [path(name)], size: Size(columns: 80, rows: 24),
      environment: ["XDG_STATE_HOME": folder.state, "XDG_CONFIG_HOME": folder.config])
  }

  private func path(_ name: [UInt8]) -> String {
    (FilePath(folder.path) / FilePath(bytes: name)).text
  }

  @Test(
    "is edited, saved, locked, and recovered after a crash",
    arguments: [
      [0xFF, 0xFE] + Array(".journey.json".utf8),
      Array((String(repeating: "x", count: 242) + ".journey.json").utf8),
      Array("-a\nb \u{1B}]0;x\u{7}.journey.json".utf8),
    ] as [[UInt8]])
  func isUsed(name: [UInt8]) throws {
    #expect(try Program.run([folder.file, path(name)], of: "/bin/mv").status == 0)
    let first = try open(name)
    try first.wait { $0.isFocused && $0.shows("Hartslag") }
    try first.send(keys: "+ Ctrl-S")
    try first.wait { $0.shows("Opgeslagen: ") }
    let saved = try Program.run([path(name)], of: "/bin/cat").text
    #expect(
      saved != String(decoding: try JourneyFolder.example("schuldhulpverlening"), as: UTF8.self))
    let second = try open(name)
    try second.wait { $0.says("al open bij") }
    try first.send(keys: "+")
    try first.wait { $0.shows("niet opgeslagen") }
    first.signal(SIGTERM)
    #expect(try first.exitStatus() > 128)
    let third = try open(name)
    try third.wait { $0.says("Er is werk dat niet is opgeslagen") }
    #expect(third.screen.titles == [] && third.screen.unknown == [])
    #expect(try folder.names.count == 1)
  }
}
