// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Ways back that do not say where they lead.
  static let wayBack = Check(
    "structure.wayBack", .info,
    Text(nl: "Terugwegen zonder bestemming", en: "Ways back that lead nowhere"),
    why: Text(
      nl: "Een terugweg laat pas zien wat hij kost als bekend is hoe ver hij teruggaat.",
      en: "A way back shows what it costs only when it is known how far back it goes."),
    mend: Text(
      nl: "Kies bij Naar de stap waar de klant opnieuw begint.",
      en: "Choose under To the step where the customer starts again.")
  ) { content in
    content.all(.exit).filter { $0.item.says(.kind, "back") && !$0.isFilled(.to) }.map {
      Remark(
        $0, .to, "De terugweg \($0.name) zegt niet naar welke stap.",
        "The way back \($0.name) does not say to which step.")
    }
  }
}
