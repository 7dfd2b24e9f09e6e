// SPDX-License-Identifier: EUPL-1.2

/// The number of columns that text takes, by one table for every machine.
///
/// The table is that of glibc 2.36 (`wcwidth`, Unicode 14), which ncurses lays out with on Debian 12.
public enum Width {
  /// Returns the columns of a scalar: 0, 1 or 2; an unassigned one is shown as U+FFFD and takes 1.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    let kind = kind(of: scalar)
    return kind == unassigned ? 1 : kind
  }

  /// Returns the columns that text takes on a `Screen`, which draws clusters by `Shown.cluster(_:)`.
  public static func of(_ text: String) -> Int {
    var width = 0
    text.withBytes { bytes in
      var offset = 0
      while offset < bytes.count {
        let plain = bytes.plainRun(from: offset, most: bytes.count)
        width += plain
        offset += plain
        guard offset < bytes.count else { break }
        if let scalar = bytes.simpleCluster(at: offset) {
          width += 1
          offset += scalar.length
        } else {
          let cluster = Shown.cluster(in: text, at: offset)
          width += cluster.width
          offset = cluster.end
        }
      }
    }
    return width
  }

  /// Returns the columns that text takes when written out in full, scalar by scalar.
  ///
  /// It differs from `of(_:)` only for clusters that a screen shortens, such as joined emoji.
  public static func printed(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1 == softHyphen ? 0 : of($1)) }
  }

  static let unassigned = 3
  static let softHyphen: Unicode.Scalar = "\u{AD}"

  /// Returns the entry of the table for a scalar: its columns, or `unassigned`.
  static func kind(of scalar: Unicode.Scalar) -> Int {
    let key = scalar.value << 2 | 3
    var low = 0
    var high = widthRuns.count
    while low < high {
      let middle = (low + high) / 2
      if widthRuns[middle] <= key { low = middle + 1 } else { high = middle }
    }
    return Int(widthRuns[low - 1] & 3)
  }
}
