// SPDX-License-Identifier: EUPL-1.2

import CanonicalJSON

extension Part {
  /// Tells whether two parts have the same key.
  package func isNamed(like other: Part) -> Bool {
    key != nil || other.key != nil ? key == other.key : name == other.name
  }

  /// Tells whether two parts stand in their files in the same bytes, so that not even a spelling differs.
  ///
  /// Parts in other bytes may still say the same; items are never taken for the same.
  package func isSpelled(like other: Part) -> Bool {
    guard isNamed(like: other) else { return false }
    let (source, otherSource) = (source, other.source)
    func isSame(_ left: Slice, _ right: Slice) -> Bool {
      source.isSame(left, otherSource, right)
    }
    func isSame(_ left: Scalar, _ right: Scalar) -> Bool {
      switch (left, right) {
      case (.slice(let left), .slice(let right)): isSame(left, right)
      case (.text(let left), .text(let right)): left.utf8.elementsEqual(right.utf8)
      default: false
      }
    }
    switch (value, other.value) {
    case (.scalar(let left), .scalar(let right)): return isSame(left, right)
    case (.scalars(let left), .scalars(let right)):
      return left.count == right.count && zip(left, right).allSatisfy(isSame)
    case (.other(let left), .other(let right)): return isSame(left, right)
    case (.items(let left), .items(let right)): return left.isEmpty && right.isEmpty
    default: return false
    }
  }

  /// Tells whether two parts hold the same value: texts by their bytes, numbers by what they come to.
  ///
  /// Of items only the number is compared.
  package func says(_ other: Part) -> Bool {
    switch (value, other.value) {
    case (.scalar(let left), .scalar(let right)):
      left.isSame(source, right, other.source)
    case (.scalars(let left), .scalars(let right)):
      left.count == right.count
        && zip(left, right).allSatisfy { $0.isSame(source, $1, other.source) }
    case (.items(let left), .items(let right)): left.count == right.count
    case (.item, .item): true
    case (.item, _), (.items, _), (_, .item), (_, .items): false
    default: Self.isSame(json, other.json)
    }
  }

  /// Compares two values in canonical form, in which only numbers can still differ in their spelling.
  private static func isSame(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    if left == right { return true }
    guard let leftTape = try? Tape(left), let rightTape = try? Tape(right),
      leftTape.nodes.count == rightTape.nodes.count
    else { return false }
    return zip(leftTape.nodes, rightTape.nodes).allSatisfy { one, two in
      guard one.kind == two.kind, one.next == two.next else { return false }
      switch one.kind {
      case .number: return Decimal.same(left[one.range], right[two.range])
      case .string: return left[one.range].elementsEqual(right[two.range])
      default: return true
      }
    }
  }
}

extension Item {
  /// Tells whether two items, with all that they hold, stand in their files in the same bytes.
  ///
  /// It takes no longer than comparing these. Where it is not so, or not known, they may still say the same.
  package func isSpelled(like other: Item) -> Bool {
    if isIdentical(to: other) { return true }
    guard kind == other.kind, let range = storage.range, let otherRange = other.storage.range else {
      return false
    }
    return storage.source.isSame(range, other.storage.source, otherRange)
  }
}

extension SourceText {
  /// Tells whether parts of two texts are the same bytes.
  fileprivate func isSame(_ slice: Slice, _ other: SourceText, _ otherSlice: Slice) -> Bool {
    bytes.withUnsafeBufferPointer { own in
      other.bytes.withUnsafeBufferPointer {
        EightBytes.same(own, slice.range, $0, otherSlice.range)
      }
    }
  }
}

extension Scalar {
  fileprivate func isSame(_ source: SourceText, _ other: Scalar, _ otherSource: SourceText) -> Bool
  {
    if case .slice(let left) = self, case .slice(let right) = other,
      source.isSame(left, otherSource, right)
    {
      return true
    }
    if let left = text(in: source), let right = other.text(in: otherSource) {
      return left.utf8.elementsEqual(right.utf8)
    }
    return Decimal.same(token(in: source), other.token(in: otherSource))
  }

  /// The number, flag or text as it is written.
  private func token(in source: SourceText) -> [UInt8] {
    switch self {
    case .slice(let slice): Array(source.bytes[slice.range])
    case .text(let text): Array("\"\(text)\"".utf8)
    case .whole(let value): Array(String(value).utf8)
    case .number(let token): Array(token.utf8)
    case .flag(let value): Array(String(value).utf8)
    }
  }
}
