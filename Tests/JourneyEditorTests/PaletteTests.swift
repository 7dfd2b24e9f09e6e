// SPDX-License-Identifier: EUPL-1.2

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

  @Test("finds a command by them line by line too")
  func findsInLines() {
    let named = LinearCommands.named("afdrukken", in: .outline, .dutch)
    #expect(named.map(\.id) == ["export"])
  }
}
