// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Trials that are over, of which nobody wrote down what came out.
  static let trialOver = Check(
    "action.trialOver", .warning,
    Text(
      nl: "Afgelopen probeersels zonder uitkomst", en: "Trials that are over without an outcome"),
    why: Text(
      nl: "Wat niet is opgeschreven, wordt geen les.",
      en: "What was not written down becomes no lesson."),
    mend: Text(
      nl: "Schrijf de uitkomst op, of verleng het probeersel.",
      en: "Write down the outcome, or make the trial longer.")
  ) { content in
    guard let today = content.today else { return [] }
    return content.all(.trial).filter { trial in
      trial.filled(.outcome) == nil
        && trial.item.text(.until).flatMap(CalendarDate.init(iso:)).map { $0 < today } == true
    }.map {
      Remark(
        $0, .outcome, "Het probeersel \($0.name) is afgelopen; wat kwam eruit?",
        "The trial \($0.name) is over; what came out?")
    }
  }
}
