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
    // What is told takes rows of the screen, so that it goes only when it is known what stands there.
    let hit = act == .click ? hit(at: point) : nil
    notice = nil
    switch act {
    case .wheelUp: return turn(up: true)
    case .wheelDown: return turn(up: false)
    case .click: return hit.map { perform($0) } ?? []
    }
  }

  private mutating func turn(up: Bool) -> [Effect] {
    if overlay == nil {
      return open?.typing == nil ? moveFocus(by: up ? -Self.turn : Self.turn) : []
    }
    return press(up ? .up : .down)
  }

  // MARK: - What stands at a place

  private enum Hit {
    case menu(Menu)
    /// An entry of the open menu; nil beside it.
    case entry(Int?)
    /// An answer or a row of what lies over the screen, or a journey of the list.
    case row(Int)
    /// A part of the pain points and opportunities.
    case tab(Int)
    /// A key of the bottom line.
    case key(Key)
    case place(Focus)
  }

  private func hit(at point: Point) -> Hit? {
    if point.row == 0, overlay == nil || overlay?.isMenu == true, open?.typing == nil {
      return menu(at: point.column).map(Hit.menu)
    }
    if point.row == size.rows - 1 { return key(at: point.column).map(Hit.key) }
    // Where answers and rows stand is known from drawing them.
    var screen = Screen(size: size, cutMark: options.signs.cutMark)
    switch overlay {
    case nil:
      return open == nil
        ? ListView(editor: self).entry(at: point).map(Hit.row)
        : focus(at: point).map(Hit.place)
    case .menu(let state): return .entry(MenuView(editor: self).entry(of: state, at: point))
    case .picker(let picker):
      return PickerView(editor: self, picker: picker).row(at: point).map(Hit.row)
    case .question(let question):
      return drawQuestion(question, &screen).target(at: point).map(Hit.row)
    case .dialog(let dialog):
      return DialogView(editor: self).draw(dialog, on: &screen).target(at: point).map(Hit.row)
    case .conflicts(let settlement) where settlement.card.field == nil:
      return ConflictView(editor: self).draw(settlement, on: &screen).target(at: point)
        .map(Hit.row)
    case .repair(let cards):
      return RepairView(editor: self).draw(cards, on: &screen).target(at: point).map(Hit.row)
    case .changes(let list):
      return ChangeListView(editor: self).draw(list, on: &screen).target(at: point).map(Hit.row)
    case .portfolio(let board):
      let view = PortfolioView(editor: self, board: board)
      return view.drawTabs(on: &screen).target(at: point).map(Hit.tab)
        ?? view.row(at: point).map(Hit.row)
    case .help, .prompt, .emotions, .report, .conflicts: return nil
    }
  }

  private func menu(at column: Int) -> Menu? {
    var left = 1
    for menu in Menu.offered(in: place) {
      let width = Width.of(says(menu.title))
      if (left..<left + width).contains(column) { return menu }
      left += width + 2
    }
    return nil
  }

  private func key(at column: Int) -> Key? {
    var screen = Screen(size: size, cutMark: options.signs.cutMark)
    return drawKeyBar(on: &screen).first { $0.columns.contains(column) }?.key
  }

  /// What a place of the screen shows; nil for a line or an empty place.
  func focus(at point: Point) -> Focus? {
    guard let open else { return nil }
    return showsMap ? open.map?.focus(at: point, in: open) : open.focus(atRow: point.row)
  }

  // MARK: - Doing

  private mutating func perform(_ hit: Hit) -> [Effect] {
    switch (hit, overlay) {
    case (.menu(let menu), _): return openMenu(menu)
    case (.key(let key), _): return press(key)
    case (.entry(let entry?), .menu(let state)):
      overlay = .menu(MenuState(menu: state.menu, entry: entry))
    case (.entry, _): return press(.escape)
    case (.place(let target), _): return go(toClicked: target)
    case (.row(let row), nil):
      if list?.chosen == row { return openChosen() }
      list?.chosen = row
      return []
    case (.row(let row), .picker(var picker)):
      picker.move(by: row - picker.chosen)
      overlay = .picker(picker)
      if picker.isMultiple, picker.typed.isEmpty { return press(.space) }
    case (.row(let row), .question(var question)):
      question.chosen = Question.Answer.allCases[row]
      overlay = .question(question)
    case (.row(let row), .dialog(var dialog)):
      dialog.chosen = row
      overlay = .dialog(dialog)
    case (.row(let row), .conflicts(var settlement)):
      settlement.cards[settlement.index].pointed = row
      overlay = .conflicts(settlement)
    case (.row(let row), .repair(var cards)):
      cards.pointed = row
      overlay = .repair(cards)
    case (.row(let row), .changes(var list)):
      list.choose(row)
      overlay = .changes(list)
    case (.row(let row), .portfolio(var board)):
      guard board.rows[row].isChoosable else { return [] }
      board.choose(row)
      overlay = .portfolio(board)
    case (.tab(let tab), .portfolio(var board)):
      board.show(board.tabs[tab].part)
      portfolioOutlook = board.outlook
      overlay = .portfolio(board)
      return []
    case (.row, _), (.tab, _): return []
    }
    return press(.enter)
  }

  /// Goes to what was clicked; what already holds the focus is opened.
  private mutating func go(toClicked target: Focus) -> [Effect] {
    if open?.typing != nil {
      let ref = open?.root.ref(at: target.path)
      guard finishTyping() else { return [] }
      // What was typed on may be gone with it, and what stood after it stands elsewhere.
      guard let path = ref.flatMap({ open?.root.path(to: $0) }) else { return [] }
      open?.focus = Focus(path, target.key)
      return []
    }
    if target == open?.focus { return Command.of(.enter, in: place).map { give($0) } ?? [] }
    open?.focus = target
    return []
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
    guard let lane = lanes.first(where: { $0.rows.contains(point.row) }) else { return nil }
    if lane.key == .title { return place }
    let items = step.items(lane.key)
    guard !items.isEmpty else { return Focus(place.path, lane.key) }
    // The item that begins at the line, or the last one before it.
    let lines = cell(lane, at: index)?.lines.prefix(point.row - lane.top) ?? []
    let item = min(lines.compactMap(\.begins).last ?? 0, items.count - 1)
    return Focus(ItemPath(place.path.steps + [.init(lane.key, item)]))
  }

  private func cell(_ lane: Lane, at column: Int) -> MapCell? {
    if let focused, focused.lane == lane.number, focused.column == column { return focused.cell }
    return sheets[0].row(lane.number, view.room)?.cells[column]
  }
}
