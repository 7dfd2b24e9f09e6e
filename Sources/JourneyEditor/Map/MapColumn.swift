// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// A step on the map, with its cells as they are where they do not hold the focus.
///
/// A cell is filled when it is first asked for, and kept as long as the step is the same.
struct MapColumn: Sendable {
  /// How many lines a cell may have.
  enum Room: Int, CaseIterable, Sendable {
    case few, some, more, many

    var lines: Int { rawValue + 3 }
  }

  let row: OutlineRow
  let path: ItemPath
  /// Nil where the phase has no steps yet.
  let step: Item?
  let number: Int
  private var cells: [MapCell?]

  init(_ row: OutlineRow, _ path: ItemPath, _ step: Item?, number: Int) {
    self.row = row
    self.path = path
    self.step = step
    self.number = number
    cells = Array(repeating: nil, count: Room.allCases.count * Lane.keys.count)
  }

  /// Whether the cells of another column can stand in this one.
  func showsTheSame(as other: MapColumn) -> Bool {
    guard row == other.row, number == other.number else { return false }
    return switch (step, other.step) {
    case (let step?, let other?): step.isIdentical(to: other)
    case (nil, nil): true
    default: false
    }
  }

  /// Returns the cell of a lane.
  ///
  /// - Parameter focus: What holds the focus, where that is in this cell.
  mutating func cell(
    _ lane: FieldKey, _ room: Room, width: Int, of journey: Journey, focus: MapCell.Focused?,
    _ options: Editor.Options
  ) -> MapCell {
    func filled(_ focus: MapCell.Focused?) -> MapCell {
      guard let step else {
        let text =
          lane == .title
          ? Text(nl: "Nog geen stap. Ins voegt er een toe.", en: "No step yet. Ins adds one.")
          : Text("")
        return MapCell(text[options.language], width: width, isFocused: focus != nil)
      }
      return MapCell(
        step, number: number, lane, of: journey, width: width, most: room.lines, focus: focus,
        options)
    }
    guard focus == nil, let place = Lane.keys.firstIndex(of: lane) else { return filled(focus) }
    let index = room.rawValue * Lane.keys.count + place
    if let cell = cells[index] { return cell }
    let cell = filled(nil)
    cells[index] = cell
    return cell
  }
}
