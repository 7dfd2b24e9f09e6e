// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Testing
import TextGrid
import Words

@testable import JourneyEditor

@Suite("Leaving")
struct LeavingTests {
  private static let path = SavingTests.path

  private func changed() throws -> Session {
    var session = try Session(open: "kort")
    try session.press("+")
    return session
  }

  @Test("asks first when something is not saved", arguments: ["q", "Ctrl-Q", "Enter Ctrl-Q"])
  func asks(keys: String) throws {
    var session = try changed()
    try session.press(keys)
    #expect(!session.hasQuit)
    #expect(session.shows("U verlaat deze reis. Wijzigingen zijn niet opgeslagen."))
    #expect(session.shows("[Opslaan]"))
  }

  static let kinds = [
    ("kort", "deze reis"), ("wonen.opgave", "deze opgave"), ("raad.panel", "dit panel"),
  ]

  @Test("names what was changed", arguments: kinds)
  func names(file: String, words: String) throws {
    var session = Session([:])
    try session.perform("open", file)
    try session.press("Home Enter")
    session.type("!")
    try session.press("Enter Ctrl-Q")
    #expect(session.shows("U verlaat \(words). Wijzigingen zijn niet opgeslagen."))
  }

  static let windows: [(size: Size, key: String)] = [
    (Size(columns: 80, rows: 24), "Down"), (Size(columns: 120, rows: 36), "Right"),
  ]

  @Test("one journey for another shows nothing of the first", arguments: windows)
  func another(size: Size, key: String) throws {
    let first = try Sample.bytes("kort")
    let second = Array(
      String(decoding: first, as: UTF8.self)
        .replacing("Van aanmaning tot schuldenvrij", with: "Een andere reis").utf8)
    var session = Session(["reizen/a.journey.json": first, "reizen/b.journey.json": second])
    session.resize(size)
    session.list("reizen")
    try session.press("Enter \(key) Esc")
    try session.press("Down Enter \(key)")
    #expect(session.shows("Een andere reis") && !session.shows("Van aanmaning"))
  }

  static let answers: [(keys: String, quits: Bool, saves: Bool)] = [
    ("Enter", true, true), ("o Enter", true, true), ("Right Enter", true, false),
    ("Ctrl-S", true, true), ("Right Ctrl-S", true, true),
    // Letters choose nothing, whatever is typed on.
    ("n Enter", true, true),
    ("Right Right Enter", false, false), ("a", false, false), ("Esc", false, false),
    ("Left Enter", false, false), ("x Enter", true, true), ("Tab Enter", true, false),
  ]

  @Test("follows the answer", arguments: answers)
  func answer(keys: String, quits: Bool, saves: Bool) throws {
    var session = try changed()
    try session.press("q " + keys)
    #expect(session.hasQuit == quits)
    #expect(session.saves == (saves ? [Self.path] : []))
    #expect(session.shows("niet opgeslagen") == !saves)
  }

  @Test(
    "a journey to practise on ends the program, as leaving any other does",
    arguments: [false, true])
  func practice(isChanged: Bool) throws {
    var session = Session([:])
    try session.perform("list", "kort")
    try session.choose("oefenreis")
    #expect(session.shows("Rondkijken"))
    if isChanged { try session.press("+") }
    try session.press(isChanged ? "Ctrl-Q Right Enter" : "Ctrl-Q")
    #expect(session.hasQuit)
  }

  @Test("that is called off goes on in the field that was open", arguments: ["Esc", "Left Enter"])
  func resumes(keys: String) throws {
    var session = try Session(open: "kort")
    try session.press("Enter")
    session.type(" thuis")
    try session.press("Left Left Left Left Left Left Ctrl-Q " + keys)
    session.type(" vandaag")
    try session.press("Enter")
    #expect(session.root?.item(ItemRef("s-000001"))?.title == "Krijgt een aanmaning vandaag thuis")
  }

