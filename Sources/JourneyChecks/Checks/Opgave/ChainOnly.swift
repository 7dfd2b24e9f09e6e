// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Opgaven that were talked over with chain partners only.
  static let chainOnly = Check(
    "opgave.parties", .info, Text(nl: "Alleen ketenpartners", en: "Chain partners only"),
    why: Text(
      nl: "Wie alleen de keten spreekt, hoort niet wat er buiten leeft.",
      en: "Who talks to the chain only does not hear what people outside live with."),
    mend: Text(
      nl: "Betrek ook belangengroepen, wijkraden en inwoners.",
      en: "Involve interest groups, neighbourhood councils and residents too.")
  ) { content in
    let kinds = content.all(.party).compactMap { $0.filled(.kind) }
    guard kinds.count >= 2,
      kinds.allSatisfy({ ["ownOrganisation", "chainPartner", "government"].contains($0) })
    else { return [] }
    return [
      Remark(
        content.root, .parties, "De partijen zijn alleen organisaties uit de keten.",
        "The parties are organisations of the chain only.")
    ]
  }
}
