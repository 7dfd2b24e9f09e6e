// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyTesting
import ProgramTesting
import PseudoTerminal
import Testing
import TextGrid

@Suite("A journey that others work on")
struct SharingTests {
  /// As wide as an outline can be.
  private static let wide = Size(columns: 99, rows: 30)

  @Test("is joined with what they saved meanwhile")
  func merges() throws {
    let run = try EditorRun(try JourneyFolder(), size: Self.wide)
    try run.press("+")
    try run.wait(for: "niet opgeslagen")
    try run.folder.write(try run.folder.text().replacing("schaamte", with: "angst"))
    try run.press("Ctrl-S")
    try run.wait(saying: "Van iemand anders kwam erbij: ")
    let text = try run.folder.text()
    #expect(text.contains("angst") && !text.contains("schaamte"))
    #expect(try run.folder.names == [JourneyFolder.name])
    let changes = try run.closed()
    #expect(changes.added.contains(#""emotion": -1,"#))
  }

  @Test("follows the disk by itself when there is nothing to lose, with the focus where it was")
  func follows() throws {
    let run = try EditorRun(try JourneyFolder(), size: Self.wide)
    try run.press("Down Down")
    try run.wait(for: "stap 3 van 14")
    let old = "Krijgt een brief van het incassobureau"
    try run.folder.write(try run.folder.text().replacing(old, with: "Krijgt een boze brief"))
    try run.wait(saying: "u ziet nu de nieuwe versie")
    try run.wait(for: "1 Krijgt een boze brief")
    try run.wait(for: "stap 3 van 14")
    #expect(try run.closed().added.count == 1)
  }

