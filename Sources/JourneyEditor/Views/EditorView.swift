// SPDX-License-Identifier: EUPL-1.2

public import TextGrid
import Words

extension Editor {
  /// The smallest screen that can be worked on.
  static let smallest = Size(columns: 40, rows: 10)

  /// The part of the screen that the outline fills.
  var outlineSize: Size {
    Size(columns: size.columns, rows: max(1, size.rows - 6 - noticeRows(in: size)))
  }

  /// The rows of what the last command has to say, at least one; a long notice takes some of the outline's.
  func noticeRows(in size: Size) -> Int { max(1, noticeLines(in: size).count) }

  private func noticeLines(in size: Size) -> [String] {
    guard let notice = shownNotice else { return [] }
    // What it tells about stays in view above it.
    return Wrapping.lines(
      says(notice.text), atMost: max(1, min(size.rows - 9, size.rows / 3)),
      width: size.columns - 2, options.signs)
  }

  /// Draws the editor as `view(in:)` does, and keeps what is drawn, so that a letter changes only the row it stands in.
  public mutating func show(in size: Size) -> Screen {
    let screen = view(in: size)
    if size == self.size, fits(size) { picture = screen }
    return screen
  }

  private func fits(_ size: Size) -> Bool {
    size.columns >= Self.smallest.columns && size.rows >= Self.smallest.rows
  }

  /// Draws the editor on a screen of a size, with the cursor on what holds the focus.
  public func view(in size: Size) -> Screen {
    if let picture, picture.size == size { return picture }
    guard size == self.size else {
      var other = self
      _ = other.update(.resized(size))
      return other.view(in: size)
    }
    guard fits(size) else { return tooSmall(size) }
    var screen: Screen
    if showsMap, let picture = open?.map?.view.picture {
      screen = picture
    } else {
      screen = Screen(size: size, cutMark: options.signs.cutMark)
      if open == nil { ListView(editor: self).draw(on: &screen) } else { drawOutline(on: &screen) }
    }
    showPlace(on: &screen)
    showMenuBar(on: &screen)
    drawNotice(&screen)
    showKeyBar(on: &screen)
    switch overlay {
    case .help(let scroll, _): HelpView(editor: self).draw(on: &screen, scroll: scroll)
    case .menu(let state): MenuView(editor: self).draw(state, on: &screen)
    case .question(let question): drawQuestion(question, &screen)
    case .prompt(let prompt): drawPrompt(prompt, &screen)
    case .picker(let picker): PickerView(editor: self, picker: picker).draw(on: &screen)
    case .emotions: break
    case .dialog(let dialog): DialogView(editor: self).draw(dialog, on: &screen)
    case .report(let report): ReportView(editor: self).draw(report, on: &screen)
    case .conflicts(let settlement): ConflictView(editor: self).draw(settlement, on: &screen)
    case .repair(let cards): RepairView(editor: self).draw(cards, on: &screen)
    case .changes(let list): ChangeListView(editor: self).draw(list, on: &screen)
    case .portfolio(let board): PortfolioView(editor: self, board: board).draw(on: &screen)
    case nil: break
    }
    return screen
  }

  private func tooSmall(_ size: Size) -> Screen {
    var screen = Screen(size: size, cutMark: options.signs.cutMark)
    let text = Text(
      nl: "Venster te klein: \(Self.smallest.columns)x\(Self.smallest.rows) nodig. "
        + "Uw tekst is er nog.",
      en: "Window too small: \(Self.smallest.columns)x\(Self.smallest.rows) needed. "
        + "Your text is still there.")
    let lines = Wrapping.lines(says(text), width: max(1, screen.size.columns))
    for (row, line) in lines.enumerated() { screen.put(line, at: Point(column: 0, row: row)) }
    screen.cursor = Point(column: 0, row: 0)
    return screen
  }

  /// What stands below: what is asked without a box, what the last command has to say, or a hint about a question.
  private var shownNotice: Notice? {
    switch overlay {
    case .emotions: return Notice(emotionsQuestion)
    case .prompt(let prompt):
      guard notice == nil, case .inquiry(let inquiry) = prompt.purpose else { return notice }
      return Notice(inquiry.hint)
    case .picker(let picker) where notice == nil && picker.inquiry != nil:
      let more = Text(
        nl: "Met Spatie vinkt u er meer dan één aan. ", en: "Space ticks more than one. ")
      return Notice(
        (picker.isMultiple ? more : Text(""))
          + Text(
            nl: "Niets kiezen laat de vraag open. Shift-Tab gaat een vraag terug.",
            en: "Choosing nothing leaves the question open. Shift-Tab goes one question back."))
    default: return notice
    }
  }

