// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import Testing
import Words

@testable import JourneyEditor

@Suite("The answer of a save, while somebody types on")
struct InterruptionTests {
  private static let path = SavingTests.path
  private static let step = ItemRef("s-000001")

  /// Types in a title, saves over what somebody else did, and types on before the answer is there.
  private func typed(_ edit: Edit) throws -> Session {
    var session = try Session(open: "kort")
    try session.press("Enter")
    session.type(" a")
    session.isSlow = true
    session.change(
      Self.path, to: try Document(reading: Sample.bytes("kort")).root.applying(edit).canonicalText,
      isTold: false)
    try session.press("Ctrl-S")
    session.type("b")
    session.answer()
    session.isSlow = false
    session.type("c+q")
    return session
  }

  @Test("joins what somebody else did, and the typing goes on")
  func joins() throws {
    var session = try typed(.set(ItemRef("s-000002"), .emotion, .whole(2)))
    #expect(session.isOnDisk)
    try session.press("Enter Ctrl-S")
    #expect(session.root?.item(Self.step)?.title == "Krijgt een aanmaning abc+q")
    #expect(session.root?.item(ItemRef("s-000002"))?.whole(.emotion) == 2)
    #expect(session.isOnDisk)
  }

  @Test("asks about a conflict only when the field is left")
  func conflicts() throws {
    var session = try typed(.set(Self.step, .title, .text("Krijgt post")))
    #expect(session.root?.item(Self.step)?.title == "Krijgt een aanmaning ab")
    #expect(session.editor.open?.typing?.field.text == "Krijgt een aanmaning abc+q")
    #expect(session.shows("Krijgt een aanmaning abc+q"))
    try session.press("Enter")
    #expect(session.shows("Keuze 1 van 1"))
    try session.press("Enter Ctrl-S")
    #expect(session.root?.item(Self.step)?.title == "Krijgt een aanmaning abc+q")
    #expect(session.isOnDisk)
  }

  @Test(
    "says at once that nothing was saved, and asks when the field is left",
    arguments: [false, true])
  func fails(inPlace: Bool) throws {
    var session = try Session(open: "kort")
    try session.press("Enter")
    session.type(" a")
    session.isSlow = true
    session.needsPlace = inPlace
    if !inPlace { session.failure = Text(nl: "De schijf is vol.", en: "The disk is full.") }
    try session.press("Ctrl-S")
    session.answer()
    #expect(session.shows("Nog niet opgeslagen."))
    session.type(" zoveel")
    #expect(session.shows("Krijgt een aanmaning a zoveel"))
    try session.press("Enter")
    #expect(session.shows(inPlace ? "Zo opslaan" : "Probeer opnieuw"))
    #expect(session.root?.item(Self.step)?.title == "Krijgt een aanmaning a zoveel")
    #expect(session.disk[Self.path] == (try Sample.bytes("kort")))
  }

  @Test("waits for a list or a box that is open")
  func overlay() throws {
    var session = try Session(open: "kort")
    session.isSlow = true
    session.failure = Text(nl: "De schijf is vol.", en: "The disk is full.")
    try session.press("+ Ctrl-S Ctrl-P")
    session.type("fase")
    session.answer()
    #expect(session.shows("fase"))
    #expect(!session.shows("Probeer opnieuw"))
    try session.press("Esc")
    #expect(session.shows("Probeer opnieuw"))
  }
}

@Suite("What is held for a file")
struct HoldingTests {
  @Test("is asked for once, however often Enter is pressed in the list")
  func opensOnce() throws {
    var session = Session([
      "reizen/a.journey.json": try Sample.bytes("kort"),
      "reizen/b.journey.json": try Sample.bytes("kort"),
    ])
    session.list("reizen")
    session.isSlow = true
    try session.press("Enter Enter Down Enter")
    let opened = session.effects.compactMap {
      if case .perform(_, .open(let path)) = $0 { path } else { nil }
    }
    #expect(opened == ["reizen/a.journey.json"])
  }

  @Test("follows a journey that is saved as another on the way back to the list")
  func follows() throws {
    var session = Session(["reizen/kort.journey.json": try Sample.bytes("kort")])
    session.list("reizen")
    try session.press("Enter +")
    session.failure = Text(nl: "De schijf is vol.", en: "The disk is full.")
    try session.press("Esc Enter")
    session.failure = nil
    try session.press("Enter Home")
    session.type("nieuw-")
    try session.press("Enter Esc")
    let moved = session.effects.contains {
      if case .move(from: "reizen/kort.journey.json", to: "reizen/nieuw-kort.journey.json") = $0 {
        true
      } else {
        false
      }
    }
    #expect(moved)
  }

  @Test("stays where choices on cards were put off")
  func putOff() throws {
    var session = try Session(open: "kort")
    var root = try #require(session.root)
    root = try root.applying(.set(ItemRef("s-000001"), .title, .text("Een")))
    let text = String(decoding: root.canonicalText, as: UTF8.self)
    session = Session([
      "kort.journey.json": Array(
        text.replacing("s-000002", with: "s-000001").utf8)
    ])
    session.open("kort.journey.json")
    try session.press("Enter Esc Ctrl-Q")
    #expect(session.hasQuit)
    session.crash()
    #expect(session.shows("1 gekozen"))
  }
}
