// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Paths
import TextGrid
import Words

/// Draws the list of journeys, with what matters of each in two lines.
struct ListView: ~Copyable {
  let editor: Editor

  private static let linesPerEntry = 4

  func draw(on screen: inout Screen) {
    let title = Text(nl: "Klantreizen", en: "Journeys")
    let used = screen.put(editor.says(title), at: Point(column: 1, row: 2), style: .bold)
    if let due = editor.dueCount {
      screen.put(
        "  " + editor.says(due), at: Point(column: 1 + used, row: 2), style: Style(.warning),
        limit: max(0, screen.size.columns - used - 14), ellipsis: true)
    }
    screen.cursor = Point(column: 1, row: 2)
    guard let list = editor.list else {
      let text = Text(nl: "Bezig met openen", en: "Opening")
      return put(editor.notice == nil ? editor.says(text) + "…" : "", &screen, 4)
    }
    guard let entries = list.entries else {
      let text = Text(nl: "Bezig met lezen", en: "Reading")
      return put(editor.notice == nil ? editor.says(text) + "…" : "", &screen, 4)
    }
    if entries.isEmpty {
      let folder = list.folder == "." ? Text.thisFolder : Text(list.folder)
      let text = Text(
        nl: "In \(folder.nl) staan nog geen reizen. Begin er een met Ins of Ctrl-N, "
          + "of een opgave \(editor.areLettersKeys ? "met o" : "uit het menu Bestand").",
        en: "There are no journeys in \(folder.en) yet. Start one with Ins or Ctrl-N, "
          + "or an opgave \(editor.areLettersKeys ? "with o" : "from the menu File")."
      )
      for (row, line) in Wrapping.lines(editor.says(text), width: screen.size.columns - 4)
        .enumerated()
      {
        put(line, &screen, 4 + row)
      }
      return
    }
    let rows = screen.size.rows - 6 - editor.noticeRows(in: screen.size)
    var titles: [String: Int] = [:]
    for case .success(let overview) in entries.map(\.content) {
      titles[name(overview), default: 0] += 1
    }
    let room = max(1, rows / Self.linesPerEntry)
    let top = max(0, min(list.chosen - room / 2, entries.count - room))
    for (row, index) in (top..<min(top + room, entries.count)).enumerated() {
      draw(
        entries[index], titles, isChosen: index == list.chosen, on: &screen,
        at: 4 + row * Self.linesPerEntry)
    }
    let place = Text(
      nl: "\(list.chosen + 1) van \(entries.count)", en: "\(list.chosen + 1) of \(entries.count)")
    let text = editor.says(place)
    screen.put(text, at: Point(column: screen.size.columns - 1 - text.count, row: 2))
  }

  /// The entry that stands at a place; nil outside the list.
  func entry(at point: Point) -> Int? {
    guard let list = editor.list, let entries = list.entries, point.row >= 4 else { return nil }
    let rows = editor.size.rows - 6 - editor.noticeRows(in: editor.size)
    let room = max(1, rows / Self.linesPerEntry)
    let top = max(0, min(list.chosen - room / 2, entries.count - room))
    let row = (point.row - 4) / Self.linesPerEntry
    return row < room && entries.indices.contains(top + row) ? top + row : nil
  }

  private func put(_ text: String, _ screen: inout Screen, _ row: Int) {
    screen.put(text, at: Point(column: 3, row: row), ellipsis: true)
  }

  /// What tells a file from the others: its title, and whether it is the journey as it is or as it should be.
  private func name(_ overview: Overview) -> String {
    overview.title + "\n" + (overview.state.map(editor.says) ?? "")
  }

  /// Draws an entry; where several have its title and state, with the name of its file too.
  private func draw(
    _ entry: ListEntry, _ titles: [String: Int], isChosen: Bool, on screen: inout Screen,
    at row: Int
  ) {
    let style: Style = isChosen ? Style(.plain, [.bold, .reverse]) : .bold
    switch entry.content {
    case .success(let overview):
      let title =
        overview.title.isEmpty
        ? editor.says(Text(nl: "(zonder titel)", en: "(no title)")) : overview.title
      let state = overview.state.map(editor.says) ?? ""
      let room = screen.size.columns - 4 - (state.isEmpty ? 0 : Width.of(state) + 2)
      let end = screen.put(
        title.shortened(to: max(1, room), editor.options.signs),
        at: Point(column: 3, row: row), style: style, limit: room)
      screen.put(
        state, at: Point(column: 3 + end + 2, row: row),
        style: overview.isDesired ? .accent : .plain)
      let signs = editor.options.signs
      let bars = overview.emotions.prefix(max(0, screen.size.columns / 3))
        .map { $0.map { signs.bar($0.value) } ?? "?" }.joined()
      let used = screen.put(bars, at: Point(column: 5, row: row + 1), style: .accent)
      let findings = Point(column: 5 + used + (used > 0 ? 2 : 0), row: row + 1)
      put(overview.findings, at: findings, on: &screen)
      put(
        (titles[name(overview), default: 0] > 1 ? [Text(fileName(entry.path))] : [])
          + entry.workWords + editor.dueWords(entry)
          + [overview.persona.map { Text($0) }].compactMap(\.self)
          + overview.kind.filter { $0 != overview.state },
        at: Point(column: 5, row: row + (used == 0 && overview.findings.isEmpty ? 1 : 2)),
        on: &screen)
    case .failure(let reason):
      screen.put(
        fileName(entry.path), at: Point(column: 3, row: row), style: style,
        limit: screen.size.columns - 4, ellipsis: true)
      screen.put(
        editor.says(reason.text).withoutPlace(in: entry.path), at: Point(column: 5, row: row + 1),
        style: Style(.warning), ellipsis: true)
    }
    drawMark(isChosen, on: &screen, at: row)
  }

  /// The path of a file below the folder of the list.
  private func fileName(_ path: String) -> String {
    FilePath(path).relative(to: FilePath(editor.list?.folder ?? ""))?.text ?? path
  }

  private func put(_ facts: [Text], at point: Point, on screen: inout Screen) {
    let text = facts.map(editor.says).joined(separator: " \(editor.options.signs.dot) ")
    let room = max(1, screen.size.columns - 1 - point.column)
    screen.put(text.shortened(to: room, editor.options.signs), at: point)
  }

  private func drawMark(_ isChosen: Bool, on screen: inout Screen, at row: Int) {
    if isChosen {
      screen.put(">", at: Point(column: 1, row: row), style: .bold)
      screen.cursor = Point(column: 3, row: row)
    }
  }
}

extension String {
  /// The text without the place in a file with which it begins: its path, line and column.
  fileprivate func withoutPlace(in path: String) -> String {
    guard hasPrefix(path + ":"), let end = firstRange(of: ": ") else { return self }
    return String(self[end.upperBound...])
  }
}
