// SPDX-License-Identifier: EUPL-1.2

/// Some words that many others are looked up among, hardly any of which is one of them.
struct WordSet: ExpressibleByArrayLiteral, Sendable {
  private let words: Set<String>
  /// One bit for how each of the words begins and how long it is.
  private let marks: UInt64

  init(arrayLiteral words: String...) {
    self.words = Set(words)
    marks = words.reduce(0) { $0 | Self.mark($1) }
  }

  func contains(_ word: String) -> Bool {
    marks & Self.mark(word) != 0 && words.contains(word)
  }

  private static func mark(_ word: String) -> UInt64 {
    1 &<< UInt64(truncatingIfNeeded: Int(word.utf8.first ?? 0) &* 7 &+ word.utf8.count)
  }
}
