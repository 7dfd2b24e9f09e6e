// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Journeys for which only colleagues were asked.
  static let staffOnly = Check(
    "evidence.staffOnly", .warning, Text(nl: "Alleen medewerkers gevraagd", en: "Only staff asked"),
    why: Text(
      nl: "Medewerkers zien de balie van de andere kant; de klant is nog niet gevraagd.",
      en: "Staff see the desk from the other side; the customer was not asked yet."),
    mend: Text(
      nl: "Vraag het de klant zelf, in gesprekken of met een panel.",
      en: "Ask the customers themselves, in interviews or with a panel.")
  ) { content in
    let sources = content.all(.source)
    guard content.journey != nil, let first = sources.first,
      sources.allSatisfy({ $0.item.says(.kind, "staff") })
    else { return [] }
    return [
      Remark(
        first, .kind, "De reis berust alleen op wat medewerkers zeiden.",
        "The journey rests only on what staff said.")
    ]
  }
}
