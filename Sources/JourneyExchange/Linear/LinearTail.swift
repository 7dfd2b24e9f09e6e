// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Facts {
  /// Says what holds for the whole journey, and that it ends here.
  mutating func addTail(_ digest: Digest, _ journey: Journey, _ options: ExportOptions) {
    addGap()
    guard digest.selection == nil else {
      add(Text(nl: "Stempel", en: "Stamp"), plain: options.stamp)
      addLine(word("Einde van dit deel.", "End of this part."))
      return
    }
    addWhole(digest, journey, options.panels)
    addGap()
    add(Text(nl: "Stempel", en: "Stamp"), plain: options.stamp)
    addLine(word("Einde van de klantreis.", "End of the journey."))
  }

  /// Says what holds for the whole journey and what it rests on.
  ///
  /// - Parameter panels: The panels that can be read on which sources rest.
  mutating func addWhole(_ digest: Digest, _ journey: Journey, _ panels: [Panel]) {
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
    for source in journey.item.items(.sources) { add(source, panels) }
    addGap()
    for parked in journey.item.items(.parked) {
      add(
        Text(nl: "Op de parkeerplaats", en: "Parked"),
        Self.sentences([
          parked.filled(.title) ?? word("(zonder titel)", "(untitled)"), parked.filled(.note),
        ]))
    }
  }

  private mutating func add(_ source: Item, _ panels: [Panel]) {
    let kind = source.filled(.kind).map { Choices.sourceKind.name(of: $0)[language] }
    let date = source.filled(.on).map { CalendarDate(iso: $0)?.words[language] ?? $0 }
    let count = source.whole(.respondents).map { word("aantal \($0)", "number \($0)") }
    let title = source.filled(.title) ?? word("(zonder titel)", "(untitled)")
    let fact = [title, kind, date, count].compactMap(\.self)
    let answer = PanelAnswer(source, among: panels, language)
    add(
      Text(nl: "Bron", en: "Source"),
      Self.sentences(
        [fact.joined(separator: ", ")] + (answer?.sentences ?? [])
          + [source.filled(.link).map { word("Te vinden op ", "Found at ") + $0 }]))
  }
}
