// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Journeys without a customer.
  static let customer = Check(
    "structure.persona", .info, Text(nl: "De klant van de reis", en: "The customer of the journey"),
    why: Text(
      nl: "Een reis is van één klant; zonder die klant is zij een proces.",
      en: "A journey belongs to one customer; without that customer it is a process."),
    mend: Text(
      nl: "Beschrijf de persona: wie maakt deze reis?",
      en: "Describe the persona: who makes this journey?")
  ) { content in
    guard let journey = content.journey, journey.persona == nil else { return [] }
    return [
      Remark(
        content.root, .persona, "De reis heeft nog geen klant.",
        "The journey has no customer yet.")
    ]
  }
}
