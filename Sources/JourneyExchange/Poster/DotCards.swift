// SPDX-License-Identifier: EUPL-1.2

/// How cards and lines of text are written, as labels that look like HTML.
extension DotWriter {
  mutating func add(_ card: Card, in frame: Frame) {
    text +=
      "<TABLE BORDER=\"\(card.border)\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"\(Card.padding)\""
    if let look = card.look { text += " COLOR=\"\(look.border)\" BGCOLOR=\"\(look.body)\"" }
    if card.isDashed { text += " STYLE=\"DASHED\"" }
    text += ">"
    let width = frame.width - 2 * card.border
    if !card.head.isEmpty {
      let fill = card.look.map(\.head)
      add(card.head, card, width: width, height: card.headHeight, fill: fill, isMiddle: true)
    }
    let height = frame.height - 2 * card.border - card.headHeight
    if height > 0, !card.lines.isEmpty || card.head.isEmpty {
      add(card.lines, card, width: width, height: height, fill: nil, isMiddle: card.isCentred)
    }
    text += "</TABLE>"
  }

  private mutating func add(
    _ lines: [Line], _ card: Card, width: Int, height: Int, fill: String?, isMiddle: Bool
  ) {
    let side = card.side.rawValue
    text += "<TR><TD WIDTH=\"\(width)\" HEIGHT=\"\(height)\" ALIGN=\"\(side)\" BALIGN=\"\(side)\""
    text += " VALIGN=\"\(isMiddle ? "MIDDLE" : "TOP")\""
    if let fill, !fill.isEmpty { text += " BGCOLOR=\"\(fill)\"" }
    text += ">"
    let runs = lines.runs
    if runs.count > 1 {
      // Each run in a row of its own, since lines of mixed looks in one cell get no leading. The last takes the height
      // that is left, which would otherwise be spread over all.
      let last =
        height - 2 * Card.padding - lines.height + (runs.last.map { Array($0).height } ?? 0)
      text += "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\">"
      for (index, run) in runs.enumerated() {
        if index > 0 { text += "<TR><TD HEIGHT=\"\([Line].runGap)\"></TD></TR>" }
        text += "<TR><TD ALIGN=\"\(side)\" BALIGN=\"\(side)\" VALIGN=\"TOP\""
        if index == runs.count - 1 { text += " HEIGHT=\"\(max(1, last))\"" }
        text += ">"
        add(run, side: side)
        text += "</TD></TR>"
      }
      text += "</TABLE>"
    } else {
      add(lines[...], side: side)
    }
    text += "</TD></TR>"
  }

  private mutating func add(_ lines: ArraySlice<Line>, side: String) {
    for line in lines {
      add(line)
      text += "<BR ALIGN=\"\(side)\"/>"
    }
  }

  /// Adds the label of a shape: in the middle of it, or from the left of a width.
  ///
  /// Graphviz sets bold lines some points above the middle, which the empty row over them makes up for.
  mutating func add(label lines: [Line], width: Int) {
    let lift = ((lines.first?.ink.size ?? 0) + 2) / 3
    let side = width > 0 ? " WIDTH=\"\(width)\" ALIGN=\"LEFT\" BALIGN=\"LEFT\"" : ""
    text += "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\">"
    text += "<TR><TD HEIGHT=\"\(lift)\"></TD></TR><TR><TD\(side)>"
    for (index, line) in lines.enumerated() {
      if index > 0 { text += "</TD></TR><TR><TD HEIGHT=\"1\"></TD></TR><TR><TD\(side)>" }
      add(line)
      if width > 0 { text += "<BR ALIGN=\"LEFT\"/>" }
    }
    text += "</TD></TR></TABLE>"
  }

  private mutating func add(_ line: Line) {
    let ink = line.ink
    let hasFont = ink.size != 9 || ink.color != Palette.ink
    if hasFont {
      text += "<FONT"
      if ink.size != 9 { text += " POINT-SIZE=\"\(ink.size)\"" }
      if ink.color != Palette.ink { text += " COLOR=\"\(ink.color)\"" }
      text += ">"
    }
    let (start, end) = ink.isBold ? ("<B>", "</B>") : ink.isItalic ? ("<I>", "</I>") : ("", "")
    text += start + DotText.html(line.text) + end
    if hasFont { text += "</FONT>" }
  }
}
