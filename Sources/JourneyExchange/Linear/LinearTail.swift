// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Facts {
  /// Says what holds for the whole journey, and that it ends here.
  mutating func addTail(_ digest: Digest, _ journey: Journey, stamp: String?) {
    addGap()
    guard digest.selection == nil else {
      add(Text(nl: "Stempel", en: "Stamp"), plain: stamp)
      addLine(word("Einde van dit deel.", "End of this part."))
      return
    }
    addWhole(digest, journey)
    addGap()
    add(Text(nl: "Stempel", en: "Stamp"), plain: stamp)
    addLine(word("Einde van de klantreis.", "End of the journey."))
  }

  /// Says what holds for the whole journey and what it rests on.
  mutating func addWhole(_ digest: Digest, _ journey: Journey) {
    let place = Text(nl: " van de hele reis", en: " of the whole journey")
    for pain in digest.painPoints { add(pain, place: place) }
    for opportunity in digest.opportunities {
      add(opportunity, place: Text(nl: " voor de hele reis", en: " for the whole journey"))
    }
    let realised = journey.item.texts(.realises).count
    if realised > 0 { addRealised(realised) }
    addGap()
    for term in TermDigest.terms(of: journey, digest, language: language) {
      addLine("\(term.kind): \(Self.sentences(term.sentences))")
    }
    addGap()
    for source in journey.item.items(.sources) { add(source, title: source.filled(.title)) }
    addGap()
    for parked in journey.item.items(.parked) {
      add(
        Text(nl: "Op de parkeerplaats", en: "Parked"),
        Self.sentences([
          parked.filled(.title) ?? word("(zonder titel)", "(untitled)"), parked.filled(.note),
        ]))
    }
  }

  private mutating func add(_ source: Item, title: String?) {
    let kind = source.filled(.kind).map { Choices.sourceKind.name(of: $0)[language] }
    let date = source.filled(.on).map { CalendarDate(iso: $0)?.words[language] ?? $0 }
    let count = source.whole(.respondents).map { word("aantal \($0)", "number \($0)") }
    let fact = [title ?? word("(zonder titel)", "(untitled)"), kind, date, count].compactMap(\.self)
    add(
      Text(nl: "Bron", en: "Source"),
      Self.sentences([
        fact.joined(separator: ", "),
        source.filled(.link).map { word("Te vinden op ", "Found at ") + $0 },
      ]))
  }
}
