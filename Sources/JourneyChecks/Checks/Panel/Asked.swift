// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Panels that do not say how many answered.
  static let panelAsked = Check(
    "panel.respondents", .info, Text(nl: "Panels zonder aantal", en: "Panels without a number"),
    why: Text(
      nl: "Een percentage zegt weinig zonder het aantal mensen waarover het gaat.",
      en: "A percentage says little without the number of people behind it."),
    mend: Text(nl: "Vul in hoeveel mensen antwoordden.", en: "Fill in how many people answered.")
  ) { content in
    guard content.root.item.kind == .panel, !content.root.item.has(.respondents),
      content.all(.question).contains(where: { !$0.item.has(.respondents) })
    else { return [] }
    return [
      Remark(
        content.root, .respondents, "Er staat niet hoeveel mensen antwoordden.",
        "It does not say how many people answered.")
    ]
  }
}
