// SPDX-License-Identifier: EUPL-1.2

/// The number of columns and rows of a screen or a part of it.
public struct Size: Hashable, Sendable {
  /// The columns, from 0.
  public var columns: Int
  /// The rows, from 0.
  public var rows: Int

  /// Creates a size from its columns and rows.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A place on a screen, counted from the top left corner.
public struct Point: Hashable, Sendable {
  /// The column, from 0 at the left.
  public var column: Int
  /// The row, from 0 at the top.
  public var row: Int

  /// Creates a point from its column and row, both counted from zero.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}
