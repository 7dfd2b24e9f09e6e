// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// The map without the focus: the steps in view under their phases, with the hartslag and the lanes.
///
/// It is drawn as far as somebody looked, and kept from key to key for as long as it stays true.
struct MapSheet: Sendable {
  /// All that it depends on.
  struct Source: Hashable, Sendable {
    /// The column at the left.
    let left: OutlineRow
    let journey: JourneySource
    let grid: MapGrid
    /// The columns of the screen.
    let width: Int
    let showsCurve: Bool
    let lanes: [FieldKey]
    let language: Language
  }

  /// How many lanes there are that are not in view.
  struct Hidden: Hashable {
    let above: Int
    let below: Int
  }

  let source: Source
  private(set) var columns: [MapColumn] = []
  let head: MapHead
  /// The lanes, of which the first holds the titles of the steps.
  let keys: [FieldKey]
  /// The names of the lanes as they were wrapped.
  private let labels: [[String]]
  /// The lanes as far as they were needed, for each room that their cells may have.
  private var rows: [MapRow?]
  private var ends: [Hidden: Row] = [:]
  /// What was in view with the focus on a place, where nothing was typed or chosen.
  let views = Memory<Focus, MapLayout.View>(most: 100)

  private var grid: MapGrid { source.grid }

  /// Finds the columns, and draws what stands above the lanes.
  ///
  /// - Parameter previous: The sheets before, of which the cells are kept that are still the same.
  init(_ source: Source, _ open: OpenJourney, _ outline: Outline, previous: [MapSheet]) {
    let usable = previous.filter { $0.source.hasCells(like: source) }
    var columns: [MapColumn] = []
    var row: OutlineRow? = source.left
    var number = outline.number(of: source.left)
    while let current = row, columns.count < source.grid.count {
      let focus = outline.focus(current)
      let step = focus.key == nil ? open.root.item(at: focus.path) : nil
      let column = MapColumn(current, focus.path, step, number: number)
      let known = usable.lazy.compactMap { sheet in
        sheet.columns.first { $0.showsTheSame(as: column) }
      }.first
      columns.append(known ?? column)
      if step != nil { number += 1 }
      row = outline.nextStep(current)
    }
    self.source = source
    self.columns = columns
    keys = [.title] + source.lanes
    labels = keys.map { Self.label(of: $0, source.language) }
    rows = Array(repeating: nil, count: MapColumn.Room.allCases.count * keys.count)
    head = MapHead(columns, hasMoreRight: row != nil, of: outline, open, source)
  }

  private static func label(of key: FieldKey, _ language: Language) -> [String] {
    let name =
      key == .title
      ? ItemKind.step.noun.one.capitalised : ItemKind.step.field(key)?.name ?? Text("")
    return Wrapping.lines(name[language], width: MapGrid.gutter - 1)
  }

  /// Whether a column is in view.
  func holds(_ row: OutlineRow) -> Bool { columns.contains { $0.row == row } }

  // MARK: - Lanes

  private func place(_ lane: Int, _ room: MapColumn.Room) -> Int {
    room.rawValue * keys.count + lane
  }

  /// Returns the lines that a lane needs.
  ///
  /// - Parameter lane: Its number in `keys`.
  mutating func height(
    of lane: Int, _ room: MapColumn.Room, _ open: OpenJourney, _ options: Editor.Options
  ) -> Int {
    row(lane, room)?.height ?? fill(lane, room, open, options)
  }

  /// Returns a lane as far as it was filled and drawn.
  func row(_ lane: Int, _ room: MapColumn.Room) -> MapRow? { rows[place(lane, room)] }

  /// Fills a lane, and returns the lines that it needs.
  private mutating func fill(
    _ lane: Int, _ room: MapColumn.Room, _ open: OpenJourney, _ options: Editor.Options
  ) -> Int {
    let (width, journey) = (grid.textWidth, open.journey)
    let cells = columns.indices.map {
      columns[$0].cell(keys[lane], room, width: width, of: journey, focus: nil, options)
    }
    let row = MapRow(keys[lane], label: labels[lane], cells: cells)
    rows[place(lane, room)] = row
    return row.height
  }

