// SPDX-License-Identifier: EUPL-1.2

/// The glyphs that pictures in text are drawn with.
public enum Signs: Hashable, Sendable {
  /// The signs for a terminal or a file in UTF-8.
  case unicode
  /// The signs in 7 bits; all but the arrow and the ellipsis are as wide as the others.
  case ascii

  package var horizontal: String { either("─", "-") }
  package var vertical: String { either("│", "|") }
  package var dashed: String { either("┄", ".") }
  package var heavy: String { either("━", "=") }
  package var heavyVertical: String { either("┃", "|") }
  /// The round corners, which the hartslag is drawn with.
  public var arcTopLeft: String { either("╭", ".") }
  package var arcTopRight: String { either("╮", ".") }
  package var arcBottomLeft: String { either("╰", "'") }
  package var arcBottomRight: String { either("╯", "'") }
  package var topLeft: String { either("┌", "+") }
  package var topRight: String { either("┐", "+") }
  package var bottomLeft: String { either("└", "+") }
  package var bottomRight: String { either("┘", "+") }
  /// The joints, named after the side on which the third line leaves: `├ ┤ ┬ ┴`.
  public var jointRight: String { either("├", "+") }
  package var jointLeft: String { either("┤", "+") }
  package var jointDown: String { either("┬", "+") }
  package var jointUp: String { either("┴", "+") }
  package var cross: String { either("┼", "+") }
  package var dot: String { either("·", ".") }
  package var point: String { either("●", "o") }
  package var hollowPoint: String { either("○", "x") }
  package var dashedVertical: String { either("┆", ":") }
  package var star: String { either("★", "*") }
  package var filledSquare: String { either("■", "x") }
  package var hollowSquare: String { either("□", "o") }
  package var minus: String { either("−", "-") }
  package var arrow: String { either("→", "->") }
  package var folded: String { either("▸", ">") }
  package var unfolded: String { either("▾", "v") }
  /// What stands elsewhere than it did.
  public var moved: String { either("↕", "^") }
  /// What deserves a look.
  public var finding: String { either("•", "*") }
  /// The bars for −2, −1, 0, +1 and +2.
  public var bars: [String] { either(["▁", "▂", "▄", "▆", "█"], ["_", ".", "-", "=", "#"]) }
  package var ellipsis: String { either("…", "...") }
  /// What stands for the rest of a text that was cut off.
  public var cutMark: Character { either("…", "~") }
  package var openQuote: String { either("“", "\"") }
  package var closeQuote: String { either("”", "\"") }

  /// Returns text with the signs that were put into it in the form of these signs.
  public func replacingSigns(in text: String) -> String {
    guard self != .unicode else { return text }
    return text.reduce(into: "") { result, character in
      switch character {
      case "−": result += minus
      case "→": result += arrow
      case "…": result += ellipsis
      default: result.append(character)
      }
    }
  }

  /// Returns the bar for an emotion; what lies outside −2…+2 gets the nearest.
  public func bar(_ emotion: Int) -> String {
    bars[min(max(emotion, -2), 2) + 2]
  }

  private func either<Sign>(_ unicode: Sign, _ ascii: Sign) -> Sign {
    self == .unicode ? unicode : ascii
  }
}
