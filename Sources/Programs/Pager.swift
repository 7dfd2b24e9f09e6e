// SPDX-License-Identifier: EUPL-1.2

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
  public func show(_ text: [UInt8]) -> Bool {
    let child = Child(
      name: words[0], arguments: Array(words.dropFirst()), changes: [("LESSCHARSET", "utf-8")],
      hasTerminal: true)
    do throws(Child.Failure) { try child.show(text) } catch { return false }
    return true
  }
}
