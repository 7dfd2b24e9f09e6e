// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Journeys that are too big for one map.
  static let stepCount = Check(
    "structure.steps", .info, Text(nl: "Reizen die te groot zijn", en: "Journeys that are too big"),
    why: Text(
      nl: "In een grote kaart vindt niemand waar iets moet gebeuren.",
      en: "In a big map nobody finds where something must be done."),
    mend: Text(
      nl: "Splits de reis, of voeg stappen samen die voor de klant één zijn.",
      en: "Split the journey, or join steps that are one to the customer.")
  ) { content in
    let count = content.steps.count
    guard content.journey != nil, count > 25 else { return [] }
    return [
      Remark(
        content.root, .phases, "De reis heeft \(count) stappen; meer dan 25 leest niemand.",
        "The journey has \(count) steps; nobody reads more than 25.")
    ]
  }
}
