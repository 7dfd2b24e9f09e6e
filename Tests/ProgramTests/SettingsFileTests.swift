// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
import ProgramTesting
import PseudoTerminal
import Testing
import TextGrid

@Suite("The settings of a user")
struct SettingsFileTests {
  private static func choose(_ setting: String, _ value: String, in run: EditorRun) throws {
    try run.press("Ctrl-P")
    try run.type("instellingen")
    try run.wait(for: "Toont de instellingen")
    try run.press("Enter")
    try run.wait(for: "Tekens")
    try run.type(setting)
    try run.press("Enter")
    try run.wait(for: value)
    try run.type(value)
    try run.press("Enter")
    try run.wait(for: "Tekens")
    try run.press("Esc")
    // Whatever follows Esc at once would be read together with it.
    try run.terminal.wait { $0.isFocused && !$0.shows("Tekens") }
  }

  @Test("hold from the moment that they are chosen, and the next time")
  func hold() throws {
    let folder = try JourneyFolder()
    let run = try EditorRun(folder)
    try Self.choose("Tekens", "gewone letters", in: run)
    try run.wait(for: "v 1 Signalen")
    try Self.choose("Muis", "aan", in: run)
    try run.terminal.wait { $0.mouseModes == [1000, 1006] && $0.isFocused }
    let row = run.terminal.screen.lines.firstIndex { $0.contains("Krijgt bezoek aan huis") } ?? 0
    try run.type("\u{1B}[<0;12;\(row + 1)M\u{1B}[<0;12;\(row + 1)m")
    try run.wait(for: "stap 2 van 14")
    #expect(try run.closed().added.isEmpty)
    let again = try EditorRun(folder)
    try again.wait(for: "v 1 Signalen")
    #expect(again.terminal.screen.mouseModes == [1000, 1006])
    #expect(try again.closed().added.isEmpty)
  }

  @Test("do not hold where the file is wrong, which is told with the line")
  func wrong() throws {
    let folder = try JourneyFolder()
    let file = URL(filePath: folder.config + "/klantreis/settings")
    try Data("signs = ascii\nkleur = aan\n".utf8).write(to: file)
    let run = try EditorRun(folder)
    try run.wait(saying: "settings:2: er is geen instelling “kleur”")
    try run.wait(for: "▾ 1 Signalen")
    try Self.choose("Tekens", "gewone letters", in: run)
    try run.wait(for: "v 1 Signalen")
    #expect(try run.closed().added.isEmpty)
    let old = try String(contentsOf: URL(filePath: file.path + ".old"), encoding: .utf8)
    #expect(old.contains("kleur = aan"))
    #expect(try String(contentsOf: file, encoding: .utf8).contains("\nsigns = ascii\n"))
  }

  @Test("begin with a welcome, once")
  func welcome() throws {
    let folder = try JourneyFolder()
    let file = folder.config + "/klantreis/settings"
    try FileManager.default.removeItem(atPath: file)
    let run = try EditorRun(folder)
    try run.wait(for: "Welkom. De pijltjes")
    #expect(try run.closed().added.isEmpty)
    #expect(FileManager.default.fileExists(atPath: file))
    let again = try EditorRun(folder)
    #expect(!again.terminal.screen.shows("Welkom"))
    #expect(try again.closed().added.isEmpty)
  }

  @Test("do not keep anybody from practising, away from the journeys")
  func practises() throws {
    let folder = try JourneyFolder()
    let run = try EditorRun(folder)
    try run.choose("Oefenreis", in: "Alt-H")
    try run.wait(for: "Volgende stap: Pijl-omlaag")
    try run.press("+ Ctrl-S")
    try run.wait(for: "Opgeslagen:")
    try run.press("Ctrl-Q")
    #expect(try run.terminal.exitStatus() == 0)
    #expect(try folder.names == [JourneyFolder.name])
  }
}
