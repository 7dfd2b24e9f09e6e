// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// What stands in one cell of the map, as lines of the width of its column.
struct MapCell: Sendable {
  struct Line: Sendable {
    let text: String
    var style = Style.plain
    /// Whether it belongs to what holds the focus.
    var isFocused = false
    /// Whether it is the first line of what holds the focus.
    var isMarked = false
    /// The column of the caret, where it stands on this line.
    var caret: Int?
    /// The number of the item that begins here; 0 for a field, nil for what goes on from the line before.
    var begins: Int?
  }

  private(set) var lines: [Line] = []
  /// The text that is being typed, and which of its lines stands first in the cell; nil where none is, or some are cut.
  private(set) var typed: (layout: TextLayout, first: Int)?

  /// The most lines of the cell that holds the focus.
  private static let mostFocused = 8
  /// A text with more bytes than this for each column is long, whatever it is written in.
  private static let mostBytes = 8

  /// What holds the focus in a cell.
  struct Focused: Sendable {
    /// Which of the items in the cell; nil for a field or for an empty cell.
    let item: Int?
    /// The text that is being typed there.
    let typing: OpenJourney.Typing?
  }

  /// Fills the cell of a lane.
  ///
  /// - Parameters:
  ///   - number: The number of the step, from 1.
  ///   - width: The columns of a line.
  ///   - most: The most lines, where the cell does not hold the focus.
  ///   - focus: What holds the focus, where that is in the cell.
  init(
    _ step: Item, number: Int, _ key: FieldKey, of journey: Journey, width: Int, most: Int,
    focus: Focused?, _ options: Editor.Options
  ) {
    let items = step.items(key)
    let signs = options.signs
    let limit = focus == nil ? most : Self.mostFocused
    var marked: Int?
    if items.isEmpty {
      let text = Self.text(step, number, key, of: journey, options)
      if width < Self.narrow, focus == nil {
        add(text.isEmpty ? "" : key == .title ? "\(number)" : signs.filledSquare, width, .plain)
      } else {
        add(text, focus?.typing, width, .plain, focus != nil, most: limit)
      }
      if focus != nil { marked = 0 }
      if !lines.isEmpty { lines[0].begins = 0 }
    } else {
      for (index, item) in items.enumerated() {
        let isFocused = focus.map { $0.item == index } ?? false
        let first = lines.count
        if isFocused { marked = first }
        let text =
          width < Self.narrow && !isFocused
          ? (PainPoint(item).severity?.sign ?? signs.filledSquare)
          : signs.replacingSigns(in: item.caption[options.language])
        add(
          text, isFocused ? focus?.typing : nil, width, InnerLine.style(of: item), isFocused,
          most: limit)
        if focus == nil, lines.count > limit { break }
        if lines.indices.contains(first) { lines[first].begins = index }
      }
    }
    cut(to: marked == nil ? most : Self.mostFocused, from: marked, width, signs)
  }

  /// Creates a cell that says something else.
  init(_ text: String, width: Int, isFocused: Bool) {
    lines = Wrapping.lines(text, width: width).enumerated().map {
      Line(text: $1, style: .faint, isFocused: isFocused, isMarked: isFocused && $0 == 0)
    }
  }

  /// Below this number of columns there is room for signs only.
  private static let narrow = 8

  private static func text(
    _ step: Item, _ number: Int, _ key: FieldKey, of journey: Journey, _ options: Editor.Options
  ) -> String {
    let signs = options.signs
    if key == .title {
      let star = step.flag(.momentOfTruth) ? signs.star + " " : ""
      let untitled = Text(nl: "(zonder titel)", en: "(no title)")[options.language]
      // The number stays with the first word.
      return "\(star)\(number)\u{A0}\(step.title.isEmpty ? untitled : step.title)"
    }
    guard let words = step.kind.field(key)?.words(in: step, of: journey)?[options.language]
    else { return "" }
    return key == .quote ? signs.openQuote + words + signs.closeQuote : words
  }

  private mutating func add(_ text: String, _ width: Int, _ style: Style) {
    lines.append(Line(text: text, style: style))
  }

  private mutating func add(
    _ text: String, _ typing: OpenJourney.Typing?, _ width: Int, _ style: Style,
    _ isFocused: Bool, most: Int
  ) {
    if let typing {
      let layout = TextLayout(typing.field, width: width)
      let last = max(0, layout.lines.count - Self.mostFocused)
      let first = min(max(0, layout.caret.row - Self.mostFocused / 2), last)
      typed = (layout, first - lines.count)
      for (index, line) in layout.lines.enumerated().dropFirst(first).prefix(Self.mostFocused) {
        lines.append(
          Line(
            text: line.text, style: .underline, isMarked: index == first,
            caret: index == layout.caret.row ? layout.caret.column : nil))
      }
      return
    }
    // Of a long text no more is wrapped than can be shown, and one line that tells that there is more.
    let wanted = most + 1
    let isLong = text.utf8.count > Self.mostBytes * width * wanted
    let part = isLong ? String(text.prefix(width * wanted)) : text
    for (index, line) in Wrapping.lines(part, width: width, most: wanted).enumerated() {
      lines.append(
        Line(text: line, style: style, isFocused: isFocused, isMarked: isFocused && index == 0))
    }
  }

  /// Cuts what is too much, with a sign where text is missing.
  private mutating func cut(to most: Int, from marked: Int?, _ width: Int, _ signs: Signs) {
    guard lines.count > most else { return }
    typed = nil
    let first = min(max(0, (marked ?? 0) - 1), lines.count - most)
    lines = Array(lines[first..<first + most])
    let last = lines[most - 1]
    guard last.caret == nil, !last.isMarked else { return }
    var text = last.text
    while Width.of(text) + Width.of(signs.ellipsis) > width, !text.isEmpty { text.removeLast() }
    // Behind a part of a word the sign says enough.
    if text.last == "-" { text.removeLast() }
    lines[most - 1] = Line(
      text: text + signs.ellipsis, style: last.style, isFocused: last.isFocused)
  }
}
