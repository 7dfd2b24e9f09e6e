// SPDX-License-Identifier: EUPL-1.2

import Glibc
import PseudoTerminal
import Testing
import TextGrid

@Suite("The end of a program in a terminal")
struct EndTests {
  static let signals = [SIGTERM, SIGHUP, SIGINT, SIGQUIT]

  @Test("gives the terminal back after a signal", arguments: signals)
  func ends(number: Int32) throws {
    let terminal = try startFixture()
    terminal.signal(number)
    #expect(try terminal.exitStatus() == 128 + number)
    expectRestored(terminal)
  }

  @Test("comes when the window is closed")
  func hangUp() throws {
    let terminal = try startFixture()
    terminal.hangUp()
    #expect(try terminal.exitStatus() == 129)
  }

  @Test("after a crash gives the terminal back and tells what happened")
  func crash() throws {
    let terminal = try startFixture()
    try terminal.send("T")
    let status = try terminal.exitStatus()
    #expect([128 + SIGILL, 128 + SIGTRAP].contains(status))
    expectRestored(terminal)
    #expect(terminal.screen.shows("Fatal error: Index out of range"))
  }

  @Test("gives the terminal back when a crash comes from outside", arguments: [SIGSEGV, SIGABRT])
  func killed(number: Int32) throws {
    let terminal = try startFixture()
    terminal.signal(number)
    #expect(try terminal.exitStatus() == 128 + number)
    expectRestored(terminal)
  }

  @Test("shows the warnings that came meanwhile")
  func warnings() throws {
    let terminal = try startFixture()
    try terminal.send("W")
    try terminal.wait { $0.shows("keys: W") }
    #expect(!terminal.screen.shows("a warning"))
    try terminal.send(keys: "Ctrl-Q")
    #expect(try terminal.exitStatus() == 0)
    #expect(terminal.screen.shows("a warning"))
    expectRestored(terminal)
  }

  @Test("is only a pause when the shell stops it")
  func pause() throws {
    let shell = try shellWithFixture()
    try shell.send("S")
    try shell.wait { $0.shows("Stopped") && Self.isAtPrompt($0) && $0.isCursorVisible }
    #expect(!shell.screen.bracketsPastes)
    #expect(shell.modes == .normal)
    try shell.send("kill -TSTP %1; fg\r")
    try shell.wait { $0.shows("keys: S") && $0.isAlternate && $0.bracketsPastes }
    try shell.send("x")
    try shell.wait { $0.shows("keys: S x") }
    try end(shell)
  }

  @Test("is only a pause when it is stopped while a key waits, which nobody loses")
  func pauseWithKey() throws {
    let shell = try shellWithFixture()
    try shell.send("B")
    try shell.wait { $0.shows("keys: B") }
    try shell.send("y")
    try shell.wait { $0.shows("Stopped") && Self.isAtPrompt($0) }
    try shell.send("fg\r")
    try shell.wait { $0.shows("keys: B y") && $0.isAlternate }
    try end(shell)
  }

  /// Starts a shell that knows jobs, and the fixture in it.
  private func shellWithFixture() throws -> PseudoTerminal {
    let shell = try PseudoTerminal(
      "/bin/bash", ["--norc", "--noediting", "-i"], environment: ["PS1": "$ "])
    try shell.wait(until: Self.isAtPrompt)
    try shell.send(PseudoTerminal.built("TerminalFixture") + "\r")
    try shell.wait { $0.shows("keys:") && $0.isAlternate && $0.cursor.row == 11 }
    return shell
  }

  private func end(_ shell: PseudoTerminal) throws {
    try shell.send(keys: "Ctrl-Q")
    // The modes of the terminal come back after its screen: what is typed in between is lost to the shell.
    try shell.wait(until: Self.isAtPrompt)
    try shell.send("exit 3\r")
    #expect(try shell.exitStatus() == 3)
    #expect(shell.screen.unknown == [])
  }

  private static func isAtPrompt(_ screen: VirtualScreen) -> Bool {
    !screen.isAlternate && screen.lines[screen.cursor.row].hasPrefix("$")
      && screen.cursor.column == 2
  }

  @Test("does not wait for a shell that is not there")
  func noShell() throws {
    let terminal = try startFixture()
    try terminal.send("Sx")
    try terminal.wait { $0.shows("keys: S x") && $0.isAlternate && $0.bracketsPastes }
    terminal.signal(SIGTSTP)
    try terminal.send("y")
    try terminal.wait { $0.shows("keys: S x y") }
  }

  static let refusals: [(name: String?, words: String)] = [
    (nil, "The kind of terminal is unknown"), ("", "The kind of terminal is unknown"),
    ("dumb", "TERM=dumb cannot show a full screen"),
    ("no-such-terminal", "This system knows no terminal TERM=no-such-terminal"),
  ]

  @Test("comes at once in a terminal that shows no full screens", arguments: refusals)
  func refuses(name: String?, words: String) throws {
    let terminal = try PseudoTerminal(
      PseudoTerminal.built("TerminalFixture"), environment: ["TERM": name])
    #expect(try terminal.exitStatus() == 2)
    #expect(terminal.screen.shows(words))
    #expect(!terminal.output.contains(0x1B))
    #expect(terminal.modes == .normal)
  }

  @Test("comes at once when the input is no terminal")
  func noInput() throws {
    let terminal = try PseudoTerminal(
      PseudoTerminal.built("TerminalFixture"), input: "/dev/null")
    #expect(try terminal.exitStatus() == 2)
    #expect(terminal.screen.shows("The full screen needs a terminal"))
  }

  private func expectRestored(_ terminal: PseudoTerminal) {
    #expect(terminal.modes == .normal)
    #expect(!terminal.screen.isAlternate)
    #expect(!terminal.screen.bracketsPastes)
    #expect(!terminal.screen.sendsApplicationKeys)
    #expect(terminal.screen.isCursorVisible)
    #expect(terminal.screen.unknown == [])
  }
}
