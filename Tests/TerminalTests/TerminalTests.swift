// SPDX-License-Identifier: EUPL-1.2

import PseudoTerminal
import Testing
import TextGrid

/// Starts the fixture and waits until it has drawn its last row.
func startFixture(
  size: Size = Size(columns: 80, rows: 24), environment: [String: String?] = [:]
) throws -> PseudoTerminal {
  let terminal = try PseudoTerminal(
    PseudoTerminal.built("TerminalFixture"), size: size, environment: environment)
  try terminal.wait { $0.shows("einde") && $0.shows("keys:") && $0.cursor.row == 11 }
  return terminal
}

@Suite("A program in a terminal")
struct TerminalTests {
  static let keys: [(name: String, bytes: String, keys: String)] = [
    (
      "xterm-256color", "^[OA^[OB^[OH^[OF^[OP^[[15~^[[24~^[[Z",
      "Up Down Home End F1 F5 F12 Shift-Tab"
    ),
    (
      "xterm-256color", "^[[A^[[1;3A^[[1;5D^[[3;5~^[[1;2H",
      "Up Alt-Up Ctrl-Left Ctrl-Del Shift-Home"
    ),
    ("xterm-256color", "é漢^[x\r\n\u{7F}\u{8}", "é 漢 Alt-X Enter Ctrl-J Backspace Backspace"),
    ("xterm-256color", "\u{13}\u{1A}\u{3}", "Ctrl-S Ctrl-Z Ctrl-C"),
    ("xterm-256color", "^[[999z^[]0;x\u{7}^[[?62;22ca", "a"),
    ("screen", "^[OA^[[1~^[[4~^[OP^[[15~^[[24~", "Up Home End F1 F5 F12"),
    ("tmux-256color", "^[OA^[[1;3B^[[1~^[[4~^[OP", "Up Alt-Down Home End F1"),
    ("linux", "^[[A^[[1~^[[4~^[[[A^[[[E^[[17~^[[24~^[[3~", "Up Home End F1 F5 F6 F12 Del"),
    ("vt100", "^[OA^[[B^[OP^[OS^[Ot^[Ox\u{13}", "Up Down F1 F4 F5 F10 Ctrl-S"),
    ("vt220", "^[[A^[[1~^[[4~^[OP^[[17~^[[2~", "Up Home End F1 F6 Ins"),
    ("rxvt", "^[[A^[[7~^[[8~^[[11~^[[a^[Oa^[[3$", "Up Home End F1 Shift-Up Ctrl-Up Shift-Del"),
  ]

  @Test("hears every key as it was pressed", arguments: keys)
  func hears(name: String, bytes: String, keys: String) throws {
    let terminal = try startFixture(environment: ["TERM": name])
    try terminal.send(bytes.replacing("^[", with: "\u{1B}"))
    try terminal.wait { $0.shows("keys: " + keys) }
    try terminal.send(keys: "Ctrl-Q")
    #expect(try terminal.exitStatus() == 0)
    #expect(terminal.screen.unknown == [])
    #expect(terminal.modes == .normal)
  }

  @Test("tells Esc from what starts with it")
  func escape() throws {
    let terminal = try startFixture()
    try terminal.send("\u{1B}")
    try terminal.wait { $0.shows("keys: Esc") }
    try terminal.send(keys: "a Alt-Up Shift-Tab Ctrl-End F10")
    try terminal.wait { $0.shows("keys: Esc a Alt-Up Shift-Tab Ctrl-End F10") }
  }

  static let drawn = [
    "Breed 漢字東京 einde|", "Samen e\u{301}a\u{308}o\u{302}\u{323} de\u{301}ja\u{300} einde|",
    "Gezin 👨 duim 👍 hart \u{2764} vlag 🇳🇱 nieuw \u{FFFD} einde|",
    "Kwaad \u{FFFD}[31m\u{FFFD}2J\u{FFFD}\u{FFFD}om\u{FFFD}\u{FFFD}\u{FFFD}einde|",
  ]

  @Test(
    "draws the same text in every locale and terminal",
    arguments: ["xterm-256color", "screen", "linux", "vt100"], ["C.UTF-8", "C", "nl_NL.UTF-8"])
  func draws(name: String, locale: String) throws {
    let terminal = try startFixture(environment: ["TERM": name, "LC_ALL": locale])
    #expect(Array(terminal.screen.lines[1...4]) == Self.drawn)
    #expect(terminal.screen.lines[23] == String(repeating: "─", count: 75) + "einde")
    #expect(terminal.screen.cursor == Point(column: 6, row: 11))
    #expect(terminal.screen.isCursorVisible)
    #expect(terminal.screen.unknown == [])
    #expect(terminal.screen.bells == 0)
    #expect(terminal.modes == TerminalModes(editsLines: false, echoes: false, signals: false))
  }

  @Test("paints again on request, and only then")
  func repaints() throws {
    let terminal = try startFixture()
    let first = terminal.output.count
    try terminal.send("a")
    try terminal.wait { $0.shows("keys: a") }
    #expect(terminal.output.count - first < 100)
    let second = terminal.output.count
    try terminal.send(keys: "Ctrl-L")
    try terminal.wait { $0.shows("keys: a Ctrl-L") && $0.cursor.row == 11 }
    #expect(terminal.output.count - second > 500)
  }

