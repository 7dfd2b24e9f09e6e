// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Numbers that pass the test of a citizen service number.
  static let citizenNumber = Check(
    "privacy.bsn", .warning, Text(nl: "Burgerservicenummers", en: "Citizen service numbers"),
    why: Text(
      nl: "Een burgerservicenummer hoort niet in een klantreis, en git vergeet niets.",
      en: "A citizen service number does not belong in a journey, and git forgets " + "nothing."),
    mend: Text(
      nl: "Haal het nummer weg voordat u het bestand vastlegt.",
      en: "Remove the number before you commit the file.")
  ) { content in
    content.texts.filter { $0.signs.digits >= 9 }.flatMap { written in
      PersonalData.citizenNumbers(in: written.text).map {
        Remark(
          written.placed, written.key, words: $0,
          "Hier staat een nummer dat een burgerservicenummer kan zijn.",
          "Here is a number that can be a citizen service number.")
      }
    }
  }
}
