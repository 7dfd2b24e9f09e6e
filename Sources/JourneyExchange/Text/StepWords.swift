// SPDX-License-Identifier: EUPL-1.2

import Words

/// What belongs to a step, each thing in one line of words.
extension Page {
  func words(_ contact: ContactDigest) -> String {
    let channel = contact.channel.map { $0 + ": " } ?? ""
    let parties = contact.parties.map { " (\($0))" } ?? ""
    return channel + contact.title + parties + (contact.note.map { ". \($0)" } ?? "")
  }

  func words(_ action: BackstageDigest) -> String {
    let who = [
      action.actor, action.system, action.isHandover ? word("overdracht", "handover") : nil,
    ]
    .compactMap(\.self)
    return action.title + (who.isEmpty ? "" : " (\(who.joined(separator: ", ")))")
      + (action.note.map { ". \($0)" } ?? "")
  }

  func words(_ pain: PainDigest) -> String {
    pain.title + bracketed([pain.evidence])
  }

  func words(_ gain: GainDigest) -> String {
    gain.title + bracketed(gain.sources)
  }

  func words(_ opportunity: OpportunityDigest) -> String {
    opportunity.title
      + bracketed([
        opportunity.owner, opportunity.status,
        opportunity.dueOn.map { word("klaar op ", "due on ") + $0 },
      ])
  }

  func words(_ trial: TrialDigest) -> String {
    let time = [
      trial.from.map { word("vanaf ", "from ") + $0 },
      trial.until.map { word("tot ", "until ") + $0 },
    ].compactMap(\.self).joined(separator: " ")
    return Facts.sentences([
      trial.title + bracketed([trial.who, time.isEmpty ? nil : time]),
      trial.expected.map { word("Verwacht: ", "Expected: ") + $0 },
      trial.outcome.map { word("Uitkomst: ", "Outcome: ") + $0 },
    ])
  }

  func words(_ exit: ExitDigest) -> String {
    let kind = exit.kind.map { $0 + ": " } ?? ""
    let target = exit.target.map { " → \($0)" } ?? ""
    return kind + exit.title + target + bracketed(exit.sources)
  }

  private func bracketed(_ parts: [String?]) -> String {
    let parts = parts.compactMap(\.self)
    return parts.isEmpty ? "" : " [\(parts.joined(separator: ", "))]"
  }
}
