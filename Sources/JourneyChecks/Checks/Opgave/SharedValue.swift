// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Core values that nobody shares.
  static let sharedValue = Check(
    "opgave.value", .info,
    Text(nl: "Kernwaarden die niemand deelt", en: "Core values that nobody shares"),
    why: Text(
      nl: "Een kernwaarde is pas een begin als bekend is wie haar deelt.",
      en: "A core value is a start only when it is known who shares it."),
    mend: Text(
      nl: "Vul in welke partijen en klanten de waarde delen.",
      en: "Fill in which parties and customers share the value.")
  ) { content in
    content.all(.coreValue).filter { !$0.item.lists(.sharedBy) }.map {
      Remark(
        $0, .sharedBy, "Wie de kernwaarde \($0.name) deelt, staat er niet.",
        "It does not say who shares the core value \($0.name).")
    }
  }
}
