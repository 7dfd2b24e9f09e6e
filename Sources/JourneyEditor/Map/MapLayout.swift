// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// Which part of the map is in view.
struct MapScroll: Hashable, Sendable {
  /// The column at the left.
  var left = OutlineRow(phase: 0, step: 0)
  /// The number of the lane under the titles of the steps.
  var top = 0
}

/// Where everything of the map stands at one size.
struct MapLayout: Sendable {
  /// What all cells depend on, beside their step.
  private struct Source: Hashable {
    let width: Int
    let language: Language
    let signs: Signs
  }

  /// The lane and the room of a row.
  private struct RowKey: Hashable {
    let lane: FieldKey
    let room: MapColumn.Room
  }

  let grid: MapGrid
  private(set) var columns: [MapColumn] = []
  let head: MapHead
  /// The lanes in view, of which the first holds the titles of the steps.
  private(set) var lanes: [MapRow] = []
  private(set) var hasMoreRight = false
  private(set) var scroll = MapScroll()

  private let source: Source
  /// The names of the lanes as they were wrapped so far.
  private var labels: [FieldKey: [String]] = [:]
  /// The rows that do not hold the focus, as far as they were needed.
  private var rows: [RowKey: MapRow] = [:]

  /// The columns of the text in a cell, beside the mark of the focus and the line.
  var textWidth: Int { grid.textWidth }
  /// Whether there is room for the hartslag as a curve.
  var showsCurve: Bool { head.showsCurve }
  /// The rows above the lanes: menus, title, phases, the hartslag, and a line.
  var top: Int { Self.top(showsCurve) }

  private static func top(_ showsCurve: Bool) -> Int { showsCurve ? 9 : 4 }

  /// The least columns of a step at each size that can be chosen, from small to large.
  static let pitches = [6, 10, 18, 28, 44]
  private static let mostColumns = 40

  static func showsCurve(in size: Size) -> Bool { size.rows >= 24 }

  /// Lays the map out.
  ///
  /// - Parameter previous: The layout before, of which all is kept that is still the same.
  init(
    _ open: OpenJourney, in size: Size, bodyEnd: Int, zoom: Int, _ options: Editor.Options,
    previous: MapLayout?
  ) {
    let outline = open.columns
    let room = max(Self.pitches[0], size.columns - MapGrid.gutter - 1)
    let total = outline.phases.reduce(0) { $0 + max(1, $1.items(.steps).count) }
    let least = min(room, Self.pitches[min(max(0, zoom), Self.pitches.count - 1)])
    let count = max(1, min(total, room / least))
    let showsCurve = Self.showsCurve(in: size)
    let grid = MapGrid(
      count: count, pitch: min(max(least, Self.mostColumns), room / count), signs: options.signs)
    let source = Source(width: grid.textWidth, language: options.language, signs: options.signs)
    let kept = previous.flatMap { $0.source == source ? $0 : nil }
    labels = kept?.labels ?? [:]
    var scroll = open.mapScroll
    scroll.left = Self.left(open, outline, count)

    var columns: [MapColumn] = []
    var row: OutlineRow? = scroll.left
    var number = outline.number(of: scroll.left)
    while let current = row, columns.count < count {
      let focus = outline.focus(current)
      let step = focus.key == nil ? open.root.item(at: focus.path) : nil
      let column = MapColumn(current, focus.path, step, number: number)
      columns.append(kept?.column(like: column) ?? column)
      if step != nil { number += 1 }
      row = outline.nextStep(current)
    }
    hasMoreRight = row != nil
    (self.grid, self.source, self.columns) = (grid, source, columns)

    let isDesired = open.journey.isDesired
    let same = kept.flatMap { [columns] in $0.hasTheSame(grid, columns) ? $0 : nil }
    rows = same?.rows ?? [:]
    if let same, same.showsCurve == showsCurve,
      same.head.showsTheSame(for: outline, isDesired: isDesired, beside: open.beside)
    {
      head = same.head
    } else {
      head = MapHead(
        columns, of: outline, grid, showsCurve: showsCurve, isDesired: isDesired,
        beside: open.beside, options.language)
    }

    let body = max(1, bodyEnd - Self.top(showsCurve))
    layLanes(open, in: body, &scroll, .few, options)
    // Where lines are left, the cells show more of what is in them.
    let isAllShown = lanes.count == open.lanes.count + 1
    if isAllShown, lanes.reduce(0, { $0 + $1.height + 1 }) < body {
      let (few, kept) = (lanes, scroll)
      layLanes(open, in: body, &scroll, .many, options)
      if lanes.count < few.count || lanes.reduce(0, { $0 + $1.height + 1 }) > body {
        (lanes, scroll) = (few, kept)
      }
    }
    self.scroll = scroll
    drawPictures()
  }

  private func column(like column: MapColumn) -> MapColumn? {
    columns.first { $0.showsTheSame(as: column) }
  }

