// SPDX-License-Identifier: EUPL-1.2

import CanonicalJSON
import JourneyModel
import Words

/// A text that stands in a file, with where it stands and what signs it is made of.
struct Written: Sendable {
  let placed: Placed
  /// The member of the item that it stands in, or is the name of.
  let name: FieldName
  let text: String
  let signs: Traits
}

/// What a text is made of, told from one look at its bytes, so that hardly any text is read for what it cannot hold.
struct Traits: Sendable {
  /// How many of its signs are 0 to 9.
  private(set) var digits = 0
  /// How many are capitals, or letters beyond ASCII, which may be capitals.
  private(set) var capitals = 0
  /// Whether one of those begins a word that is not the first.
  private(set) var hasInnerCapital = false
  /// Whether a number begins behind the first word.
  private(set) var hasInnerNumber = false
  private(set) var hasAt = false
  /// Whether it may hold a sign that nobody sees.
  private(set) var mayHide = false

  init(_ text: String) {
    var text = text
    text.withUTF8 { look(at: $0) }
  }

  private mutating func look(at bytes: UnsafeBufferPointer<UInt8>) {
    var before: UInt8 = 0
    for byte in bytes {
      // Most letters are small ones.
      if byte > 0x60, byte < 0x7F {
        before = byte
        continue
      }
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        if before != 0, !isLetter(before), !isDigit(before) { hasInnerNumber = true }
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), 0xC3...0xFF:
        capitals += 1
        if before != 0, !isLetter(before) { hasInnerCapital = true }
        if byte >= 0x80 { mayHide = true }
      case UInt8(ascii: "@"): hasAt = true
      case 0x20..<0x7F: break
      default:
        mayHide = true
        // The second byte of a space or a quotation mark beyond ASCII.
        if byte >= 0x80 { hasInnerCapital = true }
      }
      before = byte
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

extension Placed {
  /// Every text of the item itself, under keys that this version knows and under others.
  var texts: [Written] {
    var found: [Written] = []
    for part in item.parts where !part.holdsItems {
      guard let key = part.key else {
        let name = part.name
        for text in [name.text] + Self.texts(part.json) { found.append(written(name, text)) }
        continue
      }
      if let text = item.text(key) {
        found.append(written(.known(key), text))
      } else {
        for text in item.texts(key) { found.append(written(.known(key), text)) }
      }
    }
    return found
  }

  private func written(_ name: FieldName, _ text: String) -> Written {
    Written(placed: self, name: name, text: text, signs: Traits(text))
  }

  /// The texts and numbers anywhere in a value.
  private static func texts(_ json: [UInt8]) -> [String] {
    guard let tape = try? Tape(json) else { return [] }
    return tape.nodes.compactMap { node in
      switch node.kind {
      case .string: StringToken.text(json, node.range)
      case .number: String(decoding: json[node.range], as: UTF8.self)
      default: nil
      }
    }
  }
}

extension Check {
  /// Creates a check of every text in a file, in fields that this version knows and in others.
  ///
  /// - Parameters:
  ///   - mayHold: Tells from its signs whether a text needs a look.
  ///   - find: Returns the words at fault in a text.
  init(
    _ code: String, _ title: Text, why: Text, mend: Text, cause: Text,
    in mayHold: @escaping @Sendable (Traits) -> Bool,
    find: @escaping @Sendable (Written, Content) -> [String]
  ) {
    self.init(
      code, .warning, title, why: why, mend: mend,
      search: .writing { content in
        content.texts.filter { mayHold($0.signs) }.flatMap { written in
          find(written, content).map {
            Remark(written.placed, name: written.name, words: $0, cause)
          }
        }
      })
  }

  /// Creates a check for what points to persons in one way.
  init(
    _ code: String, _ title: Text, why: Text, mend: Text, cause: Text, for sort: PersonalData.Sort
  ) {
    self.init(code, title, why: why, mend: mend, cause: cause, in: sort.mayHold) { written, _ in
      sort.find(written.text)
    }
  }
}
