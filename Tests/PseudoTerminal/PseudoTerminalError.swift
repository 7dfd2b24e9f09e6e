// SPDX-License-Identifier: EUPL-1.2

/// The reason why a program in a terminal did not do what a test waits for.
package enum PseudoTerminalError: Error, Hashable, Sendable {
  /// The screen never came to be as wanted; it shows this.
  case timedOut(String)
  /// The program ended before; its screen shows this.
  case ended(String)
  case unknownKey(String)
  /// The system refused, with this `errno`.
  case system(Int32)
}
