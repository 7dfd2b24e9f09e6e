// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// Draws a list to choose from: what is asked, what is typed, and what fits it.
struct PickerView: ~Copyable {
  let editor: Editor
  let picker: Picker

  /// The rows that the frame, the title and the text take.
  private static let frame = 5
  private static let mostRows = 16
  private static let leastRows = 3

  /// The number of entries that a screen shows at once.
  static func rows(in size: Size) -> Int {
    max(1, min(mostRows, size.rows - frame - 3))
  }

  private static let width = 76

  /// What is asked below the title, where the list answers a question.
  private func words(in size: Size) -> [String] {
    guard let inquiry = picker.inquiry else { return [] }
    let width = min(Self.width, size.columns - 4) - 4
    // Where there is little room the entries need it more.
    return Array(
      Wrapping.lines(editor.says(inquiry.words), width: width).prefix(max(1, size.rows / 6)))
  }

  /// The rows of the box for entries; those of a question leave room for its words.
  private func shownRows(in size: Size) -> Int {
    let most = Self.rows(in: size) - words(in: size).count
    return min(max(1, most), max(Self.leastRows, picker.count))
  }

  func draw(on screen: inout Screen) {
    // Sized by all that can be chosen, so that the frame stays where it is while it gets less.
    let rows = shownRows(in: screen.size)
    let words = words(in: screen.size)
    let lines = Array(repeating: "", count: words.count + rows + 3)
    let box = Box(lines: lines, wantedWidth: Self.width, on: &screen, signs: editor.options.signs)
    let top = box.inside.row + words.count + 3
    screen.put(
      editor.says(picker.title) + counted, at: box.inside, style: .bold, limit: box.columns,
      ellipsis: true)
    for (index, line) in words.enumerated() {
      let point = Point(column: box.inside.column, row: box.inside.row + 1 + index)
      screen.put(line, at: point, limit: box.columns, ellipsis: true)
    }
    let layout = TextLayout(picker.field, width: box.columns)
    let line = Point(column: box.inside.column, row: box.inside.row + 1 + words.count)
    screen.put(
      layout.lines[layout.caret.row].text.padded(to: box.columns), at: line, style: .underline)
    if picker.field.isProposed {
      screen.put(picker.field.text, at: line, style: .reverse, limit: box.columns)
    }
    screen.cursor = Point(column: line.column + layout.caret.column, row: line.row)

    if picker.rows.isEmpty { drawNothing(at: Point(column: box.inside.column, row: top), &screen) }
    let first = max(0, min(picker.chosen - rows / 2, picker.rows.count - rows))
    for (offset, entry) in picker.rows.dropFirst(first).prefix(rows).enumerated() {
      let point = Point(column: box.inside.column, row: top + offset)
      draw(entry, isChosen: first + offset == picker.chosen, at: point, box, &screen)
    }
    drawHelp(&screen)
  }

  /// The entry that stands at a place; nil outside the list.
  func row(at point: Point) -> Int? {
    let size = editor.size
    let rows = shownRows(in: size)
    let words = words(in: size).count
    let top = max(1, (size.rows - rows - words - 5) / 2) + words + 4
    let first = max(0, min(picker.chosen - rows / 2, picker.rows.count - rows))
    let index = first + point.row - top
    return (top..<top + rows).contains(point.row) && picker.rows.indices.contains(index)
      ? index : nil
  }

