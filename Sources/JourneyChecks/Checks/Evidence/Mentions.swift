// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Pain points that more people named than were asked.
  static let mentions = Check(
    "evidence.mentions", .warning,
    Text(nl: "Meer meldingen dan ondervraagden", en: "More mentions than respondents"),
    why: Text(
      nl: "Een getal dat niet kan kloppen, haalt de andere getallen mee onderuit.",
      en: "A number that cannot be right takes the others down with it."),
    mend: Text(
      nl: "Verbeter het aantal, of noem de bron waar het uit komt.",
      en: "Correct the number, or name the source that it comes from.")
  ) { content in
    let counted = content.all(.painPoint).filter { $0.item.has(.mentions) }
    if counted.isEmpty { return [] }
    var asked: [String: Int] = [:]
    for source in content.all(.source) {
      asked[source.item.id] = source.item.whole(.respondents)
    }
    return counted.compactMap { pain in
      let counts = pain.item.texts(.sources).map { asked[$0] }
      guard let mentions = pain.item.whole(.mentions), !counts.isEmpty,
        counts.allSatisfy({ $0 != nil }), mentions > counts.compactMap(\.self).reduce(0, +)
      else { return nil }
      let count = counts.compactMap(\.self).reduce(0, +)
      return Remark(
        pain, .mentions,
        "\(mentions) keer genoemd, maar er \(count == 1 ? "is 1 mens" : "zijn \(count) mensen") gevraagd.",
        "Named \(mentions) times, but \(count == 1 ? "1 person was" : "\(count) people were") asked."
      )
    }
  }
}
