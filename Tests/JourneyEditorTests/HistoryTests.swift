// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Testing

@testable import JourneyEditor

@Suite("Undo and redo")
struct HistoryTests {
  /// A change, and what it is called.
  struct Change: CustomTestStringConvertible {
    let keys: String
    var typed = ""
    let label: String
    var testDescription: String { "\(label) (\(keys))" }
  }

  static let menu = "m Right Right Right Down Down Down Down Down Down"

  static let changes = [
    Change(keys: "Enter", typed: " per post", label: "titel gewijzigd"),
    Change(keys: "Tab Enter", typed: "!", label: "doet gewijzigd"),
    Change(keys: "Tab Down Down Enter", typed: "schaamte", label: "gevoel gewijzigd"),
    Change(keys: "Home Tab Down Enter", typed: "Schulden", label: "dienst gewijzigd"),
    Change(keys: "+", label: "beleving gewijzigd"),
    Change(keys: "Down -", label: "beleving gewijzigd"),
    Change(keys: "*", label: "moment van de waarheid gewijzigd"),
    Change(keys: "Tab Del", label: "doet leeggemaakt"),
    Change(keys: "Ins", typed: "Belt terug", label: "stap toegevoegd"),
    Change(keys: "Up Ins", typed: "Tussen", label: "fase toegevoegd"),
    Change(keys: menu + " Enter", typed: "Nieuwe fase", label: "fase toegevoegd"),
    Change(keys: menu + " Down Down Enter", typed: "Belt", label: "contactmoment toegevoegd"),
    Change(keys: menu + " Down Down Down Down Enter", typed: "Duur", label: "pijnpunt toegevoegd"),
    Change(keys: "Del", label: "stap “Krijgt een aanmaning” verwijderd"),
    Change(keys: "Up Del", label: "fase “Signalen” met 2 stappen verwijderd"),
    Change(
      keys: "Tab End Up Up Up Up Up Up Del",
      label: "pijnpunt “Er staat geen telefoonnummer in” verwijderd"),
    Change(
      keys: "Tab End Up Up Up Up Up Up Up Up Up Del", label: "contactmoment “Aanmaning” verwijderd"),
    Change(keys: ">", label: "stap verplaatst"),
    Change(keys: "Down >", label: "stap verplaatst"),
    Change(keys: "Down Down Down <", label: "stap verplaatst"),
    Change(keys: "Up Alt-Down", label: "fase verplaatst"),
    Change(keys: "Tab End Up Up Up Up Up Up Up >", label: "pijnpunt verplaatst"),
  ]

  @Test("go back and forth over every change, and say which", arguments: changes)
  func backAndForth(change: Change) throws {
    var session = try Session(open: "kort")
    let before = session.text
    try session.press(change.keys)
    if !change.typed.isEmpty {
      session.type(change.typed)
      try session.press("Enter")
      // How serious a pain point is nobody has to say.
      if session.editor.overlay != nil { try session.press("Esc") }
    }
    let after = session.text
    #expect(after != before)
    try session.press("Ctrl-Z")
    #expect(session.notice == "Ongedaan: \(change.label).")
    #expect(session.text == before)
    #expect(!session.isDirty)
    try session.press("Ctrl-Y")
    #expect(session.notice == "Opnieuw: \(change.label).")
    #expect(session.text == after)
    #expect(session.isDirty)
    try session.press("Ctrl-Y")
    #expect(session.notice == "Er is niets om opnieuw te doen.")
  }

  @Test("forget what was undone once something else is done")
  func branches() throws {
    var session = try Session(open: "kort")
    try session.press("+ Ctrl-Z * Ctrl-Y")
    #expect(session.notice == "Er is niets om opnieuw te doen.")
    try session.press("Ctrl-Z Ctrl-Z")
    #expect(session.notice == "Er is niets om ongedaan te maken.")
  }

  @Test("leave no trace of something new that was left empty")
  func emptyItem() throws {
    var session = try Session(open: "kort")
    let before = session.text
    for keys in ["Ins Enter", "Ins Esc", "Up Ins Enter", "Tab End Enter Esc", "Ins Ctrl-Z"] {
      try session.press(keys)
      #expect(session.text == before, "\(keys)")
      #expect(!session.isDirty, "\(keys)")
      try session.press("Esc Esc Home Down Down")
    }
  }

  @Test("take back something new that is empty, and nothing before it")
  func undoOfEmptyItem() throws {
    var session = try Session(open: "kort")
    try session.press("+")
    let before = session.text
    try session.press("Ins Ctrl-Z")
    #expect(session.text == before)
    #expect(session.editor.open?.typing == nil)
  }

  @Test("keep what can be made again while something new was left empty")
  func redoAfterEmptyItem() throws {
    var session = try Session(open: "kort")
    try session.press("+ Ctrl-Z Ins Esc Ctrl-Y")
    #expect(session.notice == "Opnieuw: beleving gewijzigd.")
  }

  @Test("in a field take back the typing, and no change before it")
  func typing() throws {
    var session = try Session(open: "kort")
    func step() -> Item? { session.root?.item(ItemRef("s-000001")) }
    try session.press("+ Enter")
    session.type(" per post")
    try session.press("Ctrl-Z Ctrl-Z Enter")
    #expect(step()?.title == "Krijgt een aanmaning")
    #expect(step()?.whole(.emotion) == -1)
    try session.press("Enter Ctrl-Z")
    #expect(step()?.whole(.emotion) == -1)
    try session.press("Esc Ctrl-Z")
    #expect(step()?.whole(.emotion) == -2)
  }
}
