// SPDX-License-Identifier: EUPL-1.2

import Subprocess

/// The program that shows long text a screen at a time.
public struct Pager: Sendable {
  /// The program and its arguments; no shell reads them.
  private let words: [String]

  /// Creates the pager that the environment names, or `less`.
  public init(environment: [String: String]) {
    let named = environment["PAGER"]?.split(separator: " ").map(String.init) ?? []
    words = named.isEmpty ? ["less"] : named
  }

  /// Shows a text on the terminal, until the user is done reading.
  ///
  /// - Returns: Whether the pager could be started; if not, nothing was shown.
  public func show(_ text: [UInt8]) async -> Bool {
    // Without this a pager that ends early would end the program too.
    let result = try? await run(
      .name(words[0]), arguments: Arguments(Array(words.dropFirst())),
      environment: .inherit.updating(["LESSCHARSET": "utf-8"]), input: .array(text),
      output: .currentStandardOutput, error: .currentStandardError)
    return result != nil
  }
}
