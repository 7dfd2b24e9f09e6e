// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyTesting
import ProgramTesting
import Testing

@Suite("A merge for git that is killed", .enabled(if: Strace.isThere))
struct KilledMergeTests {
  private static func journey(_ title: String, _ goal: String) -> [UInt8] {
    Array(
      """
      {
        "format": "klantreis.journey/1",
        "id": "j-1",
        "title": "\(title)",
        "goal": "\(goal)"
      }

      """.utf8)
  }

  private static let base = journey("Reis", "Rust")
  private static let ours = journey("Onze", "Rust")
  /// Each with what the merge of it ends with.
  private static let others: [(name: String, bytes: [UInt8], status: Int32)] = [
    ("clean", journey("Reis", "Werk"), 0), ("conflict", journey("Andere", "Rust"), 1),
    ("unreadable", Array("{\n  \"format\": \"klantreis.journey/1\",\n".utf8), 1),
  ]

  /// The three files of a merge, with what strace writes about it.
  private struct Merge {
    let folder: TemporaryFolder
    private let logs: TemporaryFolder

    init(_ theirs: [UInt8]) throws {
      folder = try TemporaryFolder()
      logs = try TemporaryFolder()
      for (name, bytes) in [("O", KilledMergeTests.base), ("A", ours), ("B", theirs)] {
        try folder.write(bytes, to: name)
      }
    }

    var log: String { logs.file("log") }
    var paths: [String] { ["A", "B", "O"].map(folder.file) + [folder.path] }
    var command: [String] {
      [SavedFolder.program, "merge-driver"] + ["O", "A", "B"].map(folder.file) + ["7", "reis.json"]
    }
    var result: [UInt8] { get throws { try folder.read("A") } }
    var calls: [SystemCall] {
      get throws { Strace.calls(String(decoding: try logs.read("log"), as: UTF8.self)) }
    }

    func run(_ arguments: [String]) throws -> Run { try Program.run(arguments, of: Strace.path) }
  }

  /// The texts that may stand in the place of ours, before and after each step.
  private static func texts(_ theirs: [UInt8]) throws -> [[UInt8]] {
    let merge = try Merge(theirs)
    let lines = try Program.run(
      [
        "merge-file", "-p", "--diff3", "-L", "ours", "-L", "base", "-L", "theirs",
        merge.folder.file("A"), merge.folder.file("O"), merge.folder.file("B"),
      ], of: "/usr/bin/git")
    let run = try Program.run(Array(merge.command.dropFirst()), of: SavedFolder.program)
    #expect(run.status <= 1)
    return [ours, lines.output, try merge.result]
  }

  @Test(
    "at any call about its files leaves our version, or a merge that is whole",
    arguments: others.indices)
  func killed(index: Int) throws {
    let (name, theirs, status) = Self.others[index]
    let texts = try Self.texts(theirs)
    let whole = try Merge(theirs)
    let run = try whole.run(Strace.tracing(whole.command, log: whole.log))
    try #require(run.status == status, "\(name): \(run.errorText)")
    let calls = try whole.calls
    let steps = calls.indices.filter { calls[$0].text.contains(whole.folder.path) }.dropFirst()
    #expect(steps.count > 20)
    var seen: Set<Int> = []
    for (number, step) in steps.enumerated() {
      // The calls that put a text in its place are always tried.
      let isPlacing = calls[step].name.hasPrefix("rename")
      guard FailedCallTests.isLong || isPlacing || number % 3 == index else { continue }
      let merge = try Merge(theirs)
      guard let injection = Strace.injection(at: step, of: calls, paths: whole.paths) else {
        continue
      }
      let killed = try merge.run(
        Strace.doing(
          "signal=KILL", to: calls[step].name, at: injection, paths: merge.paths, merge.command,
          log: merge.log))
      let story: Comment = "\(name), killed at \(calls[step]): \(killed.status)"
      let result = try merge.result
      #expect(texts.contains(result), story)
      if let text = texts.lastIndex(of: result) { seen.insert(text) }
      // Git takes the merge for good only where it is done.
      if killed.status == 0 { #expect(result == texts[2], story) }
      #expect(try merge.folder.read("B") == theirs && merge.folder.read("O") == Self.base, story)
      #expect(
        try merge.folder.names.allSatisfy { ["A", "B", "O"].contains($0) || $0.hasPrefix(".A.") },
        story)
    }
    // It was killed before and after the text was put in its place.
    #expect(seen.count > 1, "\(name): \(seen)")
  }

  @Test("is a conflict to git, with both versions at hand", arguments: [1, 2, 3])
  func inGit(when: Int) throws {
    let folder = try GitFolder()
    let name = "reis.journey.json"
    func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
    try folder.write("*.journey.json merge=klantreis\n", to: ".gitattributes")
    try folder.git("add", ".gitattributes")
    try folder.commit(text(Self.base), to: name)
    try folder.git("switch", "--quiet", "--create", "tak")
    let theirs = Self.others[0].bytes
    try folder.commit(text(theirs), to: name)
    try folder.git("switch", "--quiet", "main")
    try folder.commit(text(Self.ours), to: name)
    try folder.git(
      "config", "merge.klantreis.driver",
      "\(Strace.path) -f -qqq -o /dev/null -e trace=renameat2 "
        + "-e inject=renameat2:signal=KILL:when=\(when) '\(SavedFolder.program)' "
        + "merge-driver %O %A %B %L %P")
    let run = try folder.tried(["merge", "--no-edit", "--quiet", "tak"])
    let result = Array(try folder.text(name).utf8)
    let texts = try Self.texts(theirs)
    if run.status == 0 {
      #expect(result == texts[2])
    } else {
      #expect(texts.contains(result))
      #expect(try folder.git("ls-files", "--unmerged").contains(name))
      try folder.git("checkout", "--quiet", "--theirs", "--", name)
      #expect(Array(try folder.text(name).utf8) == theirs)
    }
  }
}
