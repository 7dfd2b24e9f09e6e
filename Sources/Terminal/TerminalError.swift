// SPDX-License-Identifier: EUPL-1.2

internal import TextGrid
public import Words

/// The reason why the terminal cannot be used for full screens.
public struct TerminalError: Error, Hashable, Sendable {
  /// The kinds of reasons.
  public enum Code: Hashable, Sendable {
    /// Standard input or standard output is a file or a pipe.
    case notATerminal
    /// The system has no description of the terminal by this name.
    case unknownTerminal(String)
    /// The terminal by this name can only print line after line.
    case cannotMoveCursor(String)
    /// The system refused, with this `errno`.
    case system(Int32)
  }

  /// Why the terminal cannot be used.
  public let code: Code

  /// Creates an error of a kind.
  public init(_ code: Code) {
    self.code = code
  }

  /// The words for the user.
  public var text: Text {
    switch code {
    case .notATerminal:
      Text(
        nl: "Het volle scherm heeft een terminal nodig; de invoer of de uitvoer is er geen.",
        en: "The full screen needs a terminal; the input or the output is not one.")
    case .unknownTerminal(""):
      Text(
        nl: "Het soort terminal is onbekend: de variabele TERM is leeg. Probeer TERM=xterm.",
        en: "The kind of terminal is unknown: the variable TERM is empty. Try TERM=xterm.")
    case .unknownTerminal(let name):
      Text(
        nl: "Dit systeem kent geen terminal TERM=\(Shown.text(name)). Probeer TERM=xterm.",
        en: "This system knows no terminal TERM=\(Shown.text(name)). Try TERM=xterm.")
    case .cannotMoveCursor(let name):
      Text(
        nl: "Een terminal TERM=\(Shown.text(name)) kan geen vol scherm tonen.",
        en: "A terminal TERM=\(Shown.text(name)) cannot show a full screen.")
    case .system(let number):
      Text(
        nl: "De terminal kan niet worden gebruikt: fout \(number) van het systeem.",
        en: "The terminal cannot be used: error \(number) of the system.")
    }
  }
}
