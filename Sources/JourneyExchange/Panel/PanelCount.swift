// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
public import Words

extension PanelAnswers {
  /// Counts the answers into a panel, which keeps how the columns are read.
  ///
  /// A question that has the same columns already is counted anew: its results keep their titles, and what was taken together
  /// stays together.
  ///
  /// - Parameter generator: A cryptographically secure source of the ids, except in tests.
  /// - Returns: The panel, the answers that could not be counted, and what was taken together or counted apart.
  public func counted(
    into panel: Item, by plans: [ColumnPlan], using generator: inout some RandomNumberGenerator
  ) throws(EditError) -> (panel: Item, remarks: [Remark], notes: [Text]) {
    var counting = PanelCounting(answers: self, panel: panel)
    for plan in plans { try counting.count(plan, using: &generator) }
    return (counting.panel, counting.remarks, counting.notes)
  }
}

/// How the columns of a panel are read, as a file keeps it.
extension Panel {
  /// The questions that know their columns.
  public var plans: [ColumnPlan] {
    questions.filter { !$0.columns.isEmpty }.map {
      ColumnPlan(
        title: $0.title, kind: $0.kind ?? .one, columns: $0.columns,
        separator: $0.item.text(.separator))
    }
  }
}

private struct PanelCounting {
  let answers: PanelAnswers
  var panel: Item
  var remarks: [PanelAnswers.Remark] = []
  var notes: [Text] = []

  init(answers: PanelAnswers, panel: Item) {
    (self.answers, self.panel) = (answers, panel)
    remarks = answers.remarks
  }

  private var root: ItemRef { ItemRef(panel.id) }

  private mutating func make(_ edit: Edit) throws(EditError) {
    panel = try panel.applying(edit)
  }

  mutating func count(
    _ plan: ColumnPlan, using generator: inout some RandomNumberGenerator
  ) throws(EditError) {
    try make(.set(root, .respondents, .whole(answers.count)))
    guard let kind = plan.kind else {
      let skipped = panel.texts(.skipped)
      let new = plan.columns.filter { !skipped.contains($0) }
      if !new.isEmpty { try make(.set(root, .skipped, .texts(skipped + new))) }
      return
    }
    let skipped = panel.texts(.skipped)
    if !Set(plan.columns).isDisjoint(with: skipped) {
      try make(.set(root, .skipped, .texts(skipped.filter { !plan.columns.contains($0) })))
    }
    let question = try question(plan, kind, using: &generator)
    let answered: Int
    var counts = AnswerCounts(isScale: kind == .scale)
    if kind == .open {
      answered = answers.values(plan.columns.first ?? "").count { !$0.isEmpty }
    } else {
      answered = countRows(plan, kind, into: &counts)
      let rows = try write(counts, to: question, using: &generator)
      notes += AnswerCounts.notes(on: plan.title, rows, isScale: kind == .scale, answered: answered)
    }
    try make(.set(question, .respondents, .whole(answered)))
  }

  /// Returns the question that a plan is for; a new one where there is none.
  private mutating func question(
    _ plan: ColumnPlan, _ kind: Question.Kind, using generator: inout some RandomNumberGenerator
  ) throws(EditError) -> ItemRef {
    if let known = Panel(panel).questions.first(where: { $0.columns == plan.columns }) {
      return ItemRef(known.id)
    }
    let id = ItemID.make(.question, notIn: panel, using: &generator) ?? ""
    let ref = ItemRef(id)
    try make(
      .insert(Item(kind: .question, id: id, title: plan.title), into: root, .questions, .last))
    try make(.set(ref, .kind, .text(kind.rawValue)))
    try make(.set(ref, .columns, .texts(plan.columns)))
    if let separator = plan.separator { try make(.set(ref, .separator, .text(separator))) }
    return ref
  }

