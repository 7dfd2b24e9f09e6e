// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// A statutory term or service norm, with how long the journey takes there.
struct TermDigest {
  let id: String
  let title: String
  /// The kind as a label: "Wettelijke termijn".
  let kind: String
  /// How long it may take at the most.
  let length: String?
  /// The steps that it covers, and the time that they take.
  let span: String?
  let basis: String?
  private let language: Language

  var sentences: [String?] {
    [
      title, length, span,
      basis.map { Text(nl: "Grondslag: ", en: "Basis: ")[language] + $0 },
    ]
  }

  static func terms(of journey: Journey, _ digest: Digest, language: Language) -> [TermDigest] {
    let items = journey.item.items(.terms)
    guard !items.isEmpty, digest.selection == nil else { return [] }
    var numbers: [String: Int] = [:]
    for step in digest.steps where numbers[step.id] == nil { numbers[step.id] = step.number }
    return items.map { item in
      let steps: ClosedRange<Int>? =
        switch (item.text(.from).map { numbers[$0] }, item.text(.to).map { numbers[$0] }) {
        case (let from??, let to??) where from <= to: from...to
        case (nil, nil) where !digest.steps.isEmpty: 1...digest.steps.count
        default: nil
        }
      return TermDigest(item, over: steps, in: digest, language: language)
    }
  }

  /// Reads a term that covers the steps with these numbers; nil where the file does not tell.
  private init(_ item: Item, over steps: ClosedRange<Int>?, in digest: Digest, language: Language) {
    self.language = language
    id = item.id
    title = item.filled(.title) ?? Text(nl: "(zonder titel)", en: "(untitled)")[language]
    let name = item.filled(.kind).map(Choices.termKind.name) ?? Text(nl: "termijn", en: "term")
    kind = name.capitalised[language]
    length = item.timeSpan(.length).map { length in
      (Text(nl: "Hoogstens ", en: "At most ") + length.words)[language]
    }
    basis = item.filled(.basis)
    span = steps.map { steps in
      let place =
        steps.count == digest.steps.count
        ? Text(nl: "Over de hele reis", en: "Over the whole journey")
        : steps.count == 1
          ? Text(nl: "Bij stap \(steps.lowerBound)", en: "In step \(steps.lowerBound)")
          : Text(
            nl: "Van stap \(steps.lowerBound) tot en met \(steps.upperBound)",
            en: "From step \(steps.lowerBound) through \(steps.upperBound)")
      let counted = digest.steps[(steps.lowerBound - 1)..<steps.upperBound].filter {
        !$0.isParallel
      }
      let times = counted.compactMap { $0.duration ?? $0.waiting }
      let time = TimeSpan.total(times, like: item.timeSpan(.length)).map {
        Text(nl: "; in deze reis ", en: "; in this journey ") + $0
          + Totals.basis(known: times.count, of: counted.count)
      }
      return (place + (time ?? Text("")))[language]
    }
  }
}
