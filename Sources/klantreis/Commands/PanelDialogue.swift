// SPDX-License-Identifier: EUPL-1.2

import JourneyExchange
import JourneyModel
import TextGrid
import Words

/// Asks on the terminal how the columns of a table of answers are read.
struct PanelDialogue {
  let answers: PanelAnswers
  /// What stands between several answers in a cell, where the user said so on the command line.
  let separator: String?

  private static let kinds: [(word: String, kind: Question.Kind?, name: Text)] =
    Question.Kind.allCases.enumerated().map { ("\($0.offset + 1)", $0.element, $0.element.name) }
    + [("5", nil, Text(nl: "overslaan", en: "pass over"))]

  /// Asks for each of some columns what kind of question it is.
  func ask(_ proposals: [ColumnPlan]) throws(Failure) -> [ColumnPlan] {
    write(
      says(
        "\n\(answers.count) deelnemers. Zeg van elke kolom wat voor vraag het is. Enter neemt het voorstel tussen "
          + "haakjes over; Ctrl-D stopt, en dan wordt er niets opgeslagen.",
        "\n\(answers.count) respondents. Say of each column what kind of question it is. Enter takes what is proposed in "
          + "brackets; Ctrl-D stops, and nothing is saved then."))
    var plans: [ColumnPlan] = []
    let groups = PanelAnswers.grouped(proposals)
    for (index, group) in groups.enumerated() {
      plans += try ask(group, place: "\(index + 1)/\(groups.count)")
    }
    return plans
  }

  /// Asks once of what is read alike.
  private func ask(_ group: [ColumnPlan], place: String) throws(Failure) -> [ColumnPlan] {
    let parts = group.flatMap(\.columns).compactMap(PanelAnswers.option(of:))
    guard group.count > 1, let question = parts.first?.question else {
      return [try ask(group[0], called: Self.name(of: group[0]), place: place)]
    }
    let names = parts.map { Self.shortened($0.answer) }.joined(separator: " | ")
    let plan = try ask(
      group[0],
      called: says("Vraag", "Question") + " “\(question)”, "
        + says("in \(group.count) delen: ", "in \(group.count) parts: ") + names, place: place)
    // Several answers are those of one question; else each part is a question of its own.
    if plan.kind == .more {
      return [ColumnPlan(title: question, kind: .more, columns: group.flatMap(\.columns))]
    }
    return group.map {
      ColumnPlan(
        title: $0.title, kind: plan.kind, columns: $0.columns, separator: plan.separator)
    }
  }

  private static func name(of proposal: ColumnPlan) -> String {
    says("Kolom", "Column") + " “\(proposal.columns.joined(separator: "”, “"))”"
  }

  private func ask(
    _ proposal: ColumnPlan, called name: String, place: String
  ) throws(Failure) -> ColumnPlan {
    let proposed = Self.kinds.first { $0.kind == proposal.kind }?.word ?? "1"
    write("\n\(name) (\(place))")
    let examples = answers.examples(proposal.columns[0]).map { Self.shortened($0) }
    write(
      examples.isEmpty
        ? says("Hier heeft niemand iets ingevuld.", "Nobody filled anything in here.")
        : says("Bijvoorbeeld: ", "For example: ") + examples.joined(separator: " | "))
    write(
      Self.kinds.map { "\($0.word) \($0.name[Surroundings.language])" }.joined(separator: "   "))
    while true {
      let typed = try typed(says("Wat is dit? [\(proposed)] ", "What is this? [\(proposed)] "))
      let word = typed.isEmpty ? proposed : typed
      guard let chosen = Self.kinds.first(where: { $0.word == word || $0.name.isCalled(word) })
      else {
        write(
          says(
            "“\(typed)” staat niet in de lijst. Typ een nummer van 1 tot en met \(Self.kinds.count), of alleen Enter voor \(proposed).",
            "“\(typed)” is not in the list. Type a number from 1 to \(Self.kinds.count), or only Enter for \(proposed)."
          ))
        continue
      }
      var plan = proposal
      plan.kind = chosen.kind
      plan.separator = nil
      if chosen.kind == .more, plan.columns.count == 1,
        !PanelAnswers.isOneAnswer(plan.columns[0])
      {
        if let separator {
          plan.separator = separator
        } else {
          plan.separator = try askSeparator(of: plan.columns[0])
        }
      }
      return plan
    }
  }

