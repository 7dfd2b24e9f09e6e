// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Journeys that are waiting for the better part, most of it felt badly and without anything to be done about it.
  static let waitingShare = Check(
    "time.waiting", .info, Text(nl: "Het aandeel wachten", en: "The share of waiting"),
    why: Text(
      nl: "Wie vooral wacht, weet niet waar hij aan toe is.",
      en: "Who mainly waits does not know where they stand."),
    mend: Text(
      nl: "Kijk welke wachttijd korter kan, en voeg daar een kans toe.",
      en: "See which waiting can be shorter, and add an opportunity there.")
  ) { content in
    guard content.steps.contains(where: { $0.item.has(.waiting) }) else { return [] }
    let steps = content.steps.filter { !$0.item.flag(.parallel) }.map { step in
      let idle = step.item.timeSpan(.waiting)?.seconds ?? 0
      return (
        item: step.item, idle: idle,
        length: max(step.item.timeSpan(.duration)?.seconds ?? 0, idle)
      )
    }
    let total = steps.reduce(0) { $0 + $1.length }
    let waiting = steps.reduce(0) { $0 + $1.idle }
    guard total >= 86_400, waiting * 2 > total else { return [] }
    // Waiting that troubles nobody is not the first to be shortened, and where somebody thinks of something, the tip was followed.
    let helped = content.helpedPainPoints
    let open = steps.filter {
      $0.idle > 0 && $0.item.whole(.emotion) ?? -1 < 0 && $0.item.texts(.realises).isEmpty
        && !$0.item.hasAnswer(helped)
    }
    guard open.reduce(0, { $0 + $1.idle }) * 2 > waiting else { return [] }
    let share = waiting * 100 / total
    return [
      Remark(
        content.root, .phases, "Van de hele reis is \(share) % wachten.",
        "Of the whole journey \(share)% is waiting.")
    ]
  }
}
