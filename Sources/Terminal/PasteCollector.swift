// SPDX-License-Identifier: EUPL-1.2

/// Collects the bytes of a bracketed paste until its end sequence.
struct PasteCollector {
  private static let start = Array("\u{1B}[200~".utf8)
  private static let end = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []

  /// Adds bytes; returns how many of them belong to the paste when its end is among them.
  @discardableResult
  mutating func append(_ part: ArraySlice<UInt8>) -> Int? {
    // The end sequence may have come in two parts.
    let searched = max(0, bytes.count - Self.end.count + 1)
    let before = bytes.count
    bytes += part
    guard var end = Self.find(Self.end, in: bytes, from: searched) else { return nil }
    // An end sequence with another one after it was part of the pasted text.
    while let later = Self.find(Self.end, in: bytes, from: end + 1) {
      if let start = Self.find(Self.start, in: bytes, from: end + 1), start < later { break }
      end = later
    }
    bytes.removeSubrange(end...)
    return end + Self.end.count - before
  }

  /// The pasted text without stray sequences, with its line ends as newlines.
  var text: String {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x1B,
        bytes[index...].starts(with: Self.start) || bytes[index...].starts(with: Self.end)
      {
        index += Self.end.count
        continue
      }
      if byte == 0x0D {
        kept.append(0x0A)
        if index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
      } else {
        kept.append(byte)
      }
      index += 1
    }
    return String(decoding: kept, as: UTF8.self)
  }

  private static func find(_ sequence: [UInt8], in bytes: [UInt8], from first: Int) -> Int? {
    var index = first
    while index + sequence.count <= bytes.count {
      if bytes[index] == 0x1B, bytes[index...].starts(with: sequence) { return index }
      index += 1
    }
    return nil
  }
}
