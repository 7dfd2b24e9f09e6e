// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import TextGrid
import Words

/// The row that holds the focus with the lines inside it, ready to be drawn.
struct OpenRow: Sendable {
  /// A line of the screen.
  struct Drawn: Sendable {
    var label: String?
    var indent: Int
    var text: String
    var style: Style
    var isFocused: Bool
    /// What the line shows.
    var focus: Focus?
    /// The column of the cursor, counted from the start of the text; nil where it does not stand on this line.
    var cursor: Int?
    /// What became of it since the version that was recorded last.
    var mark: ChangeMarks.Mark = []
    /// How serious what deserves a look there is; nil where nothing does.
    var severity: Diagnostic.Severity?
  }

  /// The first stands for the row itself, and says its text only where that is being typed.
  private(set) var lines: [Drawn] = []
  /// The lines of what holds the focus.
  private(set) var focusLines = 0..<1
  /// The line of the caret, while a field is being typed in.
  private(set) var cursorLine: Int?
  /// Whether the focus is on a line inside the row.
  let isInside: Bool

  /// The columns before the labels.
  static let indent = 7
  /// The columns of a label, with the space behind it; inside a row the labels are longer.
  static func labelWidth(_ width: Int, isInside: Bool) -> Int {
    width < 76 ? 16 : isInside ? 24 : 20
  }

  /// The most lines of a text that is not being typed: few, so that other rows stay in view.
  private static func mostLines(isInside: Bool, rows: Int) -> Int {
    isInside ? 3 : rows < 24 ? 1 : 2
  }

  init(_ open: OpenJourney, _ row: OutlineRow, in size: Size, _ options: Editor.Options) {
    let holdsFocus = open.isInside
    isInside = holdsFocus || open.outline.isForm
    addTitle(open, row, isFocused: !holdsFocus, width: size.columns)
    var path: ItemPath?
    var item: Item?
    for line in open.lines {
      // The fields of an item follow on each other.
      if line.focus.path != path {
        path = line.focus.path
        item = open.root.item(at: line.focus.path)
      }
      add(
        line, of: item, isFocused: holdsFocus && line.focus == open.focus, open, in: size, options)
    }
  }

  private mutating func addTitle(
    _ open: OpenJourney, _ row: OutlineRow, isFocused: Bool, width: Int
  ) {
    if isFocused, let typing = open.typing {
      let start = OutlineLine.titleColumn
      addTyping(typing, label: nil, indent: start, width: width - start)
      focusLines = 0..<lines.count
    } else {
      lines.append(
        Drawn(indent: 0, text: "", style: .plain, isFocused: isFocused, cursor: isFocused ? 0 : nil)
      )
    }
  }

  private mutating func add(
    _ line: Line, of item: Item?, isFocused: Bool, _ open: OpenJourney, in size: Size,
    _ options: Editor.Options
  ) {
    let width = size.columns
    let indent = Self.indent + 2 * line.depth
    let labelWidth = Self.labelWidth(width, isInside: isInside)
    let start = indent + labelWidth
    let label = line.label[options.language]
    let first = lines.count
    if isFocused, let typing = open.typing {
      addTyping(typing, label: label, indent: indent, width: width - start, labelWidth)
    } else {
      let (plain, style) = Self.text(of: line, item, open, options)
      let text = options.signs.replacingSigns(in: plain)
      let most = Self.mostLines(isInside: isInside, rows: size.rows)
      let room = max(4, width - start)
      // Of a very long text no more is wrapped than can be shown.
      let isLong = text.utf8.count > 8 * room * (most + 1)
      let shown = isLong ? String(text.prefix(room * (most + 1))) : text
      var wrapped = Wrapping.lines(shown, width: room, most: most + 1)
      if wrapped.count > most {
        wrapped = Array(wrapped.prefix(most))
        wrapped[most - 1] = Self.cut(wrapped[most - 1], to: width - start, options.signs)
      }
      for (index, text) in wrapped.enumerated() {
        lines.append(
          Drawn(
            label: index == 0 ? label : nil, indent: index == 0 ? indent : start, text: text,
            style: style, isFocused: isFocused && index == 0,
            cursor: isFocused && index == 0 ? 0 : nil))
      }
    }
    if isFocused { focusLines = first..<lines.count }
    for index in first..<lines.count { lines[index].focus = line.focus }
    if !open.past.marks.isEmpty, let item, lines.indices.contains(first) {
      lines[first].mark = Self.mark(of: line, item, open)
    }
    if !open.attention.isEmpty, let item, lines.indices.contains(first) {
      lines[first].severity = open.attention.severity(of: item, at: line.focus, in: open.root)
    }
  }

  private static func mark(of line: Line, _ item: Item, _ open: OpenJourney) -> ChangeMarks.Mark {
    let marks = open.past.marks
    if let key = line.focus.key { return marks.mark(of: item, key) }
    guard let step = line.focus.path.steps.last, let parent = line.focus.path.parent,
      let holder = open.root.item(at: parent)
    else { return [] }
    let slot = marks.mark(of: holder, step.key)
    // What has no id counts with the field that holds it; what is gone shows at the first that is left.
    return item.has(.id)
      ? marks.mark(of: item).union(step.index == 0 ? slot.intersection(.removed) : []) : slot
  }

  private mutating func addTyping(
    _ typing: OpenJourney.Typing, label: String?, indent: Int, width: Int, _ labelWidth: Int = 0
  ) {
    let layout = TextLayout(typing.field, width: width)
    let first = lines.count
    for (index, line) in layout.lines.enumerated() {
      let isCaret = index == layout.caret.row
      lines.append(
        Drawn(
          label: index == 0 ? label : nil, indent: index == 0 ? indent : indent + labelWidth,
          text: line.text, style: typing.field.isProposed ? .reverse : .underline,
          isFocused: index == 0,
          cursor: isCaret ? layout.caret.column : nil))
    }
    cursorLine = first + layout.caret.row
  }

  private static func text(
    of line: Line, _ item: Item?, _ open: OpenJourney, _ options: Editor.Options
  ) -> (String, Style) {
    let language = options.language
    guard let item else { return ("", .plain) }
    switch line.content {
    case .item: return (item.line(in: open.journey)[language], style(of: item))
    case .empty: return (Text(nl: "(geen)", en: "(none)")[language], .faint)
    case .field:
      guard let field = line.focus.key.flatMap(item.kind.field),
        let words = field.words(in: item, of: open.journey)
      else { return (Text(nl: "(leeg)", en: "(empty)")[language], .faint) }
      let text = words[language]
      // Only what a customer said word for word stands in quotation marks.
      return field.key == .quote
        ? (options.signs.openQuote + text + options.signs.closeQuote, .plain) : (text, .plain)
    }
  }

  /// Cuts a line so that the sign of what is left out fits behind it.
  private static func cut(_ line: String, to width: Int, _ signs: Signs) -> String {
    var line = line
    while Width.of(line) + 1 + Width.of(signs.ellipsis) > width, !line.isEmpty {
      line.removeLast()
      // Half a word says less than none.
      if let space = line.lastIndex(of: " ") { line = String(line[..<space]) }
    }
    return line + " " + signs.ellipsis
  }

  static func style(of item: Item) -> Style {
    switch item.kind {
    case .painPoint: Style(PainPoint(item).severity == .serious ? .bad : .warning)
    case .gain: Style(.good)
    default: .plain
    }
  }
}
