// SPDX-License-Identifier: EUPL-1.2

import Words

/// Questions that are asked one after the other, with the answers so far.
protocol Questions: Sendable {
  /// What is asked now.
  var question: Text { get }
  /// Whether it is the first question, which has to be answered.
  var isFirst: Bool { get }
  /// What was answered to it.
  var answer: String { get set }
  /// The box in which it is asked.
  var purpose: Prompt.Purpose { get }

  /// Goes on to the next question, or back; returns false where there is none.
  mutating func go(forward: Bool) -> Bool

  /// Keeps the answers for the next time that the questions are asked, which then begins at the first.
  func keep(in editor: inout Editor)
}

extension Editor {
  mutating func ask(_ questions: some Questions) {
    overlay = .prompt(Prompt(purpose: questions.purpose, proposing: questions.answer))
  }

  /// Asks the question before, and keeps what was typed.
  mutating func askAgain(_ questions: some Questions, _ text: String) {
    var questions = questions
    questions.answer = text
    if questions.go(forward: false) { return ask(questions) }
    questions.keep(in: &self)
    guard !text.isEmpty else { return }
    say(
      "Er is niets gemaakt. Uw antwoorden staan er nog als u dit weer kiest.",
      "Nothing was made. Your answers are still there when you choose this again.")
  }

  /// Takes an answer and asks the next question; returns all answers after the last one.
  mutating func take<Asked: Questions>(_ text: String, to questions: Asked) -> Asked? {
    let text = text.trimmed
    if questions.isFirst, text.isEmpty { return nil }
    var questions = questions
    questions.answer = text
    guard questions.go(forward: true) else {
      // Until the file is there, they may be needed again.
      var kept = questions
      while kept.go(forward: false) {}
      kept.keep(in: &self)
      return questions
    }
    ask(questions)
    return nil
  }
}
