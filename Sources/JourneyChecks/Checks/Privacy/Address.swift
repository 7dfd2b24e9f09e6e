// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Streets with a house number, and postcodes.
  static let address = Check(
    "privacy.address", .warning, Text(nl: "Adressen", en: "Addresses"),
    why: Text(
      nl: "Een adres wijst een huishouden aan, en git vergeet niets.",
      en: "An address points to a household, and git forgets nothing."),
    mend: Text(
      nl: "Noem de wijk of de soort woning in plaats van het adres.",
      en: "Name the neighbourhood or the sort of home instead of the address.")
  ) { content in
    content.texts.filter {
      $0.signs.capitals >= 1 && ($0.signs.hasInnerNumber || $0.signs.digits >= 4)
    }.flatMap { written in
      PersonalData.addresses(in: written.text).map {
        Remark(
          written.placed, written.key, words: $0, "Hier staat een adres of een postcode.",
          "Here is an address or a postcode.")
      }
    }
  }
}
