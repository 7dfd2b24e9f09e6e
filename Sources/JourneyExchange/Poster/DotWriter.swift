// SPDX-License-Identifier: EUPL-1.2

import Words

/// Writes a sheet in the language of Graphviz, with the place of everything in it.
///
/// `layout=nop2` makes plain `dot` draw the places as given. What the blocks say comes first, a block a line, and where they
/// stand comes after, so that changed words change few lines. Boxes are drawn by their tables and grow with their text when
/// the font is wider than Helvetica; `fixedsize=shape` lets `dot` draw the others without complaint.
struct DotWriter {
  var text = ""
  private let sheet: Sheet

  static func write(_ sheet: Sheet) -> String {
    var writer = DotWriter(sheet: sheet)
    writer.write()
    return writer.text
  }

  private init(sheet: Sheet) {
    self.sheet = sheet
    text.reserveCapacity(1 << 16)
  }

  private static let hint = Text(
    nl:
      "Klantreis als poster. Op het scherm: dot -Tsvg bestand.dot -o bestand.svg. Op papier: dot -Tpdf bestand.dot -o bestand.pdf",
    en:
      "Journey as a poster. On the screen: dot -Tsvg file.dot -o file.svg. On paper: dot -Tpdf file.dot -o file.pdf"
  )

  private mutating func write() {
    let paper =
      sheet.view.map(view)
      ?? sheet.paper.map {
        " size=\"\(DotText.thousandths($0.thousandthsWide)),\(DotText.thousandths($0.thousandthsHigh))!\""
      }
    // What to do with the file, for whoever finds it on a disk.
    text += """
      // \(Self.hint[sheet.language])
      digraph \(DotText.name(DotText.shortened(sheet.title, to: 200))) {
        graph [layout=nop2 charset="UTF-8" bgcolor=white pad=0 margin=0\(paper ?? "") tooltip=\(DotText.quoted(sheet.summary)) fontname="\(DotText.fonts)"]
        node [shape=plain style=filled fillcolor=none fixedsize=shape margin=0 label="" tooltip=" " fontname="\(DotText.fonts)" fontsize=9 fontcolor="\(Palette.ink)"]
        edge [arrowhead=none tooltip=" "]
        "papier" [shape=box style=invis]\n
      """
    for block in sheet.head { add(block, indent: "  ") }
    for ground in sheet.grounds {
      text += "  subgraph \(DotText.name("cluster " + ground.name)) {\n"
      text +=
        "    graph [label=\"\" style=filled color=\"\(ground.color)\" fillcolor=\"\(ground.color)\""
      text += " tooltip=\(DotText.quoted(ground.tooltip)) bb=\"\(box(ground.frame))\"]\n"
      for block in ground.blocks { add(block, indent: "    ") }
      text += "  }\n"
    }
    for block in sheet.tail { add(block, indent: "  ") }
    addPaper()
    for block in sheet.head { addPlace(block) }
    for ground in sheet.grounds { for block in ground.blocks { addPlace(block) } }
    for block in sheet.tail { addPlace(block) }
    for stroke in sheet.strokes { add(stroke) }
    text += "}\n"
  }

  /// Returns the part of the sheet that is seen: the size of the page, the scale and the middle of what is seen.
  private func view(_ view: Sheet.View) -> String {
    func points(_ length: Int) -> String { DotText.thousandths(length * 72_000 / 254) }
    let scale = view.paper.width * 72_000 / 254 * 1000 / max(1, view.frame.width)
    let x = DotText.thousandths(view.frame.x * 1000 + view.frame.width * 500)
    let y = DotText.thousandths((sheet.height - view.frame.y) * 1000 - view.frame.height * 500)
    let zoom = "\(scale / 1_000_000)." + "\(1_000_000 + scale % 1_000_000)".dropFirst()
    return
      " viewport=\"\(points(view.paper.width)),\(points(view.paper.height)),\(zoom),\(x),\(y)\""
  }

  /// Adds the place of the sheet itself, of exactly the shape of the paper, which decides how large all is drawn.
  private mutating func addPaper() {
    var (width, height) = (sheet.width * 1000, sheet.height * 1000)
    if let paper = sheet.paper {
      width = max(width, height * paper.width / paper.height)
      height = width * paper.height / paper.width
    }
    let middle = sheet.height * 1000 - height / 2
    text +=
      "  \(DotText.name("papier")) [pos=\"\(DotText.thousandths(width / 2)),\(DotText.thousandths(middle))\""
    text +=
      " width=\(DotText.thousandths(width / 72)) height=\(DotText.thousandths(height / 72))]\n"
  }

  private func box(_ frame: Frame) -> String {
    "\(frame.x),\(sheet.height - frame.bottom),\(frame.right),\(sheet.height - frame.y)"
  }

  private mutating func add(_ block: Block, indent: String) {
    text += "\(indent)\(DotText.name(block.name)) ["
    switch block.kind {
    case .anchor: text += "shape=point style=invis"
    case .card(let card):
      text += "label=<"
      add(card, in: block.frame)
      text += ">"
    case .text(let line):
      text += "shape=plaintext label=\(DotText.quoted(line.text)) fontsize=\(line.ink.size)"
      text += " fontcolor=\"\(line.ink.color)\""
    case .shape(let shape):
      text += "shape=\(shape.name) fillcolor=\"\(shape.fill)\" color=\"\(shape.border)\""
      text += " penwidth=\(DotText.tenths(shape.stroke))"
      if shape.isDashed { text += " style=\"filled,dashed\"" }
      if !shape.label.isEmpty {
        text += " label=<"
        add(
          label: shape.label,
          width: shape.name == "circle" || shape.name == "box" ? 0 : block.frame.width - 20)
        text += ">"
      }
    }
    if let tooltip = block.tooltip { text += " tooltip=\(DotText.quoted(tooltip))" }
    if let group = block.group { text += " class=\"\(group)\"" }
    text += "]\n"
  }

  private mutating func addPlace(_ block: Block) {
    switch block.kind {
    case .shape: addPlace(block.name, block.frame, isSized: true)
    case .card, .text, .anchor: addPlace(block.name, block.frame, isSized: false)
    }
  }

  private mutating func addPlace(_ name: String, _ frame: Frame, isSized: Bool) {
    let x = DotText.halves(2 * frame.x + frame.width)
    let y = DotText.halves(2 * (sheet.height - frame.y) - frame.height)
    text += "  \(DotText.name(name)) [pos=\"\(x),\(y)\""
    if isSized {
      text += " width=\(DotText.inches(frame.width)) height=\(DotText.inches(frame.height))"
    }
    text += "]\n"
  }

  private mutating func add(_ stroke: Stroke) {
    let points = stroke.points.map { "\($0.x),\(sheet.height - $0.y)" }.joined(separator: " ")
    text += "  \(DotText.name(stroke.from)) -> \(DotText.name(stroke.to)) [pos=\"\(points)\""
    text += " color=\"\(stroke.color)\" penwidth=\(DotText.tenths(stroke.width))"
    if stroke.isDashed { text += " style=dashed" }
    if let tooltip = stroke.tooltip { text += " tooltip=\(DotText.quoted(tooltip))" }
    text += "]\n"
  }
}
