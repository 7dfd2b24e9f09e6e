// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension PosterDrawing {
  /// Draws the arrows, lanes and blocks of a band.
  mutating func drawBand(_ index: Int, top: Int) {
    let band = layout.bands[index]
    let height = band.height(level: layout.level, laneGap: layout.laneGap)
    var tops = Array(repeating: 0, count: Lane.allCases.count)
    var y = top + band.arrowHeight
    for lane in Lane.allCases {
      let own = band.height(of: lane, level: layout.level)
      guard own > 0 else { continue }
      y += layout.laneGap
      if lane == .backstage {
        drawVisibility(
          y: y + 3, left: layout.left,
          right: layout.left + PosterLayout.heads + band.steps.count * layout.pitch
            - PosterLayout.columnGap)
        y += PosterLayout.visibility
      }
      tops[lane.rawValue] = y
      drawLaneHead(lane.key, lane.name(digest)[digest.language], y: y, height: own)
      y += own
    }
    let heartbeat = Heartbeat(top: tops[Lane.heartbeat.rawValue], level: layout.level)
    drawLevels(
      heartbeat, left: layout.left,
      width: band.steps.count * layout.pitch - PosterLayout.columnGap, hasUnknown: band.hasUnknown)
    let stepNames = band.steps.map { names.unique(digest.steps[$0].id) }
    drawComparison(heartbeat, band, stepNames)
    drawCurve(heartbeat, band, stepNames)
    for (place, part) in band.parts.enumerated() {
      drawPart(part, arrow: band.arrows[place], in: band, top: top, height: height)
      for step in part.steps {
        let name = stepNames[step - band.steps.lowerBound]
        draw(layout.columns[step], in: band, name: name, x: columnX(step, in: band), tops: tops)
        drawPoint(heartbeat, step, name: name, x: columnX(step, in: band))
        drawCompared(heartbeat, digest.steps[step], name: name, x: columnX(step, in: band))
      }
    }
  }

  private mutating func drawPart(
    _ part: BandPart, arrow: [Line], in band: BandLayout, top: Int, height: Int
  ) {
    let phase = digest.phases[part.phase]
    let colors = Palette.phase(phase.number - 1)
    let x = columnX(part.steps.lowerBound, in: band)
    let width = part.steps.count * layout.pitch - PosterLayout.columnGap
    let name = names.unique(phase.id)
    let tooltip = word("Fase \(phase.number)", "Phase \(phase.number)") + ": \(phase.title)"
    var ground = Ground(
      name: name,
      frame: Frame(
        x: x - 3, y: top + band.arrowHeight / 2, width: width + 6,
        height: height - band.arrowHeight / 2 + 4),
      color: colors.ground, tooltip: tooltip)
    ground.blocks.append(
      Block(
        name: name, frame: Frame(x: x, y: top, width: width, height: band.arrowHeight),
        kind: .shape(
          Block.Shape(name: "cds", fill: colors.arrow, border: colors.arrow, label: arrow)),
        tooltip: tooltip, group: "fase"))
    sheet.grounds.append(ground)
  }

  mutating func add(_ block: Block) {
    sheet.grounds[sheet.grounds.count - 1].blocks.append(block)
  }

  private mutating func draw(
    _ column: StepColumn, in band: BandLayout, name: String, x: Int, tops: [Int]
  ) {
    for lane in Lane.allCases where layout.contents.lanes.contains(lane) {
      var y = tops[lane.rawValue]
      let laneName = lane.name(digest)[digest.language]
      for entry in column.lanes[lane.rawValue] {
        let full =
          lane == .step
          ? name : names.unique("\(name) \(lane.key)" + (entry.id.isEmpty ? "" : " \(entry.id)"))
        // Cards of steps are all as tall as their lane, so that the row reads as one.
        let height =
          lane == .step
          ? band.heights[lane.rawValue] : entry.height
        add(
          Block(
            name: full, frame: Frame(x: x, y: y, width: cardWidth, height: height),
            kind: .card(entry.card),
            tooltip: entry.tooltip ?? "\(word("Stap", "Step")) \(column.step.number). \(laneName)",
            group: entry.group))
        y += entry.height + StepColumn.gap
      }
      if lane == .time, let share = column.step.waitingShare {
        drawWaiting(share, name: name, x: x, y: y - StepColumn.gap + 1)
      }
    }
  }
}
