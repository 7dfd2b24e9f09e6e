// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

extension Page {
  /// Adds the whole journey at a glance: a column for each step, a row for each channel.
  mutating func addOverview(_ digest: Digest) {
    put("")
    guard !digest.steps.isEmpty else {
      add(word("Er zijn nog geen stappen.", "There are no steps yet."))
      return
    }
    let overview = Overview(digest, page: self)
    add(
      overview.bands.count == 1
        ? word("OVERZICHT", "OVERVIEW")
        : word(
          "OVERZICHT (in \(overview.bands.count) delen)",
          "OVERVIEW (in \(overview.bands.count) parts)"))
    for index in overview.bands.indices { add(overview, digest, band: index) }
    put("")
    let names = digest.phases.enumerated().map { index, phase in
      "\(phase.number) \(phase.title)\(index == digest.phases.count - 1 ? "." : ",")"
    }
    add(label: word("Fasen:", "Phases:"), gutter: 8, items: names)
    addLegend(digest)
  }

  private mutating func addLegend(_ digest: Digest) {
    let hasMoments = digest.totals.moments > 0
    let hasContacts = digest.steps.contains { !$0.contacts.isEmpty }
    let hasBackstage = digest.steps.contains { !$0.backstage.isEmpty }
    var parts: [String] = []
    if hasMoments {
      parts.append(signs.star + word(" moment van de waarheid.", " moment of truth."))
    }
    if hasContacts {
      parts.append(
        signs.filledSquare
          + word(
            " contact dat de \(digest.customer) ziet.", " contact that the \(digest.customer) sees."
          ))
    }
    if hasBackstage {
      parts.append(signs.hollowSquare + word(" achter de schermen.", " backstage."))
    }
    if digest.totals.pains > 0 {
      parts.append(
        word(
          "Pijnpunt: 1 licht, 2 matig, 3 ernstig (zwaarste per stap).",
          "Pain point: 1 slight, 2 moderate, 3 serious (worst of the step)."))
    }
    if digest.totals.gains > 0 { parts.append(word("+ pluspunt.", "+ gain.")) }
    if !digest.totals.withoutEmotion.isEmpty {
      parts.append(word("Zonder punt: beleving niet bekend.", "No point: emotion not known."))
    }
    guard !parts.isEmpty else { return }
    add(label: word("Uitleg:", "Key:"), gutter: 8, items: parts)
  }

  private mutating func add(_ overview: Overview, _ digest: Digest, band index: Int) {
    let band = overview.bands[index]
    if overview.bands.count > 1 {
      let steps = Bands.steps(band)
      if index > 0 { put("") }
      add(
        word(
          "Deel \(index + 1) van \(overview.bands.count): stap \(digest.steps[steps.lowerBound].number) tot en met \(digest.steps[steps.upperBound - 1].number)",
          "Part \(index + 1) of \(overview.bands.count): step \(digest.steps[steps.lowerBound].number) through \(digest.steps[steps.upperBound - 1].number)"
        ))
    }
    for (label, row) in overview.rows(band) {
      for (index, part) in lines(label, width: overview.gutter - 1).enumerated() {
        put(padded(part, to: overview.gutter) + (index == 0 ? row.text : ""))
      }
    }
  }
}
