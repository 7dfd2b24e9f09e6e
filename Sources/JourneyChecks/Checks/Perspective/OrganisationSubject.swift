// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Steps in which the organisation is the one who acts.
  static let organisationSubject = Check(
    "perspective.subject", .warning,
    Text(nl: "De organisatie als onderwerp", en: "The organisation as the one who acts"),
    why: Text(
      nl: "In een klantreis is de klant degene die iets doet of meemaakt.",
      en: "In a journey the customer is the one who acts."),
    mend: Text(
      nl: "Schrijf op wat de klant doet; zet de rest achter de schermen of bij het " + "contact.",
      en: "Write what the customer does; put the rest backstage or under contact.")
  ) { content in
    let own = content.journey?.organisation.map { Reading.list($0) } ?? []
    return content.openings.compactMap { opening in
      // An article, who acts, and a word behind that.
      var words = opening.first(max(own.count, 1) + 2)
      if let first = words.first, articles.contains(first) { words.removeFirst() }
      let isOwn = own.count > 0 && words.count > own.count && words.starts(with: own)
      guard isOwn || (words.count > 1 && words.first.map(subjects.contains) == true) else {
        return nil
      }
      // “Gemeente bellen” is what the customer does.
      let all = Reading.list(opening.text).drop { $0 != words.first }
      let isTask = all.last?.hasSuffix("en") == true && !all.contains { $0.hasSuffix("t") }
      if isTask { return nil }
      let actor = isOwn ? own.joined(separator: " ") : words.first ?? ""
      return Remark(
        opening.step, opening.key, "Hier doet “\(actor)” iets, niet de klant.",
        "Here “\(actor)” acts, not the customer.")
    }
  }
}

private let articles: WordSet = ["de", "het", "een", "the", "a", "onze", "our"]
private let subjects: WordSet = [
  "gemeente", "college", "medewerker", "ambtenaar", "behandelaar", "consulent", "afdeling",
  "backoffice", "frontoffice", "casemanager", "baliemedewerker", "vergunningverlener",
  "municipality", "council", "official", "department", "clerk", "handler",
]
