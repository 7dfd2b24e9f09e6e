// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// A journey in the words of one language, read once for all that draws or tells it.
///
/// The texts of the file stand in it as they are; whoever writes them out makes them safe to show.
struct Digest {
  let language: Language
  let title: String
  let service: String?
  let state: String?
  let status: String?
  /// The mark of a journey that is not agreed on yet: "CONCEPT"; nil for one that is.
  let draft: String?
  let isDesired: Bool
  /// What the customer is called: "inwoner" or "klant".
  let customer: String
  let persona: String?
  let scenario: String?
  /// What sets the journey off.
  let trigger: String?
  let goal: String?
  let note: String?
  let phases: [PhaseDigest]
  /// The steps of all phases, each with its number in the whole journey.
  let steps: [StepDigest]
  /// How much the whole journey holds, where this is a part of it.
  let whole: (phases: Int, steps: Int)
  /// What part of the journey this is; nil when it is all of it.
  let selection: String?
  let painPoints: [PainDigest]
  let opportunities: [OpportunityDigest]
  let totals: Totals

  init(_ journey: Journey, options: ExportOptions) {
    let language = options.language
    let reader = DigestReader(journey, panels: options.panels, language: language)
    let item = journey.item
    self.language = language
    title = reader.title(of: item)
    service = reader.joined([item.filled(.service), item.filled(.organisation)])
    state = journey.state?[language]
    status = journey.status?[language]
    draft =
      ["idea", "research", "draft"].contains(item.text(.status))
      ? (journey.status?[language]).map {
        $0.uppercased() + reader.say(", nog niet vastgesteld", ", not adopted yet")
      } : nil
    isDesired = journey.isDesired
    customer = reader.customer
    persona = journey.persona.map { persona in
      let name = reader.title(of: persona.item)
      return persona.item.filled(.description).map { "\(name). \($0)" } ?? name
    }
    scenario = item.filled(.scenario)
    trigger = item.filled(.trigger)
    goal = item.filled(.goal)
    note = item.filled(.note)
    var phases: [PhaseDigest] = []
    var steps: [StepDigest] = []
    var number = 0
    for (index, phase) in journey.phases.enumerated() {
      let start = steps.count
      let isAsked = options.phase.map { $0 == index + 1 } ?? true
      for step in phase.item.items(.steps) {
        number += 1
        guard isAsked, options.steps?.contains(number) ?? true else { continue }
        let read = reader.step(step, number: number, phase: phases.count)
        steps.append(options.isShort ? read.short : read)
      }
      guard isAsked, options.steps == nil || steps.count > start else { continue }
      phases.append(
        PhaseDigest(
          id: phase.id, number: index + 1, title: reader.title(of: phase.item),
          note: options.isShort ? nil : phase.item.filled(.note), steps: start..<steps.count))
    }
    self.phases = phases
    self.steps = steps
    whole = (journey.phases.count, number)
    selection =
      options.isSelection ? Self.selection(phases, steps, of: whole)[language] : nil
    // What holds for the whole journey belongs to no part of it.
    painPoints = options.isSelection ? [] : item.items(.painPoints).map(reader.painPoint)
    opportunities = options.isSelection ? [] : item.items(.opportunities).map(reader.opportunity)
    totals = Totals(steps, extraPains: painPoints, extraOpportunities: opportunities.count)
  }

  /// The place of a step among those that are told.
  func index(of step: StepDigest) -> Int { step.number - (steps.first?.number ?? step.number) }

  private static func selection(
    _ phases: [PhaseDigest], _ steps: [StepDigest], of whole: (phases: Int, steps: Int)
  ) -> Text {
    func span(_ numbers: [Int]) -> Text {
      guard let first = numbers.first, let last = numbers.last, first != last else {
        return Text("\(numbers.first ?? 0)")
      }
      return Text(nl: "\(first) tot en met \(last)", en: "\(first) through \(last)")
    }
    let words =
      Text(nl: "fase ", en: "phase ") + span(phases.map(\.number))
      + Text(nl: " van \(whole.phases)", en: " of \(whole.phases)")
    guard !steps.isEmpty else { return words }
    return words + Text(nl: ", stap ", en: ", step ") + span(steps.map(\.number))
      + Text(nl: " van \(whole.steps)", en: " of \(whole.steps)")
  }

  /// The word for how the customer feels, which in a desired journey is what is hoped for.
  var emotionWord: Text {
    isDesired
      ? Text(nl: "Verwachte beleving", en: "Expected emotion") : Text(nl: "Beleving", en: "Emotion")
  }
}

/// A phase and the places of its steps among all steps.
struct PhaseDigest {
  let id: String
  /// The number in the whole journey.
  let number: Int
  let title: String
  let note: String?
  let steps: Range<Int>
}

extension Item {
  /// Returns the text under a key, or nil when there is nothing to read in it.
  func filled(_ key: FieldKey) -> String? {
    guard let text = text(key), text.contains(where: { !$0.isWhitespace }) else { return nil }
    return text
  }

  /// Returns the texts under a key in which there is something to read.
  func filledTexts(_ key: FieldKey) -> [String] {
    texts(key).filter { text in text.contains { !$0.isWhitespace } }
  }
}