  private func hasTheSame(_ grid: MapGrid, _ columns: [MapColumn]) -> Bool {
    self.grid == grid && self.columns.count == columns.count
      && zip(self.columns, columns).allSatisfy { $0.showsTheSame(as: $1) }
  }

  private mutating func layLanes(
    _ open: OpenJourney, in body: Int, _ scroll: inout MapScroll, _ room: MapColumn.Room,
    _ options: Editor.Options
  ) {
    var titles = self.row(.title, open, room, options)
    titles.height = min(titles.height, max(1, body - 2))
    lanes = [titles]
    scroll.top = fill(body - titles.height - 1, open, from: scroll.top, room, options)
  }

  /// The column at the left, so that the focus is in view and no room is left at the right.
  private static func left(_ open: OpenJourney, _ outline: Outline, _ count: Int) -> OutlineRow {
    var left = open.mapScroll.left
    if !outline.contains(left) || left.step == nil { left = OutlineRow(phase: 0, step: 0) }
    if let focus = MapPlace(open.focus)?.column {
      if focus < left { left = focus }
      var distance = 0
      var walker = left
      while walker != focus, distance < count, let next = outline.nextStep(walker) {
        walker = next
        distance += 1
      }
      if distance >= count {
        left = focus
        for _ in 1..<max(2, count) { left = count > 1 ? outline.previousStep(left) ?? left : left }
      }
    }
    var shown = 1
    var walker = left
    while shown < count, let next = outline.nextStep(walker) {
      walker = next
      shown += 1
    }
    while shown < count, let previous = outline.previousStep(left) {
      left = previous
      shown += 1
    }
    return left
  }

  // MARK: - Lanes

  /// Fills the lines under the titles, and returns the number of the first lane there.
  private mutating func fill(
    _ lines: Int, _ open: OpenJourney, from top: Int, _ room: MapColumn.Room,
    _ options: Editor.Options
  ) -> Int {
    let keys = open.lanes
    var rows: [Int: MapRow] = [:]
    func lane(_ index: Int) -> MapRow {
      if let row = rows[index] { return row }
      let row = row(keys[index], open, room, options)
      rows[index] = row
      return row
    }
    var top = max(0, min(top, keys.count - 1))
    if case .lane(_, let key, _) = MapPlace(open.focus), let focus = keys.firstIndex(of: key) {
      top = min(top, focus)
      while top < focus, (top...focus).reduce(0, { $0 + lane($1).height + 1 }) > lines { top += 1 }
    }
    func used(from top: Int) -> Int {
      var sum = 0
      for index in top..<keys.count where sum <= lines { sum += lane(index).height + 1 }
      return sum
    }
    while top > 0, used(from: top - 1) <= lines { top -= 1 }
    var left = lines
    for index in top..<max(top, keys.count) where left > 1 {
      var row = lane(index)
      row.height = min(row.height, left - 1)
      left -= row.height + 1
      lanes.append(row)
    }
    return top
  }

  private mutating func row(
    _ key: FieldKey, _ open: OpenJourney, _ room: MapColumn.Room, _ options: Editor.Options
  ) -> MapRow {
    let place = MapPlace(open.focus)
    let focus = columns.firstIndex { place?.item(in: key, of: $0.row) != nil }
    if focus == nil, let row = rows[RowKey(lane: key, room: room)] { return row }
    let label = label(of: key, options)
    let (width, journey) = (textWidth, open.journey)
    let cells = columns.indices.map { index in
      let item = index == focus ? place?.item(in: key, of: columns[index].row) : nil
      return columns[index].cell(
        key, room, width: width, of: journey,
        focus: item.map { MapCell.Focused(item: $0, typing: open.typing) }, options)
    }
    let row = MapRow(key, room, label: label, cells: cells, holdsFocus: focus != nil)
    if focus == nil { rows[RowKey(lane: key, room: room)] = row }
    return row
  }

  /// Draws the rows in view that are not drawn yet.
  private mutating func drawPictures() {
    for index in lanes.indices where !lanes[index].holdsFocus && lanes[index].picture == nil {
      let key = RowKey(lane: lanes[index].key, room: lanes[index].room)
      // In view it may be cut short.
      let picture = rows[key]?.drawn(in: grid)
      rows[key]?.picture = picture
      lanes[index].picture = picture
    }
  }

  private mutating func label(of key: FieldKey, _ options: Editor.Options) -> [String] {
    if let label = labels[key] { return label }
    let name =
      key == .title
      ? ItemKind.step.noun.one.capitalised : ItemKind.step.field(key)?.name ?? Text("")
    let label = Wrapping.lines(name[options.language], width: MapGrid.gutter - 1)
    labels[key] = label
    return label
  }
}

extension Outline {
  /// The number of the first step at or after a row, from 1.
  fileprivate func number(of row: OutlineRow) -> Int {
    (0..<max(0, row.phase)).reduce(1) { $0 + steps($1).count } + (row.step ?? 0)
  }
}
