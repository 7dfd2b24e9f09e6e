// SPDX-License-Identifier: EUPL-1.2

import CanonicalJSON

extension Item {
  /// The place of the member with a key.
  private func place(of key: FieldKey) -> Int? {
    for index in storage.members.indices {
      // Only the name is looked at: to take out the whole member takes time to count who holds its value.
      if case .known(let known) = storage.members[index].name, known == key { return index }
    }
    return nil
  }

  func member(_ key: FieldKey) -> Member.Value? {
    place(of: key).map { storage.members[$0].value }
  }

  /// Returns where a value that is no list stands in the source; nil for any other.
  ///
  /// Most are read by this: to take the whole value out of the item takes time to count who holds it.
  func slice(_ key: FieldKey) -> Slice? {
    guard let place = place(of: key),
      case .scalar(.slice(let slice)) = storage.members[place].value
    else { return nil }
    return slice
  }

  /// Tells whether a key stands in the item.
  public func has(_ key: FieldKey) -> Bool {
    place(of: key) != nil
  }

  /// Returns the text under a key, or nil when it is absent.
  public func text(_ key: FieldKey) -> String? {
    if let slice = slice(key) { return slice.text(in: storage.source) }
    guard case .scalar(let scalar) = member(key) else { return nil }
    return text(of: scalar)
  }

  /// Returns the whole number under a key, or nil when it is absent.
  public func whole(_ key: FieldKey) -> Int? {
    if let slice = slice(key) { return WholeNumber.value(of: storage.source.bytes[slice.range]) }
    if case .scalar(.whole(let value)) = member(key) { return value }
    return nil
  }

  /// Returns the number under a key, or nil when it is absent.
  public func number(_ key: FieldKey) -> DecimalNumber? {
    switch member(key) {
    case .scalar(.whole(let value)): DecimalNumber(String(value))
    case .scalar(.number(let token)): DecimalNumber(token)
    case .scalar(.slice(let slice)):
      DecimalNumber(String(decoding: storage.source.bytes[slice.range], as: UTF8.self))
    default: nil
    }
  }

  /// Tells whether the flag under a key is set.
  public func flag(_ key: FieldKey) -> Bool {
    switch member(key) {
    case .scalar(.flag(let value)): value
    case .scalar(.slice(let slice)):
      storage.source.bytes[slice.range.lowerBound] == UInt8(ascii: "t")
    default: false
    }
  }

  /// Returns the texts or ids listed under a key, in order.
  public func texts(_ key: FieldKey) -> [String] {
    guard case .scalars(let scalars) = member(key) else { return [] }
    return scalars.compactMap(text(of:))
  }

  /// Returns the items under a key, in order.
  public func items(_ key: FieldKey) -> [Item] {
    switch member(key) {
    case .items(let items): items
    case .item(let item): [item]
    default: []
    }
  }

  /// Returns the one item under a key.
  public func item(_ key: FieldKey) -> Item? {
    guard case .item(let item) = member(key) else { return nil }
    return item
  }

  /// Tells whether the item has an id, without making a text of it.
  func hasID(_ id: String) -> Bool {
    switch member(.id) {
    case .scalar(.slice(let slice)):
      let range = slice.range
      // An id needs no escapes, but may have been written with them.
      return storage.source.bytes[range.lowerBound + 1..<range.upperBound - 1].elementsEqual(
        id.utf8)
        || (range.count - 2 > id.utf8.count && self.id == id)
    case .scalar(.text(let text)): return text == id
    default: return id.isEmpty
    }
  }

  private func text(of scalar: Scalar) -> String? {
    scalar.text(in: storage.source)
  }
}

extension Scalar {
  /// Returns the text that the scalar holds; nil for a number or a flag.
  func text(in source: SourceText) -> String? {
    switch self {
    case .text(let text): return text
    case .slice(let slice): return slice.text(in: source)
    case .whole, .number, .flag: return nil
    }
  }
}

extension Slice {
  /// Returns the text that stands there; nil for a number or a flag.
  func text(in source: SourceText) -> String? {
    guard source.bytes[Int(start)] == UInt8(ascii: "\"") else { return nil }
    return StringToken.text(source.bytes, range)
  }
}

/// Numbers with a whole value in any spelling of JSON, such as `-1`, `1.0` and `2e1`.
enum WholeNumber {
  /// The largest number that a field holds: what fifteen digits can say.
  static let largest = 999_999_999_999_999

  /// Returns the value of a valid JSON number, or nil when it is not whole or beyond 15 digits.
  static func value(of token: ArraySlice<UInt8>) -> Int? {
    // Another field may hold a text or a word.
    guard let first = token.first, first == UInt8(ascii: "-") || (0x30...0x39).contains(first)
    else { return nil }
    return simpleValue(of: token) ?? spelledValue(of: token)
  }

  /// Returns the value of a few digits; nil for any other spelling.
  private static func simpleValue(of token: ArraySlice<UInt8>) -> Int? {
    token.withUnsafeBufferPointer { simpleValue(of: $0, 0..<$0.count) }
  }

  /// Returns the value of a few digits in a text; nil for any other spelling.
  static func simpleValue(of text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    let isNegative = !range.isEmpty && text[range.lowerBound] == UInt8(ascii: "-")
    let start = range.lowerBound + (isNegative ? 1 : 0)
    guard (1...15).contains(range.upperBound - start) else { return nil }
    var value = 0
    for index in start..<range.upperBound {
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      value = value * 10 + Int(digit)
    }
    return isNegative ? -value : value
  }

  private static func spelledValue(of token: ArraySlice<UInt8>) -> Int? {
    var digits: [UInt8] = []
    var fraction = 0
    var exponent = 0
    var rest = token
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest.removeFirst() }
    var isFraction = false
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        guard let value = Int(String(decoding: rest, as: UTF8.self)) else { return nil }
        exponent = value
        rest = []
      default:
        if !digits.isEmpty || byte != UInt8(ascii: "0") { digits.append(byte) }
        if isFraction { fraction += 1 }
      }
    }
    if digits.isEmpty { return 0 }
    guard exponent > -1000, exponent < 1000 else { return nil }
    var shift = exponent - fraction
    while shift < 0 {
      guard digits.popLast() == UInt8(ascii: "0") else { return nil }
      shift += 1
    }
    guard digits.count + shift <= 15 else { return nil }
    digits.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: shift))
    let value = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return isNegative ? -value : value
  }
}
