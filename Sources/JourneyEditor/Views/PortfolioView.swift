// SPDX-License-Identifier: EUPL-1.2

import JourneyExchange
import TextGrid
import Words

/// Draws the pain points and opportunities of all journeys over the whole screen.
struct PortfolioView: ~Copyable {
  let editor: Editor
  let board: PortfolioBoard

  /// The first row of the list.
  private static let top = 5

  /// The rows that the list can take.
  static func room(_ size: Size) -> Int { max(1, size.rows - 2 - top) }

  private func room(_ size: Size) -> Int {
    max(1, size.rows - 1 - Self.top - (editor.notice == nil ? 0 : editor.noticeRows(in: size)))
  }

  func draw(on screen: inout Screen) {
    let size = screen.size
    let notice = editor.notice == nil ? 0 : editor.noticeRows(in: size)
    for row in 1..<size.rows - 1 - notice { screen.fill(row: row) }
    drawTabs(on: &screen)
    screen.put(
      editor.says(board.state), at: Point(column: 1, row: 3), style: .faint,
      limit: size.columns - 2, ellipsis: true)
    screen.cursor = Point(column: 1, row: 1)
    if board.rows.isEmpty {
      for (row, line) in Wrapping.lines(editor.says(board.nothing), width: size.columns - 4)
        .enumerated()
      {
        screen.put(line, at: Point(column: 3, row: Self.top + row))
      }
      return
    }
    for (index, row) in lines(in: size) { draw(board.rows[index], index, at: row, on: &screen) }
  }

  /// The parts, of which that is marked which is shown; it alone where there is no room for all.
  ///
  /// - Returns: Where they stand, by their numbers.
  @discardableResult
  func drawTabs(on screen: inout Screen) -> [Zone] {
    let tabs = board.tabs.map { tab in
      let isShown = tab.part == board.outlook.part
      let title = editor.says(tab.title)
      return (title: isShown ? "[\(title)]" : " \(title) ", isShown: isShown)
    }
    let width = tabs.reduce(2) { $0 + Width.of($1.title) + 1 }
    var column = 1
    var zones: [Zone] = []
    for (index, tab) in tabs.enumerated() where tab.isShown || width <= screen.size.columns {
      let start = column
      column += screen.put(
        tab.title, at: Point(column: column, row: 1), style: tab.isShown ? .bold : .plain,
        limit: max(0, screen.size.columns - 1 - column), ellipsis: true)
      zones.append(Zone(target: index, row: 1, columns: start..<max(start, column)))
      column += 1
    }
    return zones
  }

  // MARK: - Rows

  /// The screen rows at which the rows of the list stand that are in view, with the chosen one among them.
  private func lines(in size: Size) -> [(index: Int, row: Int)] {
    let room = room(size)
    var starts: [Int] = []
    var total = 0
    for (index, row) in board.rows.enumerated() {
      // An empty line stands before a heading.
      if row.isHeading, index > 0 { total += 1 }
      starts.append(total)
      total += row.height
    }
    let chosen = board.outlook.chosen
    let focus = starts.indices.contains(chosen) ? starts[chosen] : 0
    // What stands above the first that can be chosen is in view with it.
    let isFirst = board.rows.prefix(chosen).allSatisfy { !$0.isChoosable }
    let wanted = isFirst && focus < room - 1 ? 0 : focus - room / 3
    let first = max(0, min(wanted, total - room))
    return starts.indices.filter { starts[$0] >= first && starts[$0] < first + room }
      .map { ($0, Self.top + starts[$0] - first) }
  }

  /// The row of the list that stands at a place; nil beside it.
  func row(at point: Point) -> Int? {
    lines(in: editor.size).last { index, row in
      (row..<row + board.rows[index].height).contains(point.row)
    }?.index
  }

  private func draw(
    _ row: Portfolio.Row, _ index: Int, at line: Int, on screen: inout Screen
  ) {
    let isChosen = index == board.outlook.chosen && row.isChoosable
    let bottom = Self.top + room(screen.size)
    let left = 3
    func put(_ text: String, _ line: Int, _ style: Style, indent: Int = 0) {
      guard line < bottom else { return }
      screen.put(
        text, at: Point(column: left + indent, row: line), style: style,
        limit: screen.size.columns - left - indent - 1, ellipsis: true)
    }
    switch row {
    case .heading(let text): put(text, line, .bold)
    case .drawing(let text), .sentence(let text): put(text, line, .plain)
    case .item(let title, let facts, _, _):
      put(title.isEmpty ? "-" : title, line, .bold)
      let text = facts.joined(separator: " \(editor.options.signs.dot) ")
      put(
        text.shortened(to: max(1, screen.size.columns - left - 3), editor.options.signs), line + 1,
        .plain, indent: 2)
    case .hotSpot(let name, let share, let words, _):
      let rail = max(10, min(26, screen.size.columns / 3))
      put(String(name.prefix(rail - 2)), line, .plain)
      let width = max(4, min(30, screen.size.columns - rail - 41))
      let bar = String(
        repeating: editor.options.signs.bars[3], count: max(1, Int(share * Double(width))))
      put(bar, line, .accent, indent: rail)
      put(words, line, .plain, indent: rail + width + 2)
    }
    guard isChosen else { return }
    screen.restyle(row: line, columns: left..<screen.size.columns) {
      $0.attributes.insert(.reverse)
    }
    screen.put(">", at: Point(column: 1, row: line), style: .bold)
    screen.cursor = Point(column: left, row: line)
  }
}

extension Portfolio.Row {
  fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }

  /// The lines that the row takes.
  fileprivate var height: Int { if case .item = self { 2 } else { 1 } }
}