  @Test("asks card by card where both changed the same")
  func conflict() throws {
    let run = try EditorRun(try JourneyFolder(), size: Self.wide)
    try run.press("+")
    try run.wait(for: "niet opgeslagen")
    let theirs = try run.folder.text().replacing(#""emotion": -2"#, with: #""emotion": 1"#)
    try run.folder.write(theirs)
    try run.press("Ctrl-S")
    try run.wait(for: "Keuze 1 van ")
    #expect(try run.folder.text() == theirs)
    try run.press("Down Enter")
    try run.wait(for: "Alles is gekozen")
    try run.press("Ctrl-S")
    try run.wait(saying: "niets meer op te slaan")
    #expect(try run.folder.text() == theirs)
    _ = try run.closed()
  }

  @Test("is kept when it is taken away, and saved again")
  func takenAway() throws {
    let run = try EditorRun(try JourneyFolder(), size: Self.wide)
    let text = try run.folder.text()
    #expect(unlink(run.folder.file) == 0)
    try run.wait(saying: "van de schijf gehaald of hernoemd")
    try run.press("Ctrl-S")
    try run.wait(for: "Opgeslagen: ")
    #expect(try run.folder.text() == text)
    _ = try run.closed()
  }

  @Test("is not lost when git changes it under the editor", .enabled(if: hasGit))
  func git() throws {
    let folder = try JourneyFolder()
    func git(_ arguments: String...) throws {
      let run = try Program.run(
        ["-C", folder.path, "-c", "user.name=a", "-c", "user.email=a@b"] + arguments,
        of: "/usr/bin/git", environment: ["HOME": folder.state])
      #expect(run.status == 0, "git \(arguments): \(run.errorText)")
    }
    let start = try folder.text()
    try git("init", "-q", "-b", "main")
    try git("add", ".")
    try git("commit", "-qm", "a")
    try git("checkout", "-qb", "ander")
    try folder.write(start.replacing("schaamte", with: "angst"))
    try git("commit", "-qam", "b")
    try git("checkout", "-q", "main")

    let run = try EditorRun(folder, size: Self.wide)
    try run.press("+")
    try run.wait(for: "niet opgeslagen")
    try git("merge", "-q", "ander")
    try run.wait(saying: "Iemand anders heeft dit bestand veranderd. Als u opslaat")
    try run.press("Ctrl-S")
    try run.wait(saying: "Van iemand anders kwam erbij: ")
    #expect(try folder.text().contains("angst"))
    // A stash takes the change away under a clean editor, which follows.
    try git("stash", "-q")
    try run.wait(saying: "u ziet nu de nieuwe versie")
    try git("stash", "pop", "-q")
    try run.terminal.wait { $0.shows("[−1 ▂]") }
    _ = try run.closed()
  }

  private static let hasGit = access("/usr/bin/git", X_OK) == 0

  // MARK: - Two editors

  @Test("is read only in a second editor, which is told who has it and can take over")
  func twoEditors() throws {
    let folder = try JourneyFolder()
    let first = try EditorRun(folder, size: Self.wide)
    let second = try EditorRun(folder, size: Self.wide, asking: "Deze reis is al open bij ")
    #expect(second.terminal.screen.says("(proces \(first.terminal.process)), sinds "))
    try second.press("Enter")
    try second.wait(for: "alleen lezen")
    try second.press("+")
    try second.wait(saying: "Deze reis is elders open")
    // What the first one saves the second one sees.
    try first.press("+ Ctrl-S")
    try first.wait(for: "Opgeslagen: ")
    try second.wait(saying: "u ziet nu de nieuwe versie")
    try second.choose("Overnemen", in: "Alt-B")
    try second.wait(for: "U kunt nu schrijven")
    // A key makes the first one look, at most once a second.
    let words = "Een andere editor heeft deze reis overgenomen."
    try first.press("Home")
    if (try? first.terminal.wait(milliseconds: 1_500) { $0.says(words) }) == nil {
      try first.press("Home")
      try first.wait(saying: words)
    }
    try first.press("Down Down")
    try second.press("Down +")
    try second.wait(for: "niet opgeslagen")
    try first.press("*")
    try first.wait(for: "niet opgeslagen")
    try second.press("Ctrl-S")
    try second.wait(for: "Opgeslagen: ")
    try first.press("Ctrl-S")
    try first.wait(saying: "Van iemand anders kwam erbij: ")
    #expect(try first.closed().added.count == 3)
    _ = try second.closed()
    #expect(try folder.stateNames == [])
  }

  @Test("is free again when the other editor was killed")
  func staleLock() throws {
    let folder = try JourneyFolder()
    let first = try EditorRun(folder)
    first.terminal.signal(SIGKILL)
    _ = try first.terminal.exitStatus()
    let second = try EditorRun(folder)
    #expect(!second.terminal.screen.shows("alleen lezen"))
    _ = try second.closed()
  }

  // MARK: - At the worst moment

  @Test(
    "is not lost when they write between the comparison and the exchange",
    .enabled(if: hasStrace, "strace is not installed"))
  func worstMoment() throws {
    let folder = try JourneyFolder()
    let before = try folder.text()
    let theirs = before.replacing("schaamte", with: "angst")
    // The exchange is held up until the other one has written.
    let terminal = try PseudoTerminal(
      "/usr/bin/strace",
      [
        "-f", "-qq", "-o", folder.state + "/trace", "-e", "trace=renameat2", "-e",
        "inject=renameat2:delay_enter=1500000:when=1", Program.path, folder.file,
      ], size: Self.wide, environment: ["XDG_STATE_HOME": folder.state])
    try terminal.wait(milliseconds: 20_000) { $0.isFocused && $0.shows("Hartslag") }
    try terminal.send(keys: "+")
    try terminal.wait { $0.shows("niet opgeslagen") }
    try terminal.send(keys: "Ctrl-S")
    // The temporary file is there: the comparison is done, or as good as.
    try Eventually.holds { (try? folder.names.contains { $0.hasSuffix(".tmp") }) == true }
    _ = terminal.isSilent(milliseconds: 400)
    try folder.write(theirs, atOnce: true)
    try terminal.wait(milliseconds: 20_000) { $0.says("Van iemand anders kwam erbij: ") }
    let text = try folder.text()
    #expect(text.contains("angst"))
    #expect(LineChanges(from: theirs, to: text).added == [#""emotion": -1,"#])
    #expect(try folder.names == [JourneyFolder.name])
    try terminal.send(keys: "q")
    #expect(try terminal.exitStatus(milliseconds: 20_000) == 0)
  }

  private static let hasStrace = access("/usr/bin/strace", X_OK) == 0
}
