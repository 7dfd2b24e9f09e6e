// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// What a table tells of the plan of an opportunity and of its last trial, which is kept in one text to take little memory.
extension Portfolio {
  /// A field of a plan, with the key of its column.
  struct PlanField: Sendable {
    let kind: ItemKind
    let field: FieldKey
    let key: String

    /// What its column is called; of a trial it says so, since opportunities have dates of their own.
    var name: Text {
      let name = kind.field(field)?.name ?? Text(key)
      guard kind == .trial else { return name }
      let trial = ItemKind.trial.noun.one
      return field == .title
        ? trial.capitalised
        : name + Text(" (") + trial + Text(")")
    }

    /// Returns what the file says.
    fileprivate func text(of opportunity: Item) -> String {
      let item = kind == .trial ? opportunity.items(.trials).last : opportunity
      return item?.filled(field) ?? ""
    }
  }

  /// The fields, in the order of the columns.
  static let plan: [PlanField] =
    [FieldKey.dueOn, .indicator].map {
      PlanField(kind: .opportunity, field: $0, key: $0.rawValue)
    } + [
      PlanField(kind: .trial, field: .title, key: "trial"),
      PlanField(kind: .trial, field: .who, key: "trialWho"),
      PlanField(kind: .trial, field: .from, key: "trialFrom"),
      PlanField(kind: .trial, field: .until, key: "trialUntil"),
      PlanField(kind: .trial, field: .expected, key: "trialExpected"),
      PlanField(kind: .trial, field: .outcome, key: "trialOutcome"),
    ]

  /// No text that people write holds this sign.
  private static let separator: Character = "\u{1F}"

  /// Returns what an opportunity says of its plan, in one text; an empty one where it says nothing.
  static func plan(of opportunity: Item) -> String {
    let texts = plan.map { field in
      String(field.text(of: opportunity).map { $0 == separator ? " " : $0 })
    }
    return texts.allSatisfy(\.isEmpty) ? "" : texts.joined(separator: String(separator))
  }

  /// Takes such a text apart.
  static func planned(in text: String) -> [String] {
    if text.isEmpty { return plan.map { _ in "" } }
    return text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
