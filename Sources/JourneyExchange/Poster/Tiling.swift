// SPDX-License-Identifier: EUPL-1.2

import Words

/// Cuts a sheet into pages of a small paper, for who has no plotter.
///
/// Each page has a margin of 5 mm that printers leave white, and shows 10 mm of the next one, to glue on. Crop marks
/// stand at the corners, and the number of the page in the margin.
struct Tiling {
  /// In tenths of a millimetre.
  private static let margin = 50
  private static let overlap = 100

  let sheet: Sheet
  private let paper: Paper
  private let tile: Paper
  let rows: Int
  let columns: Int

  /// - Parameters:
  ///   - sheet: A sheet that is spread over a paper.
  ///   - tile: The paper of the pages, turned the way that takes fewer of them.
  init(_ sheet: Sheet, paper: Paper, into tile: Paper) {
    self.sheet = sheet
    self.paper = paper
    func count(_ length: Int, _ page: Int) -> Int {
      let room = page - 2 * Self.margin
      return max(1, (length - Self.overlap + room - Self.overlap - 1) / (room - Self.overlap))
    }
    let (tile, turned) = (tile, tile.turned)
    let lying = count(paper.width, tile.width) * count(paper.height, tile.height)
    let upright = count(paper.width, turned.width) * count(paper.height, turned.height)
    self.tile = upright < lying ? turned : tile
    columns = count(paper.width, self.tile.width)
    rows = count(paper.height, self.tile.height)
  }

  /// The pages, row by row.
  var pages: [Exported.Part] {
    (0..<rows).flatMap { row in
      (0..<columns).map { column in
        Exported.Part(
          suffix: "\(row + 1)-\(column + 1)",
          text: DotWriter.write(page(row: row, column: column)))
      }
    }
  }

  /// How many pages there are, and how they are put together.
  var remark: Text {
    let count = rows * columns
    return Text(
      nl:
        "\(count) vellen \(tile.name) voor \(paper.name): \(rows) rijen van \(columns). Knip langs de tekens en plak met 10 mm overlap.",
      en:
        "\(count) sheets of \(tile.name) for \(paper.name): \(rows) rows of \(columns). Cut along the marks and glue with 10 mm overlap."
    )
  }

  /// Returns a length on paper in points of the drawing.
  private func units(_ length: Int) -> Int {
    (length * sheet.width + paper.width / 2) / paper.width
  }

  private func page(row: Int, column: Int) -> Sheet {
    var page = sheet
    let left = column * (tile.width - 2 * Self.margin - Self.overlap) - Self.margin
    let top = row * (tile.height - 2 * Self.margin - Self.overlap) - Self.margin
    let frame = Frame(
      x: units(left), y: units(top), width: units(tile.width), height: units(tile.height))
    page.view = Sheet.View(paper: tile, frame: frame)
    page.head = sheet.head.filter { isSeen($0, frame) }
    page.tail = sheet.tail.filter { isSeen($0, frame) }
    page.grounds = sheet.grounds.map { ground in
      var ground = ground
      ground.blocks = ground.blocks.filter { isSeen($0, frame) }
      return ground
    }
    addMargin(to: &page, frame, row: row, column: column)
    // Graphviz moves a drawing with parts left of or below its origin, so there is room for a page on all sides.
    return page.surrounded(by: units(max(tile.width, tile.height)) + 20)
  }

  private func isSeen(_ block: Block, _ frame: Frame) -> Bool {
    // Lines need their anchors wherever they are.
    if case .anchor = block.kind { return true }
    let own = block.frame
    let slack = 12
    return own.x - slack < frame.right && frame.x < own.right + slack
      && own.y - slack < frame.bottom && frame.y < own.bottom + slack
  }

  private func addMargin(to page: inout Sheet, _ frame: Frame, row: Int, column: Int) {
    let margin = units(Self.margin)
    func add(_ name: String, _ frame: Frame, fill: String) {
      page.tail.append(
        Block(
          name: name, frame: frame,
          kind: .shape(Block.Shape(fill: fill, border: fill, stroke: 0))))
    }
    // The white strips cover what lies beyond the edges of the page, and a little more than the page for what is rounded.
    let more = 6
    let (wide, high) = (frame.width + 2 * more, frame.height + 2 * more)
    for (name, x, y, width, height) in [
      ("boven", frame.x - more, frame.y - more, wide, margin + more),
      ("onder", frame.x - more, frame.bottom - margin, wide, margin + more),
      ("links", frame.x - more, frame.y - more, margin + more, high),
      ("rechts", frame.right - margin, frame.y - more, margin + more, high),
    ] {
      add("rand \(name)", Frame(x: x, y: y, width: width, height: height), fill: Palette.white)
    }
    let mark = max(2, margin - 2)
    for (name, x, y) in [
      ("linksboven", frame.x + margin, frame.y + margin),
      ("rechtsboven", frame.right - margin, frame.y + margin),
      ("linksonder", frame.x + margin, frame.bottom - margin),
      ("rechtsonder", frame.right - margin, frame.bottom - margin),
    ] {
      let isLeft = x < frame.x + frame.width / 2
      let isTop = y < frame.y + frame.height / 2
      add(
        "snijteken \(name) liggend",
        Frame(x: isLeft ? x - mark : x, y: y, width: mark, height: 1), fill: Palette.ink)
      add(
        "snijteken \(name) staand",
        Frame(x: x, y: isTop ? y - mark : y, width: 1, height: mark), fill: Palette.ink)
    }
    let number = Text(
      nl: "rij \(row + 1) van \(rows), kolom \(column + 1) van \(columns)",
      en: "row \(row + 1) of \(rows), column \(column + 1) of \(columns)")[sheet.language]
    let ink = Ink(size: max(4, margin * 2 / 3), color: Palette.soft)
    page.tail.append(
      Block(
        name: "vel",
        frame: Frame(x: frame.x + 4 * margin, y: frame.bottom - margin, width: 200, height: margin),
        kind: .text(Line(text: number, ink: ink))))
  }
}

extension Sheet {
  /// Returns the sheet with empty room on all its sides.
  fileprivate func surrounded(by room: Int) -> Sheet {
    func moved(_ frame: Frame) -> Frame {
      Frame(x: frame.x + room, y: frame.y + room, width: frame.width, height: frame.height)
    }
    func moved(_ blocks: [Block]) -> [Block] {
      blocks.map { block in
        var block = block
        block.frame = moved(block.frame)
        return block
      }
    }
    var sheet = self
    sheet.width += 2 * room
    sheet.height += 2 * room
    sheet.paper = nil
    sheet.head = moved(head)
    sheet.tail = moved(tail)
    sheet.grounds = grounds.map { ground in
      var ground = ground
      ground.frame = moved(ground.frame)
      ground.blocks = moved(ground.blocks)
      return ground
    }
    sheet.strokes = strokes.map { stroke in
      var stroke = stroke
      stroke.points = stroke.points.map { ($0.x + room, $0.y + room) }
      return stroke
    }
    sheet.view = view.map { View(paper: $0.paper, frame: moved($0.frame)) }
    return sheet
  }
}
