// SPDX-License-Identifier: EUPL-1.2

/// Most text is made of scalars that are shown as they are, one column each; they are read here straight from the
/// bytes, since every key has the whole screen drawn anew.
extension UnsafeBufferPointer<UInt8> {
  /// Returns the simple scalar at an offset of a valid text, with its length in bytes; nil where there is another.
  ///
  /// A mark may follow it, which makes it a part of something larger.
  @inline(__always)
  func simpleScalar(at offset: Int) -> (code: UInt32, length: Int)? {
    let byte = self[offset]
    if byte < 0x80 { return byte >= 0x20 && byte != 0x7F ? (UInt32(byte), 1) : nil }
    return longSimpleScalar(at: offset)
  }

  /// Returns the simple scalar that is a cluster by itself at an offset; nil where there is another.
  @inline(__always)
  func simpleCluster(at offset: Int) -> (code: UInt32, length: Int)? {
    guard let scalar = simpleScalar(at: offset) else { return nil }
    let next = offset + scalar.length
    // Marks start at U+0300, whose first byte is CC, and no simple scalar is one.
    if next == count || self[next] < 0xCC || longSimpleScalar(at: next) != nil { return scalar }
    return nil
  }

  private func longSimpleScalar(at offset: Int) -> (code: UInt32, length: Int)? {
    let lead = self[offset]
    let length: Int
    var code: UInt32
    switch lead {
    case 0xC2...0xDF: (code, length) = (UInt32(lead & 0x1F), 2)
    case 0xE0...0xEF: (code, length) = (UInt32(lead & 0x0F), 3)
    default: return nil
    }
    guard offset + length <= count else { return nil }
    for place in offset + 1..<offset + length { code = code << 6 | UInt32(self[place] & 0x3F) }
    guard let scalar = Unicode.Scalar(code), scalar.isSimple else { return nil }
    return (code, length)
  }
}

extension String {
  /// Hands out the bytes of the text, without a copy of more than a few.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var text = self
    return text.withUTF8(body)
  }
}
