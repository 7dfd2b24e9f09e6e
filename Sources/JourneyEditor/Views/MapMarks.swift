// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import TextGrid

/// Draws the signs of what changed on the map, each before its phase or cell; the focus has the place of its own sign.
struct MapMarks {
  let open: OpenJourney
  let map: MapLayout

  private var marks: ChangeMarks { open.past.marks }
  private var signs: Signs { map.grid.signs }

  func draw(on screen: inout Screen) {
    drawAttention(on: &screen)
    if marks.isEmpty { return }
    let phases = open.columns.phases
    for phase in map.head.phases where phases.indices.contains(phase) {
      guard let place = map.head.place(of: phase), MapPlace(open.focus) != .phase(phase) else {
        continue
      }
      let mark = marks.mark(of: phases[phase], leavingOut: .steps)
      screen.put(mark, at: Point(column: place.lowerBound - 1, row: MapHead.top), signs)
    }
    var row = map.top
    for lane in map.lanes {
      draw(lane, at: row, &screen)
      row += lane.height + 1
    }
  }

  /// Draws what deserves a look above the title of its step, behind the place of what changed.
  private func drawAttention(on screen: inout Screen) {
    guard !open.attention.isEmpty else { return }
    for (index, column) in map.columns.enumerated() {
      guard let step = column.step else { continue }
      screen.put(
        open.attention.severity(of: step),
        at: Point(column: map.grid.start(index) + 1, row: map.top - 1), signs)
    }
  }

  private func draw(_ lane: MapRow, at top: Int, _ screen: inout Screen) {
    for (index, cell) in lane.cells.enumerated() {
      guard map.columns.indices.contains(index), let step = map.columns[index].step else {
        continue
      }
      if lane.key == .title {
        // Before the number of the step a sign would read as an emotion.
        let point = Point(column: map.grid.start(index), row: top - 1)
        screen.put(marks.mark(of: step), at: point, signs)
        continue
      }
      for (offset, line) in cell.lines.prefix(lane.height).enumerated() {
        guard let item = line.begins, !line.isMarked else { continue }
        screen.put(
          mark(of: step, lane.key, item),
          at: Point(column: map.grid.start(index), row: top + offset), signs)
      }
    }
  }

  /// What became of an item in a lane of a step; what is gone from the lane shows at the first that is left.
  private func mark(of step: Item, _ key: FieldKey, _ number: Int) -> ChangeMarks.Mark {
    let items = step.items(key)
    let lane = marks.mark(of: step, key)
    guard items.indices.contains(number) else { return lane }
    return marks.mark(of: items[number]).union(number == 0 ? lane.intersection(.removed) : [])
  }
}
