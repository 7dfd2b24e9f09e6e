// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// E-mail addresses of persons.
  static let email = Check(
    "privacy.email", Text(nl: "E-mailadressen", en: "E-mail addresses"),
    why: Text(
      nl: "Een e-mailadres wijst één persoon aan, en git vergeet niets.",
      en: "An e-mail address points to one person, and git forgets nothing."),
    mend: Text(
      nl: "Haal het adres weg, of noem een algemeen adres zoals info@.",
      en: "Remove the address, or give a general one such as info@."),
    cause: Text(nl: "Hier staat een e-mailadres.", en: "Here is an e-mail address."),
    for: PersonalData.email)
}