  /// Returns a cell with the focus on it.
  func cell(
    _ lane: Int, at column: Int, _ focus: MapCell.Focused, _ open: OpenJourney,
    _ options: Editor.Options
  ) -> MapCell {
    var column = columns[column]
    return column.cell(
      keys[lane], .few, width: grid.textWidth, of: open.journey, focus: focus, options)
  }

  /// Returns the rows of a lane, the line above it first.
  mutating func drawn(
    _ lane: Int, _ room: MapColumn.Room, _ open: OpenJourney
  ) -> [Row] {
    let place = place(lane, room)
    guard var row = rows[place] else { return [] }
    if row.rows.isEmpty {
      row.rows = draw(row, open)
      rows[place] = row
    }
    return row.rows
  }

  private func draw(_ row: MapRow, _ open: OpenJourney) -> [Row] {
    var screen = Screen(
      size: Size(columns: source.width, rows: row.height + 1), cutMark: grid.signs.cutMark)
    grid.draw(row, on: &screen)
    if row.key == .backstage { drawVisibility(of: open.journey, &screen) }
    MapMarks(open, grid).draw(row, columns, on: &screen)
    return screen.rows
  }

  /// Draws the line below which the customer sees nothing.
  private func drawVisibility(of journey: Journey, _ screen: inout Screen) {
    screen.fill(
      row: 0, columns: grid.left + 1..<grid.right, with: grid.signs.dashed, style: .faint)
    let text =
      Text(nl: " hieronder ziet de ", en: " below this line the ") + journey.customerNoun
      + Text(nl: " niets ", en: " sees nothing ")
    screen.put(
      text[source.language], at: Point(column: grid.left + 3, row: 0), style: .faint,
      limit: grid.right - grid.left - 4)
  }

  // MARK: - The end

  /// Returns the line under the lanes, which says what is not in view.
  mutating func end(_ hidden: Hidden, _ open: OpenJourney) -> Row {
    if let end = ends[hidden] { return end }
    var screen = Screen(
      size: Size(columns: source.width, rows: 1), cutMark: grid.signs.cutMark)
    let signs = grid.signs
    grid.drawLine(on: &screen, 0, signs.bottomLeft, signs.jointUp, signs.bottomRight)
    let parts = words(of: hidden, open)
    if !parts.isEmpty {
      screen.put(
        " " + parts.joined(separator: " \(signs.dot) ") + " ",
        at: Point(column: grid.left + 3, row: 0), style: .faint,
        limit: grid.right - grid.left - 4, ellipsis: true)
    }
    ends[hidden] = screen.rows[0]
    return screen.rows[0]
  }

  private func words(of hidden: Hidden, _ open: OpenJourney) -> [String] {
    let language = source.language
    let places = [
      hidden.above > 0 ? Text(nl: "\(hidden.above) hierboven", en: "\(hidden.above) above") : nil,
      hidden.below > 0 ? Text(nl: "\(hidden.below) hieronder", en: "\(hidden.below) below") : nil,
    ].compactMap { $0?[language] }
    let names = open.usedLanes.filter { !source.lanes.contains($0) }.compactMap {
      ItemKind.step.field($0)?.name[language]
    }
    let more = Text(nl: "meer rijen: ", en: "more lanes: ")[language]
    let unseen = Text(nl: "niet getoond: ", en: "not shown: ")[language]
    return (places.isEmpty ? [] : [more + places.joined(separator: ", ")])
      + (names.isEmpty ? [] : [unseen + names.joined(separator: ", ").lowercased()])
  }
}

extension MapSheet.Source {
  /// Whether the cells of steps look alike in both.
  fileprivate func hasCells(like other: Self) -> Bool {
    grid.textWidth == other.grid.textWidth && grid.signs == other.grid.signs
      && language == other.language && journey.titles == other.journey.titles
  }
}

extension Outline {
  /// The number of the first step at or after a row, from 1.
  fileprivate func number(of row: OutlineRow) -> Int {
    (0..<max(0, row.phase)).reduce(1) { $0 + steps($1).count } + (row.step ?? 0)
  }
}
