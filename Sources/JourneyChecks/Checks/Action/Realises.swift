// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Desired journeys that carry out nothing of today’s.
  static let realisesNothing = Check(
    "action.realises", .info,
    Text(nl: "Gewenste reizen die niets waarmaken", en: "Desired journeys that realise nothing"),
    why: Text(
      nl: "Het verschil tussen huidig en gewenst is het werk; dan moet te zien zijn "
        + "welke kans het waarmaakt.",
      en: "The gap between current and desired is the work; then it must show which "
        + "opportunity it realises."),
    mend: Text(
      nl: "Kies bij Maakt waar welke kansen van de huidige reis hier gedaan zijn.",
      en: "Choose under Realises which opportunities of the current journey are "
        + "carried out here.")
  ) { content in
    guard content.isDrawn, content.journey?.isDesired == true,
      content.root.isFilled(.derivedFrom),
      (content.steps + [content.root]).allSatisfy({ !$0.item.lists(.realises) })
    else { return [] }
    return [
      Remark(
        content.root, .realises, "De gewenste reis maakt geen enkele kans waar.",
        "The desired journey realises no opportunity.")
    ]
  }
}
