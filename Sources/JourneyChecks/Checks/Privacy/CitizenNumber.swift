// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Numbers that pass the test of a citizen service number.
  static let citizenNumber = Check(
    "privacy.bsn", Text(nl: "Burgerservicenummers", en: "Citizen service numbers"),
    why: Text(
      nl: "Een burgerservicenummer hoort niet in een klantreis, en git vergeet niets.",
      en: "A citizen service number does not belong in a journey, and git forgets nothing."),
    mend: Text(
      nl: "Haal het nummer weg voordat u het bestand deelt.",
      en: "Remove the number before you share the file."),
    cause: Text(
      nl: "Hier staat een nummer dat een burgerservicenummer kan zijn.",
      en: "Here is a number that can be a citizen service number."),
    for: PersonalData.citizenNumber)
}
