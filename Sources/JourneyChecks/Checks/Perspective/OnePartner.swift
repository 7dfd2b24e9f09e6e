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
    guard content.isDrawn else { return [] }
    var count = 0
    var party: String?
    for touchpoint in content.all(.touchpoint) {
      for key in [FieldKey.from, .to] where !touchpoint.item.says(key, "customer") {
        guard let name = touchpoint.filled(key) else { continue }
        if let party, !Party.isOne(party, name) { return [] }
        party = party ?? name
        count += 1
      }
    }
    guard let party, count >= 5 else { return [] }
    return [
      Remark(
        content.root, .phases, "De klant heeft op deze reis alleen contact met “\(party)”.",
        "On this journey the customer meets “\(party)” only.")
    ]
  }
}
