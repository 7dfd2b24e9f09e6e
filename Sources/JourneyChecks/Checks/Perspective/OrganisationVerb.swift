// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Steps told with a verb of the organisation’s work.
  static let organisationVerb = Check(
    "perspective.verb", .warning,
    Text(nl: "Werkwoorden van de organisatie", en: "Verbs of the organisation"),
    why: Text(
      nl: "Wie het werk van de organisatie vertelt, tekent een proces en geen " + "klantreis.",
      en: "Who tells the work of the organisation draws a process, not a journey."),
    mend: Text(
      nl: "Schrijf op wat de klant doet; zet het werk van de organisatie achter de " + "schermen.",
      en: "Write what the customer does; put the organisation’s work backstage.")
  ) { content in
    content.openings.compactMap { opening in
      guard let verb = workVerb(opening) else { return nil }
      return Remark(
        opening.step, opening.key, "“\(verb)” is werk van de organisatie, niet van de klant.",
        "“\(verb)” is the organisation’s work, not the customer’s.")
    }
  }
}

/// Verbs of what the organisation does with the things below.
private let work: WordSet = [
  "beoordeelt", "registreert", "verwerkt", "behandelt", "toetst", "archiveert", "screent",
  "agendeert", "verifieert", "ontvangt", "neemt", "assesses", "registers", "processes", "archives",
  "screens", "verifies", "adjudicates", "receives", "takes",
]
/// The same verbs as a title without a subject has them: “Verwerken van de aanvraag”, “Aanvraag beoordelen”.
private let infinitives: WordSet = [
  "beoordelen", "registreren", "verwerken", "behandelen", "toetsen", "archiveren", "screenen",
  "agenderen", "verifiëren", "assessing", "registering", "processing", "verifying", "screening",
]
/// What the work is about; “bijstandsaanvraag” is one of them too.
private let things = [
  "aanvraag", "aanvragen", "melding", "meldingen", "bezwaar", "bezwaarschrift", "klacht",
  "klachten",
  "verzoek", "verzoeken", "dossier", "dossiers", "zaak", "zaken", "application", "applications",
  "report", "reports", "complaint", "complaints", "request", "requests",
]
/// Words behind which it is the customer’s: a message “over”, “op” or “dat” something.
private let answers: Set<String> = [
  "op", "over", "dat", "of", "voor", "uit", "on", "about", "that", "for", "whether",
]
/// What somebody does to what is her own.
private let own: Set<String> = [
  "zich", "haar", "zijn", "mijn", "hun", "her", "his", "my", "their", "herself", "himself",
]

/// The verb with which a text begins, where it is one of the organisation’s work.
private func workVerb(_ opening: Opening) -> String? {
  let start = opening.first(3)
  // “Aanvraag beoordelen”, with a word between at the most.
  if let verb = start.dropFirst().first(where: infinitives.contains), let thing = start.first,
    things.contains(where: thing.hasSuffix), Reading.list(opening.text).count <= 3
  {
    return verb
  }
  let first = start.first { $0 != "ik" && $0 != "i" }
  guard let verb = first, work.contains(verb) || infinitives.contains(verb) else { return nil }
  let words = Reading.list(opening.text)
  guard own.isDisjoint(with: words) else { return nil }
  let rest = words.drop { $0 != verb }.dropFirst()
  guard
    let place = rest.prefix(4).firstIndex(where: { word in things.contains(where: word.hasSuffix) })
  else { return nil }
  let isMessage =
    !answers.isDisjoint(with: rest[..<place])
    || rest.dropFirst(place - rest.startIndex + 1).first
      .map { word in answers.contains(word) } == true
  // “Takes the reports with her” is the customer’s.
  return !isMessage && (verb != "neemt" || words.contains("behandeling"))
    && (verb != "takes" || words.contains("in")) ? verb : nil
}
