// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// What was drawn of the outline, kept from key to key for as long as it stays true.
struct DrawnOutline: Sendable {
  /// All that the drawing of a row depends on.
  struct Source: Hashable, Sendable {
    let journey: JourneySource
    let folded: Set<String>
    let unfolded: Set<ItemPath>
    let columns: Int
    /// The most rows of the screen for a line inside a row.
    let mostRows: Int
    let language: Language
    let signs: Signs
  }

  /// A row that does not hold the focus.
  struct Title: Sendable {
    let row: Row
    /// The column at which its text begins.
    let start: Int
  }

  /// The lines inside a row, as they are while the focus is on the row or among them.
  struct Inside: Hashable {
    let row: OutlineRow
    let holdsFocus: Bool
  }

  private var source: Source?
  private var titles: [OutlineRow: Title] = [:]
  private var lines: [Inside: [InnerLine]] = [:]

  /// More than any window shows.
  private static let most = 1_000

  /// Forgets what is not true any more, and what is more than a window shows.
  mutating func follow(_ source: Source) {
    if self.source == source, titles.count < Self.most, lines.count < Self.most { return }
    self = DrawnOutline()
    self.source = source
  }

  /// A row that does not hold the focus; nil where it is not known.
  subscript(row: OutlineRow) -> Title? {
    get { titles[row] }
    set { titles[row] = newValue }
  }

  /// The lines inside a row; nil where they are not known.
  subscript(inside: Inside) -> [InnerLine]? {
    get { lines[inside] }
    set { lines[inside] = newValue }
  }
}

/// A row of the screen in the outline.
struct ShownLine: Sendable {
  var row: Row
  /// What it shows.
  var focus: Focus?
  var isFocused = false
  /// The column of the cursor; nil where it does not stand on this line.
  var cursor: Int?
}
