// SPDX-License-Identifier: EUPL-1.2

public import Words

/// What is known of a journey before it is mapped; empty where it is not known yet.
public struct JourneyStart: Hashable, Sendable {
  /// From where to where it runs.
  public var title: String
  /// The name of the persona.
  public var customer: String
  /// What sets it off.
  public var trigger: String
  /// What the customer wants to have reached.
  public var goal: String

  /// Takes what is known; what is left out is empty.
  public init(title: String = "", customer: String = "", trigger: String = "", goal: String = "") {
    self.title = title
    self.customer = customer
    self.trigger = trigger
    self.goal = goal
  }
}

extension Item {
  /// Makes a current journey with the phases and steps of a template.
  ///
  /// - Parameters:
  ///   - language: The language of the titles that the template gives.
  ///   - generator: A cryptographically secure source of the ids, except in tests.
  public static func newJourney(
    _ start: JourneyStart, from template: Template = .empty, in language: Language,
    using generator: inout some RandomNumberGenerator
  ) -> Item {
    var taken: Set<String> = []
    func make(_ kind: ItemKind, _ title: String?) -> Item {
      var id = ItemID.make(kind, notIn: nil, using: &generator)
      while let made = id, !taken.insert(made).inserted {
        id = ItemID.make(kind, notIn: nil, using: &generator)
      }
      return Item(kind: kind, id: id, title: title)
    }
    var journey = make(.journey, start.title).replacing(.state, with: .scalar(.text("current")))
    for (key, text) in [(FieldKey.trigger, start.trigger), (.goal, start.goal)] where !text.isEmpty
    {
      journey = journey.replacing(key, with: .scalar(.text(text)))
    }
    if !start.customer.isEmpty {
      journey = journey.replacing(.persona, with: .item(make(.persona, start.customer)))
    }
    let phases = template.phases.map { phase in
      let steps = phase.steps.map { make(.step, $0[language]) }
      return make(.phase, phase.title[language]).replacing(.steps, with: .items(steps))
    }
    return journey.replacing(.phases, with: .items(phases))
  }
}
