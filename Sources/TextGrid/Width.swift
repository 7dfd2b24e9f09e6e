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
    var index = text.startIndex
    let bytes = text.utf8
    while index < bytes.endIndex {
      let next = bytes.index(after: index)
      if bytes[index] < 0x80, next == bytes.endIndex || bytes[next] < 0x80 {
        // A return and a newline are one cluster: the newline counts for both.
        if bytes[index] != 0x0D || next == bytes.endIndex || bytes[next] != 0x0A { width += 1 }
        index = next
      } else {
        width += Shown.cluster(text[index]).width
        index = text.index(after: index)
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
