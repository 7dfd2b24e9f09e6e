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

/// Where everything of the map stands at one size, and how it looks.
struct MapLayout: Sendable {
  /// A lane in view.
  struct Lane: Sendable {
    /// Its number in the sheet.
    let number: Int
    let key: FieldKey
    /// The row of the screen for the line above it.
    let top: Int
    /// The lines in view, without the line above.
    let height: Int

    /// The rows of the screen for its cells.
    var rows: Range<Int> { top + 1..<top + 1 + height }
  }

  /// The cell that holds the focus.
  struct Focused: Sendable {
    let lane: Int
    let column: Int
    let cell: MapCell
  }

  /// What is in view of a sheet, and how it looks with the focus.
  struct View: Sendable {
    fileprivate(set) var focused: Focused?
    fileprivate(set) var room = MapColumn.Room.few
    /// The lanes in view, of which the first holds the titles of the steps.
    fileprivate(set) var lanes: [Lane] = []
    /// The number of the first lane under the titles.
    fileprivate(set) var top = 0
    /// The row of the screen below which no line of the map may stand.
    let bottom: Int
    /// The screen with the map on it and nothing else.
    var picture: Screen
  }

  /// The sheets that were shown last, of which the first is in view.
  private(set) var sheets: [MapSheet]
  var view: View

  var focused: Focused? { view.focused }
  var lanes: [Lane] { view.lanes }
  var scroll: MapScroll { MapScroll(left: sheets[0].source.left, top: view.top) }
  var grid: MapGrid { sheets[0].source.grid }
  var columns: [MapColumn] { sheets[0].columns }
  var head: MapHead { sheets[0].head }
  /// The columns of the text in a cell, beside the mark of the focus and the line.
  var textWidth: Int { grid.textWidth }
  /// Whether there is room for the hartslag as a curve.
  var showsCurve: Bool { sheets[0].source.showsCurve }
  /// The rows above the lanes: menus, title, phases, the hartslag, and a line.
  var top: Int { Self.top(showsCurve) }

  private static func top(_ showsCurve: Bool) -> Int { showsCurve ? 9 : 4 }

  /// The least columns of a step at each size that can be chosen, from small to large.
  static let pitches = [6, 10, 18, 28, 44]
  private static let mostColumns = 40
  /// So many that going to and fro finds what was drawn.
  private static let mostSheets = 4

  static func showsCurve(in size: Size) -> Bool { size.rows >= 24 }

  /// Lays the map out and draws it.
  ///
  /// - Parameters:
  ///   - bottom: The row of the screen below which no line of the map may stand.
  ///   - previous: The sheets that were shown before, which are used again as far as they are still true.
  init(
    _ open: OpenJourney, in size: Size, bottom: Int, zoom: Int, _ options: Editor.Options,
    previous: [MapSheet]
  ) {
    sheets = previous
    view = View(
      bottom: bottom, picture: Screen(size: size, cutMark: options.signs.cutMark))
    chooseSheet(open, size, zoom, options)
    let isPlain = open.typing == nil && open.run == nil
    let views = sheets[0].views
    if isPlain, let known = views[open.focus], known.bottom == bottom,
      known.picture.size == size, known.top == open.mapScroll.top
    {
      view = known
      // They may have been filled by a copy only.
      for lane in known.lanes { _ = sheets[0].height(of: lane.number, known.room, open, options) }
      return
    }
    view.focused = focus(open, options)
    chooseLanes(open, options)
    draw(open)
    if isPlain { views[open.focus] = view }
  }

  // MARK: - Columns

