// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Terms that the journey exceeds.
  static let termExceeded = Check(
    "time.term", .warning,
    Text(nl: "Termijnen die niet worden gehaald", en: "Terms that are exceeded"),
    why: Text(nl: "Een termijn is een belofte of een wet.", en: "A term is a promise or a law."),
    mend: Text(
      nl: "Maak de stappen korter, of ga na of de duur klopt.",
      en: "Make the steps shorter, or check whether the durations are right.")
  ) { content in
    content.all(.term).compactMap { term in
      guard let length = term.item.timeSpan(.length), let steps = content.steps(of: term) else {
        return nil
      }
      let spans = steps.filter { !$0.item.flag(.parallel) || steps.count == 1 }
        .compactMap { $0.item.timeSpan(.duration) ?? $0.item.timeSpan(.waiting) }
      guard spans.reduce(0, { $0 + $1.seconds }) > length.seconds,
        let took = TimeSpan.total(spans, like: length)
      else { return nil }
      return Remark(
        term, .length,
        Text(nl: "\(term.name) is ", en: "\(term.name) is ") + length.words
          + Text(nl: ", maar de reis duurt daar ", en: ", but there the journey takes ") + took
          + Text("."))
    }
  }
}

extension Content {
  /// The steps that a term covers, from its first through its last; nil where it does not tell.
  fileprivate func steps(of term: Placed) -> [Placed]? {
    let all = steps
    func index(_ key: FieldKey) -> Int? {
      term.filled(key).flatMap { id in all.firstIndex { $0.item.id == id } }
    }
    switch (index(.from), index(.to)) {
    case (let from?, let to?) where from <= to: return Array(all[from...to])
    case (nil, nil) where !term.isFilled(.from) && !term.isFilled(.to): return all
    default: return nil
    }
  }
}
