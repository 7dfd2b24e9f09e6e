// SPDX-License-Identifier: EUPL-1.2

import Glibc
import ProgramTesting
import PseudoTerminal
import Testing
import TextGrid

@Suite("The editor and its terminal")
struct SurroundingsTests {
  @Test("part well after a signal", arguments: [SIGTERM, SIGHUP])
  func signals(number: Int32) throws {
    let run = try EditorRun(try JourneyFolder())
    let stamp = run.folder.stamp
    try run.press("+ Enter")
    try run.wait(for: "klaar")
    run.terminal.signal(number)
    #expect(try run.terminal.exitStatus() == 128 + number)
    #expect(run.isRestored)
    #expect(run.folder.stamp == stamp)
  }

  @Test("part when the window is closed")
  func hangUp() throws {
    let run = try EditorRun(try JourneyFolder())
    run.terminal.hangUp()
    #expect(try run.terminal.exitStatus() == 128 + SIGHUP)
  }

  static let terminals = ["xterm-256color", "xterm", "screen", "tmux-256color", "linux", "vt100"]
  static let locales = ["C.UTF-8", "C", "nl_NL.UTF-8"]

  @Test("come to a screen that can be worked on", arguments: terminals, locales)
  func works(terminal name: String, locale: String) throws {
    let run = try EditorRun(
      try JourneyFolder(), environment: ["TERM": name, "LC_ALL": locale])
    let isAscii = name == "linux" || name == "vt100"
    #expect(run.terminal.screen.shows(isAscii ? "v 1 Signalen" : "▾ 1 Signalen"))
    try run.press("Down +")
    try run.terminal.wait { $0.shows("Beleving: 0, neutraal.") && $0.isFocused }
    #expect(try run.saved().added == [#""emotion": 0,"#])
  }

  @Test("use no colours where they are not wanted", arguments: [nil, "1"])
  func colours(noColour: String?) throws {
    let run = try EditorRun(try JourneyFolder(), environment: ["NO_COLOR": noColour])
    try run.press("Down Down Tab m")
    try run.wait(for: "Opslaan als")
    #expect(Self.coloursIn(run.terminal.output).isEmpty == (noColour != nil))
    try run.press("Esc")
    try run.terminal.wait { !$0.shows("Opslaan als") }
    #expect(try run.closed() == LineChanges(removed: [], added: []))
  }

  /// The numbers of colours in the sequences that set how letters look.
  private static func coloursIn(_ output: [UInt8]) -> [Int] {
    String(decoding: output, as: UTF8.self).split(separator: "\u{1B}[").dropFirst().flatMap {
      part in
      let numbers = part.prefix { $0.isNumber || $0 == ";" }
      guard part.dropFirst(numbers.count).first == "m" else { return [Int]() }
      return numbers.split(separator: ";").compactMap { Int($0) }.filter {
        (30...38).contains($0) || (40...48).contains($0) || (90...107).contains($0)
      }
    }
  }

  static let refusals: [(name: String?, words: String)] = [
    (nil, "Het soort terminal is onbekend"), ("no-such", "TERM=no-such"),
  ]

  @Test("do not meet where the terminal shows no full screens", arguments: refusals)
  func refuses(name: String?, words: String) throws {
    let folder = try JourneyFolder()
    let terminal = try PseudoTerminal(Program.path, [folder.file], environment: ["TERM": name])
    #expect(try terminal.exitStatus() == 2)
    #expect(terminal.screen.shows(words))
    #expect(!terminal.output.contains(0x1B))
  }

  @Test("do not meet for a file that is refused")
  func refusedFile() throws {
    let folder = try JourneyFolder(text: "{\n  \"format\": 7\n}\n")
    let terminal = try PseudoTerminal(Program.path, [folder.file])
    #expect(try terminal.exitStatus() == 2)
    #expect(terminal.screen.shows("huidig.journey.json:2:13: "))
    #expect(!terminal.output.contains(0x1B))
    #expect(terminal.modes == .normal)
  }

  @Test("begin with the list of a folder")
  func list() throws {
    let folder = try JourneyFolder()
    let terminal = try PseudoTerminal(Program.path, [folder.path])
    try terminal.wait { $0.shows("Van eerste aanmaning tot schuldenvrij") && $0.isFocused }
    try terminal.send(keys: "Enter")
    try terminal.wait { $0.shows("stap 1 van 14") }
    try terminal.send(keys: "Esc")
    try terminal.wait { $0.shows("Klantreizen") && $0.isFocused }
    try terminal.send(keys: "q")
    #expect(try terminal.exitStatus() == 0)
  }
}
