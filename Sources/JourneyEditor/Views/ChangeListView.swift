// SPDX-License-Identifier: EUPL-1.2

import TextGrid
import Words

/// Draws the differences from another version over the whole screen.
struct ChangeListView: ~Copyable {
  let editor: Editor

  /// - Returns: Where the rows stand that can be chosen.
  @discardableResult
  func draw(_ list: ChangeList, on screen: inout Screen) -> [Zone] {
    let size = screen.size
    let notice = editor.notice == nil ? 0 : editor.noticeRows(in: size)
    for row in 1..<size.rows - 1 - notice { screen.fill(row: row) }
    let titles = Wrapping.lines(editor.says(list.title), width: size.columns - 2).prefix(2)
    for (index, line) in titles.enumerated() {
      screen.put(line, at: Point(column: 1, row: 1 + index), style: .bold, ellipsis: true)
    }
    let top = 2 + titles.count
    let room = max(1, size.rows - 1 - notice - top)
    var total = 0
    let starts = list.rows.enumerated().map { index, row in
      // An empty line stands before a title.
      if row.isTitle, index > 0 { total += 1 }
      defer { total += row.lines.count }
      return total
    }
    let focus = starts.indices.contains(list.chosen) ? starts[list.chosen] : 0
    let first = max(0, min(focus - room / 3, total - room))
    screen.cursor = Point(column: 1, row: top)
    var zones: [Zone] = []
    for (index, row) in list.rows.enumerated() {
      let start = starts[index] - first
      for (offset, line) in row.lines.enumerated() where (0..<room).contains(start + offset) {
        let point = Point(column: 3, row: top + start + offset)
        screen.put(line, at: point, style: row.isTitle ? .bold : .plain, ellipsis: true)
        if !row.isTitle {
          zones.append(Zone(target: index, row: point.row, columns: 0..<size.columns))
        }
        guard index == list.chosen else { continue }
        screen.restyle(row: point.row, columns: 3..<size.columns) {
          $0.attributes.insert(.reverse)
        }
        if offset == 0 {
          screen.put(">", at: Point(column: 1, row: point.row), style: .bold)
          screen.cursor = point
        }
      }
    }
    return zones
  }

  static func room(_ size: Size) -> Int { max(1, size.rows - 5) }
}
