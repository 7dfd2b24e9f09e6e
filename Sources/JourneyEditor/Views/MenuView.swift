// SPDX-License-Identifier: EUPL-1.2

import TextGrid
import Words

/// Draws an open menu under the menu bar.
struct MenuView: ~Copyable {
  let editor: Editor

  func draw(_ state: MenuState, on screen: inout Screen) {
    let signs = editor.options.signs
    let commands = MenuState.commands(state.menu, in: editor.place)
    let entries = entries(commands)
    let columns = columns(of: state.menu, entries, screen.size)
    screen.put(
      editor.says(state.menu.title), at: Point(column: titleColumn(state.menu), row: 0),
      style: .bold)
    let (left, inner) = (columns.lowerBound, columns.count - 2)
    // A long menu shows the part around the chosen entry.
    let room = max(1, screen.size.rows - 5)
    let top = max(0, min(state.entry - room / 2, entries.count - room))
    let shown = Array(entries.enumerated()).dropFirst(top).prefix(room)
    let bar = String(repeating: signs.horizontal, count: inner)
    screen.put(signs.topLeft + bar + signs.topRight, at: Point(column: left, row: 1))
    for (row, entry) in shown.enumerated() {
      draw(
        entry.element, isChosen: entry.offset == state.entry,
        isDimmed: commands[entry.offset].obstacle(editor) != nil, width: inner, on: &screen,
        at: Point(column: left, row: 2 + row))
    }
    screen.put(
      signs.bottomLeft + bar + signs.bottomRight, at: Point(column: left, row: 2 + shown.count))
    // A menu that goes on says so in its lower border.
    if top + shown.count < entries.count {
      screen.put(
        " \(signs.unfolded) ", at: Point(column: left + inner - 2, row: 2 + shown.count))
    }
    drawHelp(commands, state, on: &screen)
  }

  /// What the entries say, with their keys.
  private func entries(_ commands: [Command]) -> [(title: String, key: String)] {
    commands.map { command in
      (
        editor.says(command.title),
        editor.keys(of: command).first?.name(editor.options.language) ?? ""
      )
    }
  }

  private func titleColumn(_ wanted: Menu) -> Int {
    Menu.offered(in: editor.place).prefix { $0 != wanted }
      .reduce(1) { $0 + Width.of(editor.says($1.title)) + 2 }
  }

  /// The columns of the menu with its frame.
  private func columns(
    of menu: Menu, _ entries: [(title: String, key: String)], _ size: Size
  ) -> Range<Int> {
    let inner = (entries.map { Width.of($0.title) + Width.of($0.key) }.max() ?? 10) + 4
    let left = max(0, min(titleColumn(menu) - 1, size.columns - inner - 2))
    return left..<left + inner + 2
  }

  /// The entry that stands at a place; nil outside the menu.
  func entry(of state: MenuState, at point: Point) -> Int? {
    let commands = MenuState.commands(state.menu, in: editor.place)
    let room = max(1, editor.size.rows - 5)
    let top = max(0, min(state.entry - room / 2, commands.count - room))
    let entry = point.row - 2 + top
    guard columns(of: state.menu, entries(commands), editor.size).contains(point.column) else {
      return nil
    }
    let isInside = (0..<min(room, commands.count)).contains(point.row - 2)
    return isInside && commands.indices.contains(entry) ? entry : nil
  }

  private func draw(
    _ entry: (title: String, key: String), isChosen: Bool, isDimmed: Bool, width: Int,
    on screen: inout Screen, at point: Point
  ) {
    let signs = editor.options.signs
    let style: Style = isChosen ? .reverse : isDimmed ? .faint : .plain
    screen.put(signs.vertical, at: point)
    screen.fill(row: point.row, columns: point.column + 1..<point.column + 1 + width, style: style)
    let start = Point(column: point.column + 2, row: point.row)
    screen.put(entry.title, at: start, style: style, limit: width - 2)
    screen.put(
      entry.key, at: Point(column: point.column + width - Width.of(entry.key), row: point.row),
      style: style)
    screen.put(signs.vertical, at: Point(column: point.column + 1 + width, row: point.row))
    if isChosen { screen.cursor = start }
  }

  /// Says at the bottom what the chosen command does, or why it cannot be given.
  private func drawHelp(_ commands: [Command], _ state: MenuState, on screen: inout Screen) {
    guard commands.indices.contains(state.entry) else { return }
    screen.putAboveLast(
      editor.says(commands[state.entry].explanation(editor)), editor.options.signs)
  }
}
