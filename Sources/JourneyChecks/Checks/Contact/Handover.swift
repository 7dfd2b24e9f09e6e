// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Handovers that do not say who is involved.
  static let handover = Check(
    "contact.handover", .info, Text(nl: "Overdrachten zonder wie", en: "Handovers without anyone"),
    why: Text(
      nl: "Bij een overdracht raken zaken zoek; dan moet te zien zijn van wie.",
      en: "Things get lost in handovers; then it must show whose."),
    mend: Text(
      nl: "Vul bij Wie in welke rol het werk overdraagt.",
      en: "Fill in under Actor which role hands over.")
  ) { content in
    content.all(.backstage).filter { $0.item.flag(.handover) && !$0.isFilled(.actor) }.map {
      Remark(
        $0, .actor, "De overdracht \($0.name) zegt niet wie overdraagt.",
        "The handover \($0.name) does not say who hands over.")
    }
  }
}
