// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Facts {
  /// Says what the journey is, whose it is, and what it comes to.
  mutating func addHead(
    _ digest: Digest, _ journey: Journey, opgave: String?, _ comparison: Comparison?
  ) {
    let item = journey.item
    add(Text(nl: "Opgave", en: "Opgave"), plain: opgave)
    add(Text(nl: "Klantreis", en: "Journey"), plain: digest.title)
    add(Text(nl: "Deel", en: "Part"), digest.selection)
    add(Text(nl: "Soort", en: "State"), digest.state)
    if item.has(.derivedFrom) {
      addLine(word("Afgeleid van een andere klantreis.", "Derived from another journey."))
    }
    add(Text(nl: "Dienst", en: "Service"), item.filled(.service))
    add(Text(nl: "Organisatie", en: "Organisation"), item.filled(.organisation))
    add(Text(nl: "Status", en: "Status"), digest.status)
    add(Text(nl: "Eigenaar", en: "Owner"), item.filled(.owner))
    addPersona(digest, journey)
    add(Text(nl: "Aanleiding", en: "Trigger"), item.filled(.trigger))
    add(Text(nl: "Situatie", en: "Situation"), digest.scenario)
    add(Text(nl: "Doel", en: "Goal"), digest.goal)
    add(Text(nl: "Product", en: "Product"), item.filled(.product))
    add(Text(nl: "Zaaktype", en: "Case type"), item.filled(.caseType))
    add(Text(nl: "Levensgebeurtenis", en: "Life event"), item.filled(.lifeEvent))
    add(Text(nl: "Labels", en: "Tags"), Self.list(item.filledTexts(.tags)))
    addReview(item.item(.review))
    add(Text(nl: "Let op", en: "Note"), digest.note)
    addGap()
    addTotals(digest)
    if let comparison { addLine(comparison.note) }
  }

  /// Returns texts after each other; one that holds a comma itself must not sound like two.
  static func list(_ texts: [String]) -> String? {
    guard !texts.isEmpty else { return nil }
    return texts.joined(separator: texts.contains { $0.contains(",") } ? "; " : ", ")
  }

  private mutating func addPersona(_ digest: Digest, _ journey: Journey) {
    guard let persona = journey.persona?.item else { return }
    add(Text(nl: "Persona", en: "Persona"), digest.persona)
    add(
      Text(nl: "Soort klant", en: "Kind of customer"),
      persona.filled(.customer).map { Choices.customer.name(of: $0)[language] })
    add(Text(nl: "Doelgroep", en: "Target group"), persona.filled(.targetGroup))
    add(
      Text(nl: "Gevolg voor de klant", en: "Effect on the customer"),
      persona.filled(.effect).map { Choices.effect.name(of: $0)[language] })
    for need in persona.filledTexts(.needs) { add(Text(nl: "Behoefte", en: "Need"), need) }
    for expectation in persona.filledTexts(.expectations) {
      add(Text(nl: "Verwachting", en: "Expectation"), expectation)
    }
    add(Text(nl: "Citaat", en: "Quote"), plain: persona.filled(.quote).map { "“\($0)”" })
    let reader = DigestReader(journey, language: language)
    add(
      Text(nl: "Bronnen van de persona", en: "Sources of the persona"),
      Self.list(reader.sourceTitles(persona)))
  }

  private mutating func addReview(_ review: Item?) {
    guard let review else { return }
    let months = review.whole(.everyMonths).map { months in
      months == 1
        ? word("elke maand", "every month")
        : word("elke \(months) maanden", "every \(months) months")
    }
    let last = review.filled(.lastOn).map { date in
      let words = CalendarDate(iso: date)?.words[language] ?? date
      return word("laatst op \(words)", "last on \(words)")
    }
    add(Text(nl: "Herziening", en: "Review"), Self.list([months, last].compactMap(\.self)))
  }
}
