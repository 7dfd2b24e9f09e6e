// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyTesting
import ProgramTesting
import PseudoTerminal
import Testing
import TextGrid

@Suite("A save of the editor", .enabled(if: Strace.isThere))
struct EditorSaveTests {
  /// The editor under strace, with a change that is not saved yet.
  private struct Editing {
    let folder: JourneyFolder
    let logs: TemporaryFolder
    let state: TemporaryFolder
    let terminal: PseudoTerminal
    let old: String

    /// Starts the editor by what is made of its command.
    init(_ traced: (_ program: [String], _ paths: [String], _ log: String) -> [String]) throws {
      folder = try JourneyFolder()
      logs = try TemporaryFolder()
      state = try TemporaryFolder()
      old = try folder.text()
      let words = traced(
        [Program.path, folder.file], [folder.file, folder.path], logs.file("log"))
      terminal = try PseudoTerminal(
        Strace.path, words, size: Size(columns: 200, rows: 24),
        environment: ["XDG_STATE_HOME": state.path])
      try terminal.wait { $0.shows("· opgeslagen") }
      try terminal.send(keys: "+")
      try terminal.wait { $0.shows("· niet opgeslagen") }
    }

    var calls: [SystemCall] {
      get throws { Strace.calls(String(decoding: try logs.read("log"), as: UTF8.self)) }
    }

    /// Whether the file is the old text, and nothing else is in the folder.
    var isOld: Bool {
      get throws { try folder.text() == old && folder.names == [JourneyFolder.name] }
    }

    /// Saves and quits, as if nothing had happened.
    func finish() throws {
      try terminal.send(keys: "Ctrl-S")
      try terminal.wait { $0.shows("Opgeslagen: ") && $0.shows("· opgeslagen") }
      try terminal.send(keys: "Ctrl-Q")
      #expect(try terminal.exitStatus() == 0)
      #expect(try folder.text() != old && folder.names == [JourneyFolder.name])
    }
  }

  /// The calls of a save, how to hit them, and whether the new text is in its place by then.
  private static func steps() throws -> [(call: SystemCall, injection: Injection, isSaved: Bool)] {
    let editing = try Editing { Strace.tracing($0, log: $2) }
    try editing.finish()
    let calls = try editing.calls
    let (file, folder) = (editing.folder.file, editing.folder.path)
    #expect(SaveProtocol.faults(calls, file: file, folder: folder) == [])
    let start = try #require(
      calls.firstIndex { $0.text.contains("O_CREAT") && $0.text.contains(folder) })
    let renamed = try #require(calls.firstIndex { $0.name.hasPrefix("rename") && $0.isAbout(file) })
    return calls.indices.filter { $0 >= start && calls[$0].text.contains(folder) }.compactMap {
      guard ["write", "fchmod", "fsync", "rename"].contains(calls[$0].name) else { return nil }
      return Strace.injection(at: $0, of: calls, paths: [file, folder]).map {
        [call = calls[$0], isSaved = $0 > renamed] in
        (call, $0, isSaved)
      }
    }
  }

  @Test(
    "keeps to the one way to save, and after any failure to the old text and to what was changed")
  func fails() throws {
    let errors = [("ENOSPC", "de schijf is vol"), ("EIO", "de schijf geeft een fout")]
    for (number, (call, injection, isSaved)) in try Self.steps().enumerated() {
      let (error, words) = errors[number % errors.count]
      let editing = try Editing {
        Strace.doing("error=\(error)", to: call.name, at: injection, paths: $1, $0, log: $2)
      }
      try editing.terminal.send(keys: "Ctrl-S")
      if isSaved {
        try editing.terminal.wait { $0.shows("de schijf bevestigt het niet") }
        try editing.terminal.send(keys: "Ctrl-Q")
        #expect(try editing.terminal.exitStatus() == 0)
      } else {
        try editing.terminal.wait { $0.shows(words) && $0.shows("· niet opgeslagen") }
        #expect(try editing.isOld, "\(error) at \(call)")
        // strace counts for each thread, so that another save could fail in the same way.
        try editing.terminal.send(keys: "Ctrl-Q")
        try editing.terminal.wait { $0.shows("Niet opslaan") }
        try editing.terminal.send(keys: "Right Enter")
        #expect(try editing.terminal.exitStatus() == 0)
        #expect(try editing.isOld, "\(error) at \(call)")
      }
    }
  }

  @Test("during which it is killed leaves the old text or the new, whole")
  func killed() throws {
    for (call, injection, isSaved) in try Self.steps() {
      let editing = try Editing {
        Strace.doing("signal=KILL", to: call.name, at: injection, paths: $1, $0, log: $2)
      }
      try editing.terminal.send(keys: "Ctrl-S")
      #expect(try editing.terminal.exitStatus() == 128 + SIGKILL, "\(call)")
      #expect(try (editing.folder.text() == editing.old) != isSaved, "\(call)")
      #expect(try Program.run(["fmt", "--check", editing.folder.file]).status == 0, "\(call)")
    }
  }
}
