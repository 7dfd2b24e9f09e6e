// SPDX-License-Identifier: EUPL-1.2

public import Words

/// A kind of item, spelled as in commands.
public enum ItemKind: String, CaseIterable, Hashable, Sendable {
  case journey, review, persona, source, term, phase, step
  case touchpoint, backstage, painPoint, gain, opportunity, trial, exit, parked

  /// The letter with which new ids of the kind begin; nil for what has no id.
  public var letter: Character? {
    switch self {
    case .journey: "j"
    case .review: nil
    case .persona: "c"
    case .source: "b"
    case .term: "w"
    case .phase: "f"
    case .step: "s"
    case .touchpoint: "t"
    case .backstage: "a"
    case .painPoint: "p"
    case .gain: "g"
    case .opportunity: "k"
    case .trial: "r"
    case .exit: "e"
    case .parked: "h"
    }
  }

  /// The fields of the kind, in the order of the file.
  public var fields: [Field] {
    switch self {
    case .journey: Field.journey
    case .review: Field.review
    case .persona: Field.persona
    case .source: Field.source
    case .term: Field.term
    case .phase: Field.phase
    case .step: Field.step
    case .touchpoint: Field.touchpoint
    case .backstage: Field.backstage
    case .painPoint: Field.painPoint
    case .gain: Field.gain
    case .opportunity: Field.opportunity
    case .trial: Field.trial
    case .exit: Field.exit
    case .parked: Field.parked
    }
  }

  /// Returns the field with a key, or nil where the kind has no such field.
  public func field(_ key: FieldKey) -> Field? {
    fields.first { $0.key == key }
  }

  /// The key under which the kind holds items of another kind.
  public func slot(for kind: ItemKind) -> FieldKey? {
    fields.first { field in
      switch field.shape {
      case .item(let held), .items(let held): held == kind
      default: false
      }
    }?.key
  }

  /// The key that holds what the item is called.
  public var titleKey: FieldKey { self == .persona ? .name : .title }

  /// What people call the kind.
  public var noun: Noun {
    switch self {
    case .journey: Noun("klantreis", "klantreizen", "journey", "journeys")
    case .review: Noun("herziening", "herzieningen", "review", "reviews")
    case .persona: Noun("persona", "persona's", "persona", "personas")
    case .source: Noun("bron", "bronnen", "source", "sources")
    case .term: Noun("termijn", "termijnen", "term", "terms")
    case .phase: Noun("fase", "fasen", "phase", "phases")
    case .step: Noun("stap", "stappen", "step", "steps")
    case .touchpoint: Noun("contactmoment", "contactmomenten", "touchpoint", "touchpoints")
    case .backstage:
      Noun(
        "actie achter de schermen", "acties achter de schermen", "backstage action",
        "backstage actions")
    case .painPoint: Noun("pijnpunt", "pijnpunten", "pain point", "pain points")
    case .gain: Noun("pluspunt", "pluspunten", "gain", "gains")
    case .opportunity: Noun("kans", "kansen", "opportunity", "opportunities")
    case .trial: Noun("probeersel", "probeersels", "trial", "trials")
    case .exit: Noun("uitgang", "uitgangen", "exit", "exits")
    case .parked: Noun("geparkeerde notitie", "geparkeerde notities", "parked note", "parked notes")
    }
  }
}

extension Noun {
  fileprivate init(_ een: String, _ veel: String, _ one: String, _ many: String) {
    self.init(one: Text(nl: een, en: one), many: Text(nl: veel, en: many))
  }
}
