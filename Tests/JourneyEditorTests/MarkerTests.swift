// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Testing

@Suite("A file in which git left a conflict")
struct MarkerTests {
  private static let path = "conflict.journey.json"

  @Test("is written when all is settled and saved, and not before")
  func isSettled() throws {
    var session = try Session(open: "conflict")
    let before = session.disk
    try session.press("Down Enter Ctrl-S")
    #expect(session.disk == before)
    #expect(session.isDirty)
    #expect(session.root?.item(ItemRef("s-000001"))?.title == "Krijgt bezoek")
    try session.press("Ctrl-S")
    #expect(session.isOnDisk)
    #expect(!session.isDirty)
  }

  @Test("stays as it is when nothing is chosen")
  func isLeft() throws {
    var session = try Session(open: "conflict")
    let before = session.disk
    try session.press("Ctrl-S Esc")
    #expect(session.hasQuit)
    #expect(session.disk == before)
  }

  @Test("asks before its settled text is left without saving")
  func asks() throws {
    var session = try Session(open: "conflict")
    try session.press("Enter Ctrl-S q")
    #expect(!session.hasQuit)
    #expect(session.shows("niet opgeslagen"))
  }

  @Test("that is settled elsewhere meanwhile is joined")
  func settledElsewhere() throws {
    var session = try Session(open: "conflict")
    try session.press("Enter Ctrl-S Down +")
    var text = String(decoding: try Sample.bytes("kort"), as: UTF8.self)
    text.replace("Krijgt een aanmaning", with: "Krijgt een brief")
    text.replace("Belt het wijkteam", with: "Loopt het wijkteam in")
    session.change(Self.path, to: Array(text.utf8), isTold: false)
    try session.press("Ctrl-S")
    #expect(session.isOnDisk)
    #expect(
      session.root.map { Journey($0).steps.map(\.title) } == [
        "Krijgt een brief", "Zoekt hulp op de website", "Loopt het wijkteam in",
      ])
  }
}
