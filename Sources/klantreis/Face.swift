// SPDX-License-Identifier: EUPL-1.2

import JourneyEditor
import Terminal
import TextGrid

/// How the editor meets the user: on a full screen, or line by line.
enum Face {
  case screen(Terminal)
  case lines(LineTerminal)

  /// Opens the terminal as the editor wants it, and line by line where it cannot show a full screen.
  static func open(
    for editor: inout Editor, wakingOn descriptor: Int32
  ) throws(TerminalError) -> Face {
    do throws(TerminalError) {
      if !editor.isLinear { return .screen(try screen(for: editor, wakingOn: descriptor)) }
    } catch {
      guard case .cannotMoveCursor = error.code else { throw error }
      editor.workInLines(canShowScreen: false)
    }
    return .lines(try LineTerminal.open(wakingOn: descriptor))
  }

  private static func screen(
    for editor: Editor, wakingOn descriptor: Int32
  ) throws(TerminalError) -> Terminal {
    try Terminal.open(options(editor.settings), wakingOn: descriptor)
  }

  private static func options(_ settings: Settings) -> TerminalOptions {
    TerminalOptions(colour: settings.colour ?? Surroundings.hasColour, mouse: settings.mouse)
  }

  var size: Size {
    switch self {
    case .screen(let terminal): terminal.size
    case .lines(let terminal): terminal.size
    }
  }

  /// Shows what the editor has to show, and asks on where it works line by line and nothing is waited for.
  func show(_ editor: inout Editor) {
    switch self {
    case .screen(let terminal): terminal.draw(editor.show(in: terminal.size))
    case .lines(let terminal):
      guard !editor.isAwaited else { return terminal.tell(editor.tellWaiting()) }
      let telling = editor.tell()
      terminal.tell(telling.lines)
      terminal.ask(telling.prompt)
    }
  }

  /// Makes what an editor shows ready to be shown at once; nil where the work goes line by line.
  func frame(_ editor: inout Editor) -> Terminal.Frame? {
    guard case .screen(let terminal) = self else { return nil }
    return terminal.frame(editor.show(in: terminal.size))
  }

  /// Shows a frame, unless the terminal shows something else by now than what it was to follow.
  ///
  /// - Returns: Whether it is shown.
  func show(_ frame: Terminal.Frame) -> Bool {
    guard case .screen(let terminal) = self else { return false }
    return terminal.draw(frame)
  }

  func events() -> [Event] {
    switch self {
    case .screen(let terminal): terminal.events()
    case .lines(let terminal): terminal.events()
    }
  }

  /// Whether the user gave something already that was not looked at yet.
  var hasInput: Bool {
    if case .screen(let terminal) = self { terminal.hasInput } else { false }
  }

  /// Leaves the processor to others for a moment; returns whether the user gave nothing meanwhile.
  func rest(milliseconds: Int32) -> Bool {
    if case .screen(let terminal) = self { terminal.rest(milliseconds: milliseconds) } else { true }
  }

  func redraw() {
    if case .screen(let terminal) = self { terminal.redraw() }
  }

  func suspend() {
    switch self {
    case .screen(let terminal): terminal.suspend()
    case .lines(let terminal): terminal.suspend()
    }
  }

  func close() {
    switch self {
    case .screen(let terminal): terminal.close()
    case .lines(let terminal): terminal.close()
    }
  }

  /// Changes over where the editor went from one way of working to the other, and follows its settings.
  ///
  /// - Returns: Whether there is a terminal still.
  mutating func follow(_ editor: inout Editor, wakingOn descriptor: Int32) -> Bool {
    switch self {
    case .screen(let terminal) where editor.isLinear:
      terminal.close()
    case .lines(let terminal) where !editor.isLinear:
      terminal.close()
      if let screen = try? Self.screen(for: editor, wakingOn: descriptor) {
        self = .screen(screen)
        return true
      }
      editor.workInLines(canShowScreen: false)
    case .screen(let terminal):
      terminal.options = Self.options(editor.settings)
      return true
    case .lines: return true
    }
    guard let lines = try? LineTerminal.open(wakingOn: descriptor) else { return false }
    self = .lines(lines)
    return true
  }
}
