// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
public import Words

/// The raw answers of a panel: a table with a row for each respondent.
public struct PanelAnswers: Sendable {
  /// The names of the columns, from the first row of the file.
  public let columns: [String]
  let rows: [(line: Int, cells: [String])]
  /// The rows that could not be used, and why.
  public let remarks: [Remark]

  /// Something that the user should know of a line of the file.
  public struct Remark: Hashable, Sendable {
    /// The line on which the row begins, from 1.
    public let line: Int
    /// What to know of it, in a sentence.
    public let text: Text
  }

  /// The number of respondents.
  public var count: Int { rows.count }

  /// Reads a table as spreadsheets write it; nil where it has no header with at least one row under it.
  public init?(csv text: String) {
    func isEmpty(_ row: (line: Int, cells: [String])) -> Bool {
      row.cells.allSatisfy { Self.trimmed($0).isEmpty }
    }
    // What is empty above the header and below the last answer is only the rest of the sheet.
    var rows = Array(CSVTable.allRows(text).drop(while: isEmpty))
    while rows.last.map(isEmpty) == true { rows.removeLast() }
    guard !rows.isEmpty else { return nil }
    let head = rows.removeFirst()
    columns = Self.told(apart: head.cells.map { $0.filter { !$0.isNewline } })
    guard !rows.isEmpty, columns.contains(where: { !$0.isEmpty }) else { return nil }
    var good: [(line: Int, cells: [String])] = []
    var remarks: [Remark] = []
    for row in rows {
      if isEmpty(row) {
        // A line without a separator is no row.
        if row.cells.count > 1 {
          remarks.append(
            Remark(
              line: row.line,
              text: Text(
                nl: "Deze rij is leeg; zij telt niet mee.",
                en: "This row is empty; it does not count.")))
        }
        continue
      }
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

  /// Returns names of columns with a number behind each that was there before; forms often have several called “Toelichting”.
  private static func told(apart names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.map { name in
      if name.isEmpty { return name }
      var new = name
      var number = 1
      while !taken.insert(new).inserted {
        number += 1
        new = "\(name) (\(number))"
      }
      return new
    }
  }

  /// Returns the answers under a column, without spaces around them.
  func values(_ column: String) -> [String] {
    guard let index = columns.firstIndex(of: column) else { return [] }
    return rows.map { Self.trimmed($0.cells[index]) }
  }

  /// Returns a text in small letters, with one space wherever there are blanks, by which answers are the same.
  static func plain(_ text: String) -> String {
    spaced(text).lowercased()
  }

  /// Returns a text with one space wherever there are blanks.
  static func spaced(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Returns a text without spaces around it.
  public static func trimmed(_ text: String) -> String {
    let start = text.drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}

/// How columns of a table of answers are read as a question.
public struct ColumnPlan: Hashable, Sendable {
  /// The question, as it was put.
  public var title: String
  /// Nil for columns that are no question.
  public var kind: Question.Kind?
  /// The names of the columns that answer it; several where each answer has a column of its own.
  public var columns: [String]
  /// What stands between several answers in one column.
  public var separator: String?

  /// Takes a plan as it is; whether the columns are there is found when the answers are counted.
  public init(title: String, kind: Question.Kind?, columns: [String], separator: String? = nil) {
    (self.title, self.kind, self.columns, self.separator) = (title, kind, columns, separator)
  }
}

/// The answers of a column that names one answer of several.
enum Choosing {
  /// Tells whether the answer was chosen; nil for a text that says neither.
  static func isChosen(_ value: String, answer: String) -> Bool? {
    let lower = value.lowercased()
    if noes.contains(lower) { return false }
    // Under “Anders” people write what it was.
    if isOther(answer), !lower.isEmpty { return true }
    return yeses.contains(lower) || lower == answer.lowercased() ? true : nil
  }

  /// Tells whether an answer stands for all that is not in the list.
  private static func isOther(_ answer: String) -> Bool {
    let first = answer.lowercased().split { !$0.isLetter }.first
    return first.map { ["anders", "overig", "overige", "other"].contains($0) } ?? false
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
