// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// The steps as columns, lane by lane, with the hartslag over the columns.
struct Grid {
  /// The columns that a step takes at the least and at the most, with the border after it.
  private static let pitches = 21...48

  let digest: Digest
  let page: Page
  let bands: [[BandPart]]
  /// The columns for the names of the lanes.
  let gutter: Int
  /// The columns of a step, with the border or the space after it.
  let pitch: Int

  init(_ digest: Digest, page: Page) {
    self.digest = digest
    self.page = page
    gutter = page.word("Hartslag", "Heartbeat").count + 4
    let room = page.width - gutter - 1
    let phases = digest.phases.map(\.steps)
    let capacity = max(1, room / Self.pitches.lowerBound)
    bands = Bands.even(phases, count: Bands.split(phases, capacity: capacity).count)
    let most = bands.map { Bands.steps($0).count }.max() ?? 1
    pitch = min(Self.pitches.upperBound, room / max(1, most))
  }

  var signs: Signs { page.signs }

  /// The columns that text takes within a step.
  private var room: Int { pitch - 2 }

  /// The lines of a band.
  func lines(_ band: [BandPart]) -> [String] {
    var lines = [heading(band)]
    var isFirst = true
    var isAfterCurve = false
    for lane in GridLane.all {
      let steps = Bands.steps(band)
      var cells = steps.map { step in
        lane.cell(digest.steps[step], page).flatMap {
          page.lines($0.text, width: room, hanging: $0.hanging)
        }
      }
      if lane.isFirstAfterCurve {
        lines += curve(band)
        isAfterCurve = true
      }
      if lane.isTitle { cells = cells.map(Self.withoutHardSpace) }
      guard cells.contains(where: { !$0.isEmpty }) else { continue }
      let name = lane.name[page.language]
      if lane.isBackstage {
        lines.append(label(page.word("zichtlijn", "visibility")) + visibility(band))
      } else if !isFirst, lane.startsBlock {
        let joint = isAfterCurve ? signs.jointDown : signs.cross
        lines.append(label("") + border(band, signs.jointRight, joint, signs.jointLeft))
        isAfterCurve = false
      }
      lines += rows(cells, band, name)
      isFirst = false
    }
    return lines + [label("") + border(band, signs.bottomLeft, signs.jointUp, signs.bottomRight)]
  }

  /// Puts a plain space after the number of a step, where a hard one kept it from standing alone.
  private static func withoutHardSpace(_ lines: [String]) -> [String] {
    guard let first = lines.first, let place = first.firstIndex(of: "\u{A0}") else { return lines }
    return [String(first[..<place]) + " " + first[first.index(after: place)...]] + lines.dropFirst()
  }

  func label(_ text: String) -> String { page.padded(text, to: gutter) }

  /// Returns the rows of a lane, as many as its tallest cell.
  private func rows(_ cells: [[String]], _ band: [BandPart], _ name: String) -> [String] {
    let height = cells.map(\.count).max() ?? 0
    let ends = Set(band.map(\.steps.upperBound))
    let start = Bands.steps(band).lowerBound
    return (0..<height).map { row in
      var line = label(row == 0 ? name : "") + signs.vertical
      for (offset, cell) in cells.enumerated() {
        let text = row < cell.count ? cell[row] : ""
        line += filled(text, to: pitch - 1)
        line += ends.contains(start + offset + 1) ? signs.vertical : " "
      }
      return line
    }
  }

  /// Fills text up by its wider form, since some text takes more room on a screen than in a file.
  private func filled(_ text: String, to width: Int) -> String {
    if text.isEmpty { return page.spaces(width) }
    let isPlain = text.unicodeScalars.allSatisfy { $0 == " " || PlainWrapping.isPlain($0) }
    let used =
      isPlain ? text.unicodeScalars.count : max(Width.printed(text), Width.of(text))
    return text + page.spaces(width - used)
  }

  /// Returns the border over the first lane, with the titles of the phases in it.
  ///
  /// A title that does not fit goes on in lines of its own.
  private func heading(_ band: [BandPart]) -> String {
    var line = label("") + signs.topLeft
    for (index, part) in band.enumerated() {
      let width = part.steps.count * pitch - 1
      let name = number(part) + fittingTitle(part, width: width - 4)
      let start = name.isEmpty ? "" : "\(signs.horizontal) \(name) "
      let used = max(Width.printed(start), Width.of(start))
      line += start + String(repeating: signs.horizontal, count: max(0, width - used))
      line += index == band.count - 1 ? signs.topRight : signs.jointDown
    }
    return line
  }

  private func number(_ part: BandPart) -> String { "\(digest.phases[part.phase].number). " }

  /// Returns the title of a phase where it fits in the border; otherwise it stands in the list of phases only.
  private func fittingTitle(_ part: BandPart, width: Int) -> String {
    let more = part.isContinued ? page.word(" (vervolg)", " (continued)") : ""
    let title = page.clean(digest.phases[part.phase].title + more)
    let room = width - number(part).utf8.count
    let lines = page.lines(title, width: max(1, room))
    return lines.count == 1 ? lines[0] : ""
  }

