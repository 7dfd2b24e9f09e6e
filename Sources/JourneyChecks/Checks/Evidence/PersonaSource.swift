// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Personas that nobody was asked for.
  static let personaSource = Check(
    "evidence.persona", .info,
    Text(nl: "Persona’s zonder onderzoek", en: "Personas without research"),
    why: Text(
      nl: "Een verzonnen persona bevestigt wat de organisatie al dacht.",
      en: "A made-up persona confirms what the organisation thought already."),
    mend: Text(
      nl: "Noem bij de persona de gesprekken of cijfers waar zij op berust.",
      en: "Name the interviews or figures that the persona rests on.")
  ) { content in
    guard content.isDrawn, !content.isDesired else { return [] }
    return content.all(.persona).filter { !$0.item.lists(.sources) }.map {
      Remark(
        $0, .sources, "De persona \($0.name) berust op geen enkele bron.",
        "The persona \($0.name) rests on no source.")
    }
  }
}
