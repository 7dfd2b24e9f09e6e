// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Journeys on which the customer meets nobody but one organisation.
  static let onePartner = Check(
    "perspective.onePartner", .info,
    Text(nl: "Contact met maar één partij", en: "Contact with one party only"),
    why: Text(
      nl: "Klanten vragen ook raad aan naasten, zoeken op internet en lopen langs "
        + "andere loketten.",
      en: "Customers also ask friends, search the web and visit other desks."),
    mend: Text(
      nl: "Vraag wie de klant onderweg nog meer sprak, en voeg dat toe.",
      en: "Ask whom else the customer met on the way, and add that.")
  ) { content in
    let parties = content.all(.touchpoint).flatMap { [$0.filled(.from), $0.filled(.to)] }
      .compactMap(\.self).filter { $0 != Touchpoint.customer }
    let others = Set(parties.map(Party.plain))
    guard content.isDrawn, parties.count >= 5, others.count == 1 else { return [] }
    return [
      Remark(
        content.root, .phases, "De klant heeft op deze reis alleen contact met “\(parties[0])”.",
        "On this journey the customer meets “\(parties[0])” only.")
    ]
  }
}
