// SPDX-License-Identifier: EUPL-1.2

import JourneyModel

/// How the columns of a table of answers look as if they should be read.
extension PanelAnswers {
  /// Proposes how the columns are read, by what stands in them.
  ///
  /// Columns such as `Hulp [familie]` and `Hulp [buren]` are taken for one question with several answers where they say yes or no, and
  /// for a question each where they hold answers of their own.
  public var proposal: [ColumnPlan] {
    var plans: [ColumnPlan] = []
    for column in columns where !column.isEmpty {
      guard let title = Self.option(of: column)?.question, isChosenFrom(title) else {
        plans.append(proposal(for: column))
        continue
      }
      if let index = plans.firstIndex(where: { $0.title == title && $0.kind == .more }) {
        plans[index].columns.append(column)
      } else {
        plans.append(ColumnPlan(title: title, kind: .more, columns: [column]))
      }
    }
    return plans
  }

  /// Takes the title of a column apart where it names one answer of several, or one part of a question.
  public static func option(of column: String) -> (question: String, answer: String)? {
    guard column.hasSuffix("]"), let open = column.lastIndex(of: "[") else { return nil }
    let question = trimmed(String(column[..<open]))
    let answer = trimmed(String(column[column.index(after: open)...].dropLast()))
    return question.isEmpty || answer.isEmpty ? nil : (question, answer)
  }

  /// Tells whether a column names one answer of several, as `Hulp [familie]` does.
  public static func isOneAnswer(_ column: String) -> Bool { option(of: column) != nil }

  /// Puts together what is read alike: the parts of one question, which stand in columns such as `Tevreden over [de balie]` and
  /// `Tevreden over [de website]` beside each other.
  public static func grouped(_ plans: [ColumnPlan]) -> [[ColumnPlan]] {
    func question(_ plan: ColumnPlan) -> String? {
      plan.columns.count == 1 ? option(of: plan.columns[0])?.question : nil
    }
    var groups: [[ColumnPlan]] = []
    for plan in plans {
      if let last = groups.last?.last, let asked = question(plan), asked == question(last),
        plan.kind == last.kind
      {
        groups[groups.count - 1].append(plan)
      } else {
        groups.append([plan])
      }
    }
    return groups
  }

  /// Tells whether most of what stands in the columns of a question says whether an answer was chosen.
  private func isChosenFrom(_ question: String) -> Bool {
    var (known, all) = (0, 0)
    for column in columns {
      guard let option = Self.option(of: column), option.question == question else { continue }
      for value in values(column) where !value.isEmpty {
        all += 1
        if Choosing.isChosen(value, answer: option.answer) != nil { known += 1 }
      }
    }
    return known * 3 >= all * 2
  }

  private func proposal(for column: String) -> ColumnPlan {
    let values = values(column).filter { !$0.isEmpty }
    let distinct = Set(values.map(Self.plain))
    var plan = ColumnPlan(title: column, kind: .one, columns: [column])
    if values.isEmpty || isAboutTheForm(column, values) {
      plan.kind = nil
    } else if isOnScale(values) {
      plan.kind = .scale
    } else if let separator = separator(in: column) {
      (plan.kind, plan.separator) = (.more, separator)
    } else if distinct.count > 3, Self.asksForWords(column) {
      plan.kind = .open
    } else if Self.isFreeText(values) {
      plan.kind = .open
    }
    return plan
  }

  /// Tells whether most of those who take a stance take one of an agreement scale.
  private func isOnScale(_ values: [String]) -> Bool {
    let stances = values.count(where: AgreementScale.isStance)
    let others = values.count(where: AgreementScale.isNoStance)
    return stances > 0 && stances * 3 >= (values.count - others) * 2
  }

  /// Tells whether people wrote what they liked: few said the same, or most wrote much.
  private static func isFreeText(_ values: [String]) -> Bool {
    // Who has nothing to say often says so, and all in the same words.
    let telling = values.filter { value in
      !AgreementScale.isNoStance(value)
        && !nothings.contains(plain(value).filter { $0.isLetter || $0.isNumber || $0 == " " })
    }
    let counts = Dictionary(grouping: telling, by: plain).mapValues(\.count)
    let count = telling.count
    guard count > 0 else { return false }
    let isMostlyOnce = counts.values.count { $0 == 1 } * 3 >= count * 2
    let isWritten = telling.count { $0.contains(" ") } * 2 > count
    let isNumber = telling.count { $0.first?.isNumber == true } * 2 > count
    return counts.count > 12 && counts.count * 2 > count
      || telling.reduce(0) { $0 + $1.utf8.count } > 40 * count && counts.count * 2 > count
      || counts.count * 2 > count && isWritten
      || count > 5 && isMostlyOnce && !isNumber
  }

  /// What people write who have nothing to say.
  private static let nothings: Set<String> = [
    "", "nee", "neen", "geen", "niets", "niks", "no", "none", "nothing", "geen idee",
    "geen opmerkingen",
  ]

