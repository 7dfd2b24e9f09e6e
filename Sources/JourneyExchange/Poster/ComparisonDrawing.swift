// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension PosterDrawing {
  private static let square = 20

  /// Draws the line and the points of the other journey, dashed and square.
  ///
  /// Where a point would hide one of the journey itself, it stands beside it.
  mutating func drawComparison(_ heartbeat: Heartbeat, _ band: BandLayout, _ stepNames: [String]) {
    guard let comparison = layout.subject.comparison else { return }
    var before: (name: String, x: Int, y: Int)?
    for (offset, step) in band.steps.enumerated() {
      let own = digest.steps[step]
      guard let emotion = comparison.emotion(of: own) else {
        before = nil
        continue
      }
      let y = heartbeat.y(emotion)
      let isClose = abs(y - heartbeat.y(own.emotion)) < 25
      let x = columnX(step, in: band) + cardWidth / 2 + (isClose ? 25 : 0)
      let name = anchor("\(stepNames[offset]) vergelijking", x: x, y: y)
      if let before {
        let middle = (before.x + x) / 2
        sheet.strokes.append(
          Stroke(
            from: before.name, to: name,
            points: [(before.x, before.y), (middle, before.y), (middle, y), (x, y)],
            color: Palette.compared, width: 20, isDashed: true, tooltip: nil))
      }
      before = (name, x, y)
    }
  }

  /// Draws the point of the other journey at a step.
  mutating func drawCompared(_ heartbeat: Heartbeat, _ step: StepDigest, name: String, x: Int) {
    guard let comparison = layout.subject.comparison, let emotion = comparison.emotion(of: step)
    else { return }
    let y = heartbeat.y(emotion)
    let isClose = abs(y - heartbeat.y(step.emotion)) < 25
    add(
      Block(
        name: names.unique("\(name) andere beleving"),
        frame: Self.circle(
          x: x + cardWidth / 2 + (isClose ? 25 : 0), y: y, size: Self.square),
        kind: .shape(Self.square(emotion)),
        tooltip: word("Stap \(step.number), ", "Step \(step.number), ") + comparison.name + ": "
          + emotion.words[digest.language],
        group: "andere beleving"))
  }

  static func square(_ emotion: Emotion?) -> Block.Shape {
    Block.Shape(
      name: "box", fill: Palette.white, border: Palette.compared, stroke: 15,
      label: emotion.map { [Line(text: $0.sign, ink: Ink(size: 9, isBold: true))] } ?? [])
  }
}
