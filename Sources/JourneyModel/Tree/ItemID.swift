// SPDX-License-Identifier: EUPL-1.2

/// The ids of items.
public enum ItemID {
  /// Crockford's base32 in lower case, which leaves out i, l, o and u.
  static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")

  /// Tells whether an id may stand in a file; those made elsewhere may be longer than ours.
  public static func isValid(_ id: String) -> Bool {
    isValid(Array(id.utf8)[...])
  }

  /// Tells the same of the bytes of an id.
  static func isValid(_ id: ArraySlice<UInt8>) -> Bool {
    id.withUnsafeBufferPointer { isValid($0, 0..<$0.count) }
  }

  /// Tells the same of a range of a text.
  static func isValid(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    if range.isEmpty || range.count > 64 { return false }
    for index in range {
      switch text[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        continue
      default: return false
      }
    }
    return true
  }

  /// Returns an id that is free, made of another one by a number: the same one each time.
  ///
  /// - Parameter suffix: The first number to try; the one after what was taken when it returns.
  package static func free(
    like id: String, from suffix: inout Int, isTaken: (String) -> Bool
  ) -> String {
    var new: String
    repeat {
      let end = "-\(suffix)"
      new = String(id.prefix(64 - end.utf8.count)) + end
      suffix += 1
    } while isTaken(new)
    return new
  }

  /// Makes an id that no item of a tree has.
  ///
  /// - Parameter generator: A cryptographically secure source, except in tests.
  public static func make(
    _ kind: ItemKind, notIn root: Item?, using generator: inout some RandomNumberGenerator
  ) -> String? {
    make(kind, using: &generator) { root?.path(to: ItemRef($0)) == nil }
  }

  /// Makes an id that is not among those that were used.
  static func make(
    _ kind: ItemKind, notIn used: Set<String>, using generator: inout some RandomNumberGenerator
  ) -> String? {
    make(kind, using: &generator) { !used.contains($0) }
  }

  private static func make(
    _ kind: ItemKind, using generator: inout some RandomNumberGenerator,
    _ isFree: (String) -> Bool
  ) -> String? {
    guard let letter = kind.letter else { return nil }
    while true {
      let tail = (0..<6).map { _ in alphabet[Int.random(in: 0..<32, using: &generator)] }
      let id = "\(letter)-\(String(tail))"
      if isFree(id) { return id }
    }
  }
}
