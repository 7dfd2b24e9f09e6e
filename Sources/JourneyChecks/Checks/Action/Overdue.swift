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
    guard let today = content.today else { return [] }
    return content.all(.opportunity).compactMap { opportunity in
      guard opportunity.isOpen,
        let due = opportunity.item.text(.dueOn).flatMap(CalendarDate.init(iso:)), due < today
      else { return nil }
      return Remark(
        opportunity, .dueOn,
        Text(
          nl: "De kans \(opportunity.name) zou klaar zijn op ",
          en: "The opportunity \(opportunity.name) was to be ready on ") + due.words + Text("."))
    }
  }
}
