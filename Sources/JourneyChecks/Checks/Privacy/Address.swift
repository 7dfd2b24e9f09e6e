// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Streets with a house number, and postcodes.
  static let address = Check(
    "privacy.address", Text(nl: "Adressen", en: "Addresses"),
    why: Text(
      nl: "Een adres wijst een huishouden aan, en git vergeet niets.",
      en: "An address points to a household, and git forgets nothing."),
    mend: Text(
      nl: "Noem de wijk of de soort woning in plaats van het adres.",
      en: "Name the neighbourhood or the sort of home instead of the address."),
    cause: Text(
      nl: "Hier staat een adres of een postcode.",
      en: "Here is an address or a postcode."),
    for: PersonalData.address)
}
