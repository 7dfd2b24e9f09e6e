// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Journeys of which more than half is assumed.
  static let assumptions = Check(
    "evidence.share", .info,
    Text(nl: "Hoeveel van de reis een aanname is", en: "How much of the journey is assumed"),
    why: Text(
      nl: "Wat geen bron heeft, is een aanname; daar is geen besluit op te nemen.",
      en: "What has no source is an assumption; no decision can rest on it."),
    mend: Text(
      nl: "Zet bij de beweringen waar u ze van weet, of ga het de klant vragen.",
      en: "Name the sources of the claims, or go and ask the customer.")
  ) { content in
    guard content.isDrawn, content.journey?.isDesired == false else { return [] }
    let claims = content.claims
    let assumed = claims.count { !$0.item.lists(.sources) }
    guard assumed * 2 > claims.count, claims.count >= 3 else { return [] }
    let share = (assumed * 100 + claims.count / 2) / claims.count
    return [
      Remark(
        content.root, .sources,
        "\(assumed) van de \(claims.count) beweringen (\(share) %) hebben geen bron.",
        "\(assumed) of the \(claims.count) claims (\(share)%) have no source.")
    ]
  }
}

extension Content {
  /// What is claimed of the customer: how steps feel, pain points, gains and the persona.
  var claims: [Placed] {
    let felt = steps.filter { step in
      [FieldKey.emotion, .feeling, .thought, .quote, .need].contains { step.item.has($0) }
    }
    return felt + all(.painPoint) + all(.gain) + all(.persona)
  }
}
