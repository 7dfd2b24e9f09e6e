// SPDX-License-Identifier: EUPL-1.2

import ProgramTesting
import Testing

@Suite("The hook before a commit")
struct CommitHookTests {
  private static let clean = """
    {
      "format": "klantreis.journey/1",
      "id": "j-1",
      "title": "Reis"
    }

    """
  private static let telling = clean.replacing(
    "\"Reis\"", with: "\"Reis\",\n  \"note\": \"Bel Els op 06-12345678\"")
  private static let hook = ".git/hooks/pre-commit"

  /// A repository with the hook.
  private static func folder() throws -> GitFolder {
    let folder = try GitFolder()
    let run = try folder.klantreis("git", "setup", "--hook")
    #expect(run.status == 0, "\(run.errorText)")
    return folder
  }

  @Test("lets a clean journey through, and stops one with a telephone number")
  func stops() throws {
    let folder = try Self.folder()
    try folder.commit(Self.clean, to: "a.journey.json")
    try folder.write(Self.telling, to: "a.journey.json")
    try folder.git("add", "a.journey.json")
    let run = try folder.tried(["commit", "--quiet", "--message", "x"])
    #expect(run.status != 0)
    let words = run.text + run.errorText
    #expect(words.contains("a.journey.json:5:") && words.contains("telefoonnummer"), "\(words)")
    #expect(!words.contains("12345678"))
    // Nothing is lost: the work stays staged and in the folder.
    #expect(try folder.text("a.journey.json") == Self.telling)
    #expect(try folder.git("diff", "--cached", "--name-only") == "a.journey.json\n")
    try folder.git("commit", "--quiet", "--no-verify", "--message", "x")
  }

