// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import JourneyTesting
import Testing
import TextGrid
import Words

@testable import JourneyEditor

@Suite("Filling in")
struct FillingInTests {
  private static let path = "kort.journey.json"

  @Test("adds after the item when Ins is pressed on a field of it")
  func addsAfterItem() throws {
    var session = try Session(open: "kort")
    try session.focus(on: ItemRef("p-000001"), .severity)
    try session.press("Ins")
    session.type("Het duurt lang")
    try session.press("Enter Esc")
    let pains = session.root?.item(ItemRef("s-000001"))?.items(.painPoints).map(\.title)
    #expect(
      pains == [
        "De brief is niet te begrijpen", "Het duurt lang", "Er staat geen telefoonnummer in",
      ])
  }

  @Test("stays in the file when Shift-Tab finds nothing before what is new and empty")
  func staysInFile() throws {
    var session = Session(["reizen/kort.journey.json": try Sample.bytes("kort")])
    session.list("reizen")
    try session.press("Enter Ins Shift-Tab")
    #expect(session.editor.open != nil)
    #expect(session.root == (try Document(reading: Sample.bytes("kort")).root))
    try session.press("Esc")
    guard case .leave = session.effects.last(where: { if case .leave = $0 { true } else { false } })
    else {
      Issue.record("The file was not given back")
      return
    }
  }

  @Test("chooses by Space what the arrows led to, as long as nothing is typed")
  func choosesBySpace() throws {
    var session = try Session(open: "kort")
    try session.focus(on: ItemRef("p-000002"), .severity)
    try session.press("Enter Down Space")
    #expect(session.root?.item(ItemRef("p-000002"))?.whole(.severity) == 2)
    #expect(session.editor.overlay == nil)
    // A blank in what is typed is text.
    try session.focus(on: ItemRef("t-000001"), .channel)
    try session.press("Enter")
    session.type("een bord")
    try session.press("Enter")
    #expect(session.root?.item(ItemRef("t-000001"))?.text(.channel) == "een bord")
  }

  static let ticks: [(keys: String, sources: [String])] = [
    ("Enter", ["b-000001"]), ("Space Enter", ["b-000001"]), ("Ctrl-S", ["b-000001"]),
    ("Down Tab", ["b-000001"]),
    // Whoever looks, goes on or takes a tick away means none.
    ("Esc", []), ("Tab", []), ("Space Space Enter", []),
  ]

  @Test("takes the source that is pointed at where none is ticked", arguments: ticks)
  func takesSource(keys: String, sources: [String]) throws {
    var session = try Session(open: "kort")
    try session.focus(on: ItemRef("s-000002"), .sources)
    try session.press("Enter " + keys)
    #expect(session.root?.item(ItemRef("s-000002"))?.texts(.sources) == sources)
  }

  @Test("takes no source beside those that were ticked before")
  func keepsSources() throws {
    var session = try Session(open: "kort")
    try session.focus(on: ItemRef("s-000001"), .sources)
    try session.press("Enter Enter")
    #expect(!session.isDirty)
    try session.press("Enter Space Enter")
    #expect(session.root?.item(ItemRef("s-000001"))?.texts(.sources) == [])
  }

  @Test("of the beleving begins at the first step from here on that has none")
  func beginsEmotions() throws {
    var session = try Session(open: "kort")
    func start(at step: String) throws -> String? {
      try session.focus(on: ItemRef(step))
      try session.choose("beleving invullen")
      defer { session.send(.key(.escape)) }
      return session.editor.open?.focused?.id
    }
    // The second step alone has none.
    #expect(try start(at: "s-000001") == "s-000002")
    #expect(try start(at: "s-000002") == "s-000002")
    #expect(try start(at: "s-000003") == "s-000002")
    #expect(try start(at: "j-000001") == "s-000002")
    try session.focus(on: ItemRef("s-000002"))
    try session.press("+")
    // Now all have one.
    #expect(try start(at: "s-000003") == "s-000003")
  }

  @Test("of the beleving begins at the first step after fast capture, which ends at the last one")
  func beginsAfterCapture() throws {
    var session = Session([:])
    try session.perform("list", "leeg")
    try session.press("Ins")
    session.type("Verhuizen")
    try session.press("Enter Enter Enter Enter Enter Ctrl-E")
    session.type("Pakt in")
    try session.press("Enter")
    session.type("Pakt uit")
    try session.press("Enter Enter")
    try session.choose("beleving invullen")
    try session.press("4 5")
    let steps = session.root?.items(.phases).flatMap { $0.items(.steps) } ?? []
    #expect(steps.map { $0.whole(.emotion) } == [1, 2])
  }

  @Test("a trial is found under its name, and goes to the opportunity of the step")
  func addsTrial() throws {
    var session = try Session(open: "kort")
    try session.focus(on: ItemRef("s-000003"))
    try session.choose("probeer")
    session.type("Een week lang bellen")
    try session.press("Enter")
    let opportunity = session.root?.item(ItemRef("s-000003"))?.items(.opportunities).first
    #expect(opportunity?.items(.trials).map(\.title) == ["Een week lang bellen"])
    // A step without an opportunity has nothing that a trial belongs to.
    try session.focus(on: ItemRef("s-000001"))
    try session.choose("probeer")
    #expect(session.notice.hasPrefix("Een probeersel hoort bij een kans."))
  }

  @Test("Space opens a step as Tab does, and closes it from its first field")
  func unfoldsStep() throws {
    var session = try Session(open: "kort")
    let closed = session.editor.open?.focus
    try session.press("Tab")
    let opened = session.editor.open?.focus
    try session.press("Esc Space")
    #expect(session.editor.open?.focus == opened && opened != closed)
    try session.press("Space")
    #expect(session.editor.open?.focus == closed)
  }

  @Test("shows what comes after the field, as far as there is something")
  func showsNext() throws {
    var session = try Session(open: "kort")
    session.resize(Size(columns: 80, rows: 24))
    try session.press("Tab")
    let lines = session.editor.open?.lines.map(\.focus) ?? []
    #expect(lines.count > 18)
    for (index, line) in lines.enumerated() {
      #expect(session.editor.open?.focus == line)
      let shown = session.editor.open?.shownLines.compactMap(\.focus) ?? []
      for near in lines[max(0, index - 1)...min(lines.count - 1, index + 1)] {
        #expect(shown.contains(near), "\(index)")
      }
      try session.press("Down")
    }
  }

  static let files = ["kort", "wonen.opgave", "raad.panel"]

  @Test("says at the last field that Tab leads nowhere", arguments: files)
  func lastField(file: String) throws {
    var session = Session([:])
    try session.perform("open", file)
    try session.press("Tab End Tab")
    #expect(session.notice == "Dit was het laatste veld. Esc gaat terug, Ctrl-S slaat op.")
  }

  @Test("stays at the notes after one that was left by Esc")
  func staysAtNotes() throws {
    var session = try Session(open: "kort")
    try session.choose("nieuw: geparkeerde")
    session.type("Vraag de balie")
    try session.press("Esc")
    #expect(session.editor.open?.focused?.kind == .parked)
    try session.press("Ins")
    session.type("Vraag de bode")
    try session.press("Enter")
    #expect(session.root?.items(.parked).map(\.title) == ["Vraag de balie", "Vraag de bode"])
    #expect(session.editor.open?.focused?.title == "Vraag de bode")
  }

  @Test("leaves a title as it is when nothing is typed", arguments: ["Enter", "Esc", "Tab"])
  func leavesBlanks(key: String) throws {
    let text = try String(decoding: Sample.bytes("kort"), as: UTF8.self)
      .replacing("\"Krijgt een aanmaning\"", with: "\"  Krijgt een aanmaning \"")
    var session = Session([Self.path: Array(text.utf8)])
    session.open(Self.path)
    try session.press("Enter " + key)
    #expect(!session.isDirty)
    #expect(session.root?.item(ItemRef("s-000001"))?.title == "  Krijgt een aanmaning ")
  }

  @Test("types on an empty field to which F8 led, also the letter that would lead on")
  func typesAfterFinding() throws {
    var session = Session(["loket.journey.json": try Sample.bytes("loket")])
    session.isChecking = true
    session.open("loket.journey.json")
    var tried = 0
    for _ in 0..<12 {
      try session.press("F8")
      guard session.editor.open?.isOnEmptyField == true else { continue }
      tried += 1
      var typing = session
      typing.type("a")
      if case .picker(let picker) = typing.editor.overlay {
        #expect(picker.field.text == "a")
      } else {
        #expect(typing.editor.open?.typing?.field.text == "a")
      }
    }
    #expect(tried > 0)
  }

  @Test("says from when a rhythm counts, also where Tab opens the next field")
  func saysRhythm() throws {
    var session = try Session(open: "kort")
    session.editor.options.today = CalendarDate(iso: "2026-11-22")
    let insert = Edit.insert(
      Item(kind: .review, id: nil), into: ItemRef("j-000001"), .review, .last)
    try session.editor.open?.make(insert, Text("test"))
    try session.focus(on: ItemRef("j-000001", slot: .review), .everyMonths)
    try session.press("Enter")
    session.type("6")
    try session.press("Tab")
    #expect(session.editor.open?.typing != nil)
    #expect(session.notice.hasPrefix("Het ritme telt vanaf 22 november 2026"))
    #expect(!session.notice.hasSuffix("op 22 mei 2027."))
  }
}
