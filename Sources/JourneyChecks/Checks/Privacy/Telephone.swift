// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Telephone numbers of persons.
  static let telephone = Check(
    "privacy.phone", Text(nl: "Telefoonnummers", en: "Telephone numbers"),
    why: Text(
      nl: "Een telefoonnummer wijst één persoon aan, en git vergeet niets.",
      en: "A telephone number points to one person, and git forgets nothing."),
    mend: Text(
      nl: "Haal het nummer weg. Is het van een organisatie? Zet dit punt dan opzij met die reden.",
      en:
        "Remove the number. Is it that of an organisation? Then set this finding aside for that reason."
    ),
    cause: Text(nl: "Hier staat een telefoonnummer.", en: "Here is a telephone number."),
    for: PersonalData.telephone)
}
