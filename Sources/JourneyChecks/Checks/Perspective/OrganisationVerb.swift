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
    content.steps.flatMap { step in
      [FieldKey.title, .action].compactMap { key in
        guard let text = step.filled(key), let verb = workVerb(Reading.list(text)) else {
          return nil
        }
        return Remark(
          step, key, "“\(verb)” is werk van de organisatie, niet van de klant.",
          "“\(verb)” is the organisation’s work, not the customer’s.")
      }
    }
  }
}

/// Verbs that no customer does.
private let always: Set<String> = [
  "beoordeelt", "registreert", "verwerkt", "behandelt", "toetst", "archiveert", "beschikt",
  "screent", "agendeert", "indiceert", "verifieert", "handhaaft", "assesses", "registers",
  "processes", "archives", "screens", "verifies", "adjudicates",
]
/// Verbs that a customer can do too, but not with these nouns.
private let taking: Set<String> = [
  "ontvangt", "neemt", "controleert", "receives", "takes", "checks",
]
private let received: Set<String> = [
  "aanvraag", "aanvragen", "melding", "meldingen", "bezwaar", "bezwaarschrift", "klacht",
  "klachten", "application", "applications", "report", "reports", "complaint", "complaints",
]
/// Words behind which the customer receives an answer to it, not the thing itself.
private let answers: Set<String> = [
  "op", "over", "van", "dat", "voor", "uit", "on", "about", "that", "of", "for",
]

/// The verb with which a text begins, where it is one of the organisation’s work.
private func workVerb(_ words: [String]) -> String? {
  guard let verb = words.first(where: { !["ik", "i"].contains($0) }) else { return nil }
  if always.contains(verb) { return verb }
  guard taking.contains(verb) else { return nil }
  let object = words.drop { $0 != verb }.dropFirst().prefix(3).prefix { !answers.contains($0) }
  // “Takes the reports with her” is the customer’s.
  return object.contains { received.contains($0) }
    && (verb != "neemt" || words.contains("behandeling"))
    && (verb != "takes" || words.contains("in")) && (verb != "controleert" && verb != "checks")
    ? verb : nil
}
