// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Bank account numbers.
  static let account = Check(
    "privacy.iban", Text(nl: "Rekeningnummers", en: "Account numbers"),
    why: Text(
      nl: "Een rekeningnummer wijst één persoon aan, en git vergeet niets.",
      en: "An account number points to one person, and git forgets nothing."),
    mend: Text(nl: "Haal het rekeningnummer weg.", en: "Remove the account number."),
    cause: Text(
      nl: "Hier staat een rekeningnummer.",
      en: "Here is a bank account number."),
    for: PersonalData.account)
}
