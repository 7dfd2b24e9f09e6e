// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension PosterDrawing {
  /// Draws a bar as long as the card, dark for the part that is waiting.
  mutating func drawWaiting(_ share: Int, name: String, x: Int, y: Int) {
    let frame = Frame(x: x + 4, y: y, width: cardWidth - 8, height: 5)
    var dark = frame
    dark.width = max(2, frame.width * share / 1000)
    add(
      Block(
        name: names.unique("\(name) tijd"), frame: frame,
        kind: .shape(Block.Shape(fill: Palette.white, border: Palette.soft, stroke: 6))))
    add(
      Block(
        name: names.unique("\(name) wachten"), frame: dark,
        kind: .shape(Block.Shape(fill: Palette.soft, border: Palette.soft, stroke: 6)),
        tooltip: word(
          "Wachten: \(share / 10) procent van de duur",
          "Waiting: \(share / 10) per cent of the duration")))
  }

  /// Draws the line below which the customer sees nothing, with its words.
  mutating func drawVisibility(y: Int, left margin: Int, right: Int) {
    let words = word(
      "hieronder ziet de \(digest.customer) niets", "below this the \(digest.customer) sees nothing"
    )
    let begin = names.unique("zichtlijn begin")
    let end = names.unique("zichtlijn eind")
    for (name, x) in [(begin, margin), (end, right)] {
      sheet.head.append(
        Block(name: name, frame: Frame(x: x, y: y, width: 0, height: 0), kind: .anchor))
    }
    let third = (right - margin) / 3
    sheet.strokes.append(
      Stroke(
        from: begin, to: end,
        points: [(margin, y), (margin + third, y), (right - third, y), (right, y)],
        color: Palette.ink,
        width: 12, isDashed: true, tooltip: words))
    let ink = Ink(size: layout.style.soft, isItalic: true, color: Palette.soft)
    sheet.tail.append(
      Block(
        name: names.unique("zichtlijn"),
        frame: Frame(
          x: margin + PosterLayout.heads, y: y + 4, width: Typesetter.width(words, ink) + 12,
          height: 12),
        kind: .card(Card(lines: Typesetter.lines(words, width: 400, ink), isCentred: true))))
  }
}