  private func drawNotice(_ screen: inout Screen) {
    guard let notice = shownNotice else { return }
    let lines = noticeLines(in: screen.size)
    for (index, line) in lines.enumerated() {
      let row = screen.size.rows - 1 - lines.count + index
      screen.fill(row: row)
      screen.put(
        line, at: Point(column: 1, row: row),
        style: notice.isWarning ? Style(.warning, .bold) : .bold)
    }
  }

  // MARK: - Boxes

  /// - Returns: Where the answers stand.
  @discardableResult
  func drawQuestion(_ question: Question, _ screen: inout Screen) -> [Zone] {
    let box = Box(
      lines: [says(unsavedWords), ""], wantedWidth: 60, on: &screen, signs: options.signs)
    let titles = Question.Answer.allCases.map { says($0.title) }
    // In a narrow box the answers stand close together, from frame to frame.
    let isNarrow = titles.reduce(0) { $0 + Width.of($1) + 4 } > box.columns + 2
    var column = box.inside.column - (isNarrow ? 1 : 0)
    let row = box.inside.row + box.rows - 1
    var zones: [Zone] = []
    for (index, (answer, title)) in zip(Question.Answer.allCases, titles).enumerated() {
      let isChosen = answer == question.chosen
      let title = isChosen ? "[\(title)]" : " \(title) "
      let point = Point(column: column, row: row)
      if isChosen { screen.cursor = Point(column: column + 1, row: row) }
      column += screen.put(title, at: point, style: isChosen ? .reverse : .plain)
      zones.append(Zone(target: index, row: row, columns: point.column..<column))
      column += isNarrow ? 0 : 2
    }
    return zones
  }

  private func drawPrompt(_ prompt: Prompt, _ screen: inout Screen) {
    let columns = Prompt.columns(in: screen.size)
    let layout = TextLayout(prompt.field, width: columns.text)
    let asked = says(prompt.purpose.title).split { $0.isNewline }
      .flatMap { Wrapping.lines(String($0), width: columns.text) }
    // In a low window the answer counts more than the end of the question.
    var question = Array(asked.prefix(max(1, screen.size.rows - 5)))
    if question.count < asked.count { question[question.count - 1] += " " + options.signs.ellipsis }
    // The answer stands below the question, as many lines of it as there is room for.
    let shown = min(layout.lines.count, max(1, screen.size.rows - question.count - 5))
    let top = min(max(0, layout.caret.row - shown / 2), layout.lines.count - shown)
    let lines = question + Array(repeating: "", count: shown)
    let box = Box(lines: lines, wantedWidth: columns.box, on: &screen, signs: options.signs)
    let first = Point(column: box.inside.column, row: box.inside.row + box.rows - shown)
    for (index, line) in layout.lines[top..<top + shown].enumerated() {
      screen.put(
        line.text, at: Point(column: first.column, row: first.row + index),
        style: prompt.field.isProposed ? .reverse : .underline)
    }
    screen.cursor = Point(
      column: first.column + layout.caret.column, row: first.row + layout.caret.row - top)
  }
}

/// A frame in the middle of the screen.
struct Box {
  let inside: Point
  let columns: Int
  let rows: Int

  init(lines: [String], wantedWidth: Int, on screen: inout Screen, signs: Signs) {
    let width = min(wantedWidth, screen.size.columns - 4)
    columns = width - 4
    let text = lines.flatMap { Wrapping.lines($0, width: width - 4) }
    rows = text.count
    let left = (screen.size.columns - width) / 2
    let top = max(1, (screen.size.rows - rows - 2) / 2)
    inside = Point(column: left + 2, row: top + 1)
    let bar = String(repeating: signs.horizontal, count: width - 2)
    screen.put(signs.topLeft + bar + signs.topRight, at: Point(column: left, row: top))
    for (index, line) in text.enumerated() {
      let row = top + 1 + index
      screen.fill(row: row, columns: left..<left + width)
      screen.put(signs.vertical, at: Point(column: left, row: row))
      screen.put(line, at: Point(column: left + 2, row: row), limit: width - 4)
      screen.put(signs.vertical, at: Point(column: left + width - 1, row: row))
    }
    screen.put(
      signs.bottomLeft + bar + signs.bottomRight, at: Point(column: left, row: top + 1 + rows))
  }
}
