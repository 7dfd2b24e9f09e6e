// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid

extension Overview {
  /// Returns the five rows of the hartslag, from +2 down to −2.
  ///
  /// Where the beleving of a step is not known, the line is interrupted. At the edges of a band it goes on towards the
  /// next one.
  func curve(_ steps: Range<Int>) -> [Row] {
    let width = steps.count * pitch
    var rows = Array(repeating: Row(width: width), count: 5)
    for column in stride(from: 0, to: width, by: 2) { rows[2].put(signs.dot, at: column) }
    func level(_ step: Int) -> Int? {
      guard digest.steps.indices.contains(step) else { return nil }
      return digest.steps[step].emotion.map { 2 - $0.value }
    }
    for step in (steps.lowerBound - 1)..<steps.upperBound {
      guard let from = level(step), let to = level(step + 1) else { continue }
      draw(&rows, from: from, to: to, at: center(step, in: steps))
    }
    for step in steps {
      if let level = level(step) { rows[level].put(signs.point, at: center(step, in: steps)) }
    }
    return rows
  }

  /// Draws the line from one point to the next, with its bend halfway.
  private func draw(_ rows: inout [Row], from: Int, to: Int, at start: Int) {
    let end = start + pitch
    guard from != to else {
      rows[from].fill((start + 1)..<end, with: signs.horizontal)
      return
    }
    let bend = start + max(1, pitch / 2)
    rows[from].fill((start + 1)..<bend, with: signs.horizontal)
    rows[to].fill((bend + 1)..<max(bend + 1, end), with: signs.horizontal)
    for level in (min(from, to) + 1)..<max(from, to) { rows[level].put(signs.vertical, at: bend) }
    rows[from].put(to < from ? signs.arcBottomRight : signs.arcTopRight, at: bend)
    rows[to].put(to < from ? signs.arcTopLeft : signs.arcBottomLeft, at: bend)
  }

  /// Returns the numbers of the steps; where they would touch, only those that people count by.
  func numbers(_ steps: Range<Int>) -> Row {
    var row = Row(width: steps.count * pitch)
    let width = steps.count * pitch
    let isRoomy = pitch > "\(digest.steps[steps].last?.number ?? 0)".utf8.count
    func put(_ step: Int) {
      let number = "\(digest.steps[step].number)"
      let column = max(0, min(center(step, in: steps), width - number.utf8.count))
      guard row.isFree((column - 1)..<(column + number.utf8.count + 1)) else { return }
      row.put(number, at: column)
    }
    for step in steps where isRoomy || digest.steps[step].number.isMultiple(of: 5) { put(step) }
    if !isRoomy, let first = steps.first { put(first) }
    return row
  }

  /// Returns a bracket under the steps of each phase, with its title where all titles fit, or else its number.
  func brackets(_ band: [BandPart], from first: Int) -> Row {
    var row = Row(width: Bands.steps(band).count * pitch)
    for part in band {
      let start = (part.steps.lowerBound - first) * pitch
      let end = start + part.steps.count * pitch
      row.fill(start..<end, with: signs.horizontal)
      row.put(signs.arcBottomLeft, at: start)
      row.put(signs.arcBottomRight, at: end - 1)
      let name = titlesFit ? titles[part.phase] : "\(digest.phases[part.phase].number)"
      let padded = end - start >= name.unicodeScalars.count + 4 ? " \(name) " : name
      let length = padded.unicodeScalars.count
      if length <= end - start { row.put(padded, at: start + (end - start - length) / 2) }
    }
    return row
  }
}
