// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension FactSheet {
  /// Tells an opgave with what stands in the journeys that serve it.
  init(_ opgave: Opgave, journeys: [Journey], _ language: Language) {
    let title =
      opgave.title.isEmpty
      ? Text(nl: "(zonder titel)", en: "(untitled)")[language]
      : opgave.title
    self.init(title: title, language)
    let reader = OpgaveReader(opgave: opgave, journeys: journeys, language: language)
    add(Text("")) { reader.tellHead(&$0) }
    add(Text(nl: "Waarom nu: signalen", en: "Why now: signals")) { reader.tellSignals(&$0) }
    add(Text(nl: "Klanten", en: "Customers")) { reader.tellCustomers(&$0) }
    add(Text(nl: "Stap 1: partijen", en: "Step 1: parties")) { reader.tellParties(&$0) }
    add(Text(nl: "Stap 2: kernwaarden", en: "Step 2: core values")) { reader.tellValues(&$0) }
    add(Text(nl: "Stap 3: visie en aanpak", en: "Step 3: vision and approach")) {
      reader.tellVision(&$0)
    }
    add(Text(nl: "Stap 4: feedbackloop", en: "Step 4: feedback loop")) { reader.tellReview(&$0) }
    add(Text(nl: "Zelfscan: vijf bouwblokken", en: "Self-scan: five building blocks")) {
      reader.tellScan(&$0)
    }
    add(Text(nl: "Klantreizen", en: "Journeys")) { reader.tellJourneys(&$0) }
    add(Text(nl: "Kansen", en: "Opportunities")) { reader.tellOpportunities(&$0) }
    add(Text(nl: "Probeersels", en: "Trials")) {
      reader.tellTrials(&$0)
    }
    add(Text(nl: "Lessen en successen", en: "Lessons and successes")) { reader.tellLessons(&$0) }
    add(Text(nl: "Team", en: "Team")) { reader.tellTeam(&$0) }
    add(Text(nl: "Bronnen", en: "Sources")) { reader.tellSources(&$0) }
  }
}

/// Says the parts of an opgave.
struct OpgaveReader {
  let opgave: Opgave
  let journeys: [Journey]
  let language: Language

  private var item: Item { opgave.item }

  func word(_ nl: String, _ en: String) -> String { Text(nl: nl, en: en)[language] }

  private func name(_ key: FieldKey) -> String { item.kind.field(key)?.name[language] ?? "" }

  private func date(_ text: String?) -> String? {
    text.map { CalendarDate(iso: $0)?.words[language] ?? $0 }
  }

