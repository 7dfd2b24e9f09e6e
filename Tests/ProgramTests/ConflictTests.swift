// SPDX-License-Identifier: EUPL-1.2

import ProgramTesting
import PseudoTerminal
import Testing
import TextGrid

@Suite("The editor beside git")
struct ConflictTests {
  private static let name = "huidig.journey.json"
  private let folder: GitFolder

  init() throws {
    folder = try GitFolder()
    try folder.git("config", "merge.conflictStyle", "zdiff3")
  }

  private func journey(_ title: String, _ goal: String, _ more: String = "") -> String {
    """
    {
      "format": "klantreis.journey/1",
      "id": "j-1",
      "title": "\(title)",
      "goal": "\(goal)",
    \(more)  "phases": [
        {
          "id": "f-1",
          "title": "Begin",
          "steps": [
            {
              "id": "s-1",
              "title": "Belt"
            }
          ]
        }
      ]
    }

    """
  }

  /// Commits a version on each of two branches.
  private func branch(ours: String, theirs: String) throws {
    try folder.commit(journey("Reis", "Rust"), to: Self.name)
    try folder.git("switch", "--quiet", "--create", "tak")
    try folder.commit(theirs, to: Self.name)
    try folder.git("switch", "--quiet", "main")
    if ours != journey("Reis", "Rust") { try folder.commit(ours, to: Self.name) }
  }

  private func editor() throws -> PseudoTerminal {
    try PseudoTerminal(
      Program.path, [folder.file(Self.name)], size: Size(columns: 90, rows: 30),
      environment: folder.environment.merging(["XDG_STATE_HOME": folder.home]) { own, _ in own })
  }

  @Test(
    "finds what both sides go back to where the markers do not show it",
    arguments: ["zdiff3", "merge"])
  func base(style: String) throws {
    try folder.git("config", "merge.conflictStyle", style)
    // Both sides changed the goal in the same way, which zdiff3 leaves out of the conflict.
    try branch(ours: journey("Onze", "Werk"), theirs: journey("Andere", "Werk"))
    #expect(try folder.tried(["merge", "--quiet", "tak"]).status == 1)
    let terminal = try editor()
    try terminal.wait { $0.shows("Keuze 1 van 1") && $0.shows("Zoals het eerst was") }
    #expect(terminal.screen.shows("Reis"))
    try terminal.send(keys: "Down Enter")
    try terminal.wait { $0.says("Alles is gekozen") }
    try terminal.send(keys: "Ctrl-S")
    try terminal.wait { $0.says("De conflicten zijn opgelost") }
    try terminal.send(keys: "Ctrl-S")
    try terminal.wait {
      $0.says("Opgeslagen: ") && $0.says("git add ") && $0.says("daarna: git commit")
    }
    try terminal.send(keys: "Ctrl-Q")
    #expect(try terminal.exitStatus() == 0)
    #expect(try folder.text(Self.name) == journey("Andere", "Werk"))
  }

  @Test("merges by ids what git merged by lines, as long as nobody touched it")
  func untouched() throws {
    func journey(_ first: [String], _ second: [String]) -> String {
      func phase(_ id: String, _ steps: [String]) -> String {
        let list = steps.map { step in
          let id = step.hasPrefix("B") || step.hasPrefix("M") ? "s-1" : "s-\(step.utf8.count)"
          return
            "        {\n          \"id\": \"\(id)\",\n          \"title\": \"\(step)\"\n        }"
        }
        return "    {\n      \"id\": \"\(id)\",\n      \"title\": \"\(id)\",\n      \"steps\": [\n"
          + list.joined(separator: ",\n") + "\n      ]\n    }"
      }
      return
        "{\n  \"format\": \"klantreis.journey/1\",\n  \"id\": \"j-1\",\n  \"title\": \"Reis\",\n"
        + "  \"phases\": [\n\(phase("f-1", first)),\n\(phase("f-2", second))\n  ]\n}\n"
    }
    try folder.commit(journey(["Belt", "Wacht"], ["Hoort wat"]), to: Self.name)
    try folder.git("switch", "--quiet", "--create", "tak")
    try folder.commit(journey(["Mailt", "Wacht"], ["Hoort wat"]), to: Self.name)
    try folder.git("switch", "--quiet", "main")
    try folder.commit(journey(["Wacht"], ["Hoort wat", "Belt"]), to: Self.name)
    #expect(try folder.tried(["merge", "--quiet", "tak"]).status == 1)
    #expect(try folder.text(Self.name).contains("<<<<<<<"))
    let terminal = try editor()
    try terminal.wait { $0.says("De conflicten zijn opgelost") }
    try terminal.send(keys: "Ctrl-S")
    try terminal.wait { $0.says("Opgeslagen: ") }
    try terminal.send(keys: "Ctrl-Q")
    #expect(try terminal.exitStatus() == 0)
    #expect(try folder.text(Self.name) == journey(["Wacht"], ["Hoort wat", "Mailt"]))
  }

