// SPDX-License-Identifier: EUPL-1.2

import JourneyExchange
import JourneyModel
import Testing
import Words

@Suite("An agreement scale that people answered in their own words")
struct PanelScaleTests {
  private static func counted(
    _ answers: [String], into panel: Item = Item(kind: .panel, id: "n-1", title: "Panel")
  ) throws -> (panel: Item, remarks: [PanelAnswers.Remark], notes: [Text]) {
    let rows = answers.map { "x,\"\($0)\"\n" }.joined()
    let table = try #require(PanelAnswers(csv: "Wie,Gehoord\n" + rows))
    let known = Panel(panel).plans
    let plans = [ColumnPlan(title: "Gehoord", kind: .scale, columns: ["Gehoord"])]
    var generator = SystemRandomNumberGenerator()
    return try table.counted(into: panel, by: known.isEmpty ? plans : known, using: &generator)
  }

  private static func figures(_ panel: Item) throws -> String {
    let question = try #require(Panel(panel).questions.first)
    return "n=\(question.respondents ?? -1): "
      + question.results.map { "\($0.title) \($0.count ?? -1)" }.joined(separator: ", ")
  }

  @Test(
    "is one result for wordings that mean the same",
    arguments: [
      (["eens", "Mee eens", "mee  eens", "EENS ", "oneens"], "n=5: eens 4, oneens 1"),
      (
        ["zeer mee eens", "Zeer mee eens", "Ik ben het er helemaal mee eens."],
        "n=3: zeer mee eens 3"
      ),
      (
        ["eens", "Ik ben het ermee eens", "ermee oneens"], "n=3: eens 2, ermee oneens 1"
      ),
      (
        ["strongly agree", "Agree", "Neither agree nor disagree", "disagree", "agree"],
        "n=5: strongly agree 1, Agree 2, Neither agree nor disagree 1, disagree 1"
      ),
      (["noch mee eens, noch mee oneens", "neutraal", "Neutraal"], "n=3: neutraal 3"),
      // Who takes no stance is told apart, each in other words.
      (
        ["eens", "Weet niet", "weet ik niet", "geen mening", "n.v.t.", "oneens"],
        "n=2: eens 1, oneens 1, Weet niet 2, geen mening 1, n.v.t. 1"
      ),
    ] as [([String], String)])
  func together(answers: [String], figures: String) throws {
    let counted = try Self.counted(answers)
    #expect(try Self.figures(counted.panel) == figures)
    #expect(counted.remarks.isEmpty)
    // Counted anew it comes to the same.
    let again = try Self.counted(answers, into: counted.panel)
    #expect(again.panel == counted.panel)
    #expect(try Document(reading: counted.panel.canonicalText).remarks.isEmpty)
  }

  @Test("says in the words of the respondents what was taken together and what stands apart")
  func notes() throws {
    let notes = try Self.counted(["eens", "eens", "Mee eens", "weet niet"]).notes.map(\.nl)
    #expect(
      notes == [
        "“Gehoord”: “eens” (2) en “Mee eens” (1) zijn samen geteld.",
        "“Gehoord”, apart en niet meegeteld in n = 3: “weet niet” (1).",
      ])
    #expect(try Self.counted(["eens", "oneens", "eens"]).notes.isEmpty)
  }

  @Test("takes a new wording to the result that means the same, and leaves rows apart that were so")
  func again() throws {
    let panel = try Self.counted(["eens", "Mee eens", "oneens"]).panel
    let more = try Self.counted(
      ["eens", "daar ben ik het mee eens", "ik ben het eens"], into: panel)
    #expect(try Self.figures(more.panel) == "n=2: eens 2, oneens 0")
    // One wording is not known, and is told as such.
    #expect(more.remarks.count == 1)
    let first = try #require(Panel(panel).questions.first?.results.first)
    let parted = try panel.applying(
      .all([
        .set(ItemRef(first.id), .answers, nil),
        .insert(
          Item(kind: .result, id: "u-999999", title: "mee eens"),
          into: ItemRef(Panel(panel).questions[0].id), .results, .last),
      ]))
    let apart = try Self.counted(["eens", "mee eens", "mee eens"], into: parted).panel
    #expect(try Self.figures(apart) == "n=3: eens 1, oneens 0, mee eens 2")
    // What neither row names counts in one of them, and only what one row took together is told so.
    let another = try Self.counted(["eens", "mee eens", "ik ben het eens"], into: parted)
    #expect(try Self.figures(another.panel) == "n=3: eens 2, oneens 0, mee eens 1")
    #expect(
      another.notes.map(\.nl) == [
        "“Gehoord”: “eens” (1) en “ik ben het eens” (1) zijn samen geteld."
      ])
  }

  @Test("knows by its words who took no stance, whatever the result is called")
  func renamed() throws {
    let panel = try Self.counted(["eens", "oneens", "weet niet", "Weet ik niet"]).panel
    let apart = try #require(Panel(panel).questions.first?.results.last)
    let named = try panel.applying(.set(ItemRef(apart.id), .title, .text("Anders")))
    let question = Panel(named).questions[0]
    #expect(question.results.map { question.base(of: $0, among: 2) } == [2, 2, nil])
  }

  @Test("shows no share of who took no stance, and says why")
  func shown() throws {
    let panel = Panel(try Self.counted(["eens", "eens", "oneens", "oneens", "weet niet"]).panel)
    var options = ExportOptions()
    options.language = .dutch
    let format = try #require(SheetFormat.all(.panel).first { $0.name == "linear" })
    let text = format.text(SheetSource(panel.item), options).replacing("\u{A0}", with: " ")
    #expect(text.contains("eens: 2 (50 %)"), "\(text)")
    #expect(text.contains("weet niet: 1, telt niet mee in n"), "\(text)")
  }

  @Test("keeps the shares of a panel in which those without a stance were counted")
  func older() {
    let rows = [("eens", 2), ("oneens", 2), ("weet niet", 1)].enumerated().map { index, row in
      #"{"id":"u-\#(index)","title":"\#(row.0)","count":\#(row.1)}"#
    }
    let text = #"""
      {"format":"klantreis.panel/1","id":"n-1","title":"P","questions":[{"id":"q-1","title":"G","kind":"scale",
      "respondents":5,"results":[\#(rows.joined(separator: ","))]}]}
      """#
    let question = (try? Document(reading: Array(text.utf8)).root).map { Panel($0).questions[0] }
    let bases = question.map { asked in asked.results.map { asked.base(of: $0, among: 5) } }
    #expect(bases == [5, 5, 5])
  }
}
