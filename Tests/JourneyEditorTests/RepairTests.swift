// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Testing
import Words

@Suite("A file that is damaged")
struct RepairTests {
  private static let path = "dubbel.journey.json"

  @Test("is written when all is decided and saved, and not before")
  func isMended() throws {
    var session = try Session(open: "dubbel")
    let before = session.disk
    try session.press("Enter Enter Enter Ctrl-S")
    #expect(session.disk == before)
    #expect(session.isDirty)
    try session.press("Ctrl-S")
    #expect(session.isOnDisk)
    #expect(session.root.map { Repair($0) == nil } == true)
    #expect(Journey(try #require(session.root)).steps.count == 4)
  }

  @Test("is left as it is where nothing is decided")
  func isLeft() throws {
    var session = try Session(open: "dubbel")
    let before = session.disk
    try session.press("Ctrl-S Esc + Del Enter Ctrl-Z Esc q")
    #expect(session.hasQuit)
    #expect(session.disk == before)
    #expect(session.saves.isEmpty)
  }

  @Test("shows its cards again when it is to be saved")
  func comesBack() throws {
    var session = try Session(open: "dubbel")
    try session.press("Esc")
    #expect(!session.shows("Herstel 1 van"))
    try session.press("Ctrl-S")
    #expect(session.shows("Herstel 1 van 4"))
  }

  @Test("can be decided on in any order, and otherwise after all")
  func anyOrder() throws {
    var session = try Session(open: "dubbel")
    try session.press("Right Right Right Down Enter Down Enter Enter Left Left Home Enter")
    #expect(session.shows("3 gekozen"))
    try session.press("Ctrl-S Ctrl-S")
    #expect(session.isOnDisk)
    #expect(session.text.contains("p-00000x"))
    #expect(Journey(try #require(session.root)).steps.count == 4)
  }

  @Test("can be answered in one go where the same holds for all")
  func forAll() throws {
    var session = try Session(open: "dubbel")
    try session.press("Down Down a")
    #expect(session.shows("2 gekozen"))
    try session.press("Enter Ctrl-S Ctrl-S")
    #expect(session.isOnDisk)
    #expect(session.root.map { Repair($0) == nil } == true)
  }

  @Test("that is mended and lost in a crash comes back as it was mended")
  func crashes() throws {
    var session = try Session(open: "dubbel")
    try session.press("Enter Enter Enter Ctrl-S +")
    let text = session.text
    session.crash()
    #expect(session.shows("werk dat niet is opgeslagen"))
    try session.press("Enter")
    #expect(session.text == text)
    #expect(!session.shows("Herstel"))
    try session.press("Ctrl-S")
    #expect(session.isOnDisk)
  }

  @Test("asks for its repair after lost work was thrown away")
  func discards() throws {
    var session = try Session(open: "dubbel")
    try session.press("Enter Enter Enter Ctrl-S +")
    session.crash()
    try session.press("Right Right Enter")
    #expect(session.shows("Herstel 1 van 4"))
  }

  @Test("by somebody else while there is work is joined first, and mended before it is saved")
  func whileDirty() throws {
    var session = try Session(open: "kort")
    try session.press("Down +")
    session.change("kort.journey.json", to: try Sample.bytes("dubbel"), isTold: false)
    let theirs = session.disk
    try session.press("Ctrl-S")
    #expect(session.disk == theirs)
    // What stands in a step that stands twice is not asked of by itself.
    #expect(session.shows("Keuze 1 van 2"))
    try session.press("Down Enter Down Enter Ctrl-S")
    #expect(session.disk == theirs)
    #expect(session.shows("Herstel 1 van 1"))
    try session.press("Enter Ctrl-S Ctrl-S")
    #expect(session.isOnDisk)
    #expect(session.root?.item(ItemRef("s-000002"))?.whole(.emotion) == 1)
  }

  @Test("stays a file for reading while another editor has it")
  func elsewhere() throws {
    var session = Session([Self.path: try Sample.bytes("dubbel")])
    session.otherEditor = Text("Deze reis is al open bij Jan.")
    session.open(Self.path)
    try session.press("Enter")
    #expect(!session.shows("Herstel 1 van"))
  }

  @Test("comes back after a crash with what was chosen so far")
  func crashesBefore() throws {
    var session = try Session(open: "dubbel")
    try session.press("Enter")
    session.crash()
    #expect(session.shows("1 gekozen"))
    try session.press("Enter Enter Ctrl-S Ctrl-S")
    #expect(session.isOnDisk)
  }

  @Test("and in conflict as well is settled first, and mended before it is saved")
  func inConflict() throws {
    var text = String(decoding: try Sample.bytes("conflict"), as: UTF8.self)
    text.replace("\"id\": \"p-000002\"", with: "\"id\": \"p-000001\"")
    text.replace(
      "\"painPoints\": [\n                \"p-000001\"",
      with: "\"painPoints\": [\n                \"p-00000x\"")
    #expect(text.contains("p-00000x") && !text.contains("p-000002"))
    let path = "beide.journey.json"
    var session = Session([path: Array(text.utf8)])
    session.open(path)
    #expect(session.shows("Keuze 1 van"))
    for _ in 0..<9 where !session.notice.contains("Alles is gekozen") { try session.press("Enter") }
    try session.press("Ctrl-S")
    #expect(session.disk == [path: Array(text.utf8)])
    #expect(session.shows("Herstel 1 van 1"))
    try session.press("Enter Ctrl-S")
    #expect(session.disk == [path: Array(text.utf8)])
    try session.press("Ctrl-S")
    #expect(session.isOnDisk)
    #expect(session.root.map { Repair($0) == nil } == true)
    #expect(session.root?.item(ItemRef("s-000001"))?.items(.painPoints).count == 2)
  }
}
