// SPDX-License-Identifier: EUPL-1.2

import ProgramTesting
import PseudoTerminal
import TextGrid

/// The program in a terminal of its own, with the editor open on a journey.
struct EditorRun {
  let folder: JourneyFolder
  let terminal: PseudoTerminal
  private let before: String

  /// Starts the program, and waits until the focus stands on a row, or until a question shows a text.
  init(
    _ folder: JourneyFolder, size: Size = Size(columns: 80, rows: 24),
    environment: [String: String?] = [:], asking question: String? = nil
  ) throws {
    self.folder = folder
    before = try folder.text()
    terminal = try PseudoTerminal(
      Program.path, [folder.file], size: size,
      environment: environment.merging([
        "XDG_STATE_HOME": folder.state, "XDG_CONFIG_HOME": folder.config,
      ]) { own, _ in own })
    try terminal.wait { screen in
      question.map(screen.shows) ?? (screen.isFocused && screen.shows("Hartslag"))
    }
  }

  func press(_ keys: String) throws { try terminal.send(keys: keys) }

  func type(_ text: String) throws { try terminal.send(text) }

  /// Waits until the screen shows a text.
  func wait(for text: String) throws { try terminal.wait { $0.shows(text) } }

  /// Waits until the screen says something, on however many lines.
  func wait(saying text: String) throws { try terminal.wait { $0.says(text) } }

  /// Waits until the screen no longer shows a text.
  func wait(for text: String, isGone: Bool) throws {
    try terminal.wait { $0.shows(text) != isGone }
  }

  /// Chooses an entry of a menu by its title, whatever its place.
  func choose(_ title: String, in menu: String) throws {
    try press(menu)
    try terminal.wait { $0.shows("┌──") && $0.cursor.row == 2 }
    for _ in 0..<40 where !terminal.screen.lines[terminal.screen.cursor.row].contains(title) {
      let row = terminal.screen.cursor.row
      try press("Down")
      // While the frame is painted the cursor passes through other rows, but this one has its text already.
      try terminal.wait { $0.cursor.row == row + 1 }
    }
    try press("Enter")
    try terminal.wait { !$0.shows("┌──") }
  }

  /// Saves, quits, and returns what changed in the file.
  func saved() throws -> LineChanges {
    try press("Ctrl-S")
    try wait(for: "Opgeslagen: ")
    return try closed()
  }

  /// Quits, and returns what changed in the file.
  func closed() throws -> LineChanges {
    try press("Ctrl-Q")
    let status = try terminal.exitStatus()
    guard status == 0, isRestored else {
      throw EditorRunError(status: status, screen: terminal.screen.text)
    }
    return LineChanges(from: before, to: try folder.text())
  }

  /// Whether the terminal is as a shell left it, and was asked for nothing strange.
  var isRestored: Bool {
    let screen = terminal.screen
    return terminal.modes == .normal && screen.isCursorVisible && !screen.isAlternate
      && !screen.bracketsPastes && screen.mouseModes.isEmpty && !screen.sendsApplicationKeys
      && isUnharmed
  }

  /// Whether nothing reached the terminal that the program does not send itself.
  var isUnharmed: Bool {
    terminal.screen.unknown == [] && terminal.screen.titles == [] && terminal.screen.bells == 0
  }
}

/// An end of the program that no test expects.
struct EditorRunError: Error {
  let status: Int32
  let screen: String
}

extension VirtualScreen {
  /// Tells whether a text stands on the screen, on however many lines.
  func says(_ text: String) -> Bool {
    func words(_ text: String) -> String {
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return words(lines.joined(separator: " ")).contains(words(text))
  }

  /// Whether the cursor stands on a row, or in a cell of the map, that carries the mark of the focus.
  var isFocused: Bool {
    glyph(at: Point(column: 1, row: cursor.row)) == ">"
      || glyph(at: Point(column: cursor.column - 1, row: cursor.row)) == ">"
  }
}
