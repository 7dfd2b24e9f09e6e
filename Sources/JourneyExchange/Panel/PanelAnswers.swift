// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
public import Words

/// The raw answers of a panel: a table with a row for each respondent.
public struct PanelAnswers: Sendable {
  public let columns: [String]
  let rows: [(line: Int, cells: [String])]
  /// The rows that could not be used, and why.
  public let remarks: [Remark]

  /// Something that the user should know of a line of the file.
  public struct Remark: Hashable, Sendable {
    /// The line on which the row begins, from 1.
    public let line: Int
    public let text: Text
  }

  /// The number of respondents.
  public var count: Int { rows.count }

  /// Reads a table as spreadsheets write it; nil where it has no header with at least one row under it.
  public init?(csv text: String) {
    var rows = CSVTable.rows(text)
    guard !rows.isEmpty else { return nil }
    let head = rows.removeFirst()
    columns = head.cells.map { $0.filter { !$0.isNewline } }
    guard !rows.isEmpty, columns.contains(where: { !$0.isEmpty }),
      Set(columns.filter { !$0.isEmpty }).count == columns.count(where: { !$0.isEmpty })
    else { return nil }
    var good: [(line: Int, cells: [String])] = []
    var remarks: [Remark] = []
    for row in rows {
      if row.cells.allSatisfy({ Self.trimmed($0).isEmpty }) { continue }
      if row.cells.count == columns.count {
        good.append(row)
        continue
      }
      remarks.append(
        Remark(
          line: row.line,
          text: Text(
            nl:
              "Deze rij heeft \(row.cells.count) velden en de kop \(columns.count); de rij telt niet mee.",
            en:
              "This row has \(row.cells.count) fields and the header \(columns.count); the row does not count."
          )))
    }
    self.rows = good
    self.remarks = remarks
  }

  /// Returns the answers under a column, without spaces around them.
  func values(_ column: String) -> [String] {
    guard let index = columns.firstIndex(of: column) else { return [] }
    return rows.map { Self.trimmed($0.cells[index]) }
  }

  static func trimmed(_ text: String) -> String {
    let start = text.drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}

/// How columns of a table of answers are read as a question.
public struct ColumnPlan: Hashable, Sendable {
  public var title: String
  /// Nil for columns that are no question.
  public var kind: Question.Kind?
  public var columns: [String]
  /// What stands between several answers in one column.
  public var separator: String?

  public init(title: String, kind: Question.Kind?, columns: [String], separator: String? = nil) {
    (self.title, self.kind, self.columns, self.separator) = (title, kind, columns, separator)
  }
}

/// The answers of an agreement scale, from strong agreement to strong disagreement.
public enum AgreementScale {
  static let words = [
    ["zeer eens", "helemaal eens", "volledig eens", "strongly agree"], ["eens", "agree"],
    ["neutraal", "niet eens, niet oneens", "noch eens, noch oneens", "neutral"],
    ["oneens", "niet eens", "disagree"],
    [
      "zeer oneens", "helemaal oneens", "volledig oneens", "helemaal niet eens",
      "strongly disagree",
    ],
    ["weet ik niet", "weet niet", "geen mening", "don't know", "no opinion"],
  ]

  /// The place of an answer on the scale; nil for what does not belong to it.
  static func place(of answer: String) -> Int? {
    // “Helemaal mee eens” is “helemaal eens”.
    let plain = answer.lowercased().replacing("mee ", with: "")
    return words.firstIndex { $0.contains(plain) }
  }
}

/// The answers of a column that names one answer of several.
enum Choosing {
  /// Tells whether the answer was chosen; nil for a text that says neither.
  static func isChosen(_ value: String, answer: String) -> Bool? {
    let lower = value.lowercased()
    if noes.contains(lower) { return false }
    return yeses.contains(lower) || lower == answer.lowercased() ? true : nil
  }

  private static let noes: Set<String> = [
    "nee", "no", "n", "0", "false", "onwaar", "niet gekozen", "niet", "geen", "-", "–",
    "not selected",
    "unchecked",
  ]
  private static let yeses: Set<String> = [
    "ja", "j", "yes", "y", "x", "1", "true", "waar", "gekozen", "selected", "checked", "✓", "✔",
  ]
}

extension PanelAnswers {
  /// Proposes how the columns are read, by what stands in them.
  ///
  /// Columns such as `Hulp [familie]` and `Hulp [buren]` are taken for one question with several answers.
  public var proposal: [ColumnPlan] {
    var plans: [ColumnPlan] = []
    for column in columns where !column.isEmpty {
      if let title = Self.option(of: column)?.question {
        if let index = plans.firstIndex(where: { $0.title == title && $0.kind == .more }) {
          plans[index].columns.append(column)
        } else {
          plans.append(ColumnPlan(title: title, kind: .more, columns: [column]))
        }
        continue
      }
      plans.append(proposal(for: column))
    }
    return plans
  }

  /// Takes the title of a column apart where it names one answer of several.
  static func option(of column: String) -> (question: String, answer: String)? {
    guard column.hasSuffix("]"), let open = column.lastIndex(of: "[") else { return nil }
    let question = trimmed(String(column[..<open]))
    let answer = trimmed(String(column[column.index(after: open)...].dropLast()))
    return question.isEmpty || answer.isEmpty ? nil : (question, answer)
  }

  private func proposal(for column: String) -> ColumnPlan {
    let values = values(column).filter { !$0.isEmpty }
    let distinct = Set(values.map { $0.lowercased() })
    var plan = ColumnPlan(title: column, kind: .one, columns: [column])
    let name = column.lowercased()
    let isNumbering =
      ["id", "nr", "nummer", "respondent", "tijdstip", "timestamp", "datum", "date"].contains(name)
      || values.count > 3 && values.elementsEqual((1...values.count).map(String.init))
    if values.isEmpty || isNumbering {
      plan.kind = nil
    } else if values.count(where: { AgreementScale.place(of: $0) != nil }) * 3 >= values.count * 2 {
      plan.kind = .scale
    } else if Self.recurs(values.flatMap(Self.parts)), values.contains(where: { $0.contains(";") })
    {
      (plan.kind, plan.separator) = (.more, ";")
    } else if distinct.count > 12 && distinct.count * 2 > values.count
      || values.reduce(0, { $0 + $1.utf8.count }) > 40 * values.count
      || distinct.count * 2 > values.count
        && values.count(where: { $0.contains(" ") }) * 2 > values.count
    {
      plan.kind = .open
    }
    return plan
  }

  private static func parts(_ value: String) -> [String] {
    value.lowercased().split(separator: ";").map { trimmed(String($0)) }
  }

  /// Tells whether most answers were given more than once, as those are that people choose from.
  private static func recurs(_ answers: [String]) -> Bool {
    var counts: [String: Int] = [:]
    for answer in answers { counts[answer, default: 0] += 1 }
    return answers.count { counts[$0] ?? 0 > 1 } * 2 > answers.count
  }

  /// Some answers under a column, by which the user knows what it holds.
  public func examples(_ column: String) -> [String] {
    var seen: Set<String> = []
    var examples: [String] = []
    for value in values(column) where !value.isEmpty && examples.count < 4 {
      if seen.insert(value.lowercased()).inserted { examples.append(value) }
    }
    return examples
  }
}
