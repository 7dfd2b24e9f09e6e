// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Journeys and opgaven that were to be looked at again.
  static let stale = Check(
    "review.stale", .warning, Text(nl: "Herziening over haar datum", en: "Reviews past their date"),
    why: Text(
      nl: "Behoeften veranderen; een kaart die niet wordt nagegaan, klopt na een jaar "
        + "niet meer.", en: "Needs change; a map that is not checked is wrong after a year."),
    mend: Text(
      nl: "Ga na of het nog klopt, en vul bij Laatst op de datum in.",
      en: "Check that it still holds, and fill in the date under Last on.")
  ) { content in
    guard let today = content.today else { return [] }
    return (content.all(.review) + content.all(.feedbackLoop)).compactMap { review in
      guard let months = review.item.whole(.everyMonths),
        let last = review.item.text(.lastOn).flatMap(CalendarDate.init(iso:)),
        let due = last.adding(months: months), due < today
      else { return nil }
      return Remark(
        review, .lastOn,
        Text(nl: "De herziening was nodig op ", en: "The review was due on ") + due.words
          + Text("."))
    }
  }
}
