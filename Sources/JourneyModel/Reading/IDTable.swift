// SPDX-License-Identifier: EUPL-1.2

import CanonicalJSON

/// The ids of a text, each with the kind of the first item that has it, looked up by their bytes.
///
/// A file has as many ids as items and more references; a text for each would take a quarter of the time of reading it.
struct IDTable {
  /// The bytes of an id: in the source, or, where escapes had to be read, among those that were decoded.
  struct Key {
    fileprivate let start: UInt32
    fileprivate let end: UInt32
    fileprivate let isDecoded: Bool
  }

  private let source: SourceText
  private var decoded: [UInt8] = []
  private var entries: [(key: Key, kind: ItemKind)] = []
  /// The places of the entries behind their hashes, counted from 1; 0 is free.
  private var slots = [UInt32](repeating: 0, count: 64)

  init(_ source: SourceText) {
    self.source = source
  }

  /// Returns the bytes of an id; nil where the string cannot be one.
  ///
  /// - Parameter range: The bytes of the string, its quotation marks included.
  mutating func key(_ range: Range<Int>) -> Key? {
    let inner = range.lowerBound + 1..<range.upperBound - 1
    if ItemID.isValid(source.bytes[inner]) {
      return Key(start: UInt32(inner.lowerBound), end: UInt32(inner.upperBound), isDecoded: false)
    }
    guard source.bytes[inner].contains(UInt8(ascii: "\\")) else { return nil }
    let text = StringToken.decoded(source.bytes, range)
    guard ItemID.isValid(text[...]) else { return nil }
    decoded += text
    return Key(
      start: UInt32(decoded.count - text.count), end: UInt32(decoded.count), isDecoded: true)
  }

  /// Notes an item; returns whether it is the first with its id.
  mutating func insert(_ key: Key, _ kind: ItemKind) -> Bool {
    if entries.count * 2 >= slots.count { grow() }
    let slot = slot(of: key)
    if slots[slot] != 0 { return false }
    entries.append((key, kind))
    slots[slot] = UInt32(entries.count)
    return true
  }

  /// Returns the kind of the first item with an id; nil where there is none.
  func kind(_ key: Key) -> ItemKind? {
    let place = slots[slot(of: key)]
    return place == 0 ? nil : entries[Int(place) - 1].kind
  }

  /// The slot that holds an id, or the free one where it belongs.
  private func slot(of key: Key) -> Int {
    let mask = slots.count - 1
    let bytes = bytes(key)
    var slot = Int(truncatingIfNeeded: hash(bytes)) & mask
    while slots[slot] != 0, !self.bytes(entries[Int(slots[slot]) - 1].key).elementsEqual(bytes) {
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func bytes(_ key: Key) -> ArraySlice<UInt8> {
    (key.isDecoded ? decoded : source.bytes)[Int(key.start)..<Int(key.end)]
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    for (index, entry) in entries.enumerated() {
      slots[slot(of: entry.key)] = UInt32(index + 1)
    }
  }

  /// Another number in each run, so that no file can be made in which all ids fall together.
  private static let seed = UInt64.random(in: .min ... .max)

  private func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash = Self.seed
    for byte in bytes {
      let product = (hash ^ UInt64(byte)).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      hash = product.high ^ product.low
    }
    return hash
  }
}
