// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Steps that are called after the organisation’s work.
  static let organisationNoun = Check(
    "perspective.noun", .warning,
    Text(nl: "Zelfstandige naamwoorden van de organisatie", en: "Nouns of the organisation"),
    why: Text(
      nl: "Een naam uit het werkproces zegt niet wat de klant meemaakt.",
      en: "A name out of the process does not say what the customer goes through."),
    mend: Text(
      nl: "Noem de stap naar wat de klant doet, met een werkwoord.",
      en: "Call the step after what the customer does, with a verb.")
  ) { content in
    content.openings.filter { $0.key == .title }.compactMap { opening in
      guard let word = opening.first(3).first(where: { $0 != "de" && $0 != "the" }),
        work.contains(word)
      else { return nil }
      return Remark(
        opening.step, .title, "“\(word)” is een woord uit het werkproces.",
        "“\(word)” is a word of the work process.")
    }
  }
}

private let work: WordSet = [
  "beoordeling", "behandeling", "registratie", "verwerking", "toetsing", "besluitvorming",
  "archivering", "afhandeling", "inname", "screening", "dossiervorming", "indicatiestelling",
  "intakefase", "zaakafhandeling", "ontvangstbevestiging", "kwaliteitscontrole", "assessment",
  "registration", "processing", "archiving", "handling", "adjudication", "verification",
]
