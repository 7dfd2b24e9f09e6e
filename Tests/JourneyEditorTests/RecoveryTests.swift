// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Testing
import Words

@testable import JourneyEditor

@Suite("Work that was not saved")
struct RecoveryTests {
  private static let path = SavingTests.path

  @Test("comes back whole after a crash, whatever it was", arguments: HistoryTests.changes)
  func recovers(change: HistoryTests.Change) throws {
    var session = try Session(open: "kort")
    try session.press(change.keys)
    session.type(change.typed)
    let typed = session.editor.open?.typing?.field.text
    let before = session.text
    let start = session.disk
    session.crash()
    try session.press("Enter")
    #expect(session.text == before)
    #expect(session.editor.open?.typing?.field.text == typed)
    #expect(session.disk == start)
    #expect(session.isDirty || session.editor.open?.isTypingNewText == true)
    #expect(session.retired == ["oud.journal"])
    if session.editor.open?.typing != nil { try session.press("Enter") }
    while session.editor.open?.history.canUndo == true { try session.press("Ctrl-Z") }
    #expect(!session.isDirty)
  }

  @Test("can be undone and made again after it came back, over the last save too")
  func keepsUndo() throws {
    var session = try Session(open: "kort")
    try session.press("+ Ctrl-S * Ctrl-Z Down + Ctrl-Z")
    let before = session.text
    session.crash()
    #expect(!session.shows("Herstellen"))
    #expect(session.text == before)

    session = try Session(open: "kort")
    let start = session.text
    try session.press("+ Ctrl-S *")
    session.crash()
    try session.press("Enter Ctrl-Z")
    #expect(!session.isDirty)
    try session.press("Ctrl-Z")
    #expect(session.text == start)
    try session.press("Ctrl-Y Ctrl-Y")
    #expect(session.text.contains("momentOfTruth\": true"))
  }

  @Test("survives one crash after another")
  func twice() throws {
    var session = try Session(open: "kort")
    try session.press("+")
    session.crash()
    try session.press("Enter * Enter")
    session.type("!")
    let before = session.text
    session.crash()
    try session.press("Enter")
    #expect(session.text == before)
    #expect(session.editor.open?.typing?.field.text == "Krijgt een aanmaning!")
  }

  @Test("is not offered when a save took it along, even one that nobody was told of")
  func savedUnseen() throws {
    var session = try Session(open: "kort")
    try session.press("+")
    session.isSlow = true
    try session.press("Ctrl-S")
    #expect(session.isOnDisk)
    session.crash()
    #expect(!session.shows("Herstellen"))
    #expect(!session.isDirty)
  }

  @Test("is asked about again when nothing was decided, and goes when it is discarded")
  func laterAndDiscard() throws {
    var session = try Session(open: "kort")
    try session.press("+")
    let start = session.disk
    session.crash()
    try session.press("Esc")
    #expect(session.retired.isEmpty)
    #expect(!session.isDirty)
    session.recoveries = []
    try session.press("Down")

    session = try Session(open: "kort")
    try session.press("+")
    session.crash()
    try session.press("w Enter")
    #expect(session.retired == ["oud.journal"])
    #expect(!session.isDirty)
    #expect(session.disk == start)
  }

  @Test("joins a file that changed meanwhile")
  func changedMeanwhile() throws {
    var session = try Session(open: "kort")
    try session.press("+ Enter")
    session.type(" per post")
    try session.perform("quietly", "Zoekt hulp op de website => Zoekt hulp bij de balie")
    session.crash()
    #expect(session.shows("Herstellen"))
    try session.press("Enter")
    #expect(session.notice.hasPrefix("Uw werk is samengevoegd met het bestand"))
    let titles = session.root.map { Journey($0).steps.map(\.title) } ?? []
    #expect(
      titles == [
        "Krijgt een aanmaning per post", "Zoekt hulp bij de balie", "Belt het wijkteam",
      ])
    #expect(session.root?.item(ItemRef("s-000001"))?.whole(.emotion) == -1)
    try session.press("Ctrl-S")
    #expect(session.isOnDisk)
  }

  @Test("that cannot be joined is settled card by card, and kept until it is")
  func conflict() throws {
    var session = try Session(open: "kort")
    try session.press("+ +")
    try session.perform("quietly", "\"emotion\": -2 => \"emotion\": 2")
    session.crash()
    try session.press("Enter")
    #expect(session.shows("Keuze 1 van 1"))
    try session.press("Esc")
    #expect(session.retired.isEmpty)
    #expect(!session.isDirty)

    session = try Session(open: "kort")
    try session.press("+ +")
    try session.perform("quietly", "\"emotion\": -2 => \"emotion\": 2")
    session.crash()
    try session.press("Enter Enter Ctrl-S")
    #expect(session.retired == ["oud.journal"])
    #expect(session.root?.item(ItemRef("s-000001"))?.whole(.emotion) == 0)
  }

  @Test("is asked about anew where others write again what was settled after a crash")
  func disputedAnew() throws {
    var session = try Session(open: "kort")
    try session.press("+ +")
    try session.perform("quietly", "\"emotion\": -2 => \"emotion\": 2")
    session.crash()
    try session.press("Enter Enter Ctrl-S")
    session.crash()
    try session.press("Enter *")
    try session.perform("quietly", "\"emotion\": 2 => \"emotion\": 1")
    try session.press("Ctrl-S")
    guard case .conflicts(let settlement) = session.editor.overlay else {
      Issue.record("The same field is disputed about another text.")
      return
    }
    #expect(settlement.card.chosen == nil)
  }

  @Test("a record that makes no sense is as far as it comes back")
  func damaged() throws {
    var session = try Session(open: "kort")
    try session.press("+ *")
    let journal = try #require(session.journal)
    let wrong = JournalEntry.edit(.remove(ItemRef("s-zzzzzz")), Text("?"))
    let damaged = Recovery(
      journal: journal.journal, time: journal.time, base: journal.base,
      entries: [journal.entries[0], wrong] + journal.entries.dropFirst())
    let root = try Document(reading: journal.base).root
    let replay = try #require(damaged.replay(on: root))
    #expect(replay.made.count == 1)
    #expect(replay.changeCount == 1)
    #expect(replay.history.current.root.item(ItemRef("s-000001"))?.whole(.emotion) == -1)
  }
}
