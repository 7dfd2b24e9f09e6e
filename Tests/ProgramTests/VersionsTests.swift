// SPDX-License-Identifier: EUPL-1.2

import Glibc
import ProgramTesting
import PseudoTerminal
import Testing
import TextGrid

@Suite("A journey with earlier versions", .enabled(if: access("/usr/bin/git", X_OK) == 0))
struct VersionsTests {
  /// As wide as an outline can be.
  private static let wide = Size(columns: 99, rows: 30)

  private static func git(_ folder: JourneyFolder, _ arguments: String...) throws {
    let run = try Program.run(
      ["-C", folder.path, "-c", "user.name=a", "-c", "user.email=a@b"] + arguments,
      of: "/usr/bin/git", environment: ["HOME": folder.state])
    #expect(run.status == 0, "git \(arguments): \(run.errorText)")
  }

  /// A folder in which one version of a journey was recorded.
  private static func recorded() throws -> JourneyFolder {
    let folder = try JourneyFolder()
    try git(folder, "init", "-q", "-b", "main")
    try git(folder, "add", ".")
    try git(folder, "commit", "-qm", "Eerste versie")
    return folder
  }

  private static func give(_ words: String, in run: EditorRun) throws {
    try run.press(":")
    try run.wait(for: "Opdracht, of nummer of titel van een stap")
    try run.type(words)
    try run.wait(for: words)
    try run.press("Enter")
  }

  @Test("shows what changed since the last one, until it is recorded too")
  func marks() throws {
    let folder = try Self.recorded()
    let run = try EditorRun(folder, size: Self.wide)
    try run.press("+ Down Up")
    try run.wait(for: "gewijzigd: beleving −2 → −1")
    try run.press("Ctrl-S")
    try run.wait(for: "Opgeslagen: ")
    try run.press("Down")
    try run.terminal.wait { $0.lines.contains { $0.hasPrefix("~      1 ") } }
    try Self.git(folder, "commit", "-qam", "Tweede versie")
    // Nothing but the commit tells the editor.
    try run.terminal.wait { screen in !screen.lines.contains { $0.hasPrefix("~") } }
    _ = try run.closed()
  }

  @Test("is compared with one of them, and a step comes back from it")
  func restore() throws {
    let folder = try Self.recorded()
    let before = try folder.text()
    let run = try EditorRun(folder, size: Self.wide)
    try run.press("+ * Ctrl-S")
    try run.wait(for: "Opgeslagen: ")
    try Self.git(folder, "commit", "-qam", "Tweede versie")
    try Self.give("vergelijken", in: run)
    try run.wait(for: "laatst vastgelegd")
    try run.type("eerste")
    try run.press("Enter")
    try run.wait(for: "Wat er veranderde sinds ")
    try run.wait(for: "beleving −2 → −1, geen nieuwe bron")
    try run.press("Enter")
    try run.wait(for: "Wat er veranderde sinds ", isGone: true)
    try Self.give("terugzetten", in: run)
    try run.wait(for: "laatst vastgelegd")
    try run.type("eerste")
    try run.press("Enter")
    try run.wait(for: "- Alles hieronder")
    try run.press("Enter")
    try run.wait(for: "Stap teruggezet. Ongedaan maken: Ctrl-Z.")
    _ = try run.saved()
    #expect(try folder.text() == before)
  }

  @Test("offers measurements, and is compared with another journey of its folder")
  func measurements() throws {
    let folder = try Self.recorded()
    try Self.git(folder, "tag", "nulmeting")
    try folder.write(
      try folder.text().replacing("schaamte", with: "schroom"), to: "ander.journey.json")
    let run = try EditorRun(folder, size: Self.wide)
    try Self.give("vergelijken", in: run)
    try run.terminal.wait { $0.shows("nulmeting") && $0.shows(" meting") }
    try run.type("ander.journey")
    try run.wait(for: "(ander.journey.j")
    try run.press("Enter")
    try run.wait(for: "gevoel: schroom → schaamte")
    try run.press("Esc")
    try run.wait(for: "Wat er veranderde sinds ", isGone: true)
    _ = try run.closed()
  }

  @Test("waits for no git, however slow", arguments: ["exec sleep 3", "exit 127", ""])
  func slow(script: String) throws {
    let folder = try JourneyFolder()
    let programs = folder.state + "/bin"
    #expect(mkdir(programs, 0o755) == 0)
    if !script.isEmpty {
      let file = programs + "/git"
      let text = "#!/bin/sh\nPATH=/usr/bin:/bin\n\(script)\n"
      let descriptor = open(file, O_WRONLY | O_CREAT, 0o755)
      #expect(write(descriptor, text, text.utf8.count) == text.utf8.count)
      close(descriptor)
    }
    let run = try EditorRun(folder, size: Self.wide, environment: ["PATH": programs])
    try run.press("+")
    try run.wait(for: "[−1 ▂]")
    try Self.give("vergelijken", in: run)
    try run.wait(for: "Laatst opgeslagen versie")
    try run.press("Enter")
    try run.wait(for: "Wat er veranderde sinds ")
    try run.press("Esc")
    try run.wait(for: "Wat er veranderde sinds ", isGone: true)
    _ = try run.saved()
  }
}
