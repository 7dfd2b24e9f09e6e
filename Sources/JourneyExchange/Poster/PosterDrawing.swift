// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// Places all blocks of a layout on a sheet.
struct PosterDrawing {
  let layout: PosterLayout
  let digest: Digest
  var sheet = Sheet()
  var names = Names()

  init(_ layout: PosterLayout) {
    self.layout = layout
    digest = layout.digest
  }

  func word(_ nl: String, _ en: String) -> String { Text(nl: nl, en: en)[digest.language] }

  mutating func drawn() -> Sheet {
    start(width: layout.width, height: layout.height, paper: layout.paper)
    drawHead(layout.head, left: layout.left, right: layout.right)
    var y = PosterLayout.margin + layout.head.height
    for index in layout.bands.indices {
      drawBand(index, top: y)
      y +=
        layout.bands[index].height(level: layout.level, laneGap: layout.laneGap) + layout.bandGap
    }
    drawFoot(top: y)
    return sheet
  }

  mutating func start(width: Int, height: Int, paper: Paper?) {
    sheet.language = digest.language
    sheet.title = word("Klantreis: ", "Journey: ") + digest.title
    sheet.summary = [digest.title, digest.scenario].compactMap(\.self).joined(separator: ". ")
    sheet.width = width
    sheet.height = height
    sheet.paper = paper
  }

  mutating func drawHead(_ head: HeadLayout, left: Int, right: Int) {
    let margin = PosterLayout.margin
    let height = head.height - 14
    sheet.head.append(
      Block(
        name: names.unique("titel"),
        frame: Frame(x: left, y: margin, width: head.titleWidth, height: height),
        kind: .card(Card(lines: head.title))))
    var x = right - head.cards.count * (head.cardWidth + 8) + 8
    for (key, card) in head.cards {
      sheet.head.append(
        Block(
          name: names.unique(key),
          frame: Frame(x: x, y: margin, width: head.cardWidth, height: height),
          kind: .card(card), group: key))
      x += head.cardWidth + 8
    }
  }

  /// The left edge of the column of a step in its band.
  func columnX(_ step: Int, in band: BandLayout) -> Int {
    layout.left + PosterLayout.heads + (step - band.steps.lowerBound) * layout.pitch
  }

  var cardWidth: Int { layout.pitch - PosterLayout.columnGap }

  /// The name of a lane in lines.
  static func nameLines(_ name: String) -> [Line] {
    Typesetter.lines(
      name, width: Card.room(in: PosterLayout.heads - 8), Ink(size: 10, isBold: true))
  }

  mutating func drawLaneHead(
    _ key: String, _ name: String, x: Int? = nil, y: Int, height: Int
  ) {
    let width = PosterLayout.heads - 8
    sheet.head.append(
      Block(
        name: names.unique("rij \(key)"),
        frame: Frame(x: x ?? layout.left, y: y, width: width, height: height),
        kind: .card(
          Card(
            lines: Self.nameLines(name),
            look: Palette.Look(body: Palette.lane, border: Palette.lane)))))
  }
}
