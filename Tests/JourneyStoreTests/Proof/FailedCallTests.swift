// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyStore
import JourneyTesting
import ProgramTesting
import Testing
import Words

@Suite("A save of which one call to the system fails", .enabled(if: Strace.isThere))
struct FailedCallTests {
  static let errors: [(name: String, code: Int32)] = [
    ("EIO", EIO), ("ENOSPC", ENOSPC), ("EDQUOT", EDQUOT), ("EACCES", EACCES), ("EROFS", EROFS),
    ("EXDEV", EXDEV), ("EMFILE", EMFILE), ("ENOENT", ENOENT), ("ENAMETOOLONG", ENAMETOOLONG),
    ("EINTR", EINTR),
  ]
  /// Whether every error is tried on every call; otherwise each call gets two of them, in turn.
  static let isLong = getenv("KLANTREIS_HARD") != nil

  /// A call that a save makes in its folder.
  struct Step: CustomStringConvertible {
    let call: SystemCall
    let injection: Injection?
    /// Whether the new text is in its place by then.
    let isSaved: Bool

    var description: String { "\(call)" }

    /// Whether the call looks at what stood there when the texts changed places; without that the old one is put back.
    var isLastLook: Bool { isSaved && call.text.contains(".tmp") && call.name != "unlink" }

    /// Whether a save can do without the call, because of what the error says.
    func isHarmless(_ error: Int32) -> Bool {
      switch (call.name, error) {
      // The call is made again.
      case ("openat", EINTR), ("write", EINTR): true
      // A file that was taken away since the command opened it, by the link, is made again; a folder may be closed to
      // its reader.
      case ("openat", ENOENT):
        call.text.contains("O_NONBLOCK") && !call.text.contains("/link.") && !isLastLook
      case ("openat", EACCES): isSaved && !isLastLook
      default: false
      }
    }
  }

  /// The calls of a run in which nothing fails.
  static func steps() throws -> [Step] {
    let saved = try SavedFolder()
    let run = try Program.run(Strace.tracing(saved.command, log: saved.log), of: Strace.path)
    try #require(run.status == 0, "\(run.errorText)")
    try #require(try saved.bytes == SavedFolder.new)
    let calls = try saved.calls
    var isSaved = false
    // What comes first is the command itself.
    return calls.indices.filter { calls[$0].text.contains(saved.folder.path) }.dropFirst().map {
      let step = Step(
        call: calls[$0], injection: Strace.injection(at: $0, of: calls, paths: saved.paths),
        isSaved: isSaved)
      if calls[$0].name.hasPrefix("rename") { isSaved = true }
      return step
    }
  }

  /// Does something to one step of a save.
  private static func run(_ deed: String, at step: Step, _ injection: Injection) throws -> (
    saved: SavedFolder, run: Run
  ) {
    let saved = try SavedFolder()
    let arguments = Strace.doing(
      deed, to: step.call.name, at: injection, paths: saved.paths, saved.command, log: saved.log)
    return (saved, try Program.run(arguments, of: Strace.path))
  }

  @Test("leaves the old text or the new, whole, and nothing else")
  func fails() throws {
    let steps = try Self.steps()
    #expect(steps.count >= 20)
    for (number, step) in steps.enumerated() {
      guard let injection = step.injection else { continue }
      for (index, error) in Self.errors.enumerated()
      where Self.isLong || index == number % 10 || index == (number + 5) % 10 {
        try fail(step, injection, error)
      }
    }
    // Only an opening, and the last look at the old text, can have the number of another thread's call.
    #expect(steps.allSatisfy { $0.injection != nil || $0.call.name == "openat" || $0.isSaved })
  }

  private func fail(
    _ step: Step, _ injection: Injection, _ error: (name: String, code: Int32)
  ) throws {
    let (saved, run) = try Self.run("error=\(error.name)", at: step, injection)
    let story: Comment = "\(error.name) at \(step): \(run.status) \(run.errorText)"
    #expect(try saved.calls.contains { $0.text.contains("(INJECTED)") }, story)
    // What cannot be removed stays.
    if step.call.name != "unlink" { #expect(try saved.leftovers == [], story) }
    #expect(saved.isKept, story)
    let bytes = try saved.bytes
    switch run.status {
    case 0:
      #expect(bytes == SavedFolder.new && run.errors.isEmpty, story)
    case 2:
      // When the folder could not be synchronised, the new text is in its place all the same.
      #expect(
        bytes == (step.isSaved && !step.isLastLook ? SavedFolder.new : SavedFolder.old), story)
      #expect(run.errorText.contains(saved.link), story)
      #expect(run.errorText.split(separator: "\n").count == 1, story)
    default: Issue.record(story)
    }
    if ["openat", "write", "fchmod", "fsync", "rename"].contains(step.call.name) {
      #expect((run.status == 0) == step.isHarmless(error.code), story)
    }
    if run.status == 2, ["write", "fchmod", "fsync", "rename"].contains(step.call.name),
      !step.isSaved
    {
      let expected = StoreError.system(errno: error.code, path: saved.link, isSaving: true).text.nl
      #expect(run.errorText == expected + "\n", story)
    }
  }

  @Test("or at which the program is killed, leaves the old text or the new, whole")
  func killed() throws {
    for step in try Self.steps() {
      guard let injection = step.injection else { continue }
      let (saved, run) = try Self.run("signal=KILL", at: step, injection)
      let story: Comment = "killed at \(step): \(run.status)"
      #expect(run.status == 128 + SIGKILL, story)
      #expect(try saved.bytes == (step.isSaved ? SavedFolder.new : SavedFolder.old), story)
      #expect(saved.isKept, story)
      // A program that is killed cannot tidy up; what it leaves is hidden and named after the file.
      #expect(
        try saved.leftovers.allSatisfy { $0.hasPrefix(".echt.") && $0.hasSuffix(".tmp") }, story)
      let again = try Program.run(Array(saved.command.dropFirst()), of: SavedFolder.program)
      #expect(again.status == 0, story)
      #expect(try saved.bytes == SavedFolder.new, story)
    }
  }
}
