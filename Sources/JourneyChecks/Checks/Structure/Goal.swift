// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Journeys that do not say what the customer wants to have reached.
  static let goal = Check(
    "structure.goal", .info,
    Text(nl: "Wat de klant wil bereiken", en: "What the customer wants to reach"),
    why: Text(
      nl: "Zonder het doel van de klant is niet te zien of de reis goed afloopt.",
      en: "Without the customer’s goal nobody sees whether the journey ends well."),
    mend: Text(
      nl: "Vul bij Doel in wat de klant wil hebben bereikt.",
      en: "Fill in under Goal what the customer wants to have reached.")
  ) { content in
    guard content.journey != nil, !content.root.isFilled(.goal) else { return [] }
    return [
      Remark(
        content.root, .goal, "De reis zegt niet wat de klant wil bereiken.",
        "The journey does not say what the customer wants to reach.")
    ]
  }
}
