// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// A field in which a word that is looked for may stand; most are told from the bytes of the file that they do not hold it.
struct Candidate: Sendable {
  let field: Field
  let isTitle: Bool
  private let word: FoundWord
  private let look: Look

  /// What tells whether the field of an item deserves a closer look.
  private enum Look {
    /// Its text, as it stands in the file.
    case text
    /// Its text, which says the customer by another name.
    case party
    /// Any of its texts.
    case texts
    /// Nothing: what is read on the screen is another text than what stands in the file.
    case always
  }

  /// Creates a candidate; nil where the field cannot hold the word.
  init?(_ field: Field, isTitle: Bool, _ word: FoundWord) {
    (self.field, self.isTitle, self.word) = (field, isTitle, word)
    switch field.shape {
    case .text: look = .text
    case .party: look = .party
    // What stands between two texts in a list has a semicolon.
    case .texts: look = word.holds(";") ? .always : .texts
    case .choice(let choices):
      look = choices.words.contains { word.isIn($0.name) } ? .always : .text
    case .date:
      guard word.isInNumbers || Self.dates.contains(where: word.isIn) else { return nil }
      look = .always
    case .duration:
      guard word.isInNumbers || Self.durations.contains(where: word.isIn) else { return nil }
      look = .always
    default: return nil
    }
  }

  /// Tells quickly whether the field of an item may hold the word.
  func mayHold(_ item: Item) -> Bool {
    switch look {
    case .text: item.testsText(field.key, word.mayBeIn)
    case .party:
      item.testsText(field.key, word.mayBeIn) || item.says(field.key, "customer")
    case .texts:
      item.texts(field.key).contains {
        var text = $0; return text.withUTF8(word.mayBeIn)
      }
    case .always: item.has(field.key)
    }
  }

  /// All words of dates and durations.
  private static let dates = (1...12).compactMap {
    CalendarDate(year: 2026, month: $0, day: 1)?.words
  }
  private static let durations = ["P1Y1M1W1DT1H1M1S", "P2Y2M2W2DT2H2M2S"].compactMap {
    TimeSpan(iso: $0)?.words
  }
}

/// A word that is looked for, without accents and capitals.
struct FoundWord: Sendable {
  private let bytes: [UInt8]

  /// - Parameter word: Folded.
  init(_ word: String) {
    bytes = Array(word.utf8)
  }

  /// Whether it has digits, or is empty, so that it may stand in any number.
  var isInNumbers: Bool {
    bytes.isEmpty || bytes.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  func holds(_ sign: Unicode.Scalar) -> Bool { bytes.isEmpty || bytes.contains(UInt8(ascii: sign)) }

  /// Tells whether it stands in a text in either language.
  func isIn(_ text: Text) -> Bool { isIn(Finder.folded(text.nl)) || isIn(Finder.folded(text.en)) }

  /// Tells whether it stands in a folded text.
  func isIn(_ folded: String) -> Bool {
    var folded = folded
    return folded.withUTF8(isInPlain)
  }

  /// Tells quickly that it does not stand in a text; one with signs beyond Latin letters takes a closer look.
  func mayBeIn(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.allSatisfy { $0 < 0x80 }
      ? isInPlain(text)
      : withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count) { room in
        guard let count = Self.fold(text, into: room) else { return true }
        return isInPlain(UnsafeBufferPointer(rebasing: room[..<count]))
      }
  }

  /// Writes a text without accents, and returns how many bytes it takes; nil where it holds other signs than Latin letters.
  private static func fold(
    _ text: UnsafeBufferPointer<UInt8>, into room: UnsafeMutableBufferPointer<UInt8>
  ) -> Int? {
    var count = 0
    var index = 0
    while index < text.count {
      if text[index] < 0x80 {
        room[count] = text[index]
        index += 1
      } else {
        guard text[index] == 0xC3, let letter = Signs.asciiLetter(latin: text[index + 1]) else {
          return nil
        }
        room[count] = letter
        index += 2
      }
      count += 1
    }
    return count
  }

  /// Tells whether it stands in a text of ASCII letters, whatever its capitals.
  private func isInPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { word in
      guard let first = word.first, text.count >= word.count else { return word.isEmpty }
      for start in 0...text.count - word.count where Self.small(text[start]) == first {
        var length = 1
        while length < word.count, Self.small(text[start + length]) == word[length] { length += 1 }
        if length == word.count { return true }
      }
      return false
    }
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
