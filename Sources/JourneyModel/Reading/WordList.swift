// SPDX-License-Identifier: EUPL-1.2

import CanonicalJSON

/// A few words that are looked for in a text by their bytes, such as the keys of an item.
///
/// They lie behind each other in memory: a list of lists would count who holds each word at every look.
struct WordList: Sendable {
  private struct Word: Sendable {
    let first: UInt64
    let start: Int
    let count: Int
  }

  private let words: [Word]
  private let bytes: [UInt8]

  init(_ texts: [String]) {
    var words: [Word] = []
    var bytes: [UInt8] = []
    words.reserveCapacity(texts.count)
    bytes.reserveCapacity(texts.count * 16)
    for text in texts {
      let start = bytes.count
      bytes.append(contentsOf: text.utf8)
      let first = bytes.withUnsafeBufferPointer { EightBytes.first($0, start..<$0.count) }
      words.append(Word(first: first, start: start, count: bytes.count - start))
    }
    (self.words, self.bytes) = (words, bytes)
  }

  /// Returns the place of the word that stands in a range of a text; nil where it is none of them.
  ///
  /// - Parameter hint: Where to look first.
  func index(
    of range: Range<Int>, in text: UnsafeBufferPointer<UInt8>, from hint: Int = 0
  ) -> Int? {
    let first = EightBytes.first(text, range)
    for index in hint..<words.count where isWord(index, first, range, text) { return index }
    for index in 0..<min(hint, words.count) where isWord(index, first, range, text) {
      return index
    }
    return nil
  }

  private func isWord(
    _ index: Int, _ first: UInt64, _ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let word = words[index]
    guard word.first == first, word.count == range.count else { return false }
    var offset = 8
    while offset < word.count {
      if bytes[word.start + offset] != text[range.lowerBound + offset] { return false }
      offset += 1
    }
    return true
  }
}