  @Test("looks at what is staged, not at what stands in the folder")
  func staged() throws {
    let folder = try Self.folder()
    try folder.write(Self.telling, to: "a.journey.json")
    try folder.git("add", "a.journey.json")
    try folder.write(Self.clean, to: "a.journey.json")
    #expect(try folder.tried(["commit", "--quiet", "--message", "x"]).status != 0)
    try folder.git("add", "a.journey.json")
    try folder.write(Self.telling, to: "a.journey.json")
    #expect(try folder.tried(["commit", "--quiet", "--message", "x"]).status == 0)
    // A commit of paths has an index of its own, which the hook gets from git.
    #expect(
      try folder.tried(["commit", "--quiet", "--message", "x", "a.journey.json"]).status != 0)
    #expect(try folder.tried(["commit", "--quiet", "--all", "--message", "x"]).status != 0)
  }

  @Test("gives the whole command that sets a finding aside, and says that git must have its file")
  func setsAside() throws {
    let folder = try Self.folder()
    try folder.write(Self.telling, to: "mijn map/a.journey.json")
    try folder.git("add", "mijn map")
    let words = try folder.tried(["commit", "--quiet", "--message", "x"]).errorText
    let line = try #require(words.split(separator: "\n").first { $0.contains("--set-aside") })
    let command = line.drop { $0 != "?" }.dropFirst(2)
    let typed = "'\(Program.path)'" + command.dropFirst("klantreis".count)
    #expect(typed.hasSuffix(" --reason \"waarom\""), "\(typed)")
    let run = try Program.run(
      ["-c", typed], of: "/bin/sh", in: folder.path, environment: folder.environment)
    #expect(run.status == 0, "\(typed): \(run.errorText)")
    let add = "git add 'mijn map/klantreis-checks.json'"
    #expect(run.text.contains(add), "\(run.text)")
    let added = try Program.run(
      ["-c", add], of: "/bin/sh", in: folder.path, environment: folder.environment)
    #expect(added.status == 0)
    let again = try folder.tried(["commit", "--quiet", "--message", "x"])
    #expect(again.status == 0, "\(again.text)\(again.errorText)")
  }

  @Test("says in words where a finding is")
  func inWords() throws {
    let folder = try Self.folder()
    let step = """
      "Reis","phases":[{"id":"f-1","title":"A","steps":[{"id":"s-1","title":"Belt"},\
      {"id":"s-2","title":"Wacht","quote":"Bel Els op 06-12345678"}]}]
      """
    try folder.write(Self.clean.replacing("\"Reis\"", with: step), to: "a.journey.json")
    try folder.git("add", "a.journey.json")
    let run = try folder.tried(["commit", "--quiet", "--message", "x"])
    let words = run.text + run.errorText
    #expect(words.contains(": waarschuwing: stap 2 “Wacht”, citaat: "), "\(words)")
    #expect(!words.contains("($."), "\(words)")
  }

  @Test("names files from the folder in which git was called")
  func prefix() throws {
    let folder = try Self.folder()
    try folder.write(Self.telling, to: "map/a.journey.json")
    try folder.write(Self.telling, to: "boven.journey.json")
    try folder.git("add", ".")
    let run = try Program.run(
      ["-c", "cd map && git commit --message x"], of: "/bin/sh", in: folder.path,
      environment: folder.environment)
    let words = run.text + run.errorText
    #expect(words.contains("check a.journey.json --set-aside"), "\(words)")
    #expect(words.contains("check ../boven.journey.json --set-aside"), "\(words)")
  }

  @Test("stops a merge that brings in what points to persons")
  func merge() throws {
    let folder = try Self.folder()
    try folder.commit(Self.clean, to: "a.journey.json")
    try folder.git("switch", "--quiet", "--create", "tak")
    try folder.write(Self.telling, to: "a.journey.json")
    try folder.git("commit", "--quiet", "--all", "--no-verify", "--message", "x")
    try folder.git("switch", "--quiet", "main")
    try folder.commit(Self.clean, to: "b.journey.json")
    let run = try folder.tried(["merge", "--no-edit", "tak"])
    #expect(run.status != 0 && (run.text + run.errorText).contains("telefoonnummer"))
  }

  @Test("lets other files, hints about the method and findings set aside through")
  func passes() throws {
    let folder = try Self.folder()
    try folder.commit("Bel 06-12345678\n", to: "notities.txt")
    try folder.write(Self.telling, to: "map/a.journey.json")
    let codes = try folder.klantreis("check", "map", "--codes").text
    let finding = try #require(codes.split(separator: "[privacy").last?.split(separator: "]").first)
    let aside = try folder.klantreis(
      "check", "map/a.journey.json", "--set-aside", "privacy" + finding, "--reason",
      "Algemeen nummer")
    #expect(aside.status == 0, "\(aside.errorText)")
    try folder.git("add", "map")
    let run = try folder.tried(["commit", "--quiet", "--message", "x"])
    #expect(run.status == 0, "\(run.text)\(run.errorText)")
    let check = try folder.klantreis("check", "map")
    #expect(check.errorText.contains("Opzij gezet: 1."))
    #expect(try folder.text("map/klantreis-checks.json").contains("Algemeen nummer"))
  }

  @Test("looks into files of other names and later versions")
  func names() throws {
    let later = Self.telling.replacing("klantreis.journey/1", with: "klantreis.journey/2")
    for (name, text, isStopped) in [
      ("kopie.json", Self.telling, true), ("reis.journey.json.bak", Self.telling, true),
      ("later.journey.json", later, true), ("uitleg.md", "Zo: " + Self.telling, false),
      ("ander.json", "{\"note\": \"06-12345678\"}\n", false),
    ] {
      let folder = try Self.folder()
      try folder.write(text, to: name)
      try folder.git("add", name)
      let run = try folder.tried(["commit", "--quiet", "--message", "x"])
      #expect((run.status != 0) == isStopped, "\(name): \(run.text)\(run.errorText)")
    }
  }

  @Test("looks into a file whose name is no text, and shows its bytes")
  func oddName() throws {
    let folder = try Self.folder()
    try folder.write(Self.telling, to: "a.journey.json")
    let made = try Program.run(
      ["-c", "mv a.journey.json \"$(printf 'b\\377.journey.json')\" && git add ."], of: "/bin/sh",
      in: folder.path, environment: folder.environment)
    #expect(made.status == 0, "\(made.errorText)")
    let run = try folder.klantreis("check", "--staged", "--gate")
    #expect(run.status == 1 && run.text.contains("b<FF>.journey.json:5:"), "\(run.text)")
  }

  @Test("works from a folder below the top, whatever git is told of paths")
  func below() throws {
    let folder = try GitFolder()
    try folder.git("config", "diff.relative", "true")
    try folder.write(Self.telling, to: "boven.journey.json")
    try folder.write(Self.telling, to: "map/a.journey.json")
    try folder.git("add", ".")
    let run = try Program.run(
      ["check", "--staged", "--gate"], in: folder.path + "/map", environment: folder.environment)
    #expect(run.status == 1, "\(run.errorText)")
    #expect(run.text.contains("a.journey.json:5:") && run.text.contains("../boven.journey.json:5:"))
  }

  @Test("goes by the settings that are staged, and none above the repository")
  func settings() throws {
    let folder = try Self.folder()
    let off =
      "{\n  \"format\": \"klantreis.checks/1\",\n  \"levels\": {\"privacy\": \"off\"}\n}\n"
    try folder.write(off, to: "klantreis-checks.json")
    try folder.write(Self.telling, to: "a.journey.json")
    try folder.git("add", "a.journey.json")
    #expect(try folder.tried(["commit", "--quiet", "--message", "x"]).status != 0)
    try folder.git("add", "klantreis-checks.json")
    #expect(try folder.tried(["commit", "--quiet", "--message", "x"]).status == 0)
    let inner = folder.path + "/binnen"
    try folder.write(Self.telling, to: "binnen/b.journey.json")
    try folder.git("init", "--quiet", "binnen")
    let found = try folder.klantreis("check", inner, "--gate")
    #expect(found.text.contains("b.journey.json:5:"), "\(found.text)")
    let codes = try folder.klantreis("check", inner, "--codes").text
    let code = try #require(codes.split(separator: "[privacy").last?.split(separator: "]").first)
    let aside = try folder.klantreis(
      "check", "binnen/b.journey.json", "--set-aside", "privacy" + code, "--reason", "Ja")
    #expect(aside.status == 0, "\(aside.errorText)")
    #expect(try folder.text("binnen/klantreis-checks.json").contains("b.journey.json"))
  }

  @Test("keeps every reason where several are given at the same time")
  func atOnce() async throws {
    let folder = try GitFolder()
    let names = (1...6).map { "a\($0).journey.json" }
    for name in names { try folder.write(Self.telling, to: name) }
    let codes = try folder.klantreis("check", names[0], "--codes").text
    let code = try #require(codes.split(separator: "[privacy").last?.split(separator: "]").first)
    try await withThrowingTaskGroup { group in
      for name in names {
        group.addTask {
          let run = try folder.klantreis(
            "check", name, "--set-aside", "privacy" + code, "--reason", "Van \(name)")
          #expect(run.status == 0, "\(run.errorText)")
        }
      }
      try await group.waitForAll()
    }
    let settings = try folder.text("klantreis-checks.json")
    #expect(names.allSatisfy { settings.contains("Van \($0)") }, "\(settings)")
  }

  @Test("lets what files say together and what is only staged be set aside")
  func together() throws {
    let folder = try Self.folder()
    let persona = "\"Reis\",\n  \"persona\": {\n    \"id\": \"c-1\",\n    \"name\": \"Els (4"
    func journey(_ age: String) -> String {
      Self.clean.replacing("\"Reis\"", with: persona + age + ")\"\n  }")
    }
    try folder.write(journey("0"), to: "a.journey.json")
    try folder.write(journey("1"), to: "b.journey.json")
    let aside = try folder.klantreis(
      "check", "b.journey.json", "--set-aside", "folder.persona/c-1", "--reason", "Twee jaar later")
    #expect(aside.status == 0, "\(aside.errorText)")
    #expect(!(try folder.klantreis("check", ".").text.contains("persona")))
    try folder.write(Self.telling, to: "c.journey.json")
    try folder.git("add", "c.journey.json")
    try folder.write(Self.clean, to: "c.journey.json")
    let codes = try folder.klantreis("check", "--staged", "--codes").text
    let code = try #require(codes.split(separator: "[privacy").last?.split(separator: "]").first)
    let staged = try folder.klantreis(
      "check", "c.journey.json", "--set-aside", "privacy" + code, "--reason", "Verzonnen")
    #expect(staged.status == 0, "\(staged.errorText)")
  }

  @Test("is set once, keeps the lines of others, and goes without a trace")
  func lines() throws {
    let folder = try Self.folder()
    let first = try folder.text(Self.hook)
    #expect(try folder.klantreis("git", "setup", "--hook").text.contains("Alles stond er al."))
    #expect(try folder.text(Self.hook) == first)
    #expect(try folder.klantreis("git", "remove").status == 0)
    #expect(throws: (any Error).self) { try folder.text(Self.hook) }
    let theirs = "#!/bin/sh\necho eerst\nexit 0\n"
    try folder.write(theirs, to: Self.hook)
    #expect(try folder.klantreis("git", "setup", "--hook").status == 0)
    #expect(try folder.text(Self.hook).hasSuffix("echo eerst\nexit 0\n"))
    try folder.write(Self.telling, to: "a.journey.json")
    try folder.git("add", "a.journey.json")
    #expect(try folder.tried(["commit", "--quiet", "--message", "x"]).status != 0)
    #expect(try folder.klantreis("git", "remove").status == 0)
    #expect(try folder.text(Self.hook) == theirs)
  }

  @Test("is not put into a program that is no shell script")
  func foreign() throws {
    let folder = try GitFolder()
    let theirs = "#!/usr/bin/env python3\nprint('x')\n"
    try folder.write(theirs, to: Self.hook)
    let run = try folder.klantreis("git", "setup", "--hook")
    #expect(
      run.status == 2 && run.errorText.contains("klantreis") && run.errorText.contains("shell"))
    #expect(try folder.text(Self.hook) == theirs)
  }

  @Test("goes where git looks for it, but not where other repositories share it")
  func place() throws {
    let folder = try GitFolder()
    try folder.git("config", "core.hooksPath", ".haken")
    #expect(try folder.klantreis("git", "setup", "--hook").status == 0)
    #expect(try folder.text(".haken/pre-commit").contains("--staged --gate"))
    try folder.git("config", "--unset", "core.hooksPath")
    try folder.git("config", "--global", "core.hooksPath", "/tmp/geen-map")
    let run = try folder.klantreis("git", "setup", "--hook")
    #expect(run.status == 2 && run.errorText.contains("/tmp/geen-map"))
  }

  @Test("is offered, not set, by the settings alone")
  func offered() throws {
    let folder = try GitFolder()
    let run = try folder.klantreis("git", "setup")
    #expect(run.text.contains("klantreis git setup --hook"))
    #expect(throws: (any Error).self) { try folder.text(Self.hook) }
  }
}
