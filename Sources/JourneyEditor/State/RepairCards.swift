// SPDX-License-Identifier: EUPL-1.2

import JourneyModel

/// What must be decided about a damaged file, shown as cards to choose from, one at a time.
struct RepairCards: Sendable {
  let repair: Repair
  /// What can be asked with the answers so far; never empty.
  private(set) var questions: [Repair.Question]
  private(set) var answers: [Repair.Question.ID: Repair.Answer] = [:]
  private(set) var index = 0
  /// The answer that is pointed at.
  var pointed = 0

  /// - Parameter chosen: What was chosen before, by what each card is about.
  init(_ repair: Repair, answers chosen: [String: CardAnswer] = [:]) {
    self.repair = repair
    answers = chosen.compactMapValues { Repair.Answer(rawValue: $0.way) }
    questions = repair.questions(answers)
    show(questions.firstIndex { answer(to: $0) == nil } ?? 0)
  }

  /// What was chosen so far.
  var cardAnswers: [CardAnswer] {
    questions.compactMap { question in
      answer(to: question).map { CardAnswer(card: question.id, way: $0.rawValue) }
    }
  }

  var question: Repair.Question { questions[index] }
  /// What can be answered to it.
  var choices: [Repair.Answer] { repair.answers(to: question) }
  var answered: Int { questions.count { answer(to: $0) != nil } }
  var isSettled: Bool { answered == questions.count }

  /// What was chosen for a question; nil where nothing was, or where that cannot be chosen any more.
  func answer(to question: Repair.Question) -> Repair.Answer? {
    answers[question.id].flatMap { repair.canAnswer(question, with: $0) ? $0 : nil }
  }

  mutating func show(_ index: Int) {
    self.index = max(0, min(index, questions.count - 1))
    pointed = answer(to: question).flatMap(choices.firstIndex(of:)) ?? 0
  }

  /// Answers the question that is shown with what is pointed at, and goes to the next one without an answer.
  ///
  /// - Parameter forAll: Whether questions of the same sort that have no answer get it too.
  mutating func answer(forAll: Bool) {
    let answer = choices[pointed]
    let id = question.id
    answers[id] = answer
    if forAll {
      for question in questions
      where self.answer(to: question) == nil && repair.canAnswer(question, with: answer) {
        answers[question.id] = answer
      }
    }
    questions = repair.questions(answers)
    index = questions.firstIndex { $0.id == id } ?? 0
    let order = questions.indices.map { (index + 1 + $0) % questions.count }
    show(order.first { self.answer(to: questions[$0]) == nil } ?? index)
  }
}
