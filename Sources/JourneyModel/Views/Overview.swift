// SPDX-License-Identifier: EUPL-1.2

public import Words

/// What matters of a journey in a list of journeys.
public struct Overview: Sendable {
  public let title: String
  public let state: Text?
  public let status: Text?
  public let persona: String?
  /// The emotion of each step, nil where it is not known.
  public let emotions: [Emotion?]
  /// The number of serious pain points, those of the whole journey included.
  public let seriousPainPoints: Int

  /// Creates the overview of a journey.
  public init(_ journey: Journey) {
    let steps = journey.steps
    title = journey.title
    state = journey.state
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
    [state, status, ItemKind.step.noun.counted(emotions.count)].compactMap(\.self)
  }

  /// What stands out: the lowest point and the serious pain points.
  public var findings: [Text] {
    let serious = Noun(
      one: Text(nl: "ernstig pijnpunt", en: "serious pain point"),
      many: Text(nl: "ernstige pijnpunten", en: "serious pain points"))
    return [
      lowest.map { Text(nl: "laagste punt ", en: "lowest point ") + Text($0.sign) },
      seriousPainPoints > 0 ? serious.counted(seriousPainPoints) : nil,
    ].compactMap(\.self)
  }
}