  @Test("says why there is nothing to choose where one side cannot be read")
  func broken() throws {
    try branch(
      ours: journey("Onze", "Rust"),
      theirs: journey("Andere", "Rust").replacing("\"Andere\",", with: "\"Andere\""))
    #expect(try folder.tried(["merge", "--quiet", "tak"]).status == 1)
    let lines = try folder.text(Self.name).split(separator: "\n").map(String.init)
    // Where a comma is missing is seen at what follows.
    let line = try #require(lines.firstIndex { $0.contains("\"goal\"") }) + 1
    let terminal = try editor()
    try terminal.wait { $0.says("er is niets te kiezen") }
    #expect(terminal.screen.says("de andere versie (tak tak) is niet te lezen. Regel \(line): "))
    #expect(
      terminal.screen.says("of neem onze versie (tak main) in haar geheel: git checkout --ours -- ")
    )
    try terminal.send(keys: "Ctrl-Q")
    _ = try terminal.exitStatus()
    let check = try folder.klantreis("check", Self.name)
    #expect(check.text.contains("\(Self.name):\(line):1: fout: Git liet hier een conflict achter"))
    #expect(!check.text.contains("Open het bestand met klantreis"), "\(check.text)")
    #expect(!check.text.contains("--merge"), "\(check.text)")
  }

  @Test("loses neither side when git merges below work that was not saved")
  func mergesBelow() throws {
    try branch(ours: journey("Onze", "Rust"), theirs: journey("Andere", "Rust"))
    let terminal = try editor()
    try terminal.wait { $0.shows("Hartslag") && $0.shows("Belt") }
    try terminal.send(keys: "+")
    try terminal.wait { $0.shows("niet opgeslagen") }
    #expect(try folder.tried(["merge", "--quiet", "tak"]).status == 1)
    try terminal.wait { $0.says("Git liet een conflict achter") }
    let marked = try folder.text(Self.name)
    #expect(marked.contains("<<<<<<<"))
    try terminal.send(keys: "Ctrl-S")
    try terminal.wait { $0.shows("Keuze 1 van 1") }
    try terminal.send(keys: "Down Enter")
    try terminal.wait { $0.says("Alles is gekozen") }
    #expect(try folder.text(Self.name) == marked)
    try terminal.send(keys: "Ctrl-S")
    try terminal.wait { $0.says("Opgeslagen: ") }
    try terminal.send(keys: "Ctrl-Q")
    #expect(try terminal.exitStatus() == 0)
    let text = try folder.text(Self.name)
    #expect(text.contains("\"title\": \"Andere\"") && text.contains("\"emotion\": 1"))
  }

  @Test("opens what a merge of lines doubled as cards, and saves nothing before all is decided")
  func doubles() throws {
    let doubled = journey("Reis", "Rust").replacing(
      "      ]\n",
      with: "      ]\n    },\n    {\n      \"id\": \"f-1\",\n      \"title\": \"Einde\"\n")
    try folder.commit(doubled, to: Self.name)
    let terminal = try editor()
    try terminal.wait { $0.shows("Herstel 1 van 1") && $0.shows("Einde") }
    try terminal.send(keys: "Ctrl-Z + Enter")
    try terminal.wait { $0.says("Alles is gekozen") }
    #expect(try folder.text(Self.name) == doubled)
    try terminal.send(keys: "Ctrl-S")
    try terminal.wait { $0.says("Het bestand is hersteld") }
    #expect(try folder.text(Self.name) == doubled)
    try terminal.send(keys: "Ctrl-S")
    try terminal.wait { $0.says("Opgeslagen: ") }
    try terminal.send(keys: "Ctrl-Q")
    #expect(try terminal.exitStatus() == 0)
    #expect(try folder.klantreis("check", Self.name).status == 0)
  }
}
