// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Journeys and opgaven without a feedback loop.
  static let noRhythm = Check(
    "review.none", .info, Text(nl: "Geen feedbackloop", en: "No feedback loop"),
    why: Text(
      nl: "Zonder ritme kijkt niemand er meer naar om.",
      en: "Without a rhythm nobody looks at it again."),
    mend: Text(
      nl: "Vul in om de hoeveel maanden u de reis of de opgave nagaat.",
      en: "Fill in after how many months you check the journey or the opgave again.")
  ) { content in
    guard content.isDrawn || content.opgave?.signals.isEmpty == false,
      content.root.item.item(.review)?.has(.everyMonths) != true
    else { return [] }
    return [
      Remark(
        content.root, .review, "Er staat niet wanneer dit weer wordt nagegaan.",
        "It does not say when this is checked again.")
    ]
  }
}
