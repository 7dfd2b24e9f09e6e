// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Journeys that serve no opgave.
  static let servesOpgave = Check(
    "action.opgave", .info, Text(nl: "Reizen zonder opgave", en: "Journeys without an opgave"),
    why: Text(
      nl: "Een kaart die nergens aan bijdraagt, leidt tot geen enkel besluit.",
      en: "A map that serves nothing leads to no decision."),
    mend: Text(
      nl: "Kies de opgave waaraan de reis bijdraagt, of maak er een.",
      en: "Choose the opgave that the journey serves, or make one.")
  ) { content in
    guard content.isDrawn, !content.root.isFilled(.opgave) else { return [] }
    return [
      Remark(
        content.root, .opgave, "De reis noemt geen opgave waaraan zij bijdraagt.",
        "The journey names no opgave that it serves.")
    ]
  }
}
