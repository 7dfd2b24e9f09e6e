// SPDX-License-Identifier: EUPL-1.2

import Glibc
import ProgramTesting
import PseudoTerminal
import Testing
import TextGrid

@Suite("Long text on a terminal")
struct PagerTests {
  static let less = "/usr/bin/less"

  @Test(
    "goes through the pager, which takes the keys",
    .enabled(if: access(less, X_OK) == 0, "less is not installed"))
  func pager() throws {
    let folder = try JourneyFolder()
    let terminal = try PseudoTerminal(Program.path, ["show", folder.file])
    // The first screen, and the prompt of less.
    try terminal.wait { $0.shows("VAN EERSTE AANMANING") && !$0.shows("(END)") }
    // Ctrl-C is for the pager, and ends neither.
    try terminal.send("\u{3}")
    // It drops what is typed until it has dealt with Ctrl-C.
    for _ in 0..<40 where !terminal.screen.shows("(END)") {
      try terminal.send("G")
      try? terminal.wait(milliseconds: 250) { $0.shows("(END)") }
    }
    #expect(terminal.screen.shows("(END)"))
    try terminal.send("q")
    #expect(try terminal.exitStatus() == 0)
  }

  @Test("comes at once where the pager is missing")
  func withoutPager() throws {
    let folder = try JourneyFolder()
    let terminal = try PseudoTerminal(
      Program.path, ["show", folder.file], environment: ["PAGER": "no-such-pager"])
    #expect(try terminal.exitStatus() == 0)
    #expect(String(decoding: terminal.output, as: UTF8.self).contains("VAN EERSTE AANMANING"))
  }
}
