// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid

/// Whoever types a letter waits for the row in which it stands, and for nothing else: the rest of the screen stays.
extension Editor {
  /// Whether a letter that is typed mostly changes no more than its row, so that it is soon worked out.
  public var isTyping: Bool {
    notice == nil && overlay == nil && linear == nil && open?.typedRows != nil
  }

  /// Types a letter in the field that is being typed in.
  ///
  /// - Returns: Nil, with nothing done, where the key may mean or change more than that.
  mutating func typeLetter(_ key: Key) -> [Effect]? {
    guard key.isText, case .character(let letter) = key.code, notice == nil, goesOnWith.isEmpty,
      linear == nil, overlay == nil, var screen = picture
    else { return nil }
    // Nobody else has the screen while it is changed.
    picture = nil
    switch open?.type(letter, on: &screen) {
    case nil, .refused:
      picture = screen
      return nil
    case .typed: return settle([])
    case .shown:
      picture = screen
      return takeRecording()
    }
  }
}

extension OpenJourney {
  /// What came of a letter.
  enum LetterTyped {
    /// It was not typed, since it may mean or change more than the text of a field.
    case refused
    /// It was typed, and all is to be drawn anew.
    case typed
    /// It was typed, and the screen shows it.
    case shown
  }

  /// Types a letter where only the text of a field changes by it.
  ///
  /// - Parameter screen: What is shown, on which the letter is drawn where all else stays in its place.
  fileprivate mutating func type(_ letter: Character, on screen: inout Screen) -> LetterTyped {
    // What the lines around it say of the text is true still where it was not the old text before either.
    guard typedRows != nil, isTypingNewText, typing?.refused == nil, !isTypingValue,
      typing?.field.isProposed == false, attention.awaited == nil
    else { return .refused }
    typing?.field.insert(String(letter))
    guard isTypingNewText, let field = typing?.field, typedRows?.show(field, on: &screen) == true
    else { return .typed }
    return .shown
  }
}

extension OpenJourney {
  /// Whether the text may be no value of its field, of which the bottom line tells.
  private var isTypingValue: Bool {
    guard let key = typing?.key, let field = focused?.kind.field(key) else { return false }
    return field.canBeMisfit
  }
}

/// Where the text that is being typed stands on the screen.
struct TypedRows: Sendable {
  /// The text as it is shown.
  private(set) var layout: TextLayout
  /// The columns in which it is laid out.
  private let width: Int
  /// The columns of its first line, and those of the others; nothing else stands there.
  private let first: Range<Int>
  private let rest: Range<Int>
  private let style: Style
  /// The last column where the cursor may stand.
  private let lastColumn: Int
  /// The rows of the screen for its lines; nil for those that are not in view.
  private let rows: [Int?]

  init(
    _ layout: TextLayout, width: Int, first: Range<Int>, rest: Range<Int>, style: Style,
    lastColumn: Int, rows: [Int?]
  ) {
    (self.layout, self.width, self.first, self.rest) = (layout, width, first, rest)
    (self.style, self.lastColumn, self.rows) = (style, lastColumn, rows)
  }

  /// Shows a text that became another one; returns false, and does nothing, where not only its lines change.
  fileprivate mutating func show(_ field: TextField, on screen: inout Screen) -> Bool {
    let old = layout.lines
    let new = TextLayout(field, width: width)
    guard new.lines.count == old.count, new.caret.row == layout.caret.row else { return false }
    layout = new
    for (index, line) in new.lines.enumerated() {
      guard let row = rows[index] else { continue }
      let columns = index == 0 ? first : rest
      if line.text != old[index].text {
        screen.fill(row: row, columns: columns)
        screen.put(
          line.text, at: Point(column: columns.lowerBound, row: row), style: style,
          limit: columns.count)
      }
      if index == new.caret.row {
        screen.cursor = Point(
          column: min(columns.lowerBound + new.caret.column, lastColumn), row: row)
      }
    }
    return true
  }
}
