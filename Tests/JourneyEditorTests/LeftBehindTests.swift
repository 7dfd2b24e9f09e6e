// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Testing
import Words

@testable import JourneyEditor

@Suite("What rests in other files on something that is removed")
struct LeftBehindTests {
  private static let panel = """
    {"format":"klantreis.panel/1","id":"n-000001","title":"Panel","questions":[
    {"id":"q-000001","title":"Kent u het?"},{"id":"q-000002","title":"Wat vindt u ervan?"}]}
    """
  private static let journey = """
    {"format":"klantreis.journey/1","id":"j-000001","title":"Huidig","sources":[
    {"id":"b-000001","title":"Het panel","panel":"n-000001","question":"q-000001"}]}
    """

  private func session() -> Session {
    var session = Session([
      "wonen/panel.panel.json": Array(Self.panel.utf8),
      "wonen/huidig.journey.json": Array(Self.journey.utf8),
    ])
    session.open("wonen/panel.panel.json")
    return session
  }

  @Test("is told at the removal of a question to a panel", arguments: ["Del", "Ctrl-X"])
  func question(key: String) throws {
    var session = session()
    try session.focus(on: ItemRef("q-000001"))
    try session.press(key)
    #expect(session.notice.contains("verwijderd. Ongedaan maken: Ctrl-Z. "))
    #expect(session.notice.contains("De bron “Het panel” noemt een vraag die niet in"))
  }

  @Test("is nothing for a question on which nothing rests")
  func unused() throws {
    var session = session()
    try session.focus(on: ItemRef("q-000002"))
    try session.press("Del")
    #expect(session.notice.hasSuffix("verwijderd. Ongedaan maken: Ctrl-Z."))
  }

  @Test("is not told any more where the removal was undone before the answer came")
  func undone() throws {
    var session = session()
    try session.focus(on: ItemRef("q-000001"))
    session.isSlow = true
    try session.press("Del Ctrl-Z")
    session.answer()
    #expect(session.notice.hasPrefix("Ongedaan:") && !session.notice.contains("bron"))
  }

  @Test("is not looked for where nothing can rest on what is removed")
  func elsewhere() throws {
    var session = try Session(open: "kort")
    session.isSlow = true
    try session.focus(on: ItemRef("s-000002"))
    try session.press("Del")
    #expect(
      !session.editor.pendingErrands.contains {
        if case .leftBehind = $0 { true } else { false }
      })
  }
}
