// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Opportunities that somebody takes up without saying when.
  static let dueDate = Check(
    "action.due", .info,
    Text(nl: "Kansen zonder einddatum", en: "Opportunities without a due date"),
    why: Text(
      nl: "Zonder datum komt iets anders er altijd voor.",
      en: "Without a date something else always comes first."),
    mend: Text(nl: "Vul in wanneer het klaar moet zijn.", en: "Fill in when it is due.")
  ) { content in
    content.all(.opportunity).filter {
      $0.isOpen && $0.isFilled(.owner) && !$0.isFilled(.dueOn)
    }.map {
      Remark(
        $0, .dueOn, "De kans \($0.name) heeft een eigenaar, maar geen datum.",
        "The opportunity \($0.name) has an owner, but no date.")
    }
  }
}
