// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import JourneyTesting
import Testing
import TextGrid
import Words

@testable import JourneyEditor

@Suite("A text replaced in all journeys")
struct FolderReplacementTests {
  private static func session(_ names: String = "kort loket") throws -> Session {
    var session = Session([:])
    try session.perform("list", names)
    return session
  }

  private static func find(_ old: String, _ new: String, in session: inout Session) throws {
    try session.choose("vervangen in alle")
    try session.press("Ctrl-U")
    session.type(old)
    try session.press("Enter")
    session.type(new)
    try session.press("Enter")
  }

  @Test("says nothing of the open journey where nothing was replaced in it")
  func unrelatedEdit() throws {
    var session = try Self.session()
    try session.press("Enter +")
    try Self.find("stoel", "kruk", in: &session)
    try session.press("Enter")
    #expect(session.shows("1 keer vervangen in 1 bestand."))
    #expect(!session.shows("Ctrl-Z"))
  }

  @Test("tells what was replaced in the open journey, and Ctrl-Z takes that back")
  func openJourney() throws {
    var session = try Self.session()
    try session.press("Enter")
    let start = session.text
    try Self.find("er", "e.r.", in: &session)
    try session.press("Enter")
    #expect(session.shows("In de open reis 1 keer; dat is nog niet opgeslagen"))
    try session.press("Esc Ctrl-Z")
    #expect(session.text == start && !session.isDirty)
  }

  @Test("taken back in the files says how it goes out of the open journey")
  func takenBackBesideOpen() throws {
    for (keys, words) in [("", "Ctrl-Z maakt dat ongedaan."), ("Esc +", "Laatste wijzigingen")] {
      var session = try Self.session()
      try session.press("Enter")
      try Self.find("er", "e.r.", in: &session)
      // Parts of words too, so that other files change.
      try session.press("End Space Enter " + keys)
      try session.choose("terugdraaien")
      #expect(session.shows("De open reis houdt de nieuwe tekst."))
      #expect(session.shows(words))
    }
  }

  @Test("tells why the open journey was passed over")
  func readOnly() throws {
    var session = try Self.session()
    session.otherEditor = Text("Deze reis is al open bij jan.")
    try session.press("Enter Enter")
    try Self.find("er", "e.r.", in: &session)
    try session.press("Enter")
    #expect(session.shows("Overgeslagen:"))
    #expect(session.shows("- reizen/kort.journey.json: Deze reis is elders open"))
    #expect(!session.isDirty)
  }

  @Test("finds what is in the open journey and not in its file yet")
  func unsaved() throws {
    var session = try Self.session()
    try session.press("Enter Enter Ctrl-U")
    session.type("Ziet een zebra")
    try session.press("Enter")
    try Self.find("zebra", "paard", in: &session)
    #expect(session.shows("Stap: Ziet een paard"))
    try session.press("Enter")
    #expect(session.root?.item(ItemRef("s-000001"))?.title == "Ziet een paard")
  }

  @Test("finds nothing in the open journey of what is in its file only")
  func gone() throws {
    var session = try Self.session()
    try session.press("Enter Enter Ctrl-U")
    session.type("Krijgt post")
    try session.press("Enter")
    try Self.find("aanmaning", "brief", in: &session)
    #expect(!session.shows("Krijgt een brief"))
  }

  private static func takeBack(in session: inout Session) throws {
    try session.press("Esc Ctrl-P")
    session.type("terugdraaien")
    try session.press("Enter")
  }

  @Test("is taken back in every file that was not changed since")
  func takenBack() throws {
    var session = try Self.session()
    let before = session.disk
    try session.press("Ctrl-P")
    session.type("terugdraaien")
    try session.press("Enter")
    #expect(session.notice == "Er is nog niets in bestanden vervangen.")
    try Self.find("de", "dde", in: &session)
    // Parts of words too.
    try session.press("Space Enter")
    #expect(session.disk["reizen/loket.journey.json"] != before["reizen/loket.journey.json"])
    try Self.takeBack(in: &session)
    #expect(session.shows("De oude tekst staat weer in "))
    for path in ["reizen/kort.journey.json", "reizen/loket.journey.json"] {
      #expect(session.disk[path] == before[path])
    }
    try Self.takeBack(in: &session)
    #expect(session.notice == "Er is nog niets in bestanden vervangen.")
  }

  @Test("is not taken back in the file that is open, until it is closed")
  func openHere() throws {
    var session = try Self.session()
    let before = session.disk
    try Self.find("stoel", "kruk", in: &session)
    try session.press("Enter Esc Down Enter")
    #expect(session.editor.open?.path == "reizen/loket.journey.json")
    try session.press("Ctrl-P")
    session.type("terugdraaien")
    try session.press("Enter")
    #expect(session.notice.contains("Dit bestand staat open"), "\(session.notice)")
    #expect(session.disk["reizen/loket.journey.json"] != before["reizen/loket.journey.json"])
    // One level back is the list.
    try Self.takeBack(in: &session)
    #expect(session.disk["reizen/loket.journey.json"] == before["reizen/loket.journey.json"])
  }

