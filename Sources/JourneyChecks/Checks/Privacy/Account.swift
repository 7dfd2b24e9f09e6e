// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Bank account numbers.
  static let account = Check(
    "privacy.iban", .warning, Text(nl: "Rekeningnummers", en: "Account numbers"),
    why: Text(
      nl: "Een rekeningnummer wijst één persoon aan, en git vergeet niets.",
      en: "An account number points to one person, and git forgets nothing."),
    mend: Text(nl: "Haal het rekeningnummer weg.", en: "Remove the account number.")
  ) { content in
    content.texts.filter { $0.signs.digits >= 2 && $0.signs.capitals >= 2 }.flatMap { written in
      PersonalData.accounts(in: written.text).map {
        Remark(
          written.placed, written.key, words: $0, "Hier staat een rekeningnummer.",
          "Here is a bank account number.")
      }
    }
  }
}
