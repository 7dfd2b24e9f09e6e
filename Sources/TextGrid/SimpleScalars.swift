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
  package func simpleCluster(at offset: Int) -> (code: UInt32, length: Int)? {
    guard let scalar = simpleScalar(at: offset) else { return nil }
    let next = offset + scalar.length
    // Marks start at U+0300, whose first byte is CC, and no simple scalar is one.
    if next == count || self[next] < 0xCC || longSimpleScalar(at: next) != nil { return scalar }
    return nil
  }

  /// Returns the number of printable ASCII letters from an offset, each a cluster by itself, up to a number of them.
  @inline(__always)
  func plainRun(from offset: Int, most: Int) -> Int {
    let limit = Swift.min(count, offset + most)
    var end = offset
    while end < limit, self[end] &- 0x20 < 0x5F { end += 1 }
    // A mark may follow the last of them.
    if end > offset, end < count, self[end] >= 0xCC { end -= 1 }
    return end - offset
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
    // A text of Swift's own has its bytes in a row, and need not be copied to be looked at.
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(utf8).withUnsafeBufferPointer(body)
  }
}