  /// Asks what stands between several answers in a cell, and shows which answers come of it.
  private func askSeparator(of column: String) throws(Failure) -> String {
    let found = answers.separator(in: column) ?? ";"
    while true {
      let typed = try typed(
        says(
          "Wat staat er in een cel tussen twee antwoorden? [\(Self.name(of: found))] ",
          "What stands between two answers in a cell? [\(Self.name(of: found))] "))
      let sign = typed.isEmpty ? found : Self.sign(named: typed)
      let parts = answers.answers(in: column, by: sign)
      let few = parts.prefix(8).map { "\(Self.shortened($0.answer)) \($0.count)" }
      let more = parts.count - few.count
      write(
        says("De antwoorden zijn dan: ", "The answers then are: ") + few.joined(separator: " | ")
          + (more > 0 ? says(" en nog \(more)", " and \(more) more") : ""))
      let answer = try self.typed(says("Klopt dat? [ja] ", "Is that right? [yes] ")).lowercased()
      if answer.isEmpty || ["ja", "j", "yes", "y"].contains(answer) { return sign }
    }
  }

  /// Asks what a new panel is called and when it was asked; what is not known is left empty.
  func describe(_ panel: Item, today: CalendarDate?) throws(Failure) -> Item {
    var edits: [Edit] = []
    let title = try typed(
      says(
        "\nHoe heet dit panel? [\(panel.title)] ", "\nWhat is this panel called? [\(panel.title)] ")
    )
    if !title.isEmpty { edits.append(.set(ItemRef(panel.id), .title, .text(title))) }
    while true {
      let typed = try typed(
        says(
          "Wanneer is het gevraagd? Bijvoorbeeld 12 maart 2026; Enter slaat over. ",
          "When was it asked? For example 12 March 2026; Enter passes over. "))
      if typed.isEmpty { break }
      if let date = CalendarDate(typed: typed, today: today, .past) {
        edits.append(.set(ItemRef(panel.id), .on, .text(date.iso)))
        break
      }
      write(
        says(
          "“\(typed)” is geen dag. Schrijf hem als 12 maart 2026.",
          "“\(typed)” is no day. Write it as 12 March 2026."))
    }
    do {
      return try panel.applying(.all(edits))
    } catch {
      throw Failure(error)
    }
  }

  // MARK: - Words

  /// The words by which signs are asked for that do not show.
  private static let names: [(sign: String, name: Text)] = [
    (";", Text(nl: "puntkomma", en: "semicolon")), (", ", Text(nl: "komma", en: "comma")),
    (",", Text(nl: "komma", en: "comma")), ("|", Text(nl: "streep", en: "bar")),
    ("\n", Text(nl: "nieuwe regel", en: "new line")),
    (" / ", Text(nl: "schuine streep", en: "slash")),
  ]

  private static func name(of sign: String) -> String {
    guard let name = names.first(where: { $0.sign == sign })?.name[Surroundings.language] else {
      return sign
    }
    let shown = sign.filter { !$0.isWhitespace }
    return shown.isEmpty ? name : "\(shown) \(name)"
  }

  private static func sign(named typed: String) -> String {
    names.first { $0.name.isCalled(typed) }.map { $0.sign == ", " ? "," : $0.sign } ?? typed
  }

  private static func shortened(_ text: String) -> String {
    text.count > 60 ? text.prefix(59) + "…" : text
  }

  // MARK: - The terminal

  private func write(_ text: String) { Output.error.tell(text) }

  /// Asks, and returns what was typed without spaces around it.
  private func typed(_ question: String) throws(Failure) -> String {
    let lines = Wrapping.lines(question, width: Output.error.columns ?? 80)
    Output.error.write(lines.joined(separator: "\n") + (question.hasSuffix(" ") ? " " : ""))
    guard let typed = readLine() else {
      throw .usage("\nEr is niets opgeslagen.", "\nNothing was saved.")
    }
    return PanelAnswers.trimmed(typed)
  }
}

extension Text {
  /// Tells whether a word is the text in one of its languages.
  fileprivate func isCalled(_ word: String) -> Bool {
    [nl, en].contains { $0.lowercased() == word.lowercased() }
  }
}
