// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Testing
import Words

@Suite("Saving")
struct SavingTests {
  static let path = "kort.journey.json"

  private func changed() throws -> Session {
    var session = try Session(open: "kort")
    try session.press("+")
    return session
  }

  @Test("writes the text and nothing else, once")
  func saves() throws {
    var session = try changed()
    try session.press("Ctrl-S Ctrl-S")
    #expect(session.saves == [Self.path])
    #expect(session.notice == "Alles is al opgeslagen.")
    #expect(session.isOnDisk)
    try session.press("q")
    #expect(session.hasQuit)
  }

  @Test("from inside a field keeps the text first")
  func savesWhileTyping() throws {
    var session = try Session(open: "kort")
    try session.press("Enter")
    session.type("!")
    try session.press("Ctrl-S")
    #expect(session.isOnDisk)
    #expect(session.root?.item(ItemRef("s-000001"))?.title == "Krijgt een aanmaning!")
  }

  @Test("that fails keeps the work and lets it be saved later")
  func fails() throws {
    var session = try changed()
    session.failure = Text(nl: "De schijf is vol.", en: "The disk is full.")
    try session.press("Ctrl-S")
    #expect(session.shows("De schijf is vol."))
    #expect(session.isDirty)
    try session.press("Esc q Enter")
    #expect(!session.hasQuit)
    #expect(session.shows("De schijf is vol."))
    session.failure = nil
    try session.press("Esc q Enter")
    #expect(session.hasQuit)
    #expect(session.isOnDisk)
  }

  @Test("that fails is tried again, or put elsewhere, from the question itself")
  func triesElsewhere() throws {
    var session = try changed()
    session.failure = Text(nl: "De schijf is vol.", en: "The disk is full.")
    try session.press("Ctrl-S Down Enter")
    #expect(session.shows("De schijf is vol."))
    session.failure = nil
    try session.press("Enter Home")
    session.type("elders-")
    try session.press("Enter")
    #expect(session.disk["elders-" + Self.path] == Array(session.text.utf8))
    #expect(!session.isDirty)
  }

  @Test("never goes over what somebody else saved and cannot be read")
  func changedOnDisk() throws {
    var session = try changed()
    session.disk[Self.path] = [0x7B, 0x7D]
    try session.press("Ctrl-S")
    #expect(session.shows("niets overschreven"))
    #expect(session.disk[Self.path] == [0x7B, 0x7D])
    #expect(session.isDirty)
  }

  @Test("on a slow disk does not count what was changed meanwhile as saved")
  func slowDisk() throws {
    var session = try changed()
    session.isSlow = true
    try session.press("Ctrl-S *")
    session.answer()
    #expect(session.isDirty)
    #expect(session.shows("niet opgeslagen"))
  }

  @Test("under another name leaves the old file alone")
  func savesAs() throws {
    var session = try changed()
    let old = session.disk[Self.path]
    try session.press("m Down Enter Home")
    session.type("nieuw-")
    try session.press("Enter")
    #expect(session.disk[Self.path] == old)
    #expect(session.disk["nieuw-" + Self.path] == Array(session.text.utf8))
    #expect(session.shows("nieuw-kort.journey.json · opgeslagen"))
  }

  @Test("is not for a file of a newer version, nor is any other change")
  func readOnly() throws {
    var session = try Session(open: "nieuwer")
    let before = session.text
    for keys in ["+", "*", "Del", "Ins", ">", "Enter", "Tab Enter", "Space", "Ctrl-S", "Esc Home"] {
      try session.press(keys)
      session.type("x")
      #expect(session.text == before, "\(keys)")
    }
    #expect(session.saves.isEmpty)
    try session.press("Ctrl-Q")
    #expect(session.hasQuit)
  }
}
