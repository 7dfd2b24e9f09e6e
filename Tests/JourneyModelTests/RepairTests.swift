// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import JourneyTesting
import Testing

@Suite("Mending a document")
struct RepairTests {
  /// A journey with these phases.
  private func root(_ phases: String, _ more: String = "") throws -> Item {
    let text = """
      {"format":"klantreis.journey/1","id":"j-1","title":"Reis","phases":[\(phases)]\(more)}
      """
    return try Document(reading: Array(text.utf8)).root
  }

  private func step(_ id: String, _ title: String, _ more: String = "") -> String {
    "{\"id\":\"\(id)\",\"title\":\"\(title)\"\(more)}"
  }

  private func phase(_ id: String, _ steps: String...) -> String {
    "{\"id\":\"\(id)\",\"title\":\"\(id)\",\"steps\":[\(steps.joined(separator: ","))]}"
  }

  private func mended(_ root: Item, _ answers: [String: Repair.Answer]) throws -> Item {
    var random = Seed(1)
    let repair = try #require(Repair(root))
    return try #require(repair.mended(answers, using: &random))
  }

  private func ids(_ root: Item) -> [String] {
    var ids: [String] = []
    root.visit { item, _ in
      ids.append(item.id)
      return true
    }
    return ids
  }

  /// The titles of all steps, each with whether it still has the id `s-1`.
  private func steps(_ root: Item) -> [String] {
    Journey(root).steps.map { $0.title + ($0.item.id == "s-1" ? " s-1" : "") }
  }

  @Test("asks nothing where nothing is wrong")
  func sound() throws {
    #expect(Repair(try root(phase("f-1", step("s-1", "A"), step("s-2", "B")))) == nil)
  }

  @Test(
    "of two items with one id can keep both or either",
    arguments: [
      (Repair.Answer.renameFirst, ["A", "B s-1"]), (.renameSecond, ["A s-1", "B"]),
      (.dropFirst, ["B s-1"]), (.dropSecond, ["A s-1"]),
    ])
  func answers(answer: Repair.Answer, expected: [String]) throws {
    let damaged = try root(phase("f-1", step("s-1", "A"), step("s-1", "B")))
    let result = try mended(damaged, ["s-1#1": answer])
    #expect(steps(result) == expected)
    #expect(Repair(result) == nil)
  }

  @Test("gives one question for each further item with the id, about the one that keeps it so far")
  func three() throws {
    let damaged = try root(
      phase("f-1", step("s-1", "A"), step("s-1", "B"), step("s-1", "C")))
    let repair = try #require(Repair(damaged))
    #expect(repair.questions([:]).map(\.id) == ["s-1#1", "s-1#2"])
    let questions = repair.questions(["s-1#1": .renameFirst])
    guard case .doubled(let first, _) = repair.matter(of: questions[1]) else { return }
    #expect(damaged.item(at: first)?.title == "B")
    let result = try mended(damaged, ["s-1#1": .renameFirst, "s-1#2": .dropFirst])
    #expect(steps(result) == ["A", "C s-1"])
  }

  @Test(
    "asks about a phase before what it holds, and about that only where it is not answered by then")
  func nested() throws {
    let text = phase("f-1", step("s-1", "A"), step("s-2", "B"))
    let damaged = try root(text + "," + text)
    let repair = try #require(Repair(damaged))
    #expect(repair.questions([:]).map(\.id) == ["f-1#1", "s-1#1", "s-2#1"])
    let choices = repair.answers(to: repair.questions([:])[0])
    #expect(choices.first == .dropSecond)
    for answer in choices {
      #expect(repair.questions(["f-1#1": answer]).map(\.id) == ["f-1#1"])
      let result = try mended(damaged, ["f-1#1": answer])
      #expect(Repair(result) == nil)
      #expect(result.items(.phases).count == (answer.rawValue.hasPrefix("drop") ? 1 : 2))
      #expect(Set(ids(result)).count == ids(result).count)
    }
  }

