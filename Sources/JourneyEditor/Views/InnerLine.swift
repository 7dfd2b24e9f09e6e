// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import TextGrid
import Words

/// A line inside an open row of the outline, on as many rows of the screen as its text takes.
struct InnerLine: Sendable {
  let focus: Focus
  let label: String
  let indent: Int
  /// The column at which the text begins.
  let start: Int
  /// What became of it since the version that was recorded last.
  private let mark: ChangeMarks.Mark
  /// How serious what deserves a look there is; nil where nothing does.
  private let severity: Diagnostic.Severity?
  /// Whether the fields of the item are shown below it; nil where it is no item, or nothing can be unfolded.
  private let isUnfolded: Bool?
  /// The line as it is without the focus.
  private(set) var rows: [Row] = []

  /// The columns before the labels.
  static let indent = 7
  /// The columns of a label, with the space behind it; inside a row the labels are longer.
  static func labelWidth(_ width: Int, isInside: Bool) -> Int {
    width < 76 ? 16 : isInside ? 24 : 20
  }

  /// The most rows for a text that is not being typed: few, so that other lines stay in view.
  static func mostRows(isInside: Bool, rows: Int) -> Int {
    isInside ? 3 : rows < 24 ? 1 : 2
  }

  /// Draws the lines inside the row that holds the focus.
  static func all(of open: OpenJourney, in size: Size, _ options: Editor.Options) -> [InnerLine] {
    let isInside = open.isInside || open.outline.isForm
    var path: ItemPath?
    var item: Item?
    return open.lines.map { line in
      // The fields of an item follow on each other.
      if line.focus.path != path {
        path = line.focus.path
        item = open.root.item(at: line.focus.path)
      }
      return InnerLine(line, of: item, open, isInside: isInside, in: size, options)
    }
  }

  private init(
    _ line: Line, of item: Item?, _ open: OpenJourney, isInside: Bool, in size: Size,
    _ options: Editor.Options
  ) {
    focus = line.focus
    label = line.label[options.language]
    indent = Self.indent + 2 * line.depth
    start = indent + Self.labelWidth(size.columns, isInside: isInside)
    mark = open.past.marks.isEmpty ? [] : item.map { Self.mark(of: line, $0, open) } ?? []
    severity =
      open.attention.isEmpty
      ? nil : item.flatMap { open.attention.severity(of: $0, at: line.focus, in: open.root) }
    isUnfolded =
      isInside && line.focus.key == nil
      ? open.unfolded.contains(line.focus.path) : nil
    let (plain, style) = Self.text(of: line, item, open, options)
    let text = options.signs.replacingSigns(in: plain)
    let most = Self.mostRows(isInside: isInside, rows: size.rows)
    let room = max(4, size.columns - start)
    // Of a very long text no more is wrapped than can be shown.
    let isLong = text.utf8.count > 8 * room * (most + 1)
    let shown = isLong ? String(text.prefix(room * (most + 1))) : text
    var wrapped = Wrapping.lines(shown, width: room, most: most + 1)
    if wrapped.count > most {
      wrapped = Array(wrapped.prefix(most))
      wrapped[most - 1] = Self.cut(wrapped[most - 1], to: size.columns - start, options.signs)
    }
    rows = wrapped.enumerated().map { index, text in
      row(text, style, isFirst: index == 0, size.columns, options.signs)
    }
  }

  /// Draws one row of the screen.
  ///
  /// - Parameter isFirst: Whether it is the first of the line, with the label and what stands in the margin.
  func row(
    _ text: String, _ style: Style, isFirst: Bool, _ width: Int, _ signs: Signs
  ) -> Row {
    var screen = Screen(size: Size(columns: width, rows: 1), cutMark: signs.cutMark)
    if isFirst {
      screen.put(
        label, at: Point(column: indent, row: 0), style: .faint, limit: start - indent - 1,
        ellipsis: true)
    }
    screen.put(text, at: Point(column: start, row: 0), style: style)
    if isFirst {
      if let isUnfolded {
        screen.put(
          isUnfolded ? signs.unfolded : signs.folded, at: Point(column: indent - 2, row: 0),
          style: .faint)
      }
      screen.put(mark, at: Point(column: 0, row: 0), signs)
      screen.put(severity, at: Point(column: 2, row: 0), signs)
    }
    return screen.rows[0]
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
