// SPDX-License-Identifier: EUPL-1.2

import ProgramTesting
import PseudoTerminal
import Testing
import TextGrid

@Suite("A journey edited in a terminal")
struct EditingTests {
  @Test("changes by the lines of what was edited, and no others")
  func edits() throws {
    let run = try EditorRun(try JourneyFolder())
    try run.press("Enter")
    try run.type(" in de bus")
    try run.press("Enter +")
    try run.wait(for: "Beleving: −1, negatief.")
    try run.choose("Nieuw: pijnpunt", in: "Alt-R")
    try run.wait(for: "Wat er misgaat")
    try run.type("Geen nummer om te bellen")
    try run.press("Enter Tab Enter")
    try run.wait(for: "1 is licht")
    try run.type("2")
    try run.press("Enter")
    try run.wait(for: "Ernst                   matig")
    let changes = try run.saved()
    #expect(
      changes.removed == [
        #""title": "Krijgt een brief van het incassobureau","#, #""emotion": -2,"#,
      ])
    var added = changes.added
    let id = try #require(added.firstIndex { $0.hasPrefix(#""id": "p-"#) })
    added.remove(at: id)
    #expect(
      added.sorted() == [
        #""emotion": -1,"#, #""severity": 2"#, #""title": "Geen nummer om te bellen","#,
        #""title": "Krijgt een brief van het incassobureau in de bus","#, "{", "},",
      ])
    #expect(try Program.run(["fmt", "--check", run.folder.file]).status == 0)
    #expect(try run.folder.names == [JourneyFolder.name])
  }

  @Test("changes on the map as it does in the list of steps")
  func editsMap() throws {
    let run = try EditorRun(try JourneyFolder(), size: Size(columns: 120, rows: 36))
    try run.press("Right +")
    try run.wait(for: "Beleving: 0, neutraal.")
    try run.press("Down Enter")
    try run.wait(for: "klaar")
    try run.type(" in huis")
    try run.press("Enter F4")
    try run.wait(for: "▾ 1 Signalen en schaamte")
    try run.press("F4")
    try run.wait(for: "┌─ 1 Signalen en schaamte")
    let changes = try run.saved()
    #expect(changes.added.first == #""emotion": 0,"# || changes.added.last == #""emotion": 0,"#)
    #expect(changes.added.count == 2 && changes.removed.count == 2)
  }

  @Test("stays as it was when nothing is saved")
  func discards() throws {
    let run = try EditorRun(try JourneyFolder())
    let stamp = run.folder.stamp
    try run.press("+ * Del Ctrl-Q")
    try run.wait(for: "Niet opslaan")
    try run.press("Right Enter")
    #expect(try run.terminal.exitStatus() == 0)
    #expect(run.folder.stamp == stamp)
  }

  @Test("keeps what is typed while the window changes its size")
  func resizes() throws {
    let run = try EditorRun(try JourneyFolder())
    try run.press("Enter")
    try run.wait(for: "klaar")
    for (number, size) in [(120, 36), (40, 10), (10, 3), (200, 50), (80, 24)].enumerated() {
      run.terminal.resize(Size(columns: size.0, rows: size.1))
      try run.type(" w\(number)")
    }
    try run.terminal.wait { $0.shows("w0 w1 w2 w3 w4") && $0.isFocused }
    try run.press("Enter")
    #expect(
      try run.saved().added == [
        #""title": "Krijgt een brief van het incassobureau w0 w1 w2 w3 w4","#
      ])
  }

  @Test("pasted into is not commanded by what was pasted")
  func pastes() throws {
    let run = try EditorRun(try JourneyFolder())
    try run.type("\u{1B}[200~q\rDel\u{4}\u{1B}[201~")
    try run.wait(for: "2 regels geplakt: Ctrl-E maakt er stappen van.")
    try run.press("Tab Enter")
    try run.wait(for: "klaar")
    try run.type("\u{1B}[200~ q\r\u{4}\u{11}einde\u{1B}[201~")
    try run.wait(for: "einde")
    try run.press("Enter")
    let added = try run.saved().added
    #expect(added.count == 1 && added[0].hasPrefix(#""action": "Legt de brief ongeopend"#))
    #expect(added[0].contains("einde"))
  }
}
