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
    content.due(.trial).map { trial, _ in
      Remark(
        trial, .outcome, "Het probeersel \(trial.name) is afgelopen; wat kwam eruit?",
        "The trial \(trial.name) is over; what came out?")
    }
  }
}
