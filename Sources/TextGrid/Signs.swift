// SPDX-License-Identifier: EUPL-1.2

/// The glyphs that pictures in text are drawn with.
public enum Signs: Hashable, Sendable {
  /// The signs for a terminal or a file in UTF-8.
  case unicode
  /// The signs in 7 bits; all but the arrow and the ellipsis are as wide as the others.
  case ascii

  public var horizontal: String { either("─", "-") }
  public var vertical: String { either("│", "|") }
  public var dashed: String { either("┄", ".") }
  public var heavy: String { either("━", "=") }
  public var heavyVertical: String { either("┃", "|") }
  /// The round corners, which the hartslag is drawn with.
  public var arcTopLeft: String { either("╭", ".") }
  public var arcTopRight: String { either("╮", ".") }
  public var arcBottomLeft: String { either("╰", "'") }
  public var arcBottomRight: String { either("╯", "'") }
  public var topLeft: String { either("┌", "+") }
  public var topRight: String { either("┐", "+") }
  public var bottomLeft: String { either("└", "+") }
  public var bottomRight: String { either("┘", "+") }
  /// The joints, named after the side on which the third line leaves: `├ ┤ ┬ ┴`.
  public var jointRight: String { either("├", "+") }
  public var jointLeft: String { either("┤", "+") }
  public var jointDown: String { either("┬", "+") }
  public var jointUp: String { either("┴", "+") }
  public var cross: String { either("┼", "+") }
  public var dot: String { either("·", ".") }
  public var point: String { either("●", "o") }
  public var hollowPoint: String { either("○", "x") }
  public var dashedVertical: String { either("┆", ":") }
  public var star: String { either("★", "*") }
  public var filledSquare: String { either("■", "x") }
  public var hollowSquare: String { either("□", "o") }
  public var minus: String { either("−", "-") }
  public var arrow: String { either("→", "->") }
  public var folded: String { either("▸", ">") }
  public var unfolded: String { either("▾", "v") }
  /// What stands elsewhere than it did.
  public var moved: String { either("↕", "^") }
  /// What deserves a look.
  public var finding: String { either("•", "*") }
  /// The bars for −2, −1, 0, +1 and +2.
  public var bars: [String] { either(["▁", "▂", "▄", "▆", "█"], ["_", ".", "-", "=", "#"]) }
  public var ellipsis: String { either("…", "...") }
  /// What stands for the rest of a text that was cut off.
  public var cutMark: Character { either("…", "~") }
  public var openQuote: String { either("“", "\"") }
  public var closeQuote: String { either("”", "\"") }

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
