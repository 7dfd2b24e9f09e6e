// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Opportunities that nobody takes up.
  static let opportunityOwner = Check(
    "action.owner", .info, Text(nl: "Kansen zonder eigenaar", en: "Opportunities without an owner"),
    why: Text(
      nl: "Wat van niemand is, gebeurt niet: zo blijft de helft van de reizen zonder " + "gevolg.",
      en: "What is nobody’s does not happen: so half of all journeys lead to nothing."),
    mend: Text(
      nl: "Vul in welke rol dit oppakt, of laat de kans vervallen.",
      en: "Fill in which role takes this up, or drop the opportunity.")
  ) { content in
    content.isDesired
      ? []
      : content.all(.opportunity).filter { $0.isOpen && !$0.isFilled(.owner) }.map {
        Remark(
          $0, .owner, "De kans \($0.name) heeft geen eigenaar.",
          "The opportunity \($0.name) has no owner.")
      }
  }
}
