// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Touchpoints that do not say how they go.
  static let channel = Check(
    "contact.channel", .info,
    Text(nl: "Contactmomenten zonder kanaal", en: "Touchpoints without a channel"),
    why: Text(
      nl: "Zonder kanaal is niet te zien of de klant belt, schrijft of langskomt.",
      en: "Without a channel nobody sees whether the customer calls, writes or visits."),
    mend: Text(nl: "Kies het kanaal.", en: "Choose the channel.")
  ) { content in
    content.all(.touchpoint).filter { !$0.isFilled(.channel) }.map {
      Remark(
        $0, .channel, "Het contactmoment \($0.name) heeft geen kanaal.",
        "The touchpoint \($0.name) has no channel.")
    }
  }
}