  private func draw(
    _ entry: Picker.Entry, isChosen: Bool, at point: Point, _ box: Box, _ screen: inout Screen
  ) {
    let columns = box.columns
    let mark = isChosen ? "> " : "  "
    let isTicked = picker.ticked.contains(entry.choice)
    let hasBox = picker.isMultiple && entry.choice != .nothing
    let tick = hasBox ? (isTicked ? "[x] " : "[ ] ") : ""
    let title = mark + tick + entry.title
    // The title counts most, but of both enough stays to tell entries apart.
    let detail = min(Width.of(entry.detail), max(columns / 3, columns - Width.of(title) - 2))
    let room = columns - (detail > 0 ? detail + 2 : 0)
    screen.put(title, at: point, limit: room, ellipsis: true)
    screen.put(
      entry.detail, at: Point(column: point.column + columns - detail, row: point.row),
      style: .faint, limit: detail, ellipsis: true)
    guard isChosen else { return }
    if Width.of(title) > room || Width.of(entry.detail) > detail {
      drawWhole(entry, below: box.inside.row + box.rows, &screen)
    }
    screen.restyle(row: point.row, columns: point.column..<point.column + columns) {
      $0.attributes.insert(.reverse)
    }
    if picker.isInList { screen.cursor = Point(column: point.column, row: point.row) }
  }

  /// Says in full what its row has no room for, on the lines under the box.
  private func drawWhole(_ entry: Picker.Entry, below box: Int, _ screen: inout Screen) {
    let parts = [entry.title, entry.detail].filter { !$0.isEmpty }
    let lines = Wrapping.lines(
      parts.joined(separator: " \(signs.dot) "), width: max(1, screen.size.columns - 2))
    let last = screen.size.rows - 2
    let first = max(min(last, box + 1), last + 1 - lines.count)
    for (row, line) in zip(first...last, lines) {
      screen.fill(row: row)
      let isCut = row == last && lines.count > last + 1 - first
      screen.put(
        isCut ? line + " " + signs.ellipsis : line, at: Point(column: 1, row: row), ellipsis: true)
    }
  }

  /// Says what the chosen command does, or why it cannot be given now.
  private func drawHelp(_ screen: inout Screen) {
    let help: Text? =
      switch picker.chosenEntry?.choice {
      case .setting(let key): Setting.all.first { $0.key == key }?.help
      case .state(let revision): editor.open?.history.explanation(of: revision)
      case .command(let id): Command.all.first { $0.id == id }?.explanation(editor)
      default: nil
      }
    // What there is to say of the last key comes first.
    if let help, editor.notice == nil { screen.putAboveLast(editor.says(help), signs) }
  }

  private var counted: String {
    guard case .find = picker.purpose, !picker.rows.isEmpty else { return "" }
    let count = picker.rows.count
    return editor.says(
      count == 1
        ? Text(nl: " (1 plaats)", en: " (1 place)")
        : Text(nl: " (\(count) plaatsen)", en: " (\(count) places)"))
  }

  private var signs: Signs { editor.options.signs }

  private func drawNothing(at point: Point, _ screen: inout Screen) {
    let text =
      switch (picker.purpose, picker.field.text.isEmpty) {
      case (.version, _) where picker.isWaiting:
        Text(
          nl: "Eerdere versies worden gezocht \(signs.ellipsis)",
          en: "Looking for earlier versions \(signs.ellipsis)")
      case (.version, true):
        Text(
          nl: "Er is geen andere versie en geen andere reis in deze map.",
          en: "There is no other version, and no other journey in this folder.")
      case (.find, true):
        Text(
          nl: "Typ wat u zoekt. Ook: kanaal:brief, rij:pijnpunt, beleving:-2",
          en: "Type what you look for. Also: channel:letter, lane:pain, emotion:-2")
      case (.value, true) where picker.own != nil:
        Text(
          nl: "Nog niets om uit te kiezen. Typ een naam om er een te maken.",
          en: "Nothing to choose from yet. Type a name to make one.")
      case (.value, true):
        Text(nl: "Er is nog niets om uit te kiezen.", en: "There is nothing to choose from yet.")
      default: Text(nl: "Niets gevonden.", en: "Nothing found.")
      }
    screen.put(editor.says(text), at: point, style: .faint, ellipsis: true)
  }
}

extension String {
  /// The text with spaces behind it, so that it takes a number of columns.
  fileprivate func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - Width.of(self)))
  }
}
