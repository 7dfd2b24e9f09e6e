// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Phases in which nothing happens yet.
  static let emptyPhase = Check(
    "structure.emptyPhase", .info, Text(nl: "Fasen zonder stappen", en: "Phases without steps"),
    why: Text(
      nl: "Een fase zonder stappen zegt niet wat de klant daar doet.",
      en: "A phase without steps does not say what the customer does there."),
    mend: Text(
      nl: "Voeg de stappen toe die de klant hier zet, of haal de fase weg.",
      en: "Add the steps that the customer takes here, or remove the phase.")
  ) { content in
    content.all(.phase).filter { $0.item.items(.steps).isEmpty }.map {
      Remark(
        $0, nil, "De fase \($0.name) heeft nog geen stappen.",
        "The phase \($0.name) has no steps yet.")
    }
  }
}
