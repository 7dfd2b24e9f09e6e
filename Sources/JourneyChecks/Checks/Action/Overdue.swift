// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Opportunities that were to be ready.
  static let overdue = Check(
    "action.overdue", .warning,
    Text(nl: "Kansen over hun datum", en: "Opportunities past their date"),
    why: Text(
      nl: "Een datum die voorbijgaat zonder gevolg, maakt alle datums zonder gevolg.",
      en: "A date that passes without consequence takes the meaning out of all dates."),
    mend: Text(
      nl: "Zet de status op gedaan of vervallen, of kies een nieuwe datum.",
      en: "Set the status to done or dropped, or choose a new date.")
  ) { content in
    content.due(.opportunity).map { opportunity, day in
      Remark(
        opportunity, .dueOn,
        Text(
          nl: "De kans \(opportunity.name) moest klaar zijn op ",
          en: "The opportunity \(opportunity.name) was to be ready on ") + day.words + Text("."))
    }
  }
}