  /// Brings the sheet with the focus to the front, as near to the one before as can be.
  private mutating func chooseSheet(
    _ open: OpenJourney, _ size: Size, _ zoom: Int, _ options: Editor.Options
  ) {
    let outline = open.columns
    let room = max(Self.pitches[0], size.columns - MapGrid.gutter - 1)
    let least = min(room, Self.pitches[min(max(0, zoom), Self.pitches.count - 1)])
    let count = max(1, min(open.columnCount, room / least))
    let grid = MapGrid(
      count: count, pitch: min(max(least, Self.mostColumns), room / count), signs: options.signs)
    func source(_ left: OutlineRow) -> MapSheet.Source {
      MapSheet.Source(
        left: left, journey: open.source, grid: grid, width: size.columns,
        showsCurve: Self.showsCurve(in: size), lanes: open.lanes, language: options.language)
    }
    let column = MapPlace(open.focus)?.column
    if let sheet = sheets.first, sheet.source == source(open.mapScroll.left),
      column.map(sheet.holds) ?? true
    {
      return
    }
    let wanted = source(Self.left(open, outline, count))
    if let known = sheets.firstIndex(where: { $0.source == wanted }) {
      sheets.swapAt(0, known)
    } else {
      let sheet = MapSheet(wanted, open, outline, previous: sheets)
      sheets = [sheet] + sheets.prefix(Self.mostSheets - 1)
    }
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

  private func focus(_ open: OpenJourney, _ options: Editor.Options) -> Focused? {
    guard let place = MapPlace(open.focus), let key = place.lane,
      let lane = sheets[0].keys.firstIndex(of: key),
      let column = sheets[0].columns.firstIndex(where: { place.column == $0.row })
    else { return nil }
    let focus = MapCell.Focused(item: place.item, typing: open.typing)
    return Focused(
      lane: lane, column: column, cell: sheets[0].cell(lane, at: column, focus, open, options))
  }

  /// Chooses what lanes are in view.
  private mutating func chooseLanes(_ open: OpenJourney, _ options: Editor.Options) {
    let body = max(1, view.bottom - top)
    var (lanes, top, end) = lanes(in: body, .few, open, options)
    // Where lines are left, the cells show more of what is in them.
    if lanes.count == sheets[0].keys.count, end < body {
      for room in MapColumn.Room.allCases.dropFirst().reversed() {
        let more = self.lanes(in: body, room, open, options)
        guard more.lanes.count == lanes.count, more.end <= body else { continue }
        (lanes, top, end) = more
        view.room = room
        break
      }
    }
    (view.lanes, view.top) = (lanes, top)
  }

  /// What lanes there is room for, with the number of the first one under the titles, and the lines that they take.
  private mutating func lanes(
    in body: Int, _ room: MapColumn.Room, _ open: OpenJourney, _ options: Editor.Options
  ) -> (lanes: [Lane], top: Int, end: Int) {
    var focusHeight = 0
    if let focused {
      _ = sheets[0].height(of: focused.lane, room, open, options)
      focusHeight =
        sheets[0].row(focused.lane, room)?.height(with: focused.cell, at: focused.column) ?? 0
    }
    let focus = focused?.lane ?? -1
    /// The lines of a lane with the line above it.
    func lines(_ lane: Int) -> Int {
      1 + (lane == focus ? focusHeight : sheets[0].height(of: lane, room, open, options))
    }
    var lanes: [Lane] = []
    var end = 0
    func add(_ lane: Int, _ height: Int) {
      lanes.append(
        Lane(number: lane, key: sheets[0].keys[lane], top: self.top - 1 + end, height: height))
      end += height + 1
    }
    add(0, min(lines(0) - 1, max(1, body - 2)))

    let count = sheets[0].keys.count
    let space = body - end
    var top = max(1, min(open.mapScroll.top + 1, count - 1))
    if focus > 0 {
      top = min(top, focus)
      while top < focus, (top...focus).reduce(0, { $0 + lines($1) }) > space { top += 1 }
    }
    func used(from top: Int) -> Int {
      var sum = 0
      for lane in top..<count where sum <= space { sum += lines(lane) }
      return sum
    }
    while top > 1, used(from: top - 1) <= space { top -= 1 }
    for lane in top..<max(top, count) where body - end > 1 {
      add(lane, min(lines(lane) - 1, body - end - 1))
    }
    return (lanes, top - 1, end)
  }

  // MARK: - Drawing

  private mutating func draw(_ open: OpenJourney) {
    view.picture.put(head.picture, rows: 0..<head.picture.size.rows, at: MapHead.top)
    var end = top - 1
    for lane in lanes {
      let rows = sheets[0].drawn(lane.number, view.room, open)
      for (offset, row) in rows.prefix(lane.height + 1).enumerated() {
        view.picture.put(row, at: lane.top + offset)
      }
      // The focus may need more lines than the lane has without it.
      for row in lane.rows.dropFirst(rows.count - 1) { grid.drawEdges(on: &view.picture, row) }
      end = lane.rows.upperBound
    }
    let above = view.top
    let hidden = MapSheet.Hidden(
      above: above, below: sheets[0].keys.count - lanes.count - above)
    view.picture.put(sheets[0].end(hidden, open), at: min(end, view.bottom))
    drawFocus(open)
    drawChosen(open)
  }
}
