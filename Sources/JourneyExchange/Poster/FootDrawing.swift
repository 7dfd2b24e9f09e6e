// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension PosterDrawing {
  /// Draws what holds for the whole journey, the key to the signs and the notes.
  mutating func drawFoot(top: Int) {
    var y = top
    let foot = layout.foot
    if !foot.rows.isEmpty {
      let height = foot.rows.reduce(-6) { $0 + FootLayout.height($1) + 6 }
      drawLaneHead(
        "hele reis", word("Voor de hele reis", "For the whole journey"), y: y, height: height)
      for row in foot.rows {
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
    y += foot.legend.count * FootLayout.legendRow + 6
    drawWords("noot", foot.notes, x: layout.left, y: y, width: layout.right - layout.left)
    if !foot.stamp.isEmpty {
      drawWords(
        "stempel", foot.stamp, x: layout.right - FootLayout.stampWidth, y: y,
        width: FootLayout.stampWidth, side: .right)
    }
  }

  mutating func drawWords(
    _ name: String, _ lines: [Line], x: Int, y: Int, width: Int, side: Card.Side = .left
  ) {
    guard !lines.isEmpty else { return }
    sheet.tail.append(
      Block(
        name: names.unique(name),
        frame: Frame(x: x, y: y, width: width, height: lines.height + 10),
        kind: .card(Card(lines: lines, side: side))))
  }

  private mutating func drawLegend(y: Int) {
    guard !layout.foot.legend.isEmpty else { return }
    drawLegendWords(
      "legenda", word("Legenda", "Key"), x: layout.left, y: y, Ink(size: 10, isBold: true))
    for (index, row) in layout.foot.legend.enumerated() {
      var x = layout.left + PosterLayout.heads
      let y = y + index * FootLayout.legendRow
      for sign in row {
        sheet.tail.append(
          Block(
            name: names.unique("legenda \(sign.key)"),
            frame: Frame(
              x: x, y: y + 10 - sign.height / 2, width: sign.width, height: sign.height),
            kind: .shape(sign.shape)))
        drawLegendWords("legenda woord \(sign.key)", sign.words, x: x + sign.width, y: y)
        x += sign.room
      }
    }
  }

  private mutating func drawLegendWords(
    _ name: String, _ words: String, x: Int, y: Int, _ ink: Ink = Ink()
  ) {
    let width = Typesetter.width(words, ink) * 116 / 100 + 2 * Card.padding
    sheet.tail.append(
      Block(
        name: names.unique(name), frame: Frame(x: x, y: y, width: width, height: 20),
        kind: .card(Card(lines: [Line(text: words, ink: ink)], isCentred: true))))
  }
}
