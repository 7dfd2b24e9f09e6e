// SPDX-License-Identifier: EUPL-1.2

/// The glyphs that pictures in text are drawn with.
public struct Signs: Hashable, Sendable {
  public let horizontal: String
  public let vertical: String
  public let dashed: String
  public let heavy: String
  /// The round corners, which the hartslag is drawn with.
  public let arcTopLeft: String
  public let arcTopRight: String
  public let arcBottomLeft: String
  public let arcBottomRight: String
  public let topLeft: String
  public let topRight: String
  public let bottomLeft: String
  public let bottomRight: String
  /// The joints, named after the side on which the third line leaves: `├ ┤ ┬ ┴`.
  public let jointRight: String
  public let jointLeft: String
  public let jointDown: String
  public let jointUp: String
  public let cross: String
  public let dot: String
  public let point: String
  public let star: String
  public let filledSquare: String
  public let hollowSquare: String
  public let minus: String
  public let arrow: String
  public let folded: String
  public let unfolded: String
  /// The bars for −2, −1, 0, +1 and +2.
  public let bars: [String]
  public let ellipsis: String
  /// What stands for the rest of a text that was cut off.
  public let cutMark: Character
  public let openQuote: String
  public let closeQuote: String

  /// The signs for a terminal or a file in UTF-8.
  public static let unicode = Signs(
    horizontal: "─", vertical: "│", dashed: "┄", heavy: "━",
    arcTopLeft: "╭", arcTopRight: "╮", arcBottomLeft: "╰", arcBottomRight: "╯",
    topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘",
    jointRight: "├", jointLeft: "┤", jointDown: "┬", jointUp: "┴", cross: "┼",
    dot: "·", point: "●", star: "★", filledSquare: "■", hollowSquare: "□",
    minus: "−", arrow: "→", folded: "▸", unfolded: "▾", bars: ["▁", "▂", "▄", "▆", "█"],
    ellipsis: "…", cutMark: "…", openQuote: "“", closeQuote: "”")

  /// The signs in 7 bits; all but the arrow and the ellipsis are as wide as the others.
  public static let ascii = Signs(
    horizontal: "-", vertical: "|", dashed: ".", heavy: "=",
    arcTopLeft: ".", arcTopRight: ".", arcBottomLeft: "'", arcBottomRight: "'",
    topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+",
    jointRight: "+", jointLeft: "+", jointDown: "+", jointUp: "+", cross: "+",
    dot: ".", point: "o", star: "*", filledSquare: "x", hollowSquare: "o",
    minus: "-", arrow: "->", folded: ">", unfolded: "v", bars: ["_", ".", "-", "=", "#"],
    ellipsis: "...", cutMark: "~", openQuote: "\"", closeQuote: "\"")

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
}
