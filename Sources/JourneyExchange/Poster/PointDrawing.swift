// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension PosterDrawing {
  /// The size of the circle of a point.
  private static let circle = 26

  /// Draws the circle of a step, with a star over it for a moment of truth.
  mutating func drawPoint(_ heartbeat: Heartbeat, _ step: Int, name: String, x: Int) {
    let digestStep = digest.steps[step]
    let emotion = digestStep.emotion
    let middle = x + cardWidth / 2
    let y = heartbeat.y(emotion)
    let number = digestStep.number
    let about =
      emotion.map { "\($0.name[digest.language]), \($0.spoken[digest.language])" }
      ?? word("niet bekend", "not known")
    add(
      Block(
        name: names.unique("\(name) beleving"),
        frame: Self.circle(x: middle, y: y, size: Self.circle),
        kind: .shape(Self.circle(emotion)),
        tooltip: word("Stap \(number)", "Step \(number)")
          + ": \(digest.emotionWord[digest.language]) \(about)",
        group: "beleving"))
    if digestStep.isMoment {
      add(
        Block(
          name: names.unique("\(name) moment"), frame: Self.circle(x: middle, y: y - 23, size: 17),
          kind: .shape(Block.Shape(name: "star", fill: Palette.star, border: Palette.ink)),
          tooltip: word(
            "Stap \(number): moment van de waarheid", "Step \(number): moment of truth"),
          group: "moment"))
    }
  }

  static func circle(x: Int, y: Int, size: Int) -> Frame {
    Frame(x: x - size / 2, y: y - size / 2, width: size, height: size)
  }

  /// Returns the circle of an emotion: its number, or a question mark in a dashed line.
  static func circle(_ emotion: Emotion?, size: Int = 11) -> Block.Shape {
    let colors = Palette.emotion(emotion)
    return Block.Shape(
      name: "circle", fill: colors.fill, border: Palette.ink, stroke: 12, isDashed: emotion == nil,
      label: [
        Line(text: emotion?.sign ?? "?", ink: Ink(size: size, isBold: true, color: colors.ink))
      ])
  }
}
