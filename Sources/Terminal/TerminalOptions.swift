// SPDX-License-Identifier: EUPL-1.2

/// What the user wants of the terminal.
public struct TerminalOptions: Hashable, Sendable {
  /// Whether tones become colours; false for `NO_COLOR`.
  public var colour: Bool

  /// Creates options for a terminal.
  public init(colour: Bool = true) {
    self.colour = colour
  }
}
