// SPDX-License-Identifier: EUPL-1.2

import JourneyModel

/// Whatever is answered about a damaged journey, it ends with every id once and nothing but chosen loose references.
enum RepairLaw {
  static func holds(_ bytes: [UInt8]) -> Bool {
    let parts = Parts(bytes)
    guard let document = try? Document(reading: parts[0]), !document.isReadOnly else {
      return false
    }
    guard let repair = Repair(document.root) else {
      expect(!document.isDamaged, "Damage asks for nothing.")
      return false
    }
    expect(document.isDamaged, "A sound document asks for something.")
    var choices = parts[1][...]
    var generator = SystemRandomNumberGenerator()
    var answers: [Repair.Question.ID: Repair.Answer] = [:]
    var count = 0
    while let question = repair.questions(answers).first(where: { answers[$0.id] == nil }) {
      expect(repair.mended(answers, using: &generator) == nil, "A question was passed over.")
      let choice = Int(choices.popFirst() ?? 0)
      let choices = repair.answers(to: question)
      answers[question.id] = choices[choice % choices.count]
      count += 1
      // An answer can be about another pair after a later one, but there are no more answers than items.
      expect(count <= bytes.count, "The questions have no end.")
    }
    guard let mended = repair.mended(answers, using: &generator) else {
      fatalError("All was answered, and nothing came of it.")
    }
    let rest = Repair(mended)
    for question in rest?.questions([:]) ?? [] {
      guard case .dangling = rest?.matter(of: question) else {
        fatalError("An id is still doubled.")
      }
      expect(answers.values.contains(.keepReference), "A reference leads nowhere unasked.")
    }
    expect(
      (try? Document(reading: mended.canonicalText))?.root == mended,
      "What was mended cannot be read.")
    return true
  }
}
