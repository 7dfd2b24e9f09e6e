// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Journeys that are waiting for the better part.
  static let waitingShare = Check(
    "time.waiting", .info, Text(nl: "Het aandeel wachten", en: "The share of waiting"),
    why: Text(
      nl: "Wie vooral wacht, weet niet waar hij aan toe is.",
      en: "Who mainly waits does not know where they stand."),
    mend: Text(
      nl: "Kijk welke wachttijd korter kan, en voeg daar een kans toe.",
      en: "See which waiting can be shorter, and add an opportunity there.")
  ) { content in
    var total = 0
    var waiting = 0
    for step in content.steps where !step.item.flag(.parallel) {
      let idle = step.item.timeSpan(.waiting)?.seconds ?? 0
      total += max(step.item.timeSpan(.duration)?.seconds ?? 0, idle)
      waiting += idle
    }
    guard total >= 86_400, waiting * 2 > total else { return [] }
    let share = waiting * 100 / total
    return [
      Remark(
        content.root, .phases, "Van de hele reis is \(share) % wachten.",
        "Of the whole journey \(share)% is waiting.")
    ]
  }
}
