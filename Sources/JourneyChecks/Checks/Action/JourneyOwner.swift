// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Journeys that nobody keeps alive.
  static let journeyOwner = Check(
    "action.journeyOwner", .info,
    Text(nl: "Reizen zonder eigenaar", en: "Journeys without an owner"),
    why: Text(
      nl: "Zonder eigenaar hangt de kaart na de workshop voor niets aan de wand.",
      en: "Without an owner the map hangs on the wall for nothing after the workshop."),
    mend: Text(
      nl: "Vul in welke rol de reis levend houdt.",
      en: "Fill in which role keeps the journey alive.")
  ) { content in
    guard content.isDrawn, !content.root.isFilled(.owner) else { return [] }
    return [
      Remark(
        content.root, .owner, "De reis heeft geen eigenaar.", "The journey has no owner.")
    ]
  }
}