  /// Counts the answers of all rows, and returns how many respondents answered.
  private mutating func countRows(
    _ plan: ColumnPlan, _ kind: Question.Kind, into counts: inout AnswerCounts
  ) -> Int {
    let columns = plan.columns.map { ($0, answers.values($0)) }
    var answered = 0
    for row in answers.rows.indices {
      var given: [String] = []
      var isAnswered = false
      for (column, values) in columns {
        let value = values[row]
        if value.isEmpty { continue }
        let option = PanelAnswers.option(of: column)?.answer
        if plan.columns.count > 1 || kind == .more && option != nil {
          guard let isChosen = Choosing.isChosen(value, answer: option ?? column) else {
            remarks.append(.neither(value, column, line: answers.rows[row].line))
            continue
          }
          isAnswered = true
          if isChosen { given.append(option ?? column) }
          continue
        }
        isAnswered = true
        if kind == .more, let separator = plan.separator, !separator.isEmpty {
          given += PanelAnswers.parts(of: value, by: separator)
        } else {
          given.append(value)
        }
      }
      if kind == .scale, let odd = given.first(where: { !isOnScale($0, plan) }) {
        remarks.append(
          .init(
            line: answers.rows[row].line,
            text: Text(
              nl:
                "“\(odd)” bij “\(plan.title)” staat niet op de schaal van zeer eens tot zeer oneens; "
                + "dit antwoord telt niet mee.",
              en:
                "“\(odd)” at “\(plan.title)” is not on the scale from strongly agree to strongly disagree; "
                + "this answer does not count.")))
        continue
      }
      // Who takes no stance is told apart, and is not one of those whose agreement is measured.
      let isApart = kind == .scale && !given.isEmpty && given.allSatisfy(AgreementScale.isNoStance)
      if isAnswered, !isApart { answered += 1 }
      counts.add(given)
    }
    return answered
  }

  /// Tells whether an answer belongs to a scale, by its words or since the panel says what it means.
  private func isOnScale(_ answer: String, _ plan: ColumnPlan) -> Bool {
    if AgreementScale.group(of: answer) != nil { return true }
    let question = Panel(panel).questions.first { $0.columns == plan.columns }
    let results = question?.results ?? []
    return results.contains { $0.means(AnswerCounts.Answer(answer), of: results) }
  }

  /// Writes what was counted, and returns what each result was counted from.
  private mutating func write(
    _ counts: AnswerCounts, to question: ItemRef, using generator: inout some RandomNumberGenerator
  ) throws(EditError) -> [AnswerCounts.Row] {
    let results = Question(panel.item(question) ?? panel).results
    var rest = counts
    var rows: [AnswerCounts.Row] = []
    for result in results {
      // What counts in one result does not count in another, unless they overlap.
      let row = (result.overlaps ? counts : rest).row { result.means($0, of: results) }
      try make(.set(ItemRef(result.id), .count, .whole(row.count)))
      if result.overlaps { continue }
      rest.remove { result.means($0, of: results) }
      rows.append(row)
    }
    for row in rest.rows {
      guard let id = ItemID.make(.result, notIn: panel, using: &generator) else { continue }
      let item = Item(kind: .result, id: id, title: row.title)
      try make(.insert(item, into: question, .results, .last))
      try make(.set(ItemRef(id), .count, .whole(row.count)))
      // So that a later count takes the same words together.
      if row.words.count > 1 { try make(.set(ItemRef(id), .answers, .texts(row.words))) }
    }
    return rows + rest.rows
  }
}

extension PanelAnswers.Remark {
  fileprivate static func neither(_ value: String, _ column: String, line: Int) -> Self {
    Self(
      line: line,
      text: Text(
        nl: "“\(value)” bij “\(column)” is geen ja en geen nee; dit antwoord telt niet mee.",
        en: "“\(value)” at “\(column)” is neither yes nor no; this answer does not count."))
  }
}

extension PanelResult {
  /// Tells whether a raw answer belongs to the result: by its words, or where no other result has them by what they mean on
  /// a scale.
  fileprivate func means(_ answer: AnswerCounts.Answer, of results: [PanelResult]) -> Bool {
    if names(answer) { return true }
    guard let group = answer.group, !results.contains(where: { $0.names(answer) }) else {
      return false
    }
    return words.contains { AgreementScale.group(of: $0) == group }
  }

  private func names(_ answer: AnswerCounts.Answer) -> Bool {
    words.contains { PanelAnswers.plain($0) == answer.plain }
  }

  private var words: [String] { answers.isEmpty ? [title] : answers }
}
