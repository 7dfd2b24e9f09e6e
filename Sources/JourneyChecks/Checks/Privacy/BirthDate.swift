// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Dates on which somebody was born.
  static let birthDate = Check(
    "privacy.birth", Text(nl: "Geboortedata", en: "Dates of birth"),
    why: Text(
      nl: "Een geboortedatum wijst samen met weinig anders één persoon aan.",
      en: "A date of birth points to one person together with little else."),
    mend: Text(nl: "Noem een leeftijd of een leeftijdsgroep.", en: "Name an age or an age group."),
    cause: Text(nl: "Hier staat een geboortedatum.", en: "Here is a date of birth."),
    for: PersonalData.birthDate)
}
