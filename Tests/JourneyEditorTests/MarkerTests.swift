// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
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

  private static func journey(_ version: Int, _ members: String) -> String {
    "{\n  \"format\": \"klantreis.journey/\(version)\",\n  \"id\": \"j-1\",\n  \"title\": \"Reis\"\(members)\n}\n"
  }

  /// A file in which git left two versions, each as a whole.
  private static func marked(_ ours: String, _ theirs: String) -> [UInt8] {
    ConflictText(ours: Array(ours.utf8), base: nil, theirs: Array(theirs.utf8)).bytes
  }

  @Test(
    "of two formats is settled by one version as it is, which is saved in one way and in the other",
    arguments: ["Ctrl-S", "q Enter"])
  func formats(keys: String) throws {
    // Not as this version would write it.
    let theirs = Self.journey(2, ",\n  \"zaak\": {},\n  \"note\": \"Hun\"")
    let path = "nieuw.journey.json"
    var session = Session([path: Self.marked(Self.journey(1, ",\n  \"note\": \"Ons\""), theirs)])
    session.open(path)
    #expect(session.shows("Keuze 1 van 1") && !session.shows("Een eigen tekst"))
    try session.press("Down Enter Ctrl-S \(keys)")
    #expect(session.disk == [path: Array(theirs.utf8)], "\(session)")
    #expect(!session.isDirty)
  }

  @Test("shows a value that this version does not know in one line, as a whole")
  func unknown() throws {
    let path = "nieuw.journey.json"
    let (ours, theirs) = (
      ",\n  \"xk\": {\n    \"a\": 1\n  }",
      ",\n  \"xk\": {\n    \"a\": 1,\n    \"b\": [\n      2,\n      \"twee\"\n    ]\n  }"
    )
    var session = Session([path: Self.marked(Self.journey(1, ours), Self.journey(1, theirs))])
    session.open(path)
    #expect(session.shows("{ \"a\": 1 }") && session.shows("{ \"a\": 1, \"b\": [ 2, \"twee\" ] }"))
  }

  @Test("is left with the key that quits, and says when the menu opens")
  func keys() throws {
    var session = try Session(open: "conflict")
    let before = session.disk
    try session.press("F10")
    #expect(session.shows("Het menu opent als u klaar bent met kiezen."))
    try session.press("Ctrl-Q")
    #expect(session.hasQuit && session.disk == before)
  }

  @Test("about an id that both sides gave to something new lets both stay")
  func both() throws {
    func text(_ first: String, _ second: String) -> String {
      Self.journey(
        1,
        """
        ,
          "phases": [
            {
              "id": "f-1",
              "title": "Fase",
              "steps": [
                {
                  "id": "s-1",
                  "title": "Belt"\(first)
                },
                {
                  "id": "s-2",
                  "title": "Wacht"\(second)
                }
              ]
            }
          ]
        """)
    }
    func pain(_ title: String) -> String {
      ",\n          \"painPoints\": [\n            {\n              \"id\": \"p-1\",\n"
        + "              \"title\": \"\(title)\"\n            }\n          ]"
    }
    let bytes = ConflictText(
      ours: Array(text(pain("Van A"), "").utf8), base: Array(text("", "").utf8),
      theirs: Array(text("", pain("Van B")).utf8)
    ).bytes
    let path = "nieuw.journey.json"
    var session = Session([path: bytes])
    session.open(path)
    #expect(session.shows("Keuze 1 van 2") && session.shows("Beide houden"), "\(session)")
    // One answer settles all that is asked about it.
    try session.press("End Enter")
    #expect(session.shows("2 gekozen"))
    try session.press("Ctrl-S Ctrl-S")
    #expect(session.isOnDisk)
    let steps = session.root.map { Journey($0).steps.map { $0.item.items(.painPoints) } } ?? []
    #expect(steps.map { $0.map(\.title) } == [["Van A"], ["Van B"]])
    #expect(steps.map { $0.map(\.id) } == [["p-1"], ["p-1-2"]])
  }

  // MARK: - Below an open journey

  private static let open = "kort.journey.json"

  /// A journey that is open when git leaves a conflict in its file.
  private func session(after keys: String, isTold: Bool = true) throws -> Session {
    var session = try Session(open: "kort")
    try session.press(keys)
    session.change(Self.open, to: try Sample.bytes("conflict"), isTold: isTold)
    return session
  }

  @Test("is settled and joined with work that was not saved", arguments: [true, false])
  func joins(isTold: Bool) throws {
    var session = try session(after: "Down +", isTold: isTold)
    let marked = session.disk
    #expect(session.shows("Git liet een conflict achter") == isTold)
    try session.press("Ctrl-S")
    #expect(session.disk == marked)
    #expect(session.shows("Keuze 1 van"))
    try session.press("Down Enter Ctrl-S")
    #expect(session.isOnDisk)
    #expect(!session.isDirty)
    #expect(session.root?.item(ItemRef("s-000001"))?.title == "Krijgt bezoek")
    #expect(session.root?.item(ItemRef("s-000002"))?.whole(.emotion) == 1)
  }

  @Test("asks twice where the work that was not saved changed the same too")
  func asksTwice() throws {
    var session = try session(after: "Enter")
    session.type(" per post")
    try session.press("Enter Ctrl-S Down Enter Ctrl-S")
    #expect(session.shows("Krijgt een aanmaning per post"))
    #expect(session.shows("Krijgt bezoek"))
    try session.press("Enter Ctrl-S")
    #expect(session.isOnDisk)
    #expect(
      session.root?.item(ItemRef("s-000001"))?.title == "Krijgt een aanmaning per post")
  }

  @Test("counts as not saved, and loses nothing when it is put off")
  func putsOff() throws {
    var session = try session(after: "Down +")
    let (marked, text) = (session.disk, session.text)
    try session.press("Ctrl-S Esc")
    #expect(session.disk == marked)
    #expect(session.text == text)
    try session.press("q")
    #expect(!session.hasQuit)
  }

  @Test("concerns a journey without changes too")
  func clean() throws {
    var session = try session(after: "Down")
    #expect(session.isDirty)
    try session.press("Ctrl-S Down Enter Ctrl-S")
    #expect(session.isOnDisk)
    #expect(session.root?.item(ItemRef("s-000001"))?.title == "Krijgt bezoek")
  }

  @Test("is forgotten when it is settled elsewhere")
  func goesAgain() throws {
    var session = try session(after: "Down")
    session.change(Self.open, to: try Sample.bytes("kort"))
    #expect(!session.isDirty)
    try session.press("q")
    #expect(session.hasQuit)
  }

  // MARK: - A crash

  @Test("comes back after a crash with what was chosen and typed on its cards")
  func crashes() throws {
    var session = try Session(open: "conflict")
    let marked = session.disk
    try session.press("Down Down Down Enter")
    session.type(" of bezoek")
    session.crash()
    #expect(session.disk == marked)
    #expect(session.shows("Keuze 1 van"))
    #expect(session.shows(" of bezoek"))
    #expect(session.shows("0 gekozen"))
    try session.press("Enter Enter")
    session.crash()
    #expect(session.shows("1 gekozen"))
    try session.press("Ctrl-S +")
    let text = session.text
    session.crash()
    #expect(session.shows("1 gekozen"))
    try session.press("Ctrl-S")
    #expect(session.shows("werk dat niet is opgeslagen"))
    try session.press("Enter")
    #expect(session.text == text)
    #expect(session.text.contains(" of bezoek"))
    try session.press("Ctrl-S")
    #expect(session.isOnDisk)
  }

  @Test("keeps what was typed on a card about a save, through a crash and through being put off")
  func crashesInSave() throws {
    var session = try Session(open: "kort")
    try session.press("Enter")
    session.type(" per post")
    try session.press("Enter")
    var text = String(decoding: try Sample.bytes("kort"), as: UTF8.self)
    text.replace("Krijgt een aanmaning", with: "Krijgt een brief")
    session.change(Self.open, to: Array(text.utf8), isTold: false)
    try session.press("Ctrl-S Down Down Down Enter")
    session.type(" of brief")
    try session.press("Enter Esc Ctrl-S")
    #expect(session.shows("1 gekozen") && session.shows("per post of brief"))
    session.crash()
    try session.press("Enter")
    #expect(session.shows("1 gekozen") && session.shows("per post of brief"))
    session.crash()
    try session.press("Enter")
    #expect(session.shows("1 gekozen") && session.shows("per post of brief"))
    try session.press("Ctrl-S Ctrl-S")
    #expect(session.isOnDisk)
    #expect(session.text.contains("per post of brief"))
  }
}
