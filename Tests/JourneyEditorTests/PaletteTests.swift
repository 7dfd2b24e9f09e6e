// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Testing
import Words

@testable import JourneyEditor

@Suite("The list of all commands")
struct PaletteTests {
  static let words: [(place: String, typed: String, id: String)] = [
    ("open", "export", "export"), ("open", "exporteren", "export"), ("open", "printen", "export"),
    ("open", "afdrukken", "export"), ("open", "pdf", "export"), ("open", "excel", "export"),
    ("open", "word", "export"), ("open", "kopie maken", "saveAs"), ("open", "kopie", "copy"),
    ("open", "zoek", "find"), ("list", "zoek", "searchList"), ("open", "wissen", "remove"),
    ("open", "delete", "remove"), ("open", "stoppen", "quit"), ("open", "taal", "language"),
    ("open", "bewaren", "save"), ("list", "stemmen", "portfolio"),
    ("open", "schermlezer", "lines"),
  ]

  @Test("finds a command by the words that people look for", arguments: words)
  func finds(place: String, typed: String, id: String) throws {
    var session = Session([:])
    try session.perform(place, "kort")
    try session.press("Ctrl-P")
    session.type(typed)
    guard case .picker(let picker) = session.editor.overlay else {
      Issue.record("no list")
      return
    }
    #expect(picker.chosenEntry?.choice == .command(id))
  }

  static let places: [(typed: String, focus: Focus)] = [
    ("hulp", Focus(ItemPath([.init(.phases, 1)]))),
    (
      "eigenaar",
      Focus(ItemPath([.init(.phases, 1), .init(.steps, 0), .init(.opportunities, 0)]), .owner)
    ),
    (
      "stemmen",
      Focus(ItemPath([.init(.phases, 0), .init(.steps, 0), .init(.painPoints, 0)]), .votes)
    ),
  ]

  @Test("leads to a phase, to the owner of an opportunity and to votes", arguments: places)
  func leads(typed: String, focus: Focus) throws {
    var session = try Session(open: "kort")
    try session.press("Ctrl-P")
    session.type(typed)
    try session.press("Enter")
    #expect(session.editor.open?.focus == focus)
    // Where a field is meant it is in view.
    #expect(focus.key == nil || session.editor.open?.focusedLine?.focus == focus)
  }

  @Test("finds a command by them line by line too")
  func findsInLines() {
    let named = LinearCommands.named("afdrukken", in: .outline, .dutch)
    #expect(named.map(\.id) == ["export"])
  }
}
