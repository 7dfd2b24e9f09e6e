// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension FactSheet {
  /// Tells what a panel was asked and what it answered, just as it was reported.
  init(_ panel: Panel, _ language: Language) {
    let title =
      panel.title.isEmpty
      ? Text(nl: "(zonder titel)", en: "(untitled)")[language]
      : panel.title
    self.init(title: title, language)
    let reader = PanelReader(panel: panel, language: language)
    add(Text("")) { reader.tellHead(&$0) }
    for (index, question) in panel.questions.enumerated() {
      let heading =
        question.title.isEmpty
        ? Text(nl: "(zonder vraag)", en: "(no question)")
        : Text(question.title)
      add(Text("\(index + 1). ") + heading) { reader.tell(question, &$0) }
    }
  }
}

/// Says the figures of a panel.
struct PanelReader {
  let panel: Panel
  let language: Language

  func word(_ nl: String, _ en: String) -> String { Text(nl: nl, en: en)[language] }

  func tellHead(_ part: inout FactSheetPart) {
    let item = panel.item
    part.add(word("Organisatie", "Organisation"), item.filled(.organisation))
    part.add(
      word("Datum", "Date"),
      item.filled(.on).map { CalendarDate(iso: $0)?.words[language] ?? $0 })
    part.add(word("Deelnemers", "Respondents"), panel.respondents.map { "n = \($0)" })
    part.add(word("Gevraagd", "Invited"), item.whole(.invited).map(String.init))
    for key in [FieldKey.targetGroup, .method, .link, .note] {
      part.add(item.kind.field(key)?.name[language] ?? "", item.filled(key))
    }
    let tags = item.filledTexts(.tags)
    part.add(
      item.kind.field(.tags)?.name[language] ?? "",
      tags.isEmpty ? nil : tags.joined(separator: "; "))
  }

  /// How many answered a question; nil where that was not reported.
  func respondents(_ question: Question) -> Int? {
    question.respondents ?? (question.base == nil ? panel.respondents : nil)
  }

  /// Says to whom a question was put, and how many answered it.
  func base(_ question: Question) -> String {
    // Of a question to all, the report says no more than how many took part.
    let isOfAll = question.respondents == nil && question.base == nil
    let count = respondents(question).map { count in
      isOfAll ? word("deelnemers: \(count)", "respondents: \(count)") : "n = \(count)"
    }
    guard let id = question.base, let (asked, result) = panel.result(id) else {
      return count ?? word("aantal niet gerapporteerd", "number not reported")
    }
    let whom = word(
      "gevraagd aan wie bij “\(asked.title)” antwoordde: \(result.title) "
        + "(\(reported(result, asked)))",
      "asked of those who answered “\(asked.title)” with: \(result.title) "
        + "(\(reported(result, asked)))")
    return [whom, count ?? word("aantal niet gerapporteerd", "number not reported")]
      .joined(separator: "; ")
  }

  /// Says a result as it was reported; of who took no stance, that they stand beside those who answered.
  func reported(_ result: PanelResult, _ question: Question) -> String {
    let count = respondents(question)
    let words = result.reported(of: question.base(of: result, among: count))[language]
    return question.isBeside(result, count)
      ? words + word(", telt niet mee in n", ", does not count in n") : words
  }

  func tell(_ question: Question, _ part: inout FactSheetPart) {
    let kind = question.kindName.map {
      $0[language] + (question.isKindInferred ? word(" (afgeleid)", " (inferred)") : "")
    }
    part.add([kind, base(question)].compactMap(\.self).joined(separator: "; "))
    for result in question.results {
      let count = question.base(of: result, among: respondents(question))
      part.facts.append(
        .bar(label(of: result), share: result.share(of: count), reported(result, question)))
    }
    if question.kind == .open { tellOpen(question, &part) }
    if let remark = sumRemark(question) { part.add(remark) }
    for result in question.results {
      part.add(
        word("Notitie bij “\(result.title)”", "Note on “\(result.title)”"),
        result.item.filled(.note))
    }
    part.add(word("Notitie", "Note"), question.item.filled(.note))
  }

  /// What a result is called, with the answers that it takes together.
  func label(of result: PanelResult) -> String {
    let together = result.answers.filter { $0.lowercased() != result.title.lowercased() }
    guard together.count > 1 else { return result.title }
    return result.title + " ["
      + Text.list(together.map { Text($0) })[language] + word(" samen]", " together]")
  }

  private func tellOpen(_ question: Question, _ part: inout FactSheetPart) {
    let item = question.item
    part.add(
      word("Antwoorden", "Answers"),
      question.respondents.map { "\($0)" })
    part.add(
      word("Thema's", "Themes"),
      item.whole(.themes).map {
        word("\($0), zonder percentages", "\($0), without percentages")
      })
    part.add(word("Aangehaald", "Cited"), item.whole(.cited).map(String.init))
    for example in item.filledTexts(.examples) {
      part.add(word("Voorbeeld", "Example"), example)
    }
  }

  /// Says what the percentages come to, where a reader would wonder.
  func sumRemark(_ question: Question) -> String? {
    guard let sum = question.sum, question.results.contains(where: { $0.percent != nil }) else {
      return nil
    }
    let isAbout = question.results.contains { $0.isApproximate && !$0.overlaps }
    let about = isAbout ? word("ongeveer ", "about ") : ""
    let total = about + sum.words[language] + word("\u{A0}%", "%")
    switch question.kind {
    case .more where sum.thousandths > 100_000:
      return question.isKindInferred
        ? word(
          "Samen \(total): daaruit is afgeleid dat er meer dan één antwoord kon.",
          "\(total) in all, from which it was inferred that more than one answer could be given.")
        : word(
          "Samen \(total): er kon meer dan één antwoord.",
          "\(total) in all: more than one answer could be given.")
    case .one, .scale:
      if sum.thousandths == 100_000 { return nil }
      let isPartial = question.results.contains { $0.percent == nil && !$0.overlaps }
      return isPartial
        ? word(
          "Samen \(total): niet elk antwoord is met een percentage gerapporteerd.",
          "\(total) in all: not every answer was reported with a percentage.")
        : word(
          "Samen \(total), geen 100\u{A0}%: getoond zoals gerapporteerd.",
          "\(total) in all, not 100%: shown as reported.")
    default: return nil
    }
  }
}
