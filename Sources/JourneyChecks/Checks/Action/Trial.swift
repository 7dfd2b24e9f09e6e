// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Opportunities that are being tried, without a trial.
  static let trial = Check(
    "action.trial", .info, Text(nl: "Kansen zonder probeersel", en: "Tried without a trial"),
    why: Text(
      nl: "Alleen van een korte ronde met begin en einde is te leren.",
      en: "Only from a short cycle with a beginning and an end can you learn."),
    mend: Text(
      nl: "Voeg een probeersel toe: wat, wie, van wanneer tot wanneer.",
      en: "Add a trial: what, who, from when until when.")
  ) { content in
    content.all(.opportunity).filter {
      $0.item.says(.status, "trying") && $0.item.items(.trials).isEmpty
    }.map {
      Remark(
        $0, .trials, "De kans \($0.name) wordt geprobeerd, maar er staat niet hoe.",
        "The opportunity \($0.name) is being tried, but it does not say how.")
    }
  }
}
