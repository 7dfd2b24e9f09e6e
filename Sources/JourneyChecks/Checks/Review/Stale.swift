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
    guard let day = content.due(.review).first?.day else { return [] }
    return (content.all(.review) + content.all(.feedbackLoop)).map { review in
      Remark(
        review, .lastOn,
        Text(nl: "De herziening was nodig op ", en: "The review was due on ") + day.words
          + Text("."))
    }
  }
}
