// SPDX-License-Identifier: EUPL-1.2

import CanonicalJSON

/// The ids of a text, each with the kind of the first item that has it, looked up by their bytes.
///
/// A file has as many ids as items and more references; a text for each would take a quarter of the time of reading it.
struct IDTable {
  /// The bytes of an id: in the text, or, where escapes had to be read, among those that were decoded.
  struct Key {
    fileprivate let hash: UInt64
    fileprivate let start: UInt32
    fileprivate let end: UInt32
    fileprivate let isDecoded: Bool

    fileprivate var range: Range<Int> { Int(start)..<Int(end) }
  }

  private var decoded: [UInt8] = []
  private var entries: [(key: Key, kind: ItemKind)] = []
  /// The places of the entries behind their hashes, counted from 1; 0 is free.
  private var slots = [UInt32](repeating: 0, count: 256)

  /// Returns the bytes of an id; nil where the string cannot be one.
  ///
  /// - Parameter range: The bytes of the string in the text, its quotation marks included.
  mutating func key(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Key? {
    let inner = range.lowerBound + 1..<range.upperBound - 1
    if ItemID.isValid(text, inner) { return Self.key(text, inner, isDecoded: false) }
    guard text[inner].contains(UInt8(ascii: "\\")) else { return nil }
    let id = StringToken.decoded(Array(text[range]), 0..<range.count)
    guard ItemID.isValid(id[...]) else { return nil }
    decoded += id
    return decoded.withUnsafeBufferPointer {
      Self.key($0, $0.count - id.count..<$0.count, isDecoded: true)
    }
  }

  private static func key(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isDecoded: Bool
  ) -> Key {
    Key(
      hash: hash(text, range), start: UInt32(range.lowerBound), end: UInt32(range.upperBound),
      isDecoded: isDecoded)
  }

  /// Notes an item; returns whether it is the first with its id.
  mutating func insert(
    _ key: Key, _ kind: ItemKind, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if entries.count * 2 >= slots.count { grow(text) }
    let slot = slot(of: key, in: text)
    if slots[slot] != 0 { return false }
    entries.append((key, kind))
    slots[slot] = UInt32(entries.count)
    return true
  }

  /// Returns the kind of the first item with an id; nil where there is none.
  func kind(_ key: Key, in text: UnsafeBufferPointer<UInt8>) -> ItemKind? {
    let place = slots[slot(of: key, in: text)]
    return place == 0 ? nil : entries[Int(place) - 1].kind
  }

  /// The slot that holds an id, or the free one where it belongs.
  private func slot(of key: Key, in text: UnsafeBufferPointer<UInt8>) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key.hash) & mask
    while slots[slot] != 0, !isSame(entries[Int(slots[slot]) - 1].key, key, in: text) {
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func isSame(_ one: Key, _ two: Key, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard one.hash == two.hash, one.range.count == two.range.count else { return false }
    if one.isDecoded || two.isDecoded {
      return Array(one.isDecoded ? decoded[one.range] : ArraySlice(text[one.range]))
        == Array(two.isDecoded ? decoded[two.range] : ArraySlice(text[two.range]))
    }
    for offset in 0..<one.range.count
    where text[Int(one.start) + offset] != text[Int(two.start) + offset] {
      return false
    }
    return true
  }

  private mutating func grow(_ text: UnsafeBufferPointer<UInt8>) {
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    for (index, entry) in entries.enumerated() {
      slots[slot(of: entry.key, in: text)] = UInt32(index + 1)
    }
  }

  /// Another number in each run, so that no file can be made in which all ids fall together.
  private static let seed = UInt64.random(in: .min ... .max)

  private static func hash(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash = seed
    for start in stride(from: range.lowerBound, to: range.upperBound, by: 8) {
      let word = EightBytes.first(text, start..<min(start + 8, range.upperBound))
      let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      hash = product.high ^ product.low
    }
    return hash
  }
}

extension Item {
  /// Whether two items of the tree have the same id.
  package var hasDoubledIDs: Bool {
    var table = IDTable()
    let isDoubled = storage.source.bytes.withUnsafeBufferPointer { text in
      table.doubles(in: storage, of: storage.source, text)
    }
    if let isDoubled { return isDoubled }
    var ids: Set<String> = []
    var found = false
    visitItems { item in
      if item.has(.id), !ids.insert(item.id).inserted { found = true }
    }
    return found
  }
}

extension IDTable {
  /// Tells whether an item of a tree has an id that was noted before; nil where one stands in another text.
  fileprivate mutating func doubles(
    in item: Item.Storage, of source: SourceText, _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool? {
    for member in item.members {
      switch member.value {
      case .scalar(let scalar) where member.isNamed(.id):
        guard item.source === source, case .slice(let slice) = scalar,
          let key = key(text, slice.range)
        else { return nil }
        if !insert(key, item.kind, in: text) { return true }
      case .item(let held):
        let found = doubles(in: held.storage, of: source, text)
        if found != false { return found }
      case .items(let items):
        for held in items {
          let found = doubles(in: held.storage, of: source, text)
          if found != false { return found }
        }
      case .scalar, .scalars, .other: break
      }
    }
    return false
  }
}