  @Test("that is called off during fast capture goes on with it")
  func resumesCapture() throws {
    var session = try Session(open: "kort")
    try session.press("Ctrl-E")
    session.type("Belt")
    try session.press("Ctrl-Q Esc")
    session.type(" terug")
    try session.press("Enter")
    session.type("Wacht")
    try session.press("Enter Enter")
    #expect(session.shows("Belt terug") && session.shows("Wacht"))
  }

  @Test("can be done with the words of other editors", arguments: [false, true])
  func words(isSlow: Bool) throws {
    var session = try changed()
    session.isSlow = isSlow
    try session.press(": w q Enter")
    session.answer()
    #expect(session.hasQuit && session.saves == [Self.path])
  }

  @Test("goes back to the list with what was saved")
  func backToTheList() throws {
    var session = Session(["reizen/kort.journey.json": try Sample.bytes("kort")])
    session.list("reizen")
    try session.press("Enter + Esc Enter")
    #expect(session.shows("laagste punt −1"))
    #expect(session.saves == ["reizen/kort.journey.json"])
  }

  static let reasons: [Text?] = [nil, Text("Uw werk kan niet hersteld worden.")]

  @Test("without saving promises the work only where it was written down", arguments: reasons)
  func promises(reason: Text?) throws {
    var session = Session(["reizen/kort.journey.json": try Sample.bytes("kort")])
    session.list("reizen")
    try session.press("Enter +")
    if let reason { session.send(.journalFailed(path: "reizen/kort.journey.json", reason)) }
    try session.press("Esc Right Enter")
    #expect(session.notice.hasPrefix("Niet opgeslagen."))
    #expect(session.notice.contains("bij Eerder werk") == (reason == nil))
  }

  @Test(
    "right after saving asks nothing, and waits for the disk",
    arguments: ["q", "Ctrl-Q"])
  func savesAndLeaves(key: String) throws {
    var session = try changed()
    session.isSlow = true
    try session.press("Ctrl-S " + key)
    #expect(!session.hasQuit)
    #expect(!session.shows("[Opslaan]"))
    session.answer()
    #expect(session.hasQuit)
    #expect(session.isOnDisk)
  }

  @Test("right after saving stays when the save fails")
  func leavingFails() throws {
    var session = try changed()
    session.isSlow = true
    session.failure = Text("De schijf is vol.")
    try session.press("Ctrl-S q")
    session.answer()
    #expect(!session.hasQuit)
    #expect(session.shows("De schijf is vol."))
  }

  @Test("also saves what was changed while another save ran")
  func savesTwice() throws {
    var session = try changed()
    session.isSlow = true
    try session.press("Ctrl-S * q Enter")
    session.answer()
    #expect(!session.hasQuit)
    session.answer()
    #expect(session.hasQuit)
    #expect(session.saves == [Self.path, Self.path])
    #expect(session.isOnDisk)
  }

  @Test("stays with what is typed meanwhile")
  func typesMeanwhile() throws {
    var session = try changed()
    session.isSlow = true
    try session.press("Ctrl-S q Enter")
    session.type(" per post")
    session.answer()
    #expect(!session.hasQuit)
    try session.press("Enter")
    #expect(session.shows("Krijgt een aanmaning per post"))
  }

  @Test("a journey while its save runs never gives its name to the next one")
  func slowSave() throws {
    var session = Session([:])
    try session.perform("list", "kort leeg")
    try session.press("Enter")
    session.isSlow = true
    try session.press("+ Ctrl-S")
    let first = try #require(session.saves.last)
    try session.press("- Esc Right Enter")
    session.isSlow = false
    try session.press("Down")
    #expect(session.shows("Opgeslagen: \(first)"))
    try session.press("Enter")
    #expect(session.shows("leeg.journey.json"))
    try session.press("Home Enter")
    session.type("!")
    try session.press("Enter Ctrl-S")
    #expect(session.saves.last != first)
  }

  @Test("after a save that was done meanwhile leaves at once, and not with a later save")
  func saveDoneMeanwhile() throws {
    var session = try changed()
    session.isSlow = true
    try session.press("Ctrl-S - Ctrl-Q")
    session.isSlow = false
    session.answer()
    try session.press("Enter")
    #expect(session.hasQuit)
    #expect(session.isOnDisk)
  }
}
