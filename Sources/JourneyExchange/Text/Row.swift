// SPDX-License-Identifier: EUPL-1.2

/// A row of signs of one column each; what falls outside it is left out.
struct Row {
  private var cells: [Unicode.Scalar]

  init(width: Int) {
    cells = Array(repeating: " ", count: max(0, width))
  }

  var text: String {
    // Bytes are put together faster than scalars, and a long journey has many rows.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(cells.count * 3)
    for scalar in cells {
      if scalar.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else if let encoded = UTF8.encode(scalar) {
        bytes.append(contentsOf: encoded)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  mutating func put(_ text: String, at column: Int) {
    for (offset, scalar) in text.unicodeScalars.enumerated()
    where cells.indices.contains(column + offset) {
      cells[column + offset] = scalar
    }
  }

  mutating func fill(_ columns: Range<Int>, with sign: String) {
    guard let scalar = sign.unicodeScalars.first else { return }
    for column in columns.clamped(to: 0..<cells.count) { cells[column] = scalar }
  }

  func isFree(_ columns: Range<Int>) -> Bool {
    columns.clamped(to: 0..<cells.count).allSatisfy { cells[$0] == " " }
  }
}
