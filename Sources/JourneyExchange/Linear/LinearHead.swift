// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Facts {
  /// Says what the journey is, whose it is, and what it comes to.
  mutating func addHead(_ digest: Digest, _ journey: Journey) {
    let item = journey.item
    add(Text(nl: "Klantreis", en: "Journey"), plain: digest.title)
    add(Text(nl: "Soort", en: "State"), digest.state)
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
  }

  static func list(_ texts: [String]) -> String? {
    texts.isEmpty ? nil : texts.joined(separator: ", ")
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

  private mutating func addTotals(_ digest: Digest) {
    let totals = digest.totals
    add(
      Text(nl: "Omvang", en: "Size"),
      totals.size(phases: digest.phases.count, steps: digest.steps.count)[language])
    guard !digest.steps.isEmpty else { return }
    if let time = totals.time {
      let waiting = totals.waiting.map {
        Text(nl: ", waarvan wachten ", en: ", of which waiting ") + $0
      }
      add(Text(nl: "Doorlooptijd", en: "Total time"), (time + (waiting ?? Text("")))[language])
      if !totals.withoutDuration.isEmpty {
        add(
          Text(nl: "Duur niet bekend", en: "Duration not known"),
          word("bij ", "in ") + StepNumbers.words(totals.withoutDuration)[language])
      }
      if !totals.parallel.isEmpty {
        add(
          Text(nl: "Loopt gelijk op en telt niet mee", en: "In parallel and not counted"),
          StepNumbers.words(totals.parallel)[language])
      }
    } else {
      add(Text(nl: "Doorlooptijd", en: "Total time"), word("niet bekend", "not known"))
    }
    addHeartbeat(digest)
  }

  private mutating func addHeartbeat(_ digest: Digest) {
    let totals = digest.totals
    let label = Text(nl: "Hartslag", en: "Emotion curve")
    guard let first = totals.first, let last = totals.last, let lowest = totals.lowest,
      let highest = totals.highest
    else {
      add(
        label, word("de beleving is van geen enkele stap bekend", "the emotion of no step is known")
      )
      return
    }
    if lowest.emotion == highest.emotion {
      add(label, (Text(nl: "overal ", en: "everywhere ") + lowest.emotion.words)[language])
    } else {
      add(
        label,
        (Text(nl: "begint ", en: "starts ") + first.name
          + Text(nl: " en eindigt ", en: " and ends ")
          + last.name)[language])
      for (name, point) in [
        (Text(nl: "Laagste punt", en: "Lowest point"), lowest),
        (Text(nl: "Hoogste punt", en: "Highest point"), highest),
      ] {
        let place = Text(nl: ", bij ", en: ", in ") + StepNumbers.words(point.steps)
        add(name, (point.emotion.words + place)[language])
      }
    }
    if !totals.withoutEmotion.isEmpty {
      add(
        digest.emotionWord + Text(nl: " niet bekend", en: " not known"),
        word("bij ", "in ") + StepNumbers.words(totals.withoutEmotion)[language])
    }
    addLine(
      (digest.emotionWord
        + Text(
          nl: " loopt van min 2, zeer negatief, tot plus 2, zeer positief.",
          en: " runs from minus 2, very negative, to plus 2, very positive."))[language])
  }
}

extension Emotion {
  /// The emotion in words: "zeer negatief, min 2".
  var words: Text { name + Text(", ") + spoken }
}

extension Totals {
  /// How much there is of everything, in one line.
  func size(phases: Int, steps: Int) -> Text {
    let moment = Noun(
      one: Text(nl: "moment van de waarheid", en: "moment of truth"),
      many: Text(nl: "momenten van de waarheid", en: "moments of truth"))
    var pains = ItemKind.painPoint.noun.counted(self.pains)
    if seriousPains > 0 {
      pains =
        pains
        + Text(nl: " waarvan \(seriousPains) ernstig", en: " of which \(seriousPains) serious")
    }
    var parts = [ItemKind.phase.noun.counted(phases), ItemKind.step.noun.counted(steps)]
    if moments > 0 { parts.append(moment.counted(moments)) }
    parts.append(pains)
    if gains > 0 { parts.append(ItemKind.gain.noun.counted(gains)) }
    if opportunities > 0 { parts.append(ItemKind.opportunity.noun.counted(opportunities)) }
    return Text(
      nl: parts.map(\.nl).joined(separator: ", "), en: parts.map(\.en).joined(separator: ", "))
  }
}
