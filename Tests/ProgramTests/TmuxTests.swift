// SPDX-License-Identifier: EUPL-1.2

import Glibc
import ProgramTesting
import PseudoTerminal
import Testing
import TextGrid

@Suite("The editor in tmux")
struct TmuxTests {
  static let tmux = "/usr/bin/tmux"
  static let isThere = access(tmux, X_OK) == 0

  @Test("shows and saves the same", .enabled(if: isThere, "tmux is not installed"))
  func secondOpinion() throws {
    let plain = try EditorRun(try JourneyFolder())
    let folder = try JourneyFolder()
    let environment = ["TMUX_TMPDIR": folder.path, "LC_ALL": "C.UTF-8"]
    let terminal = try PseudoTerminal(
      Self.tmux,
      [
        "-u", "-f", "/dev/null", "start-server", ";", "set", "-g", "status", "off", ";",
        "new-session",
      ]
        + [Program.path, folder.file], environment: environment.mapValues { $0 })
    defer { _ = try? Program.run(["kill-server"], of: Self.tmux, environment: environment) }
    try terminal.wait { $0.shows("stap 1 van 14") && $0.isFocused }

    for keys in ["Down Enter", "Enter +", "Up"] {
      try plain.press(keys)
      try terminal.send(keys: keys)
      if keys.hasSuffix("Down Enter") {
        try plain.type(" e\u{301}n 東京")
        try terminal.send(" e\u{301}n 東京")
      }
    }
    for screen in [plain.terminal, terminal] {
      try screen.wait { $0.shows("stap 1 van 14") && $0.shows("niet opgeslagen") && $0.isFocused }
    }
    // What is waited for may stand on the screen before the rest of the frame does.
    var captured: [String] = []
    for _ in 0..<40 where captured != plain.terminal.screen.lines {
      captured = try Program.run(["capture-pane", "-p"], of: Self.tmux, environment: environment)
        .text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        .prefix(plain.terminal.screen.lines.count).map { $0 }
      try? plain.terminal.wait(milliseconds: 250) { $0.lines == captured }
    }
    for (row, line) in plain.terminal.screen.lines.enumerated() {
      #expect(row < captured.count && captured[row] == line, "row \(row)")
    }

    try terminal.send(keys: "Ctrl-S Ctrl-Q")
    #expect(try terminal.exitStatus() == 0)
    let changes = try plain.saved()
    #expect(changes.added.count == 2)
    #expect(try folder.text() == (try plain.folder.text()))
  }
}
