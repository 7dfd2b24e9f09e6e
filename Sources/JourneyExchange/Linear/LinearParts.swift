// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Facts {
  func evidence(_ text: String?) -> String? {
    text.map { word("Bewijs: ", "Evidence: ") + $0 }
  }

  mutating func add(_ contact: ContactDigest) {
    let parties: String? =
      switch (contact.from, contact.to) {
      case (let from?, let to?): word("van \(from) naar \(to)", "from \(from) to \(to)")
      case (let from?, nil): word("van \(from)", "from \(from)")
      case (nil, let to?): word("naar \(to)", "to \(to)")
      case (nil, nil): nil
      }
    let fact = Self.list([contact.channel, contact.title, parties].compactMap(\.self))
    add(Text(nl: "Contact", en: "Contact"), fact.map { Self.sentences([$0, contact.note]) })
  }

  mutating func add(_ action: BackstageDigest) {
    let parts = [
      action.title, action.actor.map { word("door ", "by ") + $0 },
      action.system.map { word("in het systeem ", "in the system ") + $0 },
    ]
    let fact = parts.compactMap(\.self).joined(separator: ", ")
    let handover =
      action.isHandover
      ? word("Hier wordt het werk overgedragen", "Here the work is handed over") : nil
    add(
      Text(nl: "Achter de schermen", en: "Backstage"),
      Self.sentences([fact, handover, action.note]))
  }

  /// Says a pain point; for those of the whole journey `place` comes after the word.
  mutating func add(_ pain: PainDigest, place: Text = Text("")) {
    let severity = pain.severity.map { ", " + $0.name[language] } ?? ""
    addLine(
      word("Pijnpunt", "Pain point") + place[language] + severity + ": "
        + Self.sentences([
          pain.title, evidence(pain.evidence),
          pain.votes.map { Self.votes($0)[language] },
          pain.cause.map { word("Oorzaak: ", "Cause: ") + $0 },
          pain.accepted.map { word("Bewust zo gelaten: ", "Left as it is on purpose: ") + $0 },
        ]))
  }

  static func votes(_ count: Int) -> Text {
    Noun(one: Text(nl: "stem", en: "vote"), many: Text(nl: "stemmen", en: "votes")).counted(count)
  }

  mutating func add(_ opportunity: OpportunityDigest, place: Text = Text("")) {
    addLine(
      word("Kans", "Opportunity") + place[language] + ": "
        + Self.sentences([
          opportunity.title,
          Self.list(opportunity.solves).map { word("Voor: ", "For: ") + $0 },
          opportunity.owner.map { word("Eigenaar: ", "Owner: ") + $0 },
          opportunity.status.map { word("Status: ", "Status: ") + $0 },
          opportunity.dueOn.map { word("Klaar op ", "Due on ") + $0 },
          opportunity.value.map { word("Waarde \($0) van 5", "Value \($0) of 5") },
          opportunity.effort.map { word("Moeite \($0) van 5", "Effort \($0) of 5") },
          opportunity.votes.map { Self.votes($0)[language] },
          opportunity.indicator.map { word("Te meten aan: ", "Measured by: ") + $0 },
        ]))
    for trial in opportunity.trials { add(trial) }
  }

  private mutating func add(_ trial: TrialDigest) {
    let time = [
      trial.from.map { word("van ", "from ") + $0 },
      trial.until.map { word("tot en met ", "through ") + $0 },
    ].compactMap(\.self)
    let fact = Self.list(
      [trial.title] + [trial.who].compactMap(\.self)
        + (time.isEmpty ? [] : [time.joined(separator: " ")]))
    add(
      Text(nl: "Probeersel", en: "Trial"),
      Self.sentences([
        fact, trial.expected.map { word("Verwacht: ", "Expected: ") + $0 },
        trial.outcome.map { word("Uitkomst: ", "Outcome: ") + $0 },
      ]))
  }

  mutating func add(_ exit: ExitDigest) {
    addLine(
      word("Uitgang", "Exit") + (exit.kind.map { ", \($0)" } ?? "") + ": "
        + Self.sentences([
          exit.title, exit.target.map { word("Verder bij ", "Goes on at ") + $0 },
          evidence(Self.list(exit.sources)),
        ]))
  }
}
