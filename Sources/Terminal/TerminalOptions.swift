// SPDX-License-Identifier: EUPL-1.2

/// What the user wants of the terminal.
public struct TerminalOptions: Hashable, Sendable {
  /// Whether tones become colours; false for `NO_COLOR`.
  public var colour: Bool
  /// Whether the mouse is for the program; the terminal's own choosing of text takes Shift then.
  public var mouse: Bool

  /// Creates options for a terminal.
  public init(colour: Bool = true, mouse: Bool = false) {
    self.colour = colour
    self.mouse = mouse
  }
}
