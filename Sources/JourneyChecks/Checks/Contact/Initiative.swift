// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Touchpoints that do not say who meets whom.
  static let initiative = Check(
    "contact.initiative", .info,
    Text(nl: "Contactmomenten zonder partijen", en: "Touchpoints without parties"),
    why: Text(
      nl: "Wie het initiatief neemt, bepaalt wie er moet wachten.",
      en: "Who takes the initiative decides who has to wait."),
    mend: Text(
      nl: "Vul in van wie het contact uitgaat en met wie het is.",
      en: "Fill in who takes the initiative and with whom.")
  ) { content in
    content.all(.touchpoint).filter { !$0.isFilled(.from) && !$0.isFilled(.to) }.map {
      Remark(
        $0, .from, "Bij \($0.name) staat niet wie contact heeft met wie.",
        "\($0.name) does not say who meets whom.")
    }
  }
}
