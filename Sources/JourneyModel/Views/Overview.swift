// SPDX-License-Identifier: EUPL-1.2

public import Words

/// What matters of a journey, an opgave or a panel in a list of files.
public struct Overview: Sendable {
  /// The kind of item that the file holds.
  public let root: ItemKind
  /// The id of what the file holds.
  public let id: String
  /// What it is called; empty where it has no title.
  public let title: String
  /// Whether a journey is current or desired, in words.
  public let state: Text?
  /// Whether it is a journey as it should be.
  public let isDesired: Bool
  /// How far it has come, in words.
  public let status: Text?
  /// The name of the customer of a journey.
  public let persona: String?
  /// The emotion of each step, nil where it is not known.
  public let emotions: [Emotion?]
  /// The number of serious pain points, those of the whole journey included.
  public let seriousPainPoints: Int
  /// What is told of an opgave or a panel, and what stands out about it.
  private let facts: (kind: [Text], findings: [Text])?

  /// Creates the overview of what a file holds.
  ///
  /// - Parameter journeys: How many journeys serve the opgave; nil where that is not known.
  public init(_ item: Item, journeys: Int? = nil) {
    switch item.kind {
    case .opgave: self.init(item, Opgave(item).facts(journeys: journeys))
    case .panel: self.init(item, Panel(item).facts)
    default: self.init(Journey(item))
    }
  }

  private init(_ item: Item, _ facts: (kind: [Text], findings: [Text])) {
    root = item.kind
    id = item.id
    title = item.title
    (state, status, persona, emotions, seriousPainPoints) = (nil, nil, nil, [], 0)
    isDesired = false
    self.facts = facts
  }

  /// Creates the overview of a journey.
  public init(_ journey: Journey) {
    root = .journey
    id = journey.id
    facts = nil
    let steps = journey.steps
    title = journey.title
    state = journey.state
    isDesired = journey.isDesired
    status = journey.status
    persona = journey.persona?.name
    emotions = steps.map(\.emotion)
    seriousPainPoints = (journey.painPoints + steps.flatMap(\.painPoints))
      .count { $0.severity == .serious }
  }

  /// The lowest emotion that is known.
  public var lowest: Emotion? { emotions.compactMap(\.self).min() }

  /// What sort of journey it is: state, status, number of steps.
  public var kind: [Text] {
    if let facts { return facts.kind }
    return [state, status, ItemKind.step.noun.counted(emotions.count)].compactMap(\.self)
  }

  /// What stands out: the lowest point and the serious pain points.
  public var findings: [Text] {
    if let facts { return facts.findings }
    let serious = Noun(
      one: Text(nl: "ernstig pijnpunt", en: "serious pain point"),
      many: Text(nl: "ernstige pijnpunten", en: "serious pain points"))
    return [
      lowest.map { Text(nl: "laagste punt ", en: "lowest point ") + Text($0.sign) },
      seriousPainPoints > 0 ? serious.counted(seriousPainPoints) : nil,
    ].compactMap(\.self)
  }
}

extension Opgave {
  fileprivate func facts(journeys: Int?) -> (kind: [Text], findings: [Text]) {
    let kind = [
      item.kind.noun.one, field, status, ItemKind.signal.noun.counted(signals.count),
      ItemKind.party.noun.counted(parties.count),
      journeys.map { ItemKind.journey.noun.counted($0) },
    ]
    let warning = Text(nl: "nog geen signaal van buiten", en: "no signal from outside yet")
    return (kind.compactMap(\.self), outsideSignals.isEmpty ? [warning] : [])
  }
}

extension Panel {
  fileprivate var facts: (kind: [Text], findings: [Text]) {
    let count = respondents.map {
      Noun(
        one: Text(nl: "deelnemer", en: "respondent"),
        many: Text(nl: "deelnemers", en: "respondents")
      ).counted($0)
    }
    let kind = [item.kind.noun.one, ItemKind.question.noun.counted(questions.count), count]
    return (kind.compactMap(\.self), [])
  }
}
