// SPDX-License-Identifier: EUPL-1.2

import TextGrid
import Words

/// The head of a card that takes the whole screen: which one it is, how many are answered, and what is asked.
struct CardHead {
  let title: Text
  let state: Text
  let reason: Text

  /// Clears the screen between the menus and the keys, and draws the head.
  ///
  /// - Returns: The first row below the head, and the one below the room for the card; what the last key has to say
  ///   stays at the bottom.
  func draw(_ editor: Editor, on screen: inout Screen) -> (top: Int, bottom: Int) {
    let size = screen.size
    let bottom = size.rows - 1 - (editor.notice == nil ? 0 : editor.noticeRows(in: size))
    for row in 1..<bottom { screen.fill(row: row) }
    screen.put(editor.says(title), at: Point(column: 1, row: 1), style: .bold)
    let right = editor.says(state)
    screen.put(right, at: Point(column: size.columns - 1 - Width.of(right), row: 1))
    screen.fill(row: 2, with: editor.options.signs.horizontal, style: .faint)
    let lines = Wrapping.lines(editor.says(reason), width: size.columns - 2)
      .prefix(max(1, size.rows / 4))
    for (index, line) in lines.enumerated() {
      screen.put(line, at: Point(column: 1, row: 3 + index), style: .bold, ellipsis: true)
    }
    return (4 + lines.count, bottom)
  }
}
