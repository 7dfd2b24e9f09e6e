// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Testing
import TextGrid

@testable import JourneyEditor

@Suite("Work that was put away")
struct EarlierWorkTests {
  private static let step = ItemRef("s-000001")

  /// A session in which work of an earlier one was put away.
  private func session(after keys: String, typing text: String = "") throws -> Session {
    var session = try Session(open: "kort")
    try session.press(keys)
    session.type(text)
    if !text.isEmpty { try session.press("Enter") }
    session.crash()
    try session.press("Down Down Enter")
    #expect(!session.isDirty)
    return session
  }

  private func offer(in session: inout Session) throws {
    try session.choose("eerder werk")
  }

  @Test("comes back as one change on what was done since, that can be undone")
  func joinsOwnWork() throws {
    var session = try session(after: "+")
    let start = session.text
    try session.press("Down *")
    let own = session.text
    try offer(in: &session)
    try session.press("Enter")
    #expect(!session.notice.contains("dat intussen veranderd is"))
    #expect(session.notice.hasPrefix("Uw eerdere werk staat nu bij wat u intussen deed."))
    let both = session.text
    #expect(session.root?.item(Self.step)?.whole(.emotion) == -1)
    #expect(session.root?.item(ItemRef("s-000002"))?.flag(.momentOfTruth) == false)
    try session.press("Ctrl-Z")
    #expect(session.text == own)
    try session.press("Ctrl-Z")
    #expect(session.text == start && !session.isDirty)
    try session.press("Ctrl-Y Ctrl-Y")
    #expect(session.text == both)
    session.crash()
    try session.press("Enter")
    #expect(session.text == both)
    try session.press("Ctrl-Z Ctrl-Z")
    #expect(session.text == start)
  }

  @Test("comes back with the text that was being typed, as one change too")
  func joinsDraft() throws {
    var session = try Session(open: "kort")
    try session.press("+ Enter")
    session.type(" per post")
    session.crash()
    try session.press("Down Down Enter Down *")
    let own = session.text
    try offer(in: &session)
    try session.press("Enter")
    #expect(session.root?.item(Self.step)?.title == "Krijgt een aanmaning per post")
    try session.press("Ctrl-Z")
    #expect(session.text == own)
  }

  @Test("is offered again when its cards are put off")
  func putOff() throws {
    var session = try session(after: "+ +")
    try session.perform("theirs", "\"emotion\": -2 => \"emotion\": 2")
    let now = session.text
    try offer(in: &session)
    try session.press("Enter")
    #expect(session.shows("Keuze 1 van 1"))
    try session.press("Esc")
    #expect(session.notice.contains("u vindt het terug bij Bestand, Eerder werk"))
    #expect(!session.editor.pendingErrands.contains(.retire))
    #expect(session.retired == ["oud.journal"])
    try offer(in: &session)
    #expect(session.shows("Herstellen"))
    try session.press("Enter Enter Ctrl-S")
    #expect(session.retired == ["oud.journal"])
    try session.press("Ctrl-S")
    #expect(session.retired == ["oud.journal", "oud.old"])
    #expect(session.root?.item(Self.step)?.whole(.emotion) == 0)
    #expect(session.editor.open?.declined.isEmpty == true)
    try session.press("Ctrl-Z")
    #expect(session.text == now)
  }

  @Test(
    "stays until what is saved has it, also where it was undone first", arguments: [true, false])
  func staysUntilSaved(isUndone: Bool) throws {
    var session = try session(after: "+")
    try session.press("Down *")
    try offer(in: &session)
    try session.press("Enter")
    #expect(session.notice.hasPrefix("Uw eerdere werk staat nu"))
    #expect(session.editor.open?.declined.count == 1)
    if isUndone { try session.press("Ctrl-Z") }
    try session.press("Ctrl-S")
    #expect(session.editor.open?.declined.count == (isUndone ? 1 : 0))
    guard isUndone else { return }
    try offer(in: &session)
    try session.press("Enter")
    #expect(session.root?.item(Self.step)?.whole(.emotion) == -1)
    try session.press("Ctrl-S")
    #expect(session.editor.open?.declined.isEmpty == true)
  }

  @Test("survives a crash where the journal had begun on another text")
  func otherBase() throws {
    var session = try Session(open: "kort")
    try session.press("Ins")
    session.type("Nieuw")
    try session.press("Enter Ctrl-S *")
    let text = session.text
    session.crash()
    try session.press("Down Down Enter Enter")
    // What is typed and taken back is no change, but it stands in the journal.
    session.type("x")
    try session.press("Backspace Enter")
    #expect(!session.isDirty)
    try offer(in: &session)
    try session.press("Enter")
    #expect(session.text == text)
    session.crash()
    #expect(session.shows("Herstellen"))
    try session.press("Enter")
    #expect(session.text == text)
    try session.press("Ctrl-Z Ctrl-Z")
    #expect(!session.text.contains("Nieuw"))
  }

  @Test("has its own number of steps")
  func counts() throws {
    var session = try Session(open: "kort")
    try session.press("Ins")
    session.type("Nieuw")
    try session.press("Enter Ctrl-S Ctrl-Z")
    session.crash()
    #expect(session.root.map { Journey($0).steps.count } == 4)
    try session.press("Enter")
    #expect(session.root.map { Journey($0).steps.count } == 3)
    #expect(session.shows("stap 1 van 3"))
  }

  @Test("is offered when it stands in its place, so that throwing it away throws it away")
  func follows() throws {
    var session = try Session(open: "kort")
    try session.press("+")
    session.crash()
    session.isSlow = true
    try session.press("Down Down Enter")
    try offer(in: &session)
    #expect(!session.shows("Voorgoed weggooien"))
    session.answer()
    try offer(in: &session)
    try session.press("Down Down Enter")
    session.answer()
    #expect(session.retired == ["oud.journal", "oud.old"])
    #expect(session.notice == "Voorgoed weggegooid.")
  }

  @Test("that was taken over and saved goes, also where the journey is left before it was put away")
  func leftEarly() throws {
    var session = try Session(open: "kort")
    try session.press("+")
    session.crash()
    session.list("reizen")
    session.isSlow = true
    try session.press("Enter Ctrl-S")
    #expect(session.editor.isPending(.retire))
    let bytes = Array(session.text.utf8)
    session.send(
      .finished(
        session.lastRequest,
        .saved(path: "kort.journey.json", bytes: bytes, isConfirmed: true, remark: nil)))
    try session.press("Esc")
    #expect(session.editor.open == nil)
    session.isSlow = false
    session.answer()
    #expect(session.retired == ["oud.journal", "oud.old"])
    #expect(session.editor.journalsLeft.isEmpty)
  }
}