  @Test("says which file was changed since, and leaves it")
  func changedSince() throws {
    var session = try Self.session()
    try Self.find("stoel", "kruk", in: &session)
    try session.press("Enter")
    let path = "reizen/loket.journey.json"
    let replaced = try #require(session.disk[path])
    session.disk[path] = replaced + [0x0A]
    try Self.takeBack(in: &session)
    #expect(session.shows("Er is niets teruggezet."))
    #expect(session.shows("- reizen/loket.journey.json: intussen veranderd."))
    #expect(session.disk[path] == replaced + [0x0A])
    // It can be tried again when the file is as it was.
    session.disk[path] = replaced
    try Self.takeBack(in: &session)
    #expect(session.shows("De oude tekst staat weer in 1 bestand."))
  }

  @Test("says how many files were not read, before and after")
  func unread() throws {
    var session = try Self.session()
    session.disk["reizen/stuk.journey.json"] = Array("{".utf8)
    try Self.find("stoel", "kruk", in: &session)
    #expect(session.shows("1 bestand niet gelezen"))
    try session.press("Enter")
    #expect(session.shows("1 bestand niet gelezen, en dus niet veranderd"))
    try session.press("Esc")
    try Self.find("zzzz", "kruk", in: &session)
    #expect(session.notice == "Niet gevonden: zzzz. 1 bestand niet gelezen; de lijst zegt waarom.")
  }

  @Test("tells what the disk said of a file")
  func remark() throws {
    var session = try Self.session()
    session.remark = Text("Let op.")
    try Self.find("stoel", "kruk", in: &session)
    try session.press("Enter")
    #expect(session.shows("Let op."))
  }

  // MARK: - While the user does something else

  @Test("shows its places and its report when the user is done with something else")
  func waits() throws {
    var session = try Self.session()
    session.isSlow = true
    try Self.find("stoel", "kruk", in: &session)
    try session.press("m")
    session.answer()
    #expect(!session.shows("Wat u uitvinkt, blijft"))
    #expect(session.notice.contains("zodra u hiermee klaar bent"))
    try session.press("Esc")
    #expect(session.shows("Wat u uitvinkt, blijft"))
    try session.press("Enter m")
    session.answer()
    try session.press("Esc")
    #expect(session.shows("1 keer vervangen in 1 bestand."))
    #expect(session.shows("loket.journey.json.oud"))
  }

  @Test("keeps the board and what was searched for until the user is done with something else")
  func othersWait() throws {
    var session = try Self.session()
    session.isSlow = true
    try session.press("p m")
    session.answer()
    try session.press("Esc")
    #expect(session.shows("[Pijnpunten 4]"))
    try session.press("Esc Ctrl-F")
    session.type("stoel")
    try session.press("Enter m")
    session.answer()
    try session.press("Esc")
    #expect(session.shows("Gevonden in de map: stoel"))
  }

  @Test("is not cut off by quitting")
  func quits() throws {
    var session = try Self.session()
    try Self.find("stoel", "kruk", in: &session)
    session.isSlow = true
    try session.press("Enter q")
    #expect(!session.hasQuit)
    #expect(session.notice.hasPrefix("Er wordt nog vervangen in andere bestanden."))
    session.answer()
    #expect(session.shows("1 keer vervangen in 1 bestand."))
    try session.press("Esc q")
    #expect(session.hasQuit)
  }

  @Test("needs Enter, and no other key")
  func confirms() throws {
    var session = try Self.session()
    let disk = session.disk
    try Self.find("stoel", "kruk", in: &session)
    try session.press("Ctrl-S")
    #expect(session.disk == disk)
    #expect(session.shows("Wat u uitvinkt, blijft"))
    try session.press("Enter")
    #expect(session.disk != disk)
  }

  @Test("line by line shows every place, and needs a word")
  func lines() throws {
    var session = try Self.session()
    let steps = (1...40).map { "{\"id\": \"s-\(100_000 + $0)\", \"title\": \"Zebra \($0)\"}" }
    session.disk["reizen/veel.journey.json"] = Array(
      """
      {"format": "klantreis.journey/1", "id": "j-veel00", "title": "Veel",
      "phases": [{"id": "f-veel00", "title": "A", "steps": [\(steps.joined(separator: ","))]}]}
      """.utf8)
    let disk = session.disk
    try session.perform("lines", "")
    for line in ["vervangen in alle reizen", "zebra", "paard"] { session.answer(line: line) }
    #expect(!session.transcript.joined().contains("Paard 40"))
    session.answer(line: "")
    #expect(session.transcript.joined().contains("Paard 40"))
    session.answer(line: "")
    #expect(session.disk == disk)
    session.answer(line: "vervang")
    #expect(session.disk != disk)
  }
}