  private func list(_ parts: [String]) -> String? {
    parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  func tellHead(_ part: inout FactSheetPart) {
    for key in [FieldKey.wanted, .contribution] { part.add(name(key), item.filled(key)) }
    part.add(name(.reason), item.filled(.reason))
    part.add(name(.role), opgave.role?[language])
    part.add(name(.field), opgave.field?[language])
    part.add(name(.organisation), item.filled(.organisation))
    part.add(name(.status), opgave.status?[language])
    part.add(name(.owner), item.filled(.owner))
    part.add(word("Hoe de klant is gevraagd", "How customers were asked"), opgave.method?[language])
    part.add(name(.note), item.filled(.note))
    part.add(name(.tags), list(item.filledTexts(.tags)))
  }

  /// What stands out about the urgency; nil where a signal came from outside.
  var insideWarning: String? {
    guard opgave.outsideSignals.isEmpty else { return nil }
    if !opgave.unknownSignals.isEmpty {
      return word(
        "Van geen signaal is bekend dat het van buiten komt. Vul in van welke soort elk signaal is.",
        "No signal is known to come from outside. Fill in the kind of each signal.")
    }
    return opgave.signals.isEmpty
      ? word(
        "Er is nog geen signaal van buiten. Waaruit blijkt buiten uw organisatie dat het urgent is?",
        "There is no signal from outside yet. What shows outside your organisation that it is urgent?"
      )
      : word(
        "Er zijn alleen signalen van binnen. Dan zijn de klant en het probleem vaak nog niet helder.",
        "There are only signals from inside. Then customer and problem are often not clear yet.")
  }

  func tellSignals(_ part: inout FactSheetPart) {
    part.add(name(.urgency), item.filled(.urgency))
    if let insideWarning { part.addMark(insideWarning) }
    for signal in opgave.signals {
      let kind = signal.text(.kind).map { Choices.signalKind.name(of: $0)[language] }
      let head = [kind, date(signal.text(.on))].compactMap(\.self).joined(separator: ", ")
      part.addItem(
        (head.isEmpty ? "" : "\(head): ") + signal.title,
        [
          (word("Bron", "Source"), signal.filled(.source)),
          (word("Verwijzing", "Link"), signal.filled(.link)),
          (word("Notitie", "Note"), signal.filled(.note)),
        ])
    }
  }

  func tellCustomers(_ part: inout FactSheetPart) {
    for customer in opgave.customers.map(\.item) {
      let effect = customer.text(.effect).map { Choices.effect.name(of: $0)[language] }
      part.addItem(
        customer.title + (effect.map { " (\($0))" } ?? ""),
        [
          (word("Beschrijving", "Description"), customer.filled(.description)),
          (word("Doelgroep", "Target group"), customer.filled(.targetGroup)),
          (word("Nodig", "Needs"), list(customer.filledTexts(.needs))),
          (word("Verwacht", "Expects"), list(customer.filledTexts(.expectations))),
          (word("Citaat", "Quote"), customer.filled(.quote).map { "“\($0)”" }),
        ])
    }
  }

  func tellParties(_ part: inout FactSheetPart) {
    for party in opgave.parties {
      let kind = party.text(.kind).map { Choices.partyKind.name(of: $0)[language] }
      part.addItem(
        party.title + (kind.map { " (\($0))" } ?? ""),
        [
          (word("Belang", "Interest"), party.filled(.interest)),
          (word("Betrokken", "Involved"), party.filled(.involved)),
          (word("Notitie", "Note"), party.filled(.note)),
        ])
    }
  }

  func tellValues(_ part: inout FactSheetPart) {
    for value in opgave.coreValues {
      part.addItem(
        value.title,
        [
          (word("Betekenis", "Meaning"), value.filled(.description)),
          (
            word("Gedeeld door", "Shared by"),
            list(opgave.titles(value.texts(.sharedBy))) ?? word("nog open", "still open")
          ),
          (word("Notitie", "Note"), value.filled(.note)),
        ])
    }
  }

  func tellVision(_ part: inout FactSheetPart) {
    for element in opgave.vision {
      let values = opgave.titles(element.texts(.values))
      let differs = list(opgave.titles(element.texts(.differs)))
      let difference = [differs, element.filled(.difference)].compactMap(\.self)
        .joined(separator: ": ")
      part.addItem(
        element.title,
        [
          (word("Dient", "Serves"), list(values)),
          (word("Verschil blijft", "Differing"), difference),
          (word("Te zien in", "Shown in"), list(titles(of: element.texts(.journeys)))),
          (word("Notitie", "Note"), element.filled(.note)),
        ])
      if values.isEmpty {
        part.addMark(
          word(
            "“\(element.title)” dient nog geen kernwaarde.",
            "“\(element.title)” serves no core value yet."))
      }
    }
    part.add(name(.approach), item.filled(.approach))
    part.add(name(.link), item.filled(.link))
  }

  /// What the journeys with these ids are called; of those that serve another opgave nothing is known.
  private func titles(of ids: [String]) -> [String] {
    journeys.filter { ids.contains($0.id) && !$0.title.isEmpty }.map(\.title)
  }

  func tellReview(_ part: inout FactSheetPart) {
    guard let review = item.item(.review) else { return }
    if let months = review.whole(.everyMonths) {
      let last = review.text(.lastOn).flatMap(CalendarDate.init(iso:))
      part.add(
        word("Ritme", "Rhythm"),
        months == 1
          ? word("elke maand", "every month")
          : word("elke \(months) maanden", "every \(months) months"))
      part.add(word("Laatst op", "Last on"), last?.words[language])
      part.add(word("Weer op", "Again on"), last?.adding(months: months)?.words[language])
    }
    for field in review.kind.fields {
      guard case .text = field.shape else { continue }
      part.add(field.name[language], review.filled(field.key))
    }
  }

  func tellScan(_ part: inout FactSheetPart) {
    for key in Opgave.blocks {
      guard let field = item.kind.field(key) else { continue }
      let block = item.item(key)
      let needed = block?.text(.needed).map { Choices.yesNo.name(of: $0)[language] }
      part.addItem(
        field.name[language],
        [
          (word("Vraag", "Question"), field.help[language]),
          (word("Antwoord", "Answer"), block?.filled(.answer) ?? word("nog open", "still open")),
          (word("Wat er nodig is", "What is needed"), block?.filled(.missing)),
          (
            word("Nodig voor het doel", "Needed for the goal"),
            needed ?? word("nog open", "still open")
          ),
        ])
    }
    part.add(opgave.scanOutcome[language])
  }

  func tellJourneys(_ part: inout FactSheetPart) {
    for journey in journeys {
      var options = ExportOptions()
      options.language = language
      let digest = Digest(journey, options: options)
      part.addItem(
        digest.title,
        [
          (
            word("Soort", "Kind"),
            [digest.state, digest.status].compactMap(\.self).joined(separator: ", ")
          ),
          (word("Persona", "Persona"), journey.persona?.name),
          (
            word("Omvang", "Size"),
            digest.totals.size(phases: digest.whole.phases, steps: digest.whole.steps)[language]
          ),
          (word("Eigenaar", "Owner"), journey.owner),
        ])
    }
  }

  /// More opportunities of a journey than these nobody reads on one page.
  private static let mostOpportunities = 10

  /// Returns the opportunities of a journey that are shown and the number of others: what is tried first, then what is worth
  /// most for the least effort.
  static func opportunities(of journey: Journey) -> (shown: [Item], rest: Int) {
    var found: [Item] = []
    journey.item.visit { item, _ in
      if item.kind == .opportunity { found.append(item) }
      return true
    }
    func rank(_ item: Item) -> (Int, Int, Int) {
      (
        item.items(.trials).isEmpty ? 1 : 0, -(item.whole(.value) ?? 0), item.whole(.effort) ?? 6
      )
    }
    let sorted = found.enumerated().sorted { left, right in
      let (one, two) = (rank(left.element), rank(right.element))
      return one == two ? left.offset < right.offset : one < two
    }.map(\.element)
    return (Array(sorted.prefix(mostOpportunities)), max(0, found.count - mostOpportunities))
  }

  /// Says how many opportunities of a journey are not shown.
  func more(_ rest: Int) -> String {
    rest == 1
      ? word("en nog 1 kans", "and 1 more opportunity")
      : word("en nog \(rest) kansen", "and \(rest) more opportunities")
  }

  func tellOpportunities(_ part: inout FactSheetPart) {
    for journey in journeys {
      let (shown, rest) = Self.opportunities(of: journey)
      let source = journeys.count > 1 ? journey.item.filled(.title) : nil
      for opportunity in shown {
        part.addItem(
          opportunity.filled(.title) ?? word("(zonder titel)", "(untitled)"),
          [
            (word("Uit", "From"), source),
            (
              word("Status", "Status"),
              opportunity.text(.status).map { Choices.opportunityStatus.name(of: $0)[language] }
            ),
            (word("Eigenaar", "Owner"), opportunity.filled(.owner)),
          ])
      }
      if rest > 0 {
        part.add(
          ([more(rest)] + [source.map { word("uit ", "from ") + $0 }].compactMap(\.self)).joined(
            separator: " "))
      }
    }
  }

  /// The opportunities of the journeys that something was tried with.
  private var tried: [(opportunity: Item, trials: [Item])] {
    journeys.flatMap { journey in
      var found: [(Item, [Item])] = []
      journey.item.visit { item, _ in
        let trials = item.items(.trials)
        if item.kind == .opportunity, !trials.isEmpty { found.append((item, trials)) }
        return true
      }
      return found
    }
  }

  func tellTrials(_ part: inout FactSheetPart) {
    for (opportunity, trials) in tried {
      for trial in trials {
        let days = [date(trial.text(.from)), date(trial.text(.until))].compactMap(\.self)
        part.addItem(
          trial.title,
          [
            (word("Voor kans", "For opportunity"), opportunity.title),
            (word("Wie", "Who"), trial.filled(.who)),
            (word("Wanneer", "When"), days.joined(separator: word(" tot en met ", " through "))),
            (word("Verwacht", "Expected"), trial.filled(.expected)),
            (word("Uitkomst", "Outcome"), trial.filled(.outcome) ?? word("nog open", "still open")),
          ])
      }
    }
  }

  func tellLessons(_ part: inout FactSheetPart) {
    for lesson in opgave.lessons {
      let kind = lesson.text(.kind).map { Choices.lessonKind.name(of: $0)[language] }
      part.addItem(
        (kind.map { $0.capitalised + ": " } ?? "") + lesson.title,
        [
          (word("Datum", "Date"), date(lesson.text(.on))),
          (word("Overgenomen uit", "Taken over from"), lesson.filled(.origin)),
          (
            word("Uit probeersel", "From trial"),
            lesson.text(.trial).flatMap { id in
              tried.flatMap(\.trials).first { $0.id == id }?.filled(.title)
            }
          ),
          (word("Notitie", "Note"), lesson.filled(.note)),
        ])
    }
  }

  func tellTeam(_ part: inout FactSheetPart) {
    for member in opgave.team {
      let days = [
        date(member.text(.from)).map { word("vanaf \($0)", "from \($0)") },
        date(member.text(.until)).map { word("tot \($0)", "until \($0)") },
      ].compactMap(\.self)
      part.addItem(
        member.title + (days.isEmpty ? "" : " (\(days.joined(separator: ", ")))"),
        [(word("Wil bijdragen", "Wants to contribute"), member.filled(.contribution))])
    }
  }

  func tellSources(_ part: inout FactSheetPart) {
    for source in item.items(.sources) {
      let kind = source.text(.kind).map { Choices.sourceKind.name(of: $0)[language] }
      part.addItem(
        source.filled(.title) ?? word("(zonder titel)", "(untitled)"),
        [
          (word("Soort", "Kind"), kind),
          (word("Datum", "Date"), date(source.text(.on))),
          (
            word("Aantal ondervraagden", "Respondents"), source.whole(.respondents).map(String.init)
          ),
          (word("Verwijzing", "Link"), source.filled(.link)),
        ])
    }
  }
}
