// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// The matrix of all steps in one or more bands.
struct Overview {
  let digest: Digest
  let signs: Signs
  let language: Language
  let bands: [[BandPart]]
  /// The columns for the names of the rows.
  let gutter: Int
  /// The columns of a step.
  let pitch: Int
  /// The titles of the phases, safe to show.
  let titles: [String]
  /// Whether all titles fit under the steps of their phases.
  let titlesFit: Bool

  init(_ digest: Digest, page: Page) {
    self.digest = digest
    signs = page.signs
    language = page.language
    titles = digest.phases.map { page.clean($0.title) }
    // The longest of our own row names, and a limit for the channels that people made up.
    let longest = digest.steps.lazy.flatMap(\.contacts).map {
      min(18, Width.printed(page.clean($0.channel ?? "")))
    }
    // The name of the hartslag with a level behind it.
    let name = page.word("Hartslag", "Heartbeat").count + 4
    gutter = max(name, min(18, (longest.max() ?? 0) + 1))
    let room = page.width - gutter
    let whole = room / max(1, digest.steps.count)
    let phases = digest.phases.map(\.steps)
    // Below two columns a step there is no room for the line between them.
    let most = whole >= 2 ? digest.steps.count : room / 2
    bands = Bands.even(phases, count: Bands.split(phases, capacity: most).count)
    let pitch = min(13, room / (bands.map { Bands.steps($0).count }.max() ?? 1))
    self.pitch = pitch
    let titles = titles
    titlesFit = bands.joined().allSatisfy { part in
      let title = titles[part.phase].unicodeScalars
      return title.allSatisfy { $0 == " " || PlainWrapping.isPlain($0) }
        && title.count + 4 <= part.steps.count * pitch
    }
  }

  func word(_ nl: String, _ en: String) -> String { Text(nl: nl, en: en)[language] }

  /// The column of the point of a step, counted within its band.
  func center(_ step: Int, in steps: Range<Int>) -> Int {
    (step - steps.lowerBound) * pitch + pitch / 2
  }

  /// Returns the rows of a band with their names.
  func rows(_ band: [BandPart]) -> [(label: String, row: Row)] {
    let steps = Bands.steps(band)
    var rows: [(String, Row)] = []
    for (index, row) in curve(steps).enumerated() {
      let level = index == 2 ? " 0" : index < 2 ? "+\(2 - index)" : "\(signs.minus)\(index - 2)"
      let name = index == 0 ? word("Hartslag", "Heartbeat") : ""
      rows.append(
        (name + String(repeating: " ", count: max(0, gutter - 3 - name.count)) + level, row))
    }
    rows.append((word("Stap", "Step"), numbers(steps)))
    rows.append((word("Fase", "Phase"), brackets(band, from: steps.lowerBound)))
    func add(_ label: String, _ sign: (StepDigest) -> String?) {
      if let row = marks(steps, sign) { rows.append((label, row)) }
    }
    add(word("Moment", "Moment")) { $0.isMoment ? signs.star : nil }
    rows += channels(steps)
    add(word("achter", "backstage")) { $0.backstage.isEmpty ? nil : signs.hollowSquare }
    add(word("Pijnpunt", "Pain")) { step in
      step.painPoints.isEmpty ? nil : step.worst.map { "\($0.rawValue)" } ?? "?"
    }
    add(word("Pluspunt", "Gain")) { $0.gains.isEmpty ? nil : "+" }
    return rows
  }

  private func name(of contact: ContactDigest) -> String {
    contact.channel ?? word("contact", "contact")
  }

  /// Returns a row for each channel of a band, in the order in which they first come up.
  private func channels(_ steps: Range<Int>) -> [(label: String, row: Row)] {
    var rows: [(label: String, row: Row)] = []
    var places: [String: Int] = [:]
    for step in steps {
      for contact in digest.steps[step].contacts {
        let name = name(of: contact)
        let place = places[name] ?? rows.count
        if place == rows.count {
          places[name] = place
          rows.append((name, Row(width: steps.count * pitch)))
        }
        rows[place].row.put(signs.filledSquare, at: center(step, in: steps))
      }
    }
    return rows
  }

  private func marks(_ steps: Range<Int>, _ sign: (StepDigest) -> String?) -> Row? {
    var row = Row(width: steps.count * pitch)
    var isEmpty = true
    for step in steps {
      guard let sign = sign(digest.steps[step]) else { continue }
      row.put(sign, at: center(step, in: steps))
      isEmpty = false
    }
    return isEmpty ? nil : row
  }
}
