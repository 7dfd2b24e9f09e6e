// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Testing
import Words

@Suite("Saving and leaving")
struct SavingTests {
  static let path = "kort.journey.json"

  private func changed() throws -> Session {
    var session = try Session(open: "kort")
    try session.press("+")
    return session
  }

  private func isOnDisk(_ session: Session) -> Bool {
    session.disk[Self.path] == Array(session.text.utf8)
  }

  @Test("writes the text and nothing else, once")
  func saves() throws {
    var session = try changed()
    try session.press("Ctrl-S Ctrl-S")
    #expect(session.saves == [Self.path])
    #expect(session.notice == "Alles is al opgeslagen.")
    #expect(isOnDisk(session))
    try session.press("q")
    #expect(session.hasQuit)
  }

  @Test("from inside a field keeps the text first")
  func savesWhileTyping() throws {
    var session = try Session(open: "kort")
    try session.press("Enter")
    session.type("!")
    try session.press("Ctrl-S")
    #expect(isOnDisk(session))
    #expect(session.root?.item(ItemRef("s-000001"))?.title == "Krijgt een aanmaning!")
  }

  @Test("that fails keeps the work and lets it be saved later")
  func fails() throws {
    var session = try changed()
    session.failure = Text(nl: "De schijf is vol.", en: "The disk is full.")
    try session.press("Ctrl-S")
    #expect(session.notice == "De schijf is vol.")
    #expect(session.isDirty)
    try session.press("q Enter")
    #expect(!session.hasQuit)
    session.failure = nil
    try session.press("q Enter")
    #expect(session.hasQuit)
    #expect(isOnDisk(session))
  }

  @Test("never goes over what somebody else saved")
  func changedOnDisk() throws {
    var session = try changed()
    session.disk[Self.path] = [0x7B, 0x7D]
    try session.press("Ctrl-S")
    #expect(session.notice == "kort.journey.json is veranderd.")
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

  @Test(
    "and leaving at once asks nothing, and leaves when the disk is ready",
    arguments: ["q", "Ctrl-Q"])
  func savesAndLeaves(key: String) throws {
    var session = try changed()
    session.isSlow = true
    try session.press("Ctrl-S " + key)
    #expect(!session.hasQuit)
    #expect(!session.shows("[Opslaan]"))
    session.answer()
    #expect(session.hasQuit)
    #expect(isOnDisk(session))
  }

  @Test("and leaving at once stays when the save fails")
  func leavingFails() throws {
    var session = try changed()
    session.isSlow = true
    session.failure = Text("De schijf is vol.")
    try session.press("Ctrl-S q")
    session.answer()
    #expect(!session.hasQuit)
    #expect(session.notice == "De schijf is vol.")
  }

  @Test("before leaving also saves what was changed while another save ran")
  func savesTwice() throws {
    var session = try changed()
    session.isSlow = true
    try session.press("Ctrl-S * q Enter")
    session.answer()
    #expect(!session.hasQuit)
    session.answer()
    #expect(session.hasQuit)
    #expect(session.saves == [Self.path, Self.path])
    #expect(isOnDisk(session))
  }

  @Test("before leaving stays with what is typed meanwhile")
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

  @Test("goes first when something is not saved", arguments: ["q", "Ctrl-Q", "Enter Ctrl-Q"])
  func asks(keys: String) throws {
    var session = try changed()
    try session.press(keys)
    #expect(!session.hasQuit)
    #expect(session.shows("De wijzigingen in deze reis zijn niet opgeslagen."))
    #expect(session.shows("[Opslaan]"))
  }

  static let answers: [(keys: String, quits: Bool, saves: Bool)] = [
    ("Enter", true, true), ("o", true, true), ("Right Enter", true, false), ("n", true, false),
    ("Right Right Enter", false, false), ("a", false, false), ("Esc", false, false),
    ("Left Enter", false, false), ("x Enter", true, true), ("Tab Space", true, false),
  ]

  @Test("follows the answer", arguments: answers)
  func answer(keys: String, quits: Bool, saves: Bool) throws {
    var session = try changed()
    try session.press("q " + keys)
    #expect(session.hasQuit == quits)
    #expect(session.saves == (saves ? [Self.path] : []))
    #expect(session.shows("niet opgeslagen") == !saves)
  }

  @Test("goes back to the list with what was saved")
  func backToTheList() throws {
    var session = Session(["reizen/kort.journey.json": try Sample.bytes("kort")])
    session.list("reizen")
    try session.press("Enter + Esc Enter")
    #expect(session.shows("laagste punt −1"))
    #expect(session.saves == ["reizen/kort.journey.json"])
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
