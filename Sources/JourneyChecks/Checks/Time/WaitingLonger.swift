// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Steps in which the customer waits longer than the step takes.
  static let waitingLonger = Check(
    "time.longer", .warning,
    Text(nl: "Meer wachten dan de stap duurt", en: "More waiting than the step takes"),
    why: Text(
      nl: "Wachten is een deel van de duur; het kan er niet langer dan zijn.",
      en: "Waiting is a part of the duration; it cannot be longer."),
    mend: Text(nl: "Verbeter de duur of het wachten.", en: "Correct the duration or the waiting.")
  ) { content in
    content.steps.filter {
      guard let waiting = $0.item.timeSpan(.waiting), let duration = $0.item.timeSpan(.duration)
      else { return false }
      return waiting.seconds > duration.seconds
    }.map {
      Remark(
        $0, .waiting, "Het wachten bij \($0.name) is langer dan de stap zelf.",
        "The waiting in \($0.name) is longer than the step itself.")
    }
  }
}
