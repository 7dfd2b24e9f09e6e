// SPDX-License-Identifier: EUPL-1.2

import Words

/// What is told of a file in parts under headings, whatever it is written as: text, lines to be read aloud, Markdown or a page.
public struct FactSheet: Sendable {
  var title: String
  var parts: [FactSheetPart] = []
  let language: Language

  init(title: String, _ language: Language) {
    self.title = title
    self.language = language
  }

  func word(_ nl: String, _ en: String) -> String { Text(nl: nl, en: en)[language] }

  /// Adds a part with what is told in it; a part without anything is left out.
  mutating func add(_ heading: Text, level: Int = 1, _ tell: (inout FactSheetPart) -> Void) {
    var part = FactSheetPart(heading: heading[language], level: level)
    tell(&part)
    if !part.facts.isEmpty { parts.append(part) }
  }
}

/// A part of a fact sheet.
struct FactSheetPart: Sendable {
  /// Empty for what comes before the first heading.
  let heading: String
  /// From 1 for the parts of the whole.
  let level: Int
  var facts: [Fact] = []
  /// What the bars of the part are of, and what they show.
  var barHeads = (
    label: Text(nl: "Antwoord", en: "Answer"), result: Text(nl: "Uitkomst", en: "Result")
  )

  /// Adds a fact with its label; what is not known is not said.
  mutating func add(_ label: String, _ text: String?) {
    if let text, !text.isEmpty { facts.append(.labelled(label, text)) }
  }

  /// Adds what must not be overlooked.
  mutating func addMark(_ text: String) {
    facts.append(.mark(text))
  }

  /// Adds a thing with what is told of it.
  mutating func addItem(_ title: String, _ details: [(label: String, text: String?)] = []) {
    let known = details.compactMap { label, text in
      text.flatMap { $0.isEmpty ? nil : Fact.Detail(label: label, text: $0) }
    }
    facts.append(.item(title, known))
  }

  /// Adds a sentence.
  mutating func add(_ sentence: String) {
    facts.append(.sentence(sentence))
  }
}

/// Something that is told in a part.
enum Fact: Sendable {
  struct Detail: Sendable {
    let label: String
    let text: String
  }

  case labelled(String, String)
  case sentence(String)
  case item(String, [Detail])
  /// What stands out.
  case mark(String)
  /// An answer with a bar of so many thousandths of a percent, nil where no figure says it, and the result in words.
  case bar(String, share: Int?, String)
  /// Numbers by two things; a cell is empty where there is nothing.
  case table(FactTable)
}

/// Short words in rows and columns.
struct FactTable: Sendable {
  /// What the columns are numbers of.
  let corner: String
  let columns: [String]
  let rows: [(name: String, cells: [String])]

  /// Every cell that is not empty, in words.
  var words: [String] {
    rows.flatMap { row in
      zip(columns, row.cells).filter { !$1.isEmpty }
        .map { "\(row.name), \(corner) \($0): \($1)" }
    }
  }
}
