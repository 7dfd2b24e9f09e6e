// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Steps of which only the title is known, and that does not tell what the customer does.
  static let emptyStep = Check(
    "structure.emptyStep", .info,
    Text(nl: "Stappen met alleen een titel", en: "Steps with nothing but a title"),
    why: Text(
      nl: "Een titel alleen laat niet zien wat de klant doet en met wie.",
      en: "A title alone does not show what the customer does and with whom."),
    mend: Text(
      nl: "Vul in wat de klant doet, of voeg een contactmoment toe.",
      en: "Fill in what the customer does, or add a touchpoint.")
  ) { content in
    guard content.isDrawn else { return [] }
    return content.steps.filter {
      !$0.isFilled(.action) && $0.item.items(.touchpoints).isEmpty
        && !tellsAction($0.item.title)
    }.map {
      Remark(
        $0, .action, "Bij \($0.name) staat geen actie en geen contactmoment.",
        "\($0.name) has no action and no touchpoint.")
    }
  }
}

/// Whether a title says what somebody does, as "Belt het wijkteam" and "Ik bel" do.
///
/// In Dutch nearly every verb of what he or she does ends in a t, and so do the nouns below.
private func tellsAction(_ title: String) -> Bool {
  let words = Reading.list(title, most: 2)
  guard let first = words.first, words.count > 1 else { return false }
  if persons.contains(first) || verbs.contains(first) { return true }
  return first.count > 3 && first.hasSuffix("t") && !others.contains(first)
    && !nouns.contains(where: first.hasSuffix)
}

private let persons: Set<String> = [
  "ik", "wij", "we", "hij", "zij", "ze", "i", "she", "he", "they",
]
private let verbs: Set<String> = [
  "is", "wil", "kan", "mag", "zal", "moet", "asks", "calls", "decides", "discovers", "fills",
  "finds", "gets", "gives", "goes", "hears", "looks", "makes", "meets", "moves", "pays", "reads",
  "receives", "reports", "sees", "sends", "signs", "talks", "tells", "tries", "visits", "waits",
  "wants", "writes",
]
/// Other words that end in a t.
private let others: Set<String> = [
  "eerst", "niet", "direct", "vast", "naast", "this", "what", "that",
]
/// Nouns that end in a t, alone or at the end of a longer word.
private let nouns = [
  "bericht", "besluit", "budget", "contact", "dienst", "dracht", "klacht", "komst", "kaart",
  "ment", "nacht", "plicht", "post", "punt", "rapport", "recht", "schrift", "start", "teit",
  "tekst", "tocht", "traject", "overzicht", "inzicht", "vlucht", "winst", "angst",
]
