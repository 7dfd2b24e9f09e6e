// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Journeys that do not say how long anything takes.
  static let noDurations = Check(
    "time.none", .info, Text(nl: "Reizen zonder duur", en: "Journeys without durations"),
    why: Text(
      nl: "Wachten is vaak het grootste pijnpunt, en zonder duur is het niet te zien.",
      en: "Waiting is often the worst pain, and without durations it does not show."),
    mend: Text(
      nl: "Vul bij de langste stappen in hoe lang zij duren.",
      en: "Fill in how long the longest steps take.")
  ) { content in
    guard content.isDrawn,
      !content.steps.contains(where: { $0.item.has(.duration) || $0.item.has(.waiting) })
    else { return [] }
    return [
      Remark(
        content.root, .phases, "Bij geen enkele stap staat hoe lang zij duurt.",
        "No step says how long it takes.")
    ]
  }
}