  @Test(
    "paints changes as it paints the whole",
    arguments: ["xterm-256color", "screen", "tmux-256color", "linux", "vt100", "ansi"])
  func changes(name: String) throws {
    // Every painting ends with the cursor in its place.
    let home = Point(column: 6, row: 11)
    let terminal = try startFixture(environment: ["TERM": name])
    for round in 1...40 {
      try terminal.send("R")
      try terminal.wait { $0.shows("shuffle \(round).") && $0.cursor == home }
      let changed = terminal.screen
      try terminal.send(keys: "Ctrl-L")
      try terminal.wait { $0.shows("count: \(2 * round)") && $0.cursor == home }
      #expect(terminal.screen.lines[15...] == changed.lines[15...])
      #expect(terminal.screen.looks[15...] == changed.looks[15...])
    }
    #expect(terminal.screen.unknown == [])
  }

  @Test("gets a paste as one text", arguments: ["xterm-256color", "tmux-256color", "screen"])
  func pastes(name: String) throws {
    let terminal = try startFixture(environment: ["TERM": name])
    #expect(terminal.screen.bracketsPastes)
    try terminal.send("\u{1B}[200~een\rq\u{1B}[A\u{1B}[201~!")
    try terminal.wait { $0.shows("paste: 8 een q\u{FFFD}[A") && $0.shows("keys: !") }
  }

  @Test("gets a paste of a million letters")
  func largePaste() throws {
    let terminal = try startFixture()
    let text = String(repeating: "klantreis ", count: 100_000)
    try terminal.send("\u{1B}[200~" + text + "\u{1B}[201~")
    try terminal.wait { $0.shows("paste: 1000000 klantreis") && $0.shows("count: 0") }
  }

  @Test("asks for no brackets where they are unknown", arguments: ["linux", "vt100", "vt220"])
  func noBrackets(name: String) throws {
    let terminal = try startFixture(environment: ["TERM": name])
    #expect(!terminal.screen.bracketsPastes)
  }

  @Test("follows the size of its window")
  func resizes() throws {
    let terminal = try startFixture(environment: ["COLUMNS": "30", "LINES": "5"])
    for size in [(60, 20), (200, 50), (20, 16), (80, 24)] {
      terminal.resize(Size(columns: size.0, rows: size.1))
      try terminal.wait {
        $0.shows("told: \(size.0)x\(size.1)") && $0.lines[size.1 - 1].hasSuffix("einde")
      }
      #expect(terminal.screen.lines[size.1 - 1].count == size.0)
      #expect(terminal.screen.lines[0] == "Terminal \(size.0)x\(size.1)")
    }
    for columns in 1...10 { terminal.resize(Size(columns: columns, rows: 2)) }
    terminal.resize(Size(columns: 90, rows: 30))
    try terminal.wait { $0.shows("told: 90x30") }
    #expect(terminal.screen.unknown == [])
  }

  @Test("paints all again when its window was another size for a moment")
  func flickers() throws {
    let terminal = try startFixture()
    for small in 1...20 {
      // The program may hear of all sizes, of some, or of none but that something happened.
      terminal.resize(Size(columns: 90, rows: 30))
      terminal.resize(Size(columns: 20 + small, rows: 5))
      terminal.resize(Size(columns: 80, rows: 24))
      try terminal.wait { screen in
        screen.lines[0] == "Terminal 80x24" && Array(screen.lines[1...4]) == Self.drawn
          && screen.lines[23].hasSuffix("einde") && screen.cursor == Point(column: 6, row: 11)
      }
    }
  }

  @Test("chooses colours that can be read on the background", arguments: ["15;0", "0;15", "0;7"])
  func background(colours: String) throws {
    let terminal = try startFixture(environment: ["COLORFGBG": colours])
    let (warning, accent) = (terminal.screen.look(of: "Let op"), terminal.screen.look(of: "Nadruk"))
    #expect(warning?.foreground == (colours == "15;0" ? 3 : 5))
    #expect(accent?.foreground == (colours == "15;0" ? 6 : 4))
  }

  @Test("wakes up for another descriptor")
  func wakes() throws {
    let terminal = try startFixture()
    try terminal.send("P")
    try terminal.wait { $0.shows("woken: 1") }
    try terminal.send("PP")
    try terminal.wait { $0.shows("keys: P P P") && $0.shows("woken: 2") }
  }

  @Test("uses no colours when they are not wanted", arguments: [nil, "1"])
  func colours(noColour: String?) throws {
    let terminal = try startFixture(environment: ["NO_COLOR": noColour])
    let looks = ["Goed", "Slecht", "Let op", "Nadruk"].map { terminal.screen.look(of: $0) }
    #expect(
      looks.map { $0?.foreground } == (noColour == nil ? [2, 1, 3, 6] : [nil, nil, nil, nil]))
    #expect(looks[1]?.isBold == true)
    #expect(terminal.screen.look(of: "Vaag")?.isFaint == true)
    #expect(terminal.screen.look(of: "Streep")?.isUnderlined == true)
    #expect(terminal.screen.look(of: "Terminal")?.isReversed == true)
    #expect(terminal.screen.look(of: "Breed") == VirtualScreen.Look())
  }

  @Test("sleeps while nothing happens")
  func idle() throws {
    let terminal = try startFixture()
    #expect(terminal.isSilent(milliseconds: 100))
    let before = try #require(terminal.wakeUps)
    #expect(terminal.isSilent(milliseconds: 500))
    #expect(terminal.wakeUps == before)
  }
}