  /// Tells whether a column is called as forms call the place for whatever people want to say.
  private static func asksForWords(_ column: String) -> Bool {
    let name = column.lowercased()
    return ["opmerking", "toelichting", "suggestie", "toevoegen", "kwijt", "comment", "remark"]
      .contains { name.contains($0) }
  }

  // MARK: - No questions

  /// Tells whether a column holds what a program notes of each respondent, or who it was.
  private func isAboutTheForm(_ column: String, _ values: [String]) -> Bool {
    if Self.formNames.contains(column.lowercased()) { return true }
    guard values.count > 3 else { return false }
    let numbers = values.compactMap { Int($0) }
    let isFirst = column == columns.first { !$0.isEmpty }
    if numbers.count == values.count,
      numbers.elementsEqual(1...values.count)
        || isFirst && zip(numbers, numbers.dropFirst()).allSatisfy(<)
    {
      return true
    }
    return values.allSatisfy(Self.isMoment) || values.allSatisfy(Self.isAddress)
  }

  /// What forms of well-known makers call the columns that are no questions.
  private static let formNames: Set<String> = [
    "id", "nr", "nummer", "respondent", "antwoord id", "response id", "responseid", "tijdstip",
    "tijdstempel",
    "timestamp", "datum", "date", "begintijd", "starttijd", "start time", "tijd van voltooien",
    "completion time",
    "tijd laatst gewijzigd", "last modified time", "submitdate", "datum ingestuurd",
    "date submitted", "startdate",
    "datum gestart", "date started", "datestamp", "datum laatste actie", "date last action",
    "lastpage",
    "laatste pagina", "last page", "startlanguage", "starttaal", "start language", "seed", "token",
    "toegangscode",
    "access code", "ipaddr", "ip-adres", "ip address", "refurl", "verwijzende url", "referrer url",
    "e-mail",
    "email", "e-mailadres", "emailadres", "email address", "gebruikersnaam", "username", "naam",
    "name",
  ]

  /// Tells whether a value is a day, with or without a time: `2026-03-12 10:12` or `12-3-2026`.
  private static func isMoment(_ value: String) -> Bool {
    let day = value.prefix { $0.isNumber || "-/.".contains($0) }
    let parts = day.split { !$0.isNumber }
    guard parts.count == 3, day.first?.isNumber == true else { return false }
    return parts.contains { $0.count == 4 } && parts.allSatisfy { $0.count <= 4 }
  }

  private static func isAddress(_ value: String) -> Bool {
    value.contains("@") && !value.contains(" ")
  }

  // MARK: - Several answers in a cell

  /// What may stand between several answers in a cell, the surest sign first.
  private static let separators = [";", "|", "\n", ", ", ",", " / "]

  /// Finds what stands between several answers in the cells of a column; nil where each holds one.
  ///
  /// Answers that people choose from come back in other company. What somebody wrote does so seldom, whatever signs are in it.
  public func separator(in column: String) -> String? {
    let values = values(column).filter { !$0.isEmpty }.map { $0.lowercased() }
    return Self.separators.first { sign in
      guard values.contains(where: { Self.holds($0, sign) }) else { return false }
      var wholes: [String: Set<String>] = [:]
      let answers = values.flatMap { value in
        let parts = Self.parts(of: value, by: sign)
        for part in parts { wholes[part, default: []].insert(value) }
        return parts
      }
      let length = answers.reduce(0) { $0 + $1.utf8.count }
      return length <= 60 * answers.count
        && answers.count { (wholes[$0]?.count ?? 0) > 1 } * 2 > answers.count
    }
  }

  /// Tells whether a value holds a sign that may part answers, which a comma within a number does not.
  private static func holds(_ value: String, _ sign: String) -> Bool {
    guard sign == "," else { return value.contains(sign) }
    let halves = value.split(separator: ",", omittingEmptySubsequences: false)
    return zip(halves, halves.dropFirst()).contains { left, right in
      left.last?.isNumber != true || right.first?.isNumber != true
    }
  }

  /// Returns the answers in a cell.
  static func parts(of value: String, by separator: String) -> [String] {
    separator.isEmpty
      ? [value]
      : value.split(separator: separator).map { trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  /// Returns the answers in a column with how many gave each, those first that were given most.
  ///
  /// - Parameter separator: What stands between several answers in a cell.
  public func answers(in column: String, by separator: String) -> [(answer: String, count: Int)] {
    var counts: [String: (answer: String, count: Int, place: Int)] = [:]
    for value in values(column) where !value.isEmpty {
      let parts = Self.parts(of: value, by: separator)
      for (index, part) in parts.enumerated() {
        let key = part.lowercased()
        if parts[..<index].contains(where: { $0.lowercased() == key }) { continue }
        let place = counts.count
        counts[key, default: (part, 0, place)].count += 1
      }
    }
    return counts.values.sorted { ($1.count, $0.place) < ($0.count, $1.place) }
      .map { ($0.answer, $0.count) }
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
