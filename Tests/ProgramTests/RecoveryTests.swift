// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyTesting
import ProgramTesting
import PseudoTerminal
import Testing

@Suite("A session that is cut off")
struct RecoveryTests {
  /// The ways in which a session ends that did not ask for it.
  static let ends: [(name: String, end: @Sendable (PseudoTerminal) -> Void)] = [
    ("SIGTERM", { $0.signal(SIGTERM) }), ("SIGHUP", { $0.signal(SIGHUP) }),
    ("a crash", { $0.signal(SIGSEGV) }),
    ("the window is closed", { $0.hangUp() }),
  ]

  @Test("or crashes loses nothing, not even the word that is being typed", arguments: ends)
  func losesNothing(end: (name: String, end: @Sendable (PseudoTerminal) -> Void)) throws {
    let folder = try JourneyFolder()
    let stamp = folder.stamp
    let run = try EditorRun(folder)
    try run.press("+ Enter")
    try run.wait(for: "klaar")
    try run.type(" half woo")
    try run.wait(for: "half woo")
    end.end(run.terminal)
    #expect(try run.terminal.exitStatus() > 128)
    #expect(folder.stamp == stamp)

    let next = try EditorRun(folder, asking: "Herstellen")
    #expect(next.terminal.screen.says("2 wijzigingen"))
    try next.press("b Enter")
    try next.wait(for: "Wat er verandert ten opzichte van de schijf")
    try next.wait(for: "titel: … het")
    try next.wait(for: "Weggooien", isGone: true)
    try next.press("Esc")
    try next.wait(for: "Herstellen")
    try next.press("h Enter")
    try next.wait(for: "Uw werk is hersteld")
    try next.type("rd")
    try next.press("Enter")
    let changes = try next.saved()
    #expect(changes.removed.count == 2)
    #expect(
      changes.added == [
        #""title": "Krijgt een brief van het incassobureau half woord","#, #""emotion": -1,"#,
      ])
    // What was put away goes with the journey that is left well.
    let left = try folder.stateNames
    #expect(left == [])
  }

  @Test("loses no letter that was typed one at a time", arguments: ends)
  func letterByLetter(end: (name: String, end: @Sendable (PseudoTerminal) -> Void)) throws {
    let folder = try JourneyFolder()
    let run = try EditorRun(folder)
    try run.press("Enter")
    try run.wait(for: "klaar")
    var typed = "incassobureau"
    for letter in " Een woord" {
      typed.append(letter)
      try run.type(String(letter))
      if letter != " " { try run.wait(for: typed) }
      // Those that are likely are worked out by now.
      _ = run.terminal.isSilent(milliseconds: 50)
    }
    end.end(run.terminal)
    #expect(try run.terminal.exitStatus() > 128)
    let next = try EditorRun(folder, asking: "Herstellen")
    try next.press("h Enter")
    try next.wait(for: "Uw werk is hersteld")
    try next.press("Enter")
    let changes = try next.saved()
    #expect(
      changes.added == [#""title": "Krijgt een brief van het incassobureau Een woord","#])
  }

  @Test("and is recovered, saved and left at once leaves nothing behind")
  func hurries() throws {
    let folder = try JourneyFolder()
    let run = try EditorRun(folder)
    try run.press("+")
    try run.wait(for: "niet opgeslagen")
    run.terminal.hangUp()
    #expect(try run.terminal.exitStatus() > 128)
    let next = try EditorRun(folder, asking: "Herstellen")
    try next.press("h Enter Ctrl-S Ctrl-Q")
    #expect(try next.terminal.exitStatus() == 0)
    let left = try folder.stateNames
    #expect(left == [])
  }

  /// Changes something and leaves without saving, by choice.
  private static func leaveUnsaved(_ folder: JourneyFolder) throws {
    let run = try EditorRun(folder)
    try run.press("+ Ctrl-Q")
    try run.wait(for: "Niet opslaan")
    try run.press("Right Enter")
    #expect(try run.terminal.exitStatus() == 0)
  }

  private static func showEarlierWork(_ folder: JourneyFolder) throws -> EditorRun {
    let run = try EditorRun(folder)
    try run.press("Ctrl-P")
    try run.type("eerder werk")
    try run.press("Enter")
    try run.wait(for: "Voorgoed weggooien")
    return run
  }

  @Test(
    "and left by choice asks nothing the next time, and can be had back or thrown away for good")
  func leftByChoice() throws {
    let folder = try JourneyFolder()
    try Self.leaveUnsaved(folder)
    #expect(try folder.stateNames.filter { $0.hasSuffix(".old") }.count == 1)
    #expect(try folder.stateNames.count == 1)
    _ = try EditorRun(folder).closed()
    // Words that stand nowhere else are never thrown away unasked.
    #expect(try folder.stateNames.count == 1)
    let next = try Self.showEarlierWork(folder)
    #expect(
      next.terminal.screen.says("Er is eerder werk dat niet")
        && next.terminal.screen.says("1 wijziging"))
    try next.press("h Enter")
    try next.wait(for: "Uw werk is hersteld")
    #expect(try next.saved().added == [#""emotion": -1,"#])
    let left = try folder.stateNames
    #expect(left == [])
  }

  @Test("is gone when the user throws it away for good")
  func thrownAway() throws {
    let folder = try JourneyFolder()
    try Self.leaveUnsaved(folder)
    let next = try Self.showEarlierWork(folder)
    try next.press("v Enter")
    try next.wait(for: "Voorgoed weggegooid")
    _ = try next.closed()
    let left = try folder.stateNames
    #expect(left == [])
  }

  @Test("is offered again until something is decided, and never touched unasked")
  func asksAgain() throws {
    let folder = try JourneyFolder()
    let run = try EditorRun(folder)
    try run.press("+")
    try run.wait(for: "niet opgeslagen")
    run.terminal.signal(SIGTERM)
    _ = try run.terminal.exitStatus()
    let before = try folder.journals
    let text = try folder.text()
    let later = try EditorRun(folder, asking: "Herstellen")
    try later.press("Esc")
    try later.wait(for: "blijft bewaard")
    _ = try later.closed()
    #expect(try folder.journals == before)
    #expect(try folder.text() == text)
    let discarding = try EditorRun(folder, asking: "Herstellen")
    try discarding.press("w Enter")
    try discarding.wait(for: "Weggooien", isGone: true)
    try Eventually.holds {
      (try? folder.stateNames.contains { $0.hasSuffix(".old") }) == true
    }
    discarding.terminal.signal(SIGTERM)
    _ = try discarding.terminal.exitStatus()
    _ = try EditorRun(folder).closed()
    #expect(try folder.stateNames.map { $0.hasSuffix(".old") } == [true])
    #expect(try folder.text() == text)
  }

  @Test("is told of when its file is gone, and waits until it is back")
  func fileIsGone() throws {
    let folder = try JourneyFolder()
    let run = try EditorRun(folder)
    try run.press("+")
    try run.wait(for: "niet opgeslagen")
    run.terminal.signal(SIGTERM)
    _ = try run.terminal.exitStatus()
    let text = try folder.text()
    #expect(unlink(folder.file) == 0)
    let refused = try PseudoTerminal(
      Program.path, [folder.file], environment: ["XDG_STATE_HOME": folder.state])
    #expect(try refused.exitStatus() == 2)
    #expect(refused.screen.says("Er is wel werk dat niet is opgeslagen"))
    try folder.write(text)
    let next = try EditorRun(folder, asking: "Herstellen")
    try next.press("Enter")
    try next.wait(for: "Uw werk is hersteld")
    #expect(try next.saved().added == [#""emotion": -1,"#])
  }

  @Test("goes on without a journal where none can be written, and says so once")
  func noJournal() throws {
    let folder = try JourneyFolder()
    let run = try EditorRun(folder, environment: ["XDG_STATE_HOME": folder.file])
    try run.press("+")
    try run.wait(saying: "het herstelbestand is niet te schrijven")
    try run.press("+")
    try run.wait(for: "Beleving: 0, neutraal.")
    #expect(try run.saved().added == [#""emotion": 0,"#])
  }

  // MARK: - Kills

  private static let kills = getenv("KLANTREIS_KILLS").flatMap { Int(String(cString: $0)) } ?? 3

  @Test("at any moment of typing loses less than a second", arguments: 0..<kills)
  func killed(number: Int) throws {
    var seed = Seed(UInt64(number))
    let folder = try JourneyFolder()
    let run = try EditorRun(folder)
    try run.press("Enter")
    try run.wait(for: "klaar")
    var shown: [ContinuousClock.Instant] = []
    let count = Int.random(in: 1...25, using: &seed)
    for index in 0..<count {
      // A word is short, so that it is not cut at the end of a line.
      try run.type(" \(100 + index)")
      if !seed.oneIn(4) || index == count - 1 {
        try run.wait(for: "\(100 + index)")
      }
      shown.append(.now)
      if seed.oneIn(8) { _ = run.terminal.isSilent(milliseconds: 300) }
    }
    _ = run.terminal.isSilent(milliseconds: Int.random(in: 0...200, using: &seed))
    run.terminal.signal(SIGKILL)
    let end = ContinuousClock.now
    #expect(try run.terminal.exitStatus() == 128 + SIGKILL)

    let next = try PseudoTerminal(
      Program.path, [folder.file], environment: ["XDG_STATE_HOME": folder.state])
    try next.wait { $0.shows("Herstellen") || ($0.isFocused && $0.shows("Hartslag")) }
    var kept = 0
    if next.screen.shows("Herstellen") {
      try next.send(keys: "Enter")
      try next.wait { $0.shows("Uw werk is hersteld") }
      try next.send(keys: "Enter Ctrl-S")
      try next.wait { $0.shows("Opgeslagen: ") }
      let start = "Krijgt een brief van het incassobureau"
      let line = try folder.text().split(separator: "\n").first { $0.contains(start) } ?? ""
      // The last word may be half there.
      let recovered = line.split(separator: start).last?.dropLast(2) ?? ""
      let typed = (0..<count).map { " \(100 + $0)" }.joined()
      #expect(typed.hasPrefix(recovered), "\(seed): \(recovered)")
      kept = recovered.utf8.count / 4
    }
    let lost = shown.dropFirst(kept).first.map { end - $0 } ?? .zero
    // On a machine that has much else to do the writing may have to wait its turn.
    let most: Duration = Self.kills > 3 ? .seconds(1) : .seconds(5)
    #expect(lost < most, "\(seed): \(count - kept) of \(count) words lost, the oldest \(lost) old")
    if Self.kills > 3 { print("kill \(number): \(kept) of \(count) words kept, \(lost) lost") }
  }
}
