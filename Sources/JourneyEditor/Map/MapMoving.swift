// SPDX-License-Identifier: EUPL-1.2

import JourneyModel

extension OpenJourney {
  /// The columns of the map: all steps, also those of folded phases, and the places of first steps.
  var columns: Outline { Outline(root, folded: []) }

  /// The places of a column from top to bottom.
  private func places(in column: OutlineRow) -> [Focus] {
    let phase = ItemPath([.init(.phases, column.phase)])
    let place = columns.focus(column)
    guard place.key == nil, let step = root.item(at: place.path) else {
      return [Focus(phase), place]
    }
    let emotion = map?.showsCurve == false ? [] : [Focus(place.path, .emotion)]
    return [Focus(phase)] + emotion + [place]
      + lanes.flatMap { cell(in: step, place.path, $0) }
  }

  /// The places of a cell: each item in it, or the field or empty list itself.
  private func cell(in step: Item, _ path: ItemPath, _ key: FieldKey) -> [Focus] {
    let items = step.items(key)
    if items.isEmpty { return [Focus(path, key)] }
    return items.indices.map { Focus(ItemPath(path.steps + [.init(key, $0)])) }
  }

  /// The title of the step of the focus, or what else stands at the head of its column.
  var columnFocus: Focus {
    guard let place = MapPlace(focus), let column = place.column else { return focus }
    if case .phase = place { return focus }
    return columns.focus(column)
  }

  /// Moves over the map: far over columns, otherwise over lanes.
  mutating func moveOnMap(by count: Int, page: Int) {
    if abs(count) == .max || count == -.max {
      moveToEnd(forward: count > 0)
    } else if abs(count) > 1, abs(count) == page {
      moveAlong(by: (count > 0 ? 1 : -1) * max(1, map?.columns.count ?? 1))
    } else {
      moveInColumn(by: count)
    }
  }

  /// Moves up or down in a column; above the phases stands the journey.
  mutating func moveInColumn(by count: Int) {
    guard let column = MapPlace(focus)?.column else {
      if count > 0, let first = map?.columns.first?.row { focus = places(in: first)[0] }
      return
    }
    let places = places(in: column)
    let target = (places.firstIndex(of: focus) ?? 0) + count
    focus = target < 0 ? Focus(ItemPath()) : places[min(target, places.count - 1)]
  }

  /// Moves to another column, in the same lane; on a phase to another phase.
  mutating func moveAlong(by count: Int) {
    guard let place = MapPlace(focus), var column = place.column else { return }
    if case .phase(let phase) = place {
      let target = min(max(0, phase + count), root.items(.phases).count - 1)
      focus = Focus(ItemPath([.init(.phases, target)]))
      return
    }
    for _ in 0..<abs(count) {
      guard let next = count > 0 ? columns.nextStep(column) : columns.previousStep(column) else {
        break
      }
      column = next
    }
    let target = columns.focus(column)
    guard case .lane(_, let key, let item) = place, key != .title, target.key == nil,
      let step = root.item(at: target.path)
    else {
      focus = target
      return
    }
    let cell = cell(in: step, target.path, key)
    focus = cell[min(item ?? 0, cell.count - 1)]
  }

  /// Goes to the first or the last step.
  mutating func moveToEnd(forward: Bool) {
    focus = columns.focus(forward ? columns.last : OutlineRow(phase: 0, step: 0))
  }
}

extension Outline {
  /// The next row that is a step or the place of one.
  func nextStep(_ row: OutlineRow) -> OutlineRow? {
    var next = next(row)
    while let row = next, row.step == nil { next = self.next(row) }
    return next
  }

  /// The row before that is a step or the place of one.
  func previousStep(_ row: OutlineRow) -> OutlineRow? {
    var previous = previous(row)
    while let row = previous, row.step == nil { previous = self.previous(row) }
    return previous
  }
}
