// SPDX-License-Identifier: EUPL-1.2

public import Words

/// A kind of item, spelled as in commands.
public enum ItemKind: String, CaseIterable, Hashable, Sendable {
  case journey, review, persona, source, term, phase, step
  case touchpoint, backstage, painPoint, gain, opportunity, trial, exit, parked
  case opgave, signal, party, coreValue, visionElement, feedbackLoop, buildingBlock, member, lesson
  case panel, question, result

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
    case .opgave: "o"
    case .signal: "d"
    case .party: "y"
    case .coreValue: "v"
    case .visionElement: "z"
    case .feedbackLoop, .buildingBlock: nil
    case .member: "m"
    case .lesson: "l"
    case .panel: "n"
    case .question: "q"
    case .result: "u"
    }
  }

  /// The fields of the kind, in the order of the file.
  public var fields: [Field] { table.fields }

  /// The same, prepared for quick look-up when a kind is first asked for: a file has few of the kinds.
  var table: FieldTable {
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
    case .opgave: Field.opgave
    case .signal: Field.signal
    case .party: Field.party
    case .coreValue: Field.coreValue
    case .visionElement: Field.visionElement
    case .feedbackLoop: Field.feedbackLoop
    case .buildingBlock: Field.buildingBlock
    case .member: Field.member
    case .lesson: Field.lesson
    case .panel: Field.panel
    case .question: Field.question
    case .result: Field.result
    }
  }

  /// Returns the field with a key, or nil where the kind has no such field.
  public func field(_ key: FieldKey) -> Field? {
    fields.first { $0.key == key }
  }

  /// The first key under which the kind holds items of another kind.
  public func slot(for kind: ItemKind) -> FieldKey? {
    fields.first { $0.shape.held == kind }?.key
  }

  /// Tells whether the kind holds items of another kind under a key.
  public func holds(_ kind: ItemKind, under key: FieldKey) -> Bool {
    field(key)?.shape.held == kind
  }

  /// The key that holds what the item is called.
  public var titleKey: FieldKey { self == .persona ? .name : .title }

  /// Whether an item of the kind is all that a file holds.
  public var isRoot: Bool { Format.roots.contains(self) }

  /// The noun with its article, for one that goes without a name: "de opgave", "the opgave".
  public var definite: Text {
    Text(nl: isNeuter ? "het " : "de ", en: "the ") + noun.one
  }

  /// What stands before the noun of what was not there before: "Nieuw " or "Nieuwe ".
  public var new: Text { Text(nl: isNeuter ? "Nieuw " : "Nieuwe ", en: "New ") }

  /// The noun for one that was there before: "dezelfde stap", "hetzelfde pijnpunt".
  public var same: Text {
    Text(nl: isNeuter ? "hetzelfde " : "dezelfde ", en: "the same ") + noun.one
  }

  /// Whether the Dutch noun takes "het".
  private var isNeuter: Bool {
    switch self {
    case .painPoint, .gain, .touchpoint, .trial, .signal, .visionElement, .buildingBlock, .panel:
      true
    default: false
    }
  }

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
    case .opgave: Noun("opgave", "opgaven", "opgave", "opgaven")
    case .signal: Noun("signaal", "signalen", "signal", "signals")
    case .party: Noun("partij", "partijen", "party", "parties")
    case .coreValue: Noun("kernwaarde", "kernwaarden", "core value", "core values")
    case .visionElement:
      Noun("deel van de visie", "delen van de visie", "vision element", "vision elements")
    case .feedbackLoop: Noun("feedbackloop", "feedbackloops", "feedback loop", "feedback loops")
    case .buildingBlock: Noun("bouwblok", "bouwblokken", "building block", "building blocks")
    case .member: Noun("rol in het team", "rollen in het team", "team role", "team roles")
    case .lesson: Noun("les", "lessen", "lesson", "lessons")
    case .panel: Noun("panel", "panels", "panel", "panels")
    case .question: Noun("vraag", "vragen", "question", "questions")
    case .result: Noun("uitkomst", "uitkomsten", "result", "results")
    }
  }
}

extension Noun {
  fileprivate init(_ een: String, _ veel: String, _ one: String, _ many: String) {
    self.init(one: Text(nl: een, en: one), many: Text(nl: veel, en: many))
  }
}
