// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// Where the levels of the hartslag lie in a band.
struct Heartbeat {
  let top: Int
  let level: Int

  /// The height of a level; what is not known lies below the scale, where it cannot be taken for a value.
  func y(_ emotion: Emotion?) -> Int {
    let highest = top + BandLayout.above
    return emotion.map { highest + (2 - $0.value) * level } ?? highest + 4 * level + 28
  }
}

extension PosterDrawing {
  /// Draws the lines of the levels and names them.
  mutating func drawLevels(
    _ heartbeat: Heartbeat, left margin: Int, width: Int, hasUnknown: Bool
  ) {
    let left = margin + PosterLayout.heads
    for value in Emotion.range.reversed() {
      guard let emotion = Emotion(value) else { continue }
      let y = heartbeat.y(emotion)
      let label = "\(emotion.name[digest.language]) \(emotion.sign)"
      drawScale(key: emotion.sign, label, x: margin, y: y, isBold: value == 0)
      sheet.head.append(
        Block(
          name: names.unique("lijn \(emotion.sign)"),
          frame: Frame(x: left, y: y, width: width, height: 1),
          kind: .shape(
            Block.Shape(
              fill: value == 0 ? Palette.zero : Palette.rule,
              border: value == 0 ? Palette.zero : Palette.rule,
              stroke: value == 0 ? 8 : 2))))
    }
    if hasUnknown {
      drawScale(
        key: "?", word("niet bekend ?", "not known ?"), x: margin, y: heartbeat.y(nil),
        isBold: false)
    }
  }

  private mutating func drawScale(key: String, _ label: String, x: Int, y: Int, isBold: Bool) {
    let width = PosterLayout.heads - 8
    sheet.head.append(
      Block(
        name: names.unique("schaal \(key)"),
        frame: Frame(x: x, y: y - 8, width: width, height: 17),
        kind: .card(
          Card(
            lines: [Line(text: label, ink: Ink(size: layout.style.soft, isBold: isBold))],
            side: .right,
            isCentred: true))))
  }

  /// Draws the line through the points of a band; it is interrupted where the beleving is not known.
  mutating func drawCurve(_ heartbeat: Heartbeat, _ band: BandLayout, _ stepNames: [String]) {
    var before: (name: String, x: Int, y: Int)?
    for (offset, step) in band.steps.enumerated() {
      guard let emotion = digest.steps[step].emotion else {
        before = nil
        continue
      }
      let x = columnX(step, in: band) + cardWidth / 2
      let y = heartbeat.y(emotion)
      let name = anchor("\(stepNames[offset]) hartslag", x: x, y: y)
      if let before {
        let middle = (before.x + x) / 2
        draw(
          from: before.name, to: name,
          [(before.x, before.y), (middle, before.y), (middle, y), (x, y)], isDashed: false)
      } else if offset == 0, step > 0, let last = digest.steps[step - 1].emotion {
        drawStub(name, x: x, y: y, edge: columnX(step, in: band) - 4, other: heartbeat.y(last))
      }
      before = (name, x, y)
    }
    let next = band.steps.upperBound
    if let before, next < digest.steps.count, let emotion = digest.steps[next].emotion {
      drawStub(
        before.name, x: before.x, y: before.y, edge: columnX(next, in: band) - 4,
        other: heartbeat.y(emotion))
    }
  }

  mutating func anchor(_ name: String, x: Int, y: Int) -> String {
    let name = names.unique(name)
    sheet.head.append(
      Block(name: name, frame: Frame(x: x, y: y, width: 0, height: 0), kind: .anchor))
    return name
  }

  private mutating func draw(
    from: String, to: String, _ points: [(x: Int, y: Int)], isDashed: Bool
  ) {
    sheet.strokes.append(
      Stroke(
        from: from, to: to, points: points, color: Palette.curve, width: 40, isDashed: isDashed,
        tooltip: nil))
  }

  /// Draws the dashed beginning of a line that goes on in another band, halfway to the next point.
  private mutating func drawStub(_ name: String, x: Int, y: Int, edge: Int, other: Int) {
    let end = anchor("\(name) \(edge < x ? "vooraf" : "verder")", x: edge, y: (y + other) / 2)
    let third = (edge - x) / 3
    draw(
      from: name, to: end,
      [(x, y), (x + third, y), (edge - third, (3 * y + other) / 4), (edge, (y + other) / 2)],
      isDashed: true)
  }
}
