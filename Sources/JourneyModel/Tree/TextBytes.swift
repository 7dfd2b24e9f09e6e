// SPDX-License-Identifier: EUPL-1.2

import CanonicalJSON

/// Looks at texts by the bytes that were read: checks and searches ask far more of texts than they ever tell of.
extension Item {
  /// Tells whether the text under a key is a word; false where there is no text.
  package func says(_ key: FieldKey, _ word: StaticString) -> Bool {
    testsText(key) { text in
      guard text.count == word.utf8CodeUnitCount else { return false }
      for index in text.indices where text[index] != word.utf8Start[index] { return false }
      return true
    }
  }

  /// Tells whether a text under a key fits; false where there is no text.
  ///
  /// - Parameter fits: Gets the UTF-8 bytes of the text.
  package func testsText(
    _ key: FieldKey, _ fits: (UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Bool {
    var result = false
    if let slice = slice(key) {
      slice.visit(in: storage.source) { result = fits($0) }
    } else if case .scalar(let scalar) = member(key) {
      scalar.visit(in: storage.source) { result = fits($0) }
    }
    return result
  }

  /// Tells whether texts or ids are listed under a key.
  package func lists(_ key: FieldKey) -> Bool {
    if case .scalars(let scalars) = member(key) { !scalars.isEmpty } else { false }
  }

  /// Hands over the UTF-8 bytes of each text and id under the keys that this version knows, in the order of the file.
  package func visitTexts(_ visit: (FieldKey, UnsafeBufferPointer<UInt8>) -> Void) {
    for member in storage.members {
      guard case .known(let key) = member.name else { continue }
      switch member.value {
      case .scalar(let scalar): scalar.visit(in: storage.source) { visit(key, $0) }
      case .scalars(let scalars):
        for scalar in scalars { scalar.visit(in: storage.source) { visit(key, $0) } }
      case .item, .items, .other: break
      }
    }
  }

  /// The members whose keys or values this version does not know.
  package var unknownParts: [Part] {
    storage.members.indices.compactMap { index in
      if case .other = storage.members[index].name { Part(storage, index) } else { nil }
    }
  }
}

extension Scalar {
  /// Hands over the bytes of the text; nothing where it is a number or a flag.
  fileprivate func visit(
    in source: SourceText, _ visit: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    switch self {
    case .slice(let slice): slice.visit(in: source, visit)
    case .text(var text): text.withUTF8(visit)
    case .whole, .number, .flag: break
    }
  }
}

extension Slice {
  /// Hands over the bytes of the text that stands there; nothing where it is a number or a flag.
  fileprivate func visit(
    in source: SourceText, _ visit: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    source.bytes.withUnsafeBufferPointer { bytes in
      guard bytes[Int(start)] == UInt8(ascii: "\"") else { return }
      let inner = UnsafeBufferPointer(rebasing: bytes[Int(start) + 1..<Int(end) - 1])
      if !inner.contains(UInt8(ascii: "\\")) { return visit(inner) }
      StringToken.decoded(source.bytes, range).withUnsafeBufferPointer(visit)
    }
  }
}
