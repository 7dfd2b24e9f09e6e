// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Totals {
  /// How much there is of everything, in one line.
  func size(phases: Int, steps: Int) -> Text {
    let moment = Noun(
      one: Text(nl: "moment van de waarheid", en: "moment of truth"),
      many: Text(nl: "momenten van de waarheid", en: "moments of truth"))
    var pains = ItemKind.painPoint.noun.counted(self.pains)
    if seriousPains > 0 {
      pains =
        pains
        + Text(nl: " waarvan \(seriousPains) ernstig", en: " of which \(seriousPains) serious")
    }
    var parts = [ItemKind.phase.noun.counted(phases), ItemKind.step.noun.counted(steps)]
    if moments > 0 { parts.append(moment.counted(moments)) }
    parts.append(pains)
    if gains > 0 { parts.append(ItemKind.gain.noun.counted(gains)) }
    if opportunities > 0 { parts.append(ItemKind.opportunity.noun.counted(opportunities)) }
    return Text(
      nl: parts.map(\.nl).joined(separator: ", "), en: parts.map(\.en).joined(separator: ", "))
  }
}
