// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// The mouse, where the user chose to have it: a click goes to a place or chooses, the wheel moves.
extension Editor {
  /// How many rows a turn of the wheel moves.
  private static let turn = 3

  mutating func handle(_ act: MouseAct, at point: Point) -> [Effect] {
    guard size.columns >= Self.smallest.columns, size.rows >= Self.smallest.rows else { return [] }
    switch act {
    case .wheelUp: return turn(up: true)
    case .wheelDown: return turn(up: false)
    case .click: return click(at: point)
    }
  }

  private mutating func turn(up: Bool) -> [Effect] {
    if overlay == nil {
      return open?.typing == nil ? moveFocus(by: up ? -Self.turn : Self.turn) : []
    }
    return press(up ? .up : .down)
  }

  private mutating func click(at point: Point) -> [Effect] {
    if point.row == 0, overlay == nil || overlay?.isMenu == true, open?.typing == nil {
      return clickMenuBar(point.column)
    }
    switch overlay {
    case nil: return clickPlace(point)
    case .menu(let state):
      guard let entry = MenuView(editor: self).entry(of: state, at: point) else {
        return press(.escape)
      }
      overlay = .menu(MenuState(menu: state.menu, entry: entry))
      return press(.enter)
    case .picker(var picker):
      guard let row = PickerView(editor: self, picker: picker).row(at: point) else { return [] }
      picker.move(by: row - picker.chosen)
      overlay = .picker(picker)
      return press(picker.isMultiple && picker.typed.isEmpty ? .space : .enter)
    default: return []
    }
  }

  private mutating func clickMenuBar(_ column: Int) -> [Effect] {
    var left = 1
    for menu in Menu.offered(in: place) {
      let width = Width.of(says(menu.title))
      if (left..<left + width).contains(column) { return openMenu(menu) }
      left += width + 2
    }
    return []
  }

  /// Goes to what stands at a place; what already holds the focus is opened.
  private mutating func clickPlace(_ point: Point) -> [Effect] {
    guard let journey = open else { return clickList(point) }
    if journey.typing != nil, !finishTyping() { return [] }
    guard let target = focus(at: point) else { return [] }
    if target == open?.focus { return Command.of(.enter, in: place).map { give($0) } ?? [] }
    open?.focus = target
    return []
  }

  private mutating func clickList(_ point: Point) -> [Effect] {
    guard let index = ListView(editor: self).entry(at: point) else { return [] }
    if list?.chosen == index { return openChosen() }
    list?.chosen = index
    return []
  }

  /// What a place of the screen shows; nil for a line or an empty place.
  func focus(at point: Point) -> Focus? {
    guard let open else { return nil }
    if showsMap { return open.map?.focus(at: point, in: open) }
    return JourneyView(editor: self, open: open).focus(atRow: point.row)
  }
}

extension Overlay {
  fileprivate var isMenu: Bool { if case .menu = self { true } else { false } }
}

extension MapLayout {
  /// What a place of the screen shows.
  func focus(at point: Point, in open: OpenJourney) -> Focus? {
    guard point.column > grid.left, point.column < grid.right else { return nil }
    let index = (point.column - grid.left - 1) / grid.pitch
    guard columns.indices.contains(index) else { return nil }
    let column = columns[index]
    if point.row == MapHead.top {
      return Focus(ItemPath([.init(.phases, column.row.phase)]))
    }
    let place = open.columns.focus(column.row)
    guard point.row >= top, place.key == nil, let step = column.step else {
      return point.row > MapHead.top ? place : nil
    }
    var row = top
    for lane in lanes {
      if (row..<row + lane.height).contains(point.row) {
        if lane.key == .title { return place }
        let items = step.items(lane.key)
        guard !items.isEmpty else { return Focus(place.path, lane.key) }
        // The item that begins at the line, or the last one before it.
        let begun = lane.cells[index].lines.prefix(point.row - row + 1).compactMap(\.begins).last
        let item = min(begun ?? 0, items.count - 1)
        return Focus(ItemPath(place.path.steps + [.init(lane.key, item)]))
      }
      row += lane.height + 1
    }
    return nil
  }
}
