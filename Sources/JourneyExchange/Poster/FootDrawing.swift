// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension PosterDrawing {
  /// Draws what holds for the whole journey, the key to the signs and the notes.
  mutating func drawFoot(top: Int) {
    var y = top
    if !layout.foot.rows.isEmpty {
      let height = layout.foot.rows.reduce(-6) { $0 + FootLayout.height($1) + 6 }
      drawLaneHead(
        "hele reis", word("Voor de hele reis", "For the whole journey"), y: y, height: height)
      for row in layout.foot.rows {
        var x = layout.left + PosterLayout.heads
        for entry in row {
          sheet.tail.append(
            Block(
              name: names.unique("\(entry.key) \(entry.id)"),
              frame: Frame(x: x, y: y, width: FootLayout.cardWidth, height: entry.height),
              kind: .card(entry.card), group: entry.key))
          x += FootLayout.cardWidth + PosterLayout.columnGap
        }
        y += FootLayout.height(row) + 6
      }
      y += 10
    }
    drawLegend(y: y)
    y += FootLayout.legend
    if !layout.foot.notes.isEmpty {
      sheet.tail.append(
        Block(
          name: names.unique("noot"),
          frame: Frame(
            x: layout.left, y: y, width: layout.right - layout.left,
            height: layout.foot.notes.height + 10), kind: .card(Card(lines: layout.foot.notes))))
    }
  }

  private mutating func drawLegend(y: Int) {
    guard !digest.steps.isEmpty else { return }
    var x = layout.left
    addWords("legenda", word("Legenda", "Key"), x: &x, y: y, Ink(size: 10, isBold: true))
    x = layout.left + PosterLayout.heads
    for value in Emotion.range {
      guard let emotion = Emotion(value) else { continue }
      addSign(
        "legenda \(emotion.sign)", Self.circle(emotion, size: 9), width: 19, height: 19, x: &x, y: y
      )
      addWords("legenda woord \(emotion.sign)", emotion.name[digest.language], x: &x, y: y)
    }
    if !digest.totals.withoutEmotion.isEmpty {
      addSign("legenda ?", Self.circle(nil, size: 9), width: 19, height: 19, x: &x, y: y)
      addWords("legenda woord ?", word("niet bekend", "not known"), x: &x, y: y)
    }
    if digest.totals.moments > 0 {
      let star = Block.Shape(name: "star", fill: Palette.star, border: Palette.ink)
      addSign("legenda moment", star, width: 17, height: 17, x: &x, y: y)
      addWords(
        "legenda woord moment",
        word("en dikke rand: moment van de waarheid", "and thick border: moment of truth"), x: &x,
        y: y)
    }
    if digest.steps.contains(where: { $0.waitingShare != nil }) {
      let bar = Block.Shape(fill: Palette.soft, border: Palette.soft, stroke: 6)
      addSign("legenda wachten", bar, width: 22, height: 5, x: &x, y: y)
      addWords(
        "legenda woord wachten",
        word("deel van de duur dat wachten is", "part of the duration that is waiting"), x: &x, y: y
      )
    }
  }

  private mutating func addSign(
    _ name: String, _ shape: Block.Shape, width: Int, height: Int, x: inout Int, y: Int
  ) {
    sheet.tail.append(
      Block(
        name: names.unique(name),
        frame: Frame(x: x, y: y + 10 - height / 2, width: width, height: height),
        kind: .shape(shape)))
    x += width
  }

  private mutating func addWords(
    _ name: String, _ words: String, x: inout Int, y: Int, _ ink: Ink = Ink()
  ) {
    let width = Typesetter.width(words, ink) * 116 / 100 + 2 * Card.padding
    sheet.tail.append(
      Block(
        name: names.unique(name), frame: Frame(x: x, y: y, width: width, height: 20),
        kind: .card(Card(lines: [Line(text: words, ink: ink)], isCentred: true))))
    x += width + 10
  }
}
