// SPDX-License-Identifier: EUPL-1.2

/// What somebody does with the mouse.
public enum MouseAct: Hashable, Sendable {
  /// Presses the first button.
  case click
  case wheelUp, wheelDown
}
