// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Journeys that stop at the decision, as the office’s work does.
  static let ending = Check(
    "structure.ending", .info,
    Text(nl: "Reizen die bij het besluit stoppen", en: "Journeys that stop at the decision"),
    why: Text(
      nl: "Voor de klant begint het na het besluit pas: betalen, gebruiken, verder " + "leven.",
      en: "For the customer it only begins after the decision: to pay, to use, to live " + "on."),
    mend: Text(
      nl: "Voeg toe wat de klant na het besluit doet.",
      en: "Add what the customer does after the decision.")
  ) { content in
    guard let last = content.steps.last, content.steps.count > 2 else { return [] }
    let words = Reading.list(last.item.title)
    guard words.contains(where: decisions.contains), words.contains(where: arrivals.contains) else {
      return []
    }
    return [
      Remark(
        last, .title, "De reis stopt bij \(last.name): daarna komt niets meer.",
        "The journey stops at \(last.name): nothing comes after it.")
    ]
  }
}

private let decisions = [
  "besluit", "beschikking", "beslissing", "vergunning", "uitslag", "decision", "ruling", "permit",
]
private let arrivals = [
  "krijgt", "ontvangt", "hoort", "leest", "wacht", "gets", "receives", "hears", "reads", "waits",
]
