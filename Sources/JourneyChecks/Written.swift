// SPDX-License-Identifier: EUPL-1.2

import JourneyModel

/// A text that somebody wrote, with where it stands and what signs it is made of.
struct Written: Sendable {
  let placed: Placed
  let key: FieldKey
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
  /// The texts that people write, field by field.
  var texts: [Written] {
    var found: [Written] = []
    for (key, isList) in Self.textKeys[item.kind] ?? [] {
      if isList {
        for text in item.texts(key) { found.append(written(key, text)) }
      } else if let text = item.text(key) {
        found.append(written(key, text))
      }
    }
    return found
  }

  private func written(_ key: FieldKey, _ text: String) -> Written {
    Written(placed: self, key: key, text: text, signs: Traits(text))
  }

  /// The keys of each kind under which people write, and whether a list of texts stands there.
  private static let textKeys: [ItemKind: [(key: FieldKey, isList: Bool)]] =
    Dictionary(
      uniqueKeysWithValues: ItemKind.allCases.map { kind in
        (
          kind,
          kind.fields.compactMap { field in
            if field.key == .link { return nil }
            switch field.shape {
            case .text, .party: return (field.key, false)
            case .choice(let choices) where choices.others == .welcome: return (field.key, false)
            case .texts: return (field.key, true)
            default: return nil
            }
          }
        )
      })
}