  func border(
    _ band: [BandPart], _ left: String, _ middle: String, _ right: String
  ) -> String {
    var line = left
    for (index, part) in band.enumerated() {
      line += String(repeating: signs.horizontal, count: part.steps.count * pitch - 1)
      line += index == band.count - 1 ? right : middle
    }
    return line
  }

  /// Returns the line below which the customer sees nothing.
  private func visibility(_ band: [BandPart]) -> String {
    let width = Bands.steps(band).count * pitch - 1
    return signs.jointRight + String(repeating: signs.dashed, count: width) + signs.jointLeft
  }
}

/// A lane of the grid: its name and what stands in it of a step.
struct GridLane {
  typealias Cell = (text: String, hanging: Int)

  let name: Text
  /// Whether a border stands over it.
  var startsBlock = true
  var isBackstage = false
  var isTitle = false
  /// Whether the hartslag comes before it.
  var isFirstAfterCurve = false
  let cell: @Sendable (StepDigest, Page) -> [Cell]

  static let all = [
    GridLane(name: Text(nl: "Stap", en: "Step"), startsBlock: false, isTitle: true) { step, page in
      [((step.isMoment ? page.signs.star + " " : "") + "\(step.number).\u{A0}\(step.title)", 0)]
    },
    GridLane(name: Text(nl: "Doet", en: "Does"), startsBlock: false) { step, _ in
      plain([step.action])
    },
    GridLane(name: Text(nl: "Duur", en: "Duration"), startsBlock: false) { step, page in
      plain([step.time(page.language)])
    },
    GridLane(name: Text(nl: "Gedachte", en: "Thought"), isFirstAfterCurve: true) { step, page in
      plain([
        step.feeling,
        step.quote.map { "\(page.signs.openQuote)\($0)\(page.signs.closeQuote)" },
        step.thought,
        step.need.map { page.word("Behoefte: ", "Need: ") + $0 },
        step.expectation.map { page.word("Verwacht: ", "Expects: ") + $0 },
      ])
    },
    GridLane(name: Text(nl: "Contact", en: "Contact")) { step, page in
      hung(step.contacts.map(page.words))
    },
    GridLane(name: Text(nl: "Achter", en: "Backstage"), isBackstage: true) { step, page in
      hung(step.backstage.map(page.words))
    },
    GridLane(name: Text(nl: "Pijnpunt", en: "Pain")) { step, page in
      step.painPoints.flatMap { pain in
        hung(["\(pain.severity?.sign ?? "?") \(page.words(pain))"])
          + plain([pain.cause.map { page.word("Oorzaak: ", "Cause: ") + $0 }], hanging: 2)
          + plain(
            [pain.accepted.map { page.word("Zo gelaten: ", "Left as it is: ") + $0 }], hanging: 2)
      }
    },
    GridLane(name: Text(nl: "Pluspunt", en: "Gain")) { step, page in
      hung(step.gains.map { "+ " + page.words($0) })
    },
    GridLane(name: Text(nl: "Kans", en: "Opportunity")) { step, page in
      hung(
        step.opportunities.flatMap { opportunity in
          [page.words(opportunity)]
            + opportunity.trials.map { page.word("probeert: ", "tries: ") + page.words($0) }
        })
    },
    GridLane(name: Text(nl: "Uitgang", en: "Exit")) { step, page in
      hung(step.exits.map(page.words))
    },
    GridLane(name: Text(nl: "Notitie", en: "Note")) { step, _ in plain([step.note]) },
  ]

  private static func plain(_ texts: [String?], hanging: Int = 0) -> [Cell] {
    texts.compactMap { $0.map { ($0, hanging) } }
  }

  private static func hung(_ texts: [String]) -> [Cell] { texts.map { ($0, 2) } }
}

extension Page {
  /// Adds all bands of the grid, and what their signs mean.
  mutating func addGrid(_ digest: Digest) {
    guard !digest.steps.isEmpty else {
      addRail(digest)
      return
    }
    let grid = Grid(digest, page: self)
    for (index, band) in grid.bands.enumerated() {
      put("")
      if grid.bands.count > 1 {
        let steps = digest.steps[Bands.steps(band)]
        let (first, last) = (steps.first?.number ?? 0, steps.last?.number ?? 0)
        let count = grid.bands.count
        add(
          word(
            "Deel \(index + 1) van \(count): stap \(first) tot en met \(last) van \(digest.whole.steps)",
            "Part \(index + 1) of \(count): step \(first) through \(last) of \(digest.whole.steps)")
        )
      }
      for line in grid.lines(band) { put(line) }
    }
    for phase in digest.phases {
      guard let note = phase.note else { continue }
      put("")
      add(word("Fase \(phase.number): ", "Phase \(phase.number): ") + note, width: readableWidth)
    }
    for phase in digest.phases where phase.steps.isEmpty {
      add(
        word("Fase \(phase.number), ", "Phase \(phase.number), ") + phase.title
          + word(": nog geen stappen.", ": no steps yet."), width: readableWidth)
    }
    addStepsLegend(digest)
  }
}
