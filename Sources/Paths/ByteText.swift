// SPDX-License-Identifier: EUPL-1.2

/// Bytes as text, whether they are UTF-8 or not, so that the same bytes can be read from it again.
///
/// A byte that belongs to no character is written as U+10FE00 and the byte, in an area that Unicode gives to nobody. So are
/// the bytes of a character that stands in that area itself.
public enum ByteText {
  /// Returns bytes as text.
  public static func text(_ bytes: [UInt8]) -> String {
    if !mayEscape(bytes), let text = String(validating: bytes, as: UTF8.self) { return text }
    var text = ""
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var place = 0
    while true {
      let length: Int
      switch parser.parseScalar(from: &rest) {
      case .valid(let encoded):
        length = encoded.count
        let scalar = Unicode.UTF8.decode(encoded)
        if byte(of: scalar) == nil {
          text.unicodeScalars.append(scalar)
        } else {
          for byte in encoded { text.unicodeScalars.append(escape(byte)) }
        }
      case .error(let count):
        length = count
        for byte in bytes[place..<(place + count)] { text.unicodeScalars.append(escape(byte)) }
      case .emptyInput: return text
      }
      place += length
    }
  }

  /// Returns the bytes that a text was made of.
  public static func bytes(_ text: some StringProtocol) -> [UInt8] {
    let plain = Array(text.utf8)
    if !mayEscape(plain) { return plain }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if let byte = byte(of: scalar) {
        bytes.append(byte)
      } else {
        bytes += Array(String(scalar).utf8)
      }
    }
    return bytes
  }

  /// Returns what people typed, where it is text; nil where some of its bytes belong to no character.
  public static func typed(_ text: String) -> String? {
    String(validating: bytes(text), as: UTF8.self)
  }

  /// The byte that a character stands for; nil for any other character.
  public static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    (start + 0x80...start + 0xFF).contains(scalar.value)
      ? UInt8(truncatingIfNeeded: scalar.value) : nil
  }

  private static let start: UInt32 = 0x10FE00

  private static func escape(_ byte: UInt8) -> Unicode.Scalar {
    Unicode.Scalar(start + UInt32(byte)) ?? "\u{FFFD}"
  }

  /// Whether characters of the area may be among bytes: all of them begin with the same two.
  private static func mayEscape(_ bytes: [UInt8]) -> Bool {
    zip(bytes, bytes.dropFirst()).contains { $0 == 0xF4 && $1 == 0x8F }
  }
}
