// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// An empty poster to fill with sticky notes in a workshop: lanes with columns of 80 mm.
struct BlankPoster {
  /// The letters are those of a wall poster: 9 points of the drawing are 14 on paper.
  private static let scale = (paper: 14, drawing: 9)
  /// 80 mm in points of the drawing, rounded up.
  private static let note = 146
  private static let gap = 8
  private static let visibility = 18

  private let subject: PosterSubject
  private let paper: Paper
  private let lanes: [Lane]
  private let missing: [Lane]
  private let width: Int
  private let height: Int
  private let head: HeadLayout
  private let columns: Int
  /// The distance between columns.
  private let pitch: Int
  /// The height of a lane for notes.
  private let laneHeight: Int

  /// What stands on an empty poster, from top to bottom.
  private static let all: [Lane] = [
    .step, .heartbeat, .mind, .contact, .backstage, .pains, .opportunities,
  ]
  /// What leaves first when the paper is too low.
  private static let leaving: [Lane] = [.backstage, .opportunities, .contact, .mind, .pains]

  init(_ subject: PosterSubject, paper: Paper, lanes: Set<Lane>?) {
    self.subject = subject
    self.paper = paper
    func units(_ length: Int) -> Int { length * 72 * Self.scale.drawing / (254 * Self.scale.paper) }
    width = units(paper.width)
    height = units(paper.height)
    let content = width - 2 * PosterLayout.margin
    let across = content - PosterLayout.heads + Self.gap
    columns = max(1, across / (Self.note + Self.gap))
    pitch = max(Self.note + Self.gap, across / columns)
    head = HeadLayout(subject, width: max(400, content - PosterLayout.columnGap))
    var kept = Self.all.filter { lanes?.contains($0) ?? true }
    var gone: [Lane] = []
    let room = height - 2 * PosterLayout.margin - head.height - FootLayout.legendRow - 40
    func needed(_ lanes: [Lane], _ note: Int) -> Int {
      lanes.reduce(0) { $0 + ($1 == .heartbeat ? Self.heartbeat : note) + Self.gap }
        + (lanes.contains(.backstage) ? Self.visibility : 0)
    }
    for lane in Self.leaving where needed(kept, Self.note) > room && kept.contains(lane) {
      kept.removeAll { $0 == lane }
      gone.append(lane)
    }
    self.lanes = kept
    missing = gone
    let notes = max(1, kept.count { $0 != .heartbeat })
    laneHeight = Self.note + max(0, min(Self.note, (room - needed(kept, Self.note)) / notes))
  }

  private static let heartbeat = BandLayout.above + 4 * 30 + BandLayout.below

  var remarks: [Text] {
    guard !missing.isEmpty else { return [] }
    let names = Text.list(missing.map { $0.name(subject.digest) })
    return [
      Text(
        nl: "Niet op deze poster, want \(paper.name) is er te laag voor: ",
        en: "Not on this poster, since \(paper.name) is too low for it: ") + names + Text(".")
    ]
  }

  /// What the poster shows, in a sentence.
  var words: Text {
    Text(
      nl: "Een lege poster voor plakbriefjes, met een rij voor elk van: ",
      en: "An empty poster for sticky notes, with a row for each of: ")
      + Text.list(lanes.map { $0.name(subject.digest) }) + Text(".")
  }

  var sheet: Sheet {
    // The drawing of a poster without steps, with lanes added to it.
    var arrows = ArrowCache()
    let layout = PosterLayout(
      subject, PosterContents(), [], [], width: Self.note, level: 30, .wall, notes: [], &arrows)
    var drawing = PosterDrawing(layout)
    drawing.start(width: width, height: height, paper: paper)
    drawing.drawHead(head, left: PosterLayout.margin, right: width - PosterLayout.margin)
    var y = PosterLayout.margin + head.height
    for lane in lanes {
      if lane == .backstage {
        drawing.drawVisibility(y: y, left: PosterLayout.margin, right: right)
        y += Self.visibility
      }
      let own = lane == .heartbeat ? Self.heartbeat : laneHeight
      drawing.drawLaneHead(
        lane.key, lane.name(subject.digest)[subject.digest.language], x: PosterLayout.margin, y: y,
        height: own)
      if lane == .heartbeat {
        drawing.drawLevels(
          Heartbeat(top: y, level: 30), left: PosterLayout.margin,
          width: columns * pitch - Self.gap, hasUnknown: false)
      } else {
        drawCells(lane, y: y, height: own, &drawing)
      }
      y += own + Self.gap
    }
    let words = remarks.map { $0[subject.digest.language] } + [subject.stamp].compactMap(\.self)
    let lines = words.flatMap {
      Typesetter.lines($0, width: width - 2 * PosterLayout.margin, PosterStyle.wall.softInk)
    }
    drawing.drawWords(
      "noot", lines, x: PosterLayout.margin, y: y + 6, width: right - PosterLayout.margin)
    return drawing.sheet
  }

  private var right: Int {
    PosterLayout.margin + PosterLayout.heads + columns * pitch - Self.gap
  }

  private func drawCells(_ lane: Lane, y: Int, height: Int, _ drawing: inout PosterDrawing) {
    for column in 0..<columns {
      let x = PosterLayout.margin + PosterLayout.heads + column * pitch
      drawing.sheet.tail.append(
        Block(
          name: "\(lane.key) \(column + 1)",
          frame: Frame(x: x, y: y, width: pitch - Self.gap, height: height),
          kind: .shape(
            Block.Shape(fill: Palette.white, border: Palette.zero, stroke: 6, isDashed: true))))
    }
  }
}
