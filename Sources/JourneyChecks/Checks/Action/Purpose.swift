// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Opportunities beside pain points that they do not name.
  static let purpose = Check(
    "action.painless", .info,
    Text(nl: "Kansen zonder pijnpunt", en: "Opportunities without a pain point"),
    why: Text(
      nl: "Een kans die geen pijnpunt noemt, is een idee op zoek naar een reden.",
      en: "An opportunity that names no pain point is an idea in search of a reason."),
    mend: Text(
      nl: "Kies bij Voor pijnpunten wat deze kans oplost.",
      en: "Choose under For pain points what this opportunity solves.")
  ) { content in
    content.all(.opportunity).filter { opportunity in
      opportunity.isOpen && !opportunity.item.lists(.painPoints)
        && content.holder(of: opportunity)?.item.items(.painPoints).isEmpty == false
    }.map {
      Remark(
        $0, .painPoints, "De kans \($0.name) zegt niet welk pijnpunt zij oplost.",
        "The opportunity \($0.name) does not say which pain point it solves.")
    }
  }
}
