// SPDX-License-Identifier: EUPL-1.2

import Glibc
import ProgramTesting
import PseudoTerminal
import Testing

@Suite("A poster made from the editor")
struct ExportingTests {
  /// Begins an export, up to where the file goes.
  private static func start(_ run: EditorRun, _ form: String = "pdf") throws {
    try run.press("Ctrl-P")
    try run.wait(for: "Opdracht, of nummer")
    try run.type("poster of ander")
    try run.wait(for: "Maakt een poster (pdf")
    try run.press("Enter")
    try run.wait(for: "De poster om te drukken")
    if form == "json" {
      try run.type("json")
      try run.wait(for: "> De reis zelf")
    }
    try run.press("Enter")
    try run.wait(for: "Waar komt het bestand (\(form))")
  }

  @Test("is drawn by Graphviz, and stands beside the journey")
  func draws() throws {
    let run = try EditorRun(try JourneyFolder())
    try Self.start(run)
    try run.press("Enter")
    try run.wait(for: "Gemaakt: ")
    #expect(try run.closed() == LineChanges(removed: [], added: []))
    let name = try #require(try run.folder.names.first { $0.hasSuffix(".pdf") })
    #expect(try run.folder.text(name).hasPrefix("%PDF-"))
  }

  @Test("says what to do where Graphviz is missing, and leaves the work as it was")
  func missing() throws {
    let run = try EditorRun(try JourneyFolder(), environment: ["PATH": "/nergens"])
    try Self.start(run)
    try run.press("Enter")
    try run.wait(saying: "Installeer het, bijvoorbeeld met: sudo apt install graphviz.")
    _ = try run.closed()
    #expect(try run.folder.names == [JourneyFolder.name])
  }

  /// The ways in which the program ends.
  static let ends: [(name: String, end: @Sendable (PseudoTerminal) throws -> Void)] = [
    ("Ctrl-Q", { try $0.send(keys: "Ctrl-Q") }), ("SIGTERM", { $0.signal(SIGTERM) }),
    ("the window is closed", { $0.hangUp() }),
  ]

  @Test("is drawn no longer than the program runs", arguments: ends)
  func endsWithEditor(end: (name: String, end: @Sendable (PseudoTerminal) throws -> Void)) throws {
    let slow = try SlowDrawing()
    let run = try EditorRun(try JourneyFolder(), environment: ["PATH": slow.path])
    try Self.start(run)
    try run.press("Enter")
    try slow.waitForStart()
    try end.end(run.terminal)
    _ = try run.terminal.exitStatus()
    try slow.waitForEnd()
    #expect(try run.folder.names == [JourneyFolder.name])
  }

  @Test("never goes over a journey")
  func refuses() throws {
    let run = try EditorRun(try JourneyFolder())
    try Self.start(run, "json")
    try run.press("Ctrl-U")
    try run.type(run.folder.file)
    try run.press("Enter")
    try run.wait(saying: "daar gaat niets overheen")
    _ = try run.closed()
    #expect(try run.folder.names == [JourneyFolder.name])
  }
}
