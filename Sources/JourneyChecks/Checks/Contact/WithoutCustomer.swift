// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Touchpoints in which one party meets itself.
  static let withoutCustomer = Check(
    "contact.self", .warning,
    Text(nl: "Contact van een partij met zichzelf", en: "Contact of a party with itself"),
    why: Text(
      nl: "Contact van een organisatie met zichzelf ziet de klant niet.",
      en: "The customer does not see an organisation’s contact with itself."),
    mend: Text(
      nl: "Verbeter een van de twee, of zet het achter de schermen.",
      en: "Correct one of the two, or put it backstage.")
  ) { content in
    content.all(.touchpoint).filter {
      guard let from = $0.filled(.from), let to = $0.filled(.to) else { return false }
      return Party.isOne(from, to)
    }.map {
      Remark(
        $0, .to, "\($0.name) gaat van een partij naar dezelfde partij.",
        "\($0.name) goes from a party to the same party.")
    }
  }
}
