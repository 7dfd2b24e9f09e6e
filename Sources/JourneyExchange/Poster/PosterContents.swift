// SPDX-License-Identifier: EUPL-1.2

import Words

/// What stands on a poster.
struct PosterContents: Hashable {
  var lanes = Set(Lane.allCases)
  /// Whether what holds for the whole journey is on it.
  var hasWhole = true
  /// Whether the cards of steps say more than their titles.
  var hasActions = true
  /// Whether the cards of pain points say more than their titles.
  var hasProof = true

  /// Something that can leave when the paper is too small.
  enum Cut: Hashable {
    case lane(Lane), whole, proof, actions
  }

  /// What leaves, in this order; steps and hartslag never do.
  static let cuts: [Cut] = [
    .lane(.notes), .lane(.exits), .whole, .lane(.backstage), .lane(.gains), .lane(.opportunities),
    .proof, .lane(.contact), .lane(.mind), .lane(.time), .actions, .lane(.pains),
  ]

  mutating func remove(_ cut: Cut) {
    switch cut {
    case .lane(let lane): lanes.remove(lane)
    case .whole: hasWhole = false
    case .proof: hasProof = false
    case .actions: hasActions = false
    }
  }

  mutating func putBack(_ cut: Cut) {
    switch cut {
    case .lane(let lane): lanes.insert(lane)
    case .whole: hasWhole = true
    case .proof: hasProof = true
    case .actions: hasActions = true
    }
  }

  /// Returns what of it a journey fills, in the order in which it may leave.
  func cuts(_ digest: Digest, _ terms: [TermDigest]) -> [Cut] {
    Self.cuts.filter { cut in
      switch cut {
      case .lane(let lane): lanes.contains(lane) && digest.steps.contains(where: lane.isFilled)
      case .whole:
        hasWhole && !(digest.painPoints.isEmpty && digest.opportunities.isEmpty && terms.isEmpty)
      case .proof:
        hasProof && lanes.contains(.pains)
          && digest.steps.flatMap(\.painPoints).contains { !$0.proof(digest.language).isEmpty }
      case .actions: hasActions && digest.steps.contains { $0.action != nil }
      }
    }
  }
}

extension PosterContents.Cut {
  func name(_ digest: Digest) -> Text {
    switch self {
    case .lane(let lane): lane.name(digest)
    case .whole: Text(nl: "Voor de hele reis", en: "For the whole journey")
    case .proof:
      Text(nl: "bewijs en oorzaken van pijnpunten", en: "evidence and causes of pain points")
    case .actions:
      Text(nl: "wat de \(digest.customer) doet", en: "what the \(digest.customer) does")
    }
  }
}

extension Lane {
  /// Tells whether a step has something in the lane.
  func isFilled(_ step: StepDigest) -> Bool {
    switch self {
    case .step, .heartbeat: true
    case .time: step.duration != nil || step.waiting != nil || step.isParallel
    case .mind:
      [step.feeling, step.thought, step.quote, step.need, step.expectation].contains { $0 != nil }
    case .contact: !step.contacts.isEmpty
    case .backstage: !step.backstage.isEmpty
    case .pains: !step.painPoints.isEmpty
    case .gains: !step.gains.isEmpty
    case .opportunities: !step.opportunities.isEmpty
    case .exits: !step.exits.isEmpty
    case .notes: step.note != nil
    }
  }
}
