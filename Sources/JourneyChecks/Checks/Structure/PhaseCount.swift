// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Journeys with too few or too many phases to be read.
  static let phaseCount = Check(
    "structure.phases", .info, Text(nl: "Het aantal fasen", en: "The number of phases"),
    why: Text(
      nl: "Drie tot zeven fasen zijn in één blik te overzien.",
      en: "Three to seven phases can be taken in at a glance."),
    mend: Text(
      nl: "Voeg fasen samen of splits ze, zodat het er drie tot zeven zijn.",
      en: "Join or split phases, so that there are three to seven.")
  ) { content in
    let count = content.all(.phase).count
    let isFew = count < 3 && content.steps.count >= 6
    guard content.journey != nil, isFew || count > 7 else { return [] }
    let noun = ItemKind.phase.noun.counted(count)
    return [
      Remark(
        content.root, .phases,
        Text(nl: "De reis heeft ", en: "The journey has ") + noun
          + Text(
            nl: " voor \(content.steps.count) stappen.", en: " for \(content.steps.count) steps."))
    ]
  }
}
