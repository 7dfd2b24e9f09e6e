// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// Reads the items of a journey into digests, with references resolved to titles and numbers.
struct DigestReader {
  let language: Language
  let customer: String
  private var sources: [String: (title: String, respondents: Int?)] = [:]
  private var painTitles: [String: String] = [:]
  private var stepNumbers: [String: Int] = [:]
  /// What a panel answered to the question on which a source rests, by the id of the source.
  private var answers: [String: String] = [:]

  /// - Parameter panels: The panels that can be read on which sources rest.
  init(_ journey: Journey, panels: [Panel] = [], language: Language) {
    self.language = language
    customer = journey.customerNoun[language]
    // Of things with the same id, which only a damaged file holds, the first counts.
    for source in journey.item.items(.sources) where sources[source.id] == nil {
      sources[source.id] = (title(of: source), source.whole(.respondents))
      if !panels.isEmpty, source.has(.question) {
        answers[source.id] = PanelAnswer(source, among: panels, language)?.short
      }
    }
    var number = 0
    addPains(of: journey.item)
    for phase in journey.item.items(.phases) {
      for step in phase.items(.steps) {
        number += 1
        if stepNumbers[step.id] == nil { stepNumbers[step.id] = number }
        addPains(of: step)
      }
    }
  }

  private mutating func addPains(of item: Item) {
    for pain in item.items(.painPoints) where painTitles[pain.id] == nil {
      painTitles[pain.id] = title(of: pain)
    }
  }

  func say(_ nl: String, _ en: String) -> String { Text(nl: nl, en: en)[language] }

  func title(of item: Item) -> String {
    item.filled(item.kind.titleKey) ?? say("(zonder titel)", "(untitled)")
  }

  func joined(_ parts: [String?], by separator: String = ", ") -> String? {
    let parts = parts.compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: separator)
  }

  func number(ofStep id: String) -> Int? { stepNumbers[id] }

  /// Returns the titles of the sources with these ids; ids that lead nowhere are left out.
  func sourceTitles(_ item: Item) -> [String] {
    item.texts(.sources).compactMap { sources[$0]?.title }
  }

  /// What panels answered to the questions on which an item rests.
  func panelAnswers(_ item: Item) -> [String] {
    answers.isEmpty ? [] : item.texts(.sources).compactMap { answers[$0] }
  }

  /// Returns a date in words, or as it stands where it is none.
  func date(_ text: String?) -> String? {
    text.map { CalendarDate(iso: $0)?.words[language] ?? $0 }
  }

  func painTitles(_ ids: [String]) -> [String] { ids.compactMap { painTitles[$0] } }

  /// Returns what a pain point shows from, in one line.
  ///
  /// The number of respondents is said only where one source has it; of several sources nobody knows whose were meant. A share
  /// that the evidence tells in the same two numbers is not told again.
  func evidence(of item: Item) -> String? {
    let ids = item.texts(.sources)
    let respondents = ids.compactMap { sources[$0]?.respondents }
    let numbers = Set(
      (item.filled(.evidence) ?? "").split { !$0.isWholeNumber }.compactMap { Int($0) })
    var parts: [String] = []
    let isTold =
      respondents.count == 1
      && item.whole(.mentions).map { numbers.isSuperset(of: [$0, respondents[0]]) } == true
    if let mentions = item.whole(.mentions), !isTold {
      parts.append(
        respondents.count == 1
          ? say("\(mentions) van \(respondents[0])", "\(mentions) of \(respondents[0])")
          : say("\(mentions) keer genoemd", "mentioned \(mentions) times"))
    }
    parts += ids.compactMap { sources[$0]?.title }
    return joined([item.filled(.evidence), joined(parts)], by: "; ")
  }
}
