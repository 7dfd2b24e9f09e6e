// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Moments of truth of which nobody knows how they feel.
  static let truth = Check(
    "emotion.truth", .info,
    Text(nl: "Momenten van de waarheid zonder beleving", en: "Moments of truth without emotion"),
    why: Text(
      nl: "Juist dit moment bepaalt hoe de klant op de reis terugkijkt.",
      en: "It is this moment that decides how the customer looks back."),
    mend: Text(
      nl: "Vraag klanten hoe zij dit moment beleefden.", en: "Ask customers how this moment felt.")
  ) { content in
    content.steps.filter { $0.item.flag(.momentOfTruth) && !$0.item.has(.emotion) }.map {
      Remark(
        $0, .momentOfTruth,
        "\($0.name) is een moment van de waarheid, maar de beleving is niet bekend.",
        "\($0.name) is a moment of truth, but its emotion is not known.")
    }
  }
}
