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
  let isDesired: Bool
  /// What the customer is called: "inwoner" or "klant".
  let customer: String
  let persona: String?
  let scenario: String?
  let goal: String?
  let note: String?
  let phases: [PhaseDigest]
  /// The steps of all phases, numbered from 1.
  let steps: [StepDigest]
  let painPoints: [PainDigest]
  let opportunities: [OpportunityDigest]
  let totals: Totals

  init(_ journey: Journey, language: Language) {
    let reader = DigestReader(journey, language: language)
    let item = journey.item
    self.language = language
    title = reader.title(of: item)
    service = reader.joined([item.filled(.service), item.filled(.organisation)])
    state = journey.state?[language]
    status = journey.status?[language]
    isDesired = journey.isDesired
    customer = reader.customer
    persona = journey.persona.map { persona in
      let name = reader.title(of: persona.item)
      return persona.item.filled(.description).map { "\(name). \($0)" } ?? name
    }
    scenario = item.filled(.scenario)
    goal = item.filled(.goal)
    note = item.filled(.note)
    var phases: [PhaseDigest] = []
    var steps: [StepDigest] = []
    for phase in journey.phases {
      let start = steps.count
      for step in phase.item.items(.steps) {
        steps.append(reader.step(step, number: steps.count + 1, phase: phases.count))
      }
      phases.append(
        PhaseDigest(
          id: phase.id, title: reader.title(of: phase.item), note: phase.item.filled(.note),
          steps: start..<steps.count))
    }
    self.phases = phases
    self.steps = steps
    painPoints = item.items(.painPoints).map(reader.painPoint)
    opportunities = item.items(.opportunities).map(reader.opportunity)
    totals = Totals(steps, extraPains: painPoints, extraOpportunities: opportunities.count)
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