  @Test("lets references follow what gets another id with them, and leaves others where they are")
  func references() throws {
    func step(_ id: String) -> String {
      self.step(
        id, id,
        ",\"painPoints\":[{\"id\":\"p-1\",\"title\":\"P\"}],"
          + "\"opportunities\":[{\"id\":\"k-\(id)\",\"title\":\"K\",\"painPoints\":[\"p-1\"]}]")
    }
    let damaged = try root(phase("f-1", step("s-1"), step("s-1")))
    let result = try mended(damaged, ["s-1#1": .renameSecond])
    let found = Journey(result).steps.map(\.item).map { step in
      (step.items(.painPoints)[0].id, step.items(.opportunities)[0].texts(.painPoints))
    }
    #expect(found[0] == ("p-1", ["p-1"]))
    #expect(found[1].0 != "p-1" && found[1].1 == [found[1].0])
    #expect(Repair(result) == nil)
  }

  @Test("lets a way out follow the step that it leads back to")
  func exits() throws {
    let exit = ",\"exits\":[{\"id\":\"e-1\",\"title\":\"E\",\"to\":\"s-1\"}]"
    let damaged = try root(phase("f-1", step("s-1", "A", exit), step("s-1", "B", exit)))
    for step in Journey(try mended(damaged, ["s-1#1": .renameSecond])).steps.map(\.item) {
      #expect(step.items(.exits)[0].text(.to) == step.id)
    }
  }

  @Test("takes a reference away or leaves it, and takes those along that lead to what goes")
  func dangling() throws {
    let opportunity =
      ",\"opportunities\":[{\"id\":\"k-1\",\"title\":\"K\",\"painPoints\":[\"p-9\",\"p-2\",\"p-9\"]}]"
    let pain = ",\"painPoints\":[{\"id\":\"p-2\",\"title\":\"P\"}]"
    let damaged = try root(
      phase("f-1", step("s-1", "A"), step("s-1", "B", pain)), opportunity)
    func references(_ answers: [String: Repair.Answer]) throws -> [String] {
      try mended(damaged, answers).items(.opportunities)[0].texts(.painPoints)
    }
    let question = "k-1 painPoints p-9"
    #expect(
      try references(["s-1#1": .renameSecond, question: .dropReference]) == ["p-2"])
    #expect(
      try references(["s-1#1": .dropSecond, question: .keepReference]) == ["p-9", "p-9"])
    var random = Seed(1)
    #expect(Repair(damaged)?.mended(["s-1#1": .dropSecond], using: &random) == nil)
  }

  @Test("never drops the journey, nor an item along with what it is compared with")
  func limits() throws {
    let damaged = try root(phase("j-1", step("j-1", "A"), step("f-2", "B")) + "," + phase("f-2"))
    let repair = try #require(Repair(damaged))
    let questions = repair.questions([:])
    #expect(
      questions.map(\.id) == ["j-1#1", "j-1#2", "f-2#0"].map { $0.replacing("#0", with: "#1") })
    #expect(repair.answers(to: questions[0]) == [.renameSecond, .dropSecond])
  }

  @Test("of random damage ends with each id once and all text", arguments: 0..<60 as Range<UInt64>)
  func random(seed: UInt64) throws {
    var random = Seed(seed)
    let text = (0..<12).map { number in
      let steps = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        step("x-\(Int.random(in: 0...9, using: &random))", "t")
      }
      return "{\"id\":\"x-\(Int.random(in: 0...9, using: &random))\",\"title\":\"\(number)\","
        + "\"steps\":[\(steps.joined(separator: ","))]}"
    }.joined(separator: ",")
    let damaged = try root(text)
    let repair = try #require(Repair(damaged))
    var answers: [String: Repair.Answer] = [:]
    var isKeepingAll = true
    while let question = repair.questions(answers).first(where: { answers[$0.id] == nil }) {
      let answer = repair.answers(to: question).randomElement(using: &random)
      answers[question.id] = answer
      if answer == .dropFirst || answer == .dropSecond { isKeepingAll = false }
    }
    let result = try mended(damaged, answers)
    #expect(Repair(result) == nil)
    let ids = ids(result)
    #expect(Set(ids).count == ids.count)
    if isKeepingAll { #expect(ids.count == self.ids(damaged).count) }
    // What nobody chose to drop is still there.
    #expect(Set(self.ids(damaged)).isSubset(of: Set(ids)) || !isKeepingAll)
  }
}
