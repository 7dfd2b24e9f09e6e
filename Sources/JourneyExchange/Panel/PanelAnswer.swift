// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// What a panel answered to the question on which a source rests, in the shortest sentences that are true to the report.
struct PanelAnswer {
  /// The most results that are told one by one.
  static let mostResults = 6
  /// How many are told of a question with more of them.
  private static let fewResults = 3

  private let source: Item
  private let reader: PanelReader

  /// - Parameter panels: The panels that could be read; nil comes back where none of them is the one of the source.
  init?(_ source: Item, among panels: [Panel], _ language: Language) {
    guard let panel = panels.first(where: { $0.item.isPanel(of: source) }) else { return nil }
    self.source = source
    reader = PanelReader(panel: panel, language: language)
  }

  /// The question with who answered it, and what they answered; the title of the panel where no question is named.
  var sentences: [String] {
    let panel = reader.panel
    guard let id = source.text(.question),
      let question = panel.questions.first(where: { $0.id == id })
    else {
      let isTold = panel.title.isEmpty || panel.title == source.text(.title)
      return isTold ? [] : [reader.word("Panel: ", "Panel: ") + panel.title]
    }
    let title =
      question.title.isEmpty ? reader.word("(zonder vraag)", "(no question)") : question.title
    return [
      reader.word("Vraag aan het panel: ", "Question to the panel: ") + title,
      Self.capitalised(reader.base(question)),
      reader.word("Uitkomst: ", "Result: ") + result(of: question),
    ]
  }

  /// The question and its result in one line, for a place with little room; nil where no question is named.
  var short: String? {
    guard let id = source.text(.question),
      let question = reader.panel.questions.first(where: { $0.id == id })
    else { return nil }
    return reader.word("Panel: ", "Panel: ")
      + Facts.sentences([
        question.title, result(of: question), Self.capitalised(reader.base(question)),
      ])
  }

  private func result(of question: Question) -> String {
    if question.kind == .open { return openResult(of: question) }
    let count = reader.respondents(question)
    let reported = question.results.filter(\.isReported)
    if reported.isEmpty { return reader.word("niet gerapporteerd", "not reported") }
    let told = Self.most(of: reported, count)
    var parts = told.map { "\(reader.label(of: $0)): \(reader.reported($0, question))" }
    let others = reported.count - told.count
    if others > 0 {
      parts.append(
        reader.word(
          "en nog \(others) antwoordmogelijkheden", "and \(others) more answers to choose from"))
    }
    let silent = question.results.count - reported.count
    if silent > 0 {
      parts.append(
        silent == 1
          ? reader.word(
            "van 1 antwoordmogelijkheid is niets gerapporteerd",
            "nothing was reported of 1 possible answer")
          : reader.word(
            "van \(silent) antwoordmogelijkheden is niets gerapporteerd",
            "nothing was reported of \(silent) possible answers")
      )
    }
    if question.kind == .more {
      parts.append(
        reader.word("er kon meer dan één antwoord", "more than one answer could be given"))
    }
    return parts.joined(separator: "; ")
  }

  /// Returns the results that are told: those that were given most, where the report lets them be compared.
  private static func most(of results: [PanelResult], _ count: Int?) -> [PanelResult] {
    guard results.count > mostResults else { return results }
    let shares = results.map { $0.share(of: count) }
    guard !shares.contains(nil) else { return Array(results.prefix(fewResults)) }
    let order = results.indices.sorted { (shares[$1] ?? 0, $0) < (shares[$0] ?? 0, $1) }
    return order.prefix(fewResults).map { results[$0] }
  }

  private func openResult(of question: Question) -> String {
    let themes = question.item.whole(.themes).map {
      reader.word("\($0) thema's, zonder percentages", "\($0) themes, without percentages")
    }
    return reader.word("open antwoorden", "open answers") + (themes.map { ", " + $0 } ?? "")
  }

  private static func capitalised(_ text: String) -> String {
    // “n = 84” stays as it is.
    text.hasPrefix("n =") ? text : text.capitalised
  }
}
