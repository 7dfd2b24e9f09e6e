// SPDX-License-Identifier: EUPL-1.2

/// One column of one row of a screen.
public struct Cell: Hashable, Sendable {
  /// The glyph; empty in the right half of the wide glyph at its left.
  public var text: String
  /// How it is drawn.
  public var style: Style

  /// Creates a cell from a glyph and its style.
  public init(text: String, style: Style = .plain) {
    self.text = text
    self.style = style
  }

  /// A cell with nothing in it.
  public static let blank = Cell(text: " ")
}
