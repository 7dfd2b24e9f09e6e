// SPDX-License-Identifier: EUPL-1.2

/// The text of a table as spreadsheets save it, in one of the encodings that they use.
public struct TableText: Sendable {
  /// How a spreadsheet wrote the text down.
  public enum Encoding: Sendable { case utf8, utf16, windows1252 }

  /// The text, without the mark at its beginning.
  public let text: String
  /// How it was written down.
  public let encoding: Encoding

  /// Reads bytes as UTF-8, as UTF-16 where they begin with its mark, or as Windows-1252; nil for what is no text.
  public init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      guard let text = Self.utf16(bytes.dropFirst(2), isBigEndian: bytes[0] == 0xFE) else {
        return nil
      }
      (self.text, encoding) = (text, .utf16)
    } else if let text = String(validating: bytes, as: UTF8.self) {
      (self.text, encoding) = (text, .utf8)
    } else {
      guard let text = Self.windows1252(bytes) else { return nil }
      (self.text, encoding) = (text, .windows1252)
    }
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> String? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index in
      let (one, two) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBigEndian ? one << 8 | two : two << 8 | one
    }
    return String(validating: units, as: UTF16.self)
  }

  private static func windows1252(_ bytes: [UInt8]) -> String? {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      switch byte {
      case 0x80...0x9F:
        guard let scalar = upper[Int(byte) - 0x80] else { return nil }
        text.append(scalar)
      // A file with other controls is no text.
      case 0..<9, 0x0E..<0x20, 0x7F: return nil
      default: text.append(Unicode.Scalar(byte))
      }
    }
    return String(text)
  }

  /// The signs of Windows-1252 that differ from Latin-1; nil for those that it lacks.
  private static let upper: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]
}
