// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// The hartslag over the columns of the grid: two rows for each level.
extension Grid {
  private static let rowCount = 9

  /// Returns the rows of the hartslag of a band, from +2 down to −2, with the borders at its sides.
  ///
  /// Where the beleving of a step is not known, the line is interrupted and a question mark stands below the scale. At the
  /// edges of a band the line goes on towards the next one.
  func curve(_ band: [BandPart]) -> [String] {
    let steps = Bands.steps(band)
    let width = steps.count * pitch - 1
    var rows = Array(repeating: Row(width: width), count: Self.rowCount)
    for column in stride(from: 0, to: width, by: 2) { rows[4].put(signs.dot, at: column) }
    for step in (steps.lowerBound - 1)..<steps.upperBound {
      guard let from = level(step), let to = level(step + 1) else { continue }
      draw(&rows, from: from, to: to, at: center(step, in: steps))
    }
    var unknown = Row(width: width)
    var hasUnknown = false
    for step in steps {
      if let level = level(step) {
        rows[level].put(signs.point, at: center(step, in: steps))
      } else {
        unknown.put("?", at: center(step, in: steps))
        hasUnknown = true
      }
    }
    let levels = ["+2", "", "+1", "", " 0", "", "\(signs.minus)1", "", "\(signs.minus)2"]
    let name = page.word("Hartslag", "Heartbeat")
    var lines = [label("") + border(band, signs.jointRight, signs.jointUp, signs.jointLeft)]
    for (index, row) in rows.enumerated() {
      lines.append(scale(index == 0 ? name : "", levels[index]) + bounded(row))
    }
    if hasUnknown { lines.append(scale("", " ?") + bounded(unknown)) }
    return lines
  }

  private func bounded(_ row: Row) -> String { signs.vertical + row.text + signs.vertical }

  private func scale(_ name: String, _ level: String) -> String {
    page.padded(name, to: gutter - 3) + level + page.spaces(3 - level.count)
  }

  private func center(_ step: Int, in steps: Range<Int>) -> Int {
    (step - steps.lowerBound) * pitch + (pitch - 2) / 2
  }

  /// The row of a step; nil where there is none or its beleving is not known.
  private func level(_ step: Int) -> Int? {
    guard digest.steps.indices.contains(step) else { return nil }
    return digest.steps[step].emotion.map { 4 - 2 * $0.value }
  }

  /// Draws the line from one point to the next: level at both ends, steepest halfway.
  private func draw(_ rows: inout [Row], from: Int, to: Int, at start: Int) {
    var before = from
    var runStart = start + 1
    for column in 1...pitch {
      // 3t² − 2t³ in whole numbers, rounded to the nearest row.
      let cube = pitch * pitch * pitch
      let part = column * column * (3 * pitch - 2 * column)
      let moved = (2 * abs(to - from) * part + cube) / (2 * cube)
      let row = to > from ? from + moved : from - moved
      if row != before {
        rows[before].fill(runStart..<(start + column), with: signs.horizontal)
        runStart = start + column + 1
        let isDown = row > before
        rows[before].put(
          isDown ? signs.arcTopRight : signs.arcBottomRight, at: start + column)
        rows[row].put(isDown ? signs.arcBottomLeft : signs.arcTopLeft, at: start + column)
        for between in (min(row, before) + 1)..<max(row, before) {
          rows[between].put(signs.vertical, at: start + column)
        }
      }
      before = row
    }
    let end = start + pitch + 1
    if runStart < end { rows[before].fill(runStart..<end, with: signs.horizontal) }
  }
}
