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
  /// Whether it has a small letter of ASCII.
  private(set) var hasSmall = false
  /// How many of its signs are 0 to 9.
  private(set) var digits = 0
  /// Whether the first of its signs is one of them.
  private(set) var beginsWithDigit = false
  /// How many are capitals, or letters beyond ASCII, which may be capitals.
  private(set) var capitals = 0
  /// Whether one of those begins a word that is not the first.
  private(set) var hasInnerCapital = false
  /// Whether a number begins behind the first word, where words end at blanks, commas, semicolons and brackets.
  private(set) var hasInnerNumber = false
  /// Whether it has digits, and may hold a word that says that somebody was born.
  private(set) var mayTellBirth = false
  private(set) var hasAt = false
  /// Whether it may be more than one word.
  private(set) var hasCut = false
  /// Whether it may hold a sign that nobody sees.
  private(set) var mayHide = false

  init(_ text: String) {
    var text = text
    self = text.withUTF8 { Traits($0) }
  }

  /// Looks at the UTF-8 bytes of a text.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var before: UInt8 = 0
    var lead: UInt8 = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      // Most of a text is small letters with spaces between them.
      if byte > 0x60, byte < 0x7F {
        hasSmall = true
        let run = EightBytes.smallEnd(bytes, from: index)
        if run.hasSpaces { hasCut = true }
        index = run.end
        before = bytes[index - 1]
        continue
      }
      switch byte {
      case 0x20, UInt8(ascii: "/"): hasCut = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        if Self.endsWord(before) { hasInnerNumber = true }
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), 0xC4...0xFF:
        capitals += 1
        if before != 0, !isLetter(before) { hasInnerCapital = true }
        if byte >= 0x80 { (mayHide, hasCut) = (true, true) }
      case UInt8(ascii: "@"): hasAt = true
      case 0x20..<0x7F: break
      case 0xC3:
        // A letter of U+00C0 to U+00FF, none of which hides; its second byte tells whether it is a capital.
        lead = before
      case 0x80...0xBF where before == 0xC3:
        if byte < 0xA0 {
          capitals += 1
          if lead != 0, !isLetter(lead) { hasInnerCapital = true }
        }
      default:
        (mayHide, hasCut) = (true, true)
        // The second byte of a space or a quotation mark beyond ASCII.
        if byte >= 0x80 { hasInnerCapital = true }
      }
      before = byte
    }
    beginsWithDigit = bytes.first.map(isDigit) ?? false
    mayTellBirth = digits > 0 && Reading.mayHold(bytes, ["geb", "born", "birth"])
  }

  /// Whether it is nothing but words and a few digits, in which there is nothing to find.
  var isPlain: Bool {
    !hasAt && !mayHide && !hasInnerCapital && !hasInnerNumber && !mayTellBirth
      && digits < (capitals > 0 && hasCut ? 2 : 4)
  }

  /// Whether it has a letter of ASCII, or one that may be.
  var hasLetter: Bool { hasSmall || capitals > 0 }

  /// Tells whether a word may end at a byte, so that the next one begins behind it.
  private static func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x80...0xFF, 0x20, 0x09...0x0D, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "("),
      UInt8(ascii: ")"):
      true
    default: false
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
  /// The texts of the item itself that any check of what is written needs to look at, under keys that this version knows and
  /// under others.
  var texts: [Written] {
    var found: [Written] = []
    item.visitTexts { key, bytes in
      let signs = Traits(bytes)
      guard Check.mayFind(in: signs) else { return }
      let text = String(decoding: bytes, as: UTF8.self)
      found.append(Written(placed: self, name: .known(key), text: text, signs: signs))
    }
    for part in item.unknownParts {
      for text in [part.name.text] + Self.texts(part.json) {
        let signs = Traits(text)
        guard Check.mayFind(in: signs) else { continue }
        found.append(Written(placed: self, name: part.name, text: text, signs: signs))
      }
    }
    return found
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
  convenience init(
    _ code: String, _ title: Text, why: Text, mend: Text, cause: Text,
    in mayHold: @escaping @Sendable (Traits) -> Bool,
    find: @escaping @Sendable (Written, Content) -> [String]
  ) {
    self.init(
      code, .warning, title, why: why, mend: mend,
      search: .writing(mayHold) { content in
        content.texts.filter { mayHold($0.signs) }.flatMap { written in
          let found = find(written, content)
          return found.enumerated().map { index, words in
            Remark(
              written.placed, name: written.name, words: words,
              found.count == 1 ? cause : cause.numbered(index + 1, of: found.count))
          }
        }
      })
  }

  /// What a text must be made of for each check of what is written to find anything in it.
  private static let writingGates: [@Sendable (Traits) -> Bool] = all.compactMap { check in
    if case .writing(let mayHold, _) = check.search { mayHold } else { nil }
  }

  /// Tells from its signs whether any check of what is written needs to look at a text; hardly any text needs it.
  static func mayFind(in signs: Traits) -> Bool {
    !signs.isPlain && writingGates.contains { $0(signs) }
  }

  /// Creates a check for what points to persons in one way.
  convenience init(
    _ code: String, _ title: Text, why: Text, mend: Text, cause: Text, for sort: PersonalData.Sort
  ) {
    self.init(code, title, why: why, mend: mend, cause: cause, in: sort.mayHold) { written, _ in
      sort.find(written.text)
    }
  }
}

extension Text {
  /// The sentence with which of several in the same place it is about.
  fileprivate func numbered(_ number: Int, of count: Int) -> Text {
    map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
      + Text(
        nl: " (\(number) van \(count) in deze tekst).", en: " (\(number) of \(count) in this text)."
      )
  }
}
