// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Telephone numbers of persons.
  static let telephone = Check(
    "privacy.phone", .warning, Text(nl: "Telefoonnummers", en: "Telephone numbers"),
    why: Text(
      nl: "Een telefoonnummer wijst één persoon aan, en git vergeet niets.",
      en: "A telephone number points to one person, and git forgets nothing."),
    mend: Text(
      nl: "Haal het nummer weg, of noem het algemene nummer van de organisatie.",
      en: "Remove the number, or give the general number of the organisation.")
  ) { content in
    content.texts.filter { $0.signs.digits >= 10 }.flatMap { written in
      PersonalData.telephones(in: written.text).map {
        Remark(
          written.placed, written.key, words: $0, "Hier staat een telefoonnummer.",
          "Here is a telephone number.")
      }
    }
  }
}
