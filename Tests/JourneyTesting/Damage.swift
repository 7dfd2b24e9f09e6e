// SPDX-License-Identifier: EUPL-1.2

/// Damages the bytes of a file.
public enum Damage {
  /// Bytes that matter to JSON, to UTF-8 and to the format.
  private static let pieces: [[UInt8]] =
    [
      0x00, 0x0A, 0x0D, 0x22, 0x2C, 0x3A, 0x5B, 0x5C, 0x5D, 0x7B, 0x7D, 0x80, 0xC3, 0xED, 0xF4,
      0xFF,
    ]
    .map { [$0] }
    + ["null", "1e999", "-", "\\ud800", "\\u0000", "\"id\": ", "<<<<<<<\n"].map { Array($0.utf8) }

  /// Damages bytes as disks, programs and people do: something lost, doubled, changed or cut off.
  public static func damaged(_ bytes: [UInt8], using seed: inout Seed) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &seed) {
      guard !bytes.isEmpty else { return bytes }
      let place = Int.random(in: 0..<bytes.count, using: &seed)
      let end = min(bytes.count, place + Int.random(in: 1...20, using: &seed))
      switch Int.random(in: 0..<6, using: &seed) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 2: bytes[place] = UInt8.random(in: 0...255, using: &seed)
      case 3: bytes.insert(contentsOf: pieces.randomElement(using: &seed) ?? [], at: place)
      case 4: bytes.removeLast(bytes.count - place)
      default: bytes.replaceSubrange(place..<end, with: pieces.randomElement(using: &seed) ?? [])
      }
    }
    return bytes
  }
}
