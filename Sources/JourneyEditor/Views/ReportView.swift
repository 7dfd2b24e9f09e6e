// SPDX-License-Identifier: EUPL-1.2

import TextGrid
import Words

/// Draws a report on changes over the whole screen.
struct ReportView: ~Copyable {
  let editor: Editor

  static func room(_ size: Size) -> Int { max(1, size.rows - 6) }

  func draw(_ report: Report, on screen: inout Screen) {
    for row in 1..<screen.size.rows - 1 { screen.fill(row: row) }
    screen.put(editor.says(report.title), at: Point(column: 1, row: 2), style: .bold)
    let lines = report.lines(width: screen.size.columns)
    for (row, line) in lines.dropFirst(report.scroll).prefix(Self.room(screen.size)).enumerated() {
      let isTitle = !line.hasPrefix("-") && !line.hasPrefix(" ")
      screen.put(
        line, at: Point(column: 3, row: 4 + row), style: isTitle ? .bold : .plain, ellipsis: true)
    }
    screen.cursor = Point(column: 3, row: 4)
  }
}
