// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Work behind the scenes that nobody does.
  static let backstageActor = Check(
    "contact.backstage", .info,
    Text(nl: "Achter de schermen zonder wie", en: "Backstage work without anyone"),
    why: Text(
      nl: "Werk zonder rol wordt van niemand, en blijft liggen.",
      en: "Work without a role is nobody’s, and is left lying."),
    mend: Text(
      nl: "Vul in welke rol of welk systeem het doet.", en: "Fill in which role or system does it.")
  ) { content in
    content.all(.backstage).filter {
      !$0.item.flag(.handover) && !$0.isFilled(.actor) && !$0.isFilled(.system)
    }.map {
      Remark(
        $0, .actor, "Bij \($0.name) staat niet wie of wat het doet.",
        "\($0.name) does not say who or what does it.")
    }
  }
}
