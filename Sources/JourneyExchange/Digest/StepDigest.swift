// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// A step as it is told, with its number in the journey.
struct StepDigest {
  let id: String
  let number: Int
  let phase: Int
  let title: String
  let action: String?
  let emotion: Emotion?
  let feeling: String?
  let thought: String?
  let quote: String?
  let need: String?
  let expectation: String?
  let isMoment: Bool
  let duration: TimeSpan?
  let waiting: TimeSpan?
  let isParallel: Bool
  let sources: [String]
  let contacts: [ContactDigest]
  let backstage: [BackstageDigest]
  let painPoints: [PainDigest]
  let gains: [GainDigest]
  let opportunities: [OpportunityDigest]
  /// How many opportunities of the journey before it carries out.
  let realised: Int
  let exits: [ExitDigest]
  let note: String?
  let tags: [String]
  /// Whether what explains the step was left out, so that nothing can be said of what is missing.
  var isShort = false

  /// Whether it says anything that has to rest on a source.
  var makesClaims: Bool { emotion != nil || thought != nil || quote != nil || need != nil }

  /// The essence of the step: its title, time, emotion, touchpoints and pain points, without what explains them.
  var short: StepDigest {
    StepDigest(
      id: id, number: number, phase: phase, title: title, action: nil, emotion: emotion,
      feeling: nil, thought: nil, quote: nil, need: nil, expectation: nil, isMoment: isMoment,
      duration: duration, waiting: waiting, isParallel: isParallel, sources: [], contacts: [],
      backstage: [],
      painPoints: painPoints.map {
        PainDigest(
          id: $0.id, title: $0.title, severity: $0.severity, evidence: nil, answers: [], votes: nil,
          cause: nil,
          accepted: nil)
      }, gains: [], opportunities: [], realised: 0, exits: [], note: nil, tags: [],
      isShort: true)
  }

  var worst: Severity? { painPoints.compactMap(\.severity).max() }
}

/// A touchpoint with its parties in words.
struct ContactDigest {
  let id: String
  let channel: String?
  let title: String
  let from: String?
  let to: String?
  let note: String?

  /// The parties in short: "gemeente → inwoner".
  var parties: String? {
    switch (from, to) {
    case (let from?, let to?): "\(from) → \(to)"
    case (let from?, nil): "\(from) →"
    case (nil, let to?): "→ \(to)"
    case (nil, nil): nil
    }
  }
}

/// An action behind the scenes.
struct BackstageDigest {
  let id: String
  let title: String
  let actor: String?
  let system: String?
  let isHandover: Bool
  let note: String?
}

/// A pain point with what shows it.
struct PainDigest {
  let id: String
  let title: String
  let severity: Severity?
  /// What shows it in one line: "11 van 15, Gesprekken met inwoners".
  let evidence: String?
  /// What panels answered to the questions on which it rests, each in one line.
  let answers: [String]
  let votes: Int?
  let cause: String?
  let accepted: String?
}

/// What goes well.
struct GainDigest {
  let id: String
  let title: String
  let sources: [String]
}

/// What could be better.
struct OpportunityDigest {
  let id: String
  let title: String
  /// The titles of the pain points that it solves.
  let solves: [String]
  let owner: String?
  let value: Int?
  let effort: Int?
  let votes: Int?
  let status: String?
  let dueOn: String?
  let indicator: String?
  let trials: [TrialDigest]
}

/// A short round in which an opportunity was tried.
struct TrialDigest {
  let title: String
  let who: String?
  let from: String?
  let until: String?
  let expected: String?
  let outcome: String?
}

/// Where the customer leaves the straight way.
struct ExitDigest {
  let id: String
  let kind: String?
  let title: String
  /// Where the customer goes on: "stap 4", or nothing where that lies in another journey.
  let target: String?
  let sources: [String]
}
