// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Journeys on which nobody ever leaves the straight way.
  static let happyPath = Check(
    "structure.happyPath", .info, Text(nl: "Alleen de rechte weg", en: "Only the straight way"),
    why: Text(
      nl: "Juist wie afhaakt of terug moet, heeft het zwaar.",
      en: "It is those who drop out or go back that have it hard."),
    mend: Text(
      nl: "Voeg een uitgang toe waar klanten afhaken, terug moeten of een andere weg " + "nemen.",
      en: "Add an exit where customers drop out, go back or take another way.")
  ) { content in
    guard content.isDrawn, content.steps.count >= 5, content.all(.exit).isEmpty,
      content.journey?.isDesired == false
    else { return [] }
    return [
      Remark(
        content.root, .phases, "Nergens haakt iemand af of moet iemand terug.",
        "Nowhere does anybody drop out or have to go back.")
    ]
  }
}
