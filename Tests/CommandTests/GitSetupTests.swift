// SPDX-License-Identifier: EUPL-1.2

import ProgramTesting
import Testing
import Words

@testable import klantreis

@Suite("klantreis git")
struct GitSetupTests {
  private static let line = "*.journey.json text eol=lf diff=journey merge=journey\n"

  @Test("sets git up once, and says each change")
  func setup() throws {
    let folder = try GitFolder()
    try folder.write("*.png binary\n", to: ".gitattributes")
    let run = try folder.klantreis("git", "setup")
    #expect(run.status == 0, "\(run.errorText)")
    #expect(run.text.contains("+ git config --local diff.journey.textconv "))
    #expect(run.text.contains("+ \(folder.path)/.gitattributes: \(Self.line)"))
    #expect(run.text.contains("gebruikt deze instellingen niet"))
    #expect(try folder.text(".gitattributes").hasPrefix("*.png binary\n\(Self.line)"))
    let config = try folder.text(".git/config")
    let attributes = try folder.text(".gitattributes")
    let again = try folder.klantreis("git", "setup")
    #expect(again.text.hasPrefix("Alles stond er al.\n"))
    #expect(try folder.text(".git/config") == config)
    #expect(try folder.text(".gitattributes") == attributes)
  }

  @Test("works: git shows a changed journey in words", arguments: ["--local", "--global"])
  func works(scope: String) throws {
    let folder = try GitFolder()
    #expect(try folder.klantreis("git", "setup", scope).status == 0)
    let text = String(decoding: try JourneyFolder.example("verhuizen"), as: UTF8.self)
    try folder.commit(text, to: "reis.journey.json")
    #expect(try folder.klantreis("set", "reis.journey.json", "owner", "team").status == 0)
    let diff = try folder.git("diff")
    #expect(diff.contains("\n+  Eigenaar: team\n"), "\(diff)")
    // What was worked out for a committed version is kept.
    try folder.git("commit", "--quiet", "--all", "--message", "x")
    try folder.git("log", "-p")
    #expect(try folder.git("for-each-ref", "refs/notes/textconv").contains("textconv/journey"))
    if scope == "--local" {
      #expect(
        try folder.klantreis("git", "remove").text.contains("- refs/notes/textconv/journey\n"))
      #expect(try folder.git("for-each-ref", "refs/notes").isEmpty)
    }
  }

  @Test("lets git merge what both sides added at one place", arguments: ["--local", "--global"])
  func merges(scope: String) throws {
    let folder = try GitFolder()
    #expect(try folder.klantreis("git", "setup", scope).status == 0)
    let name = "a b/reis.journey.json"
    try folder.commit(
      String(decoding: try JourneyFolder.example("verhuizen"), as: UTF8.self), to: name)
    try folder.git("add", "--all")
    try folder.git("commit", "--quiet", "--allow-empty", "--message", "begin")
    for (branch, title) in [("ander", "Vraagt na"), ("main", "Wacht af")] {
      if branch == "main" {
        try folder.git("switch", "--quiet", "main")
      } else {
        try folder.git("switch", "--quiet", "--create", branch)
      }
      #expect(try folder.klantreis("add", name, "step", "title=\(title)").status == 0)
      try folder.git("commit", "--quiet", "--all", "--message", title)
    }
    let run = try folder.tried(["merge", "--no-edit", "ander"])
    #expect(run.status == 0, "\(run.text)\(run.errorText)")
    let text = try folder.text(name)
    #expect(text.contains("Vraagt na") && text.contains("Wacht af"))
    #expect(try folder.klantreis("check", ".").status == 0)
  }

  @Test("leaves no trace of what it set", arguments: ["--local", "--global"])
  func remove(scope: String) throws {
    let folder = try GitFolder()
    let before = try folder.text(".git/config")
    #expect(try folder.klantreis("git", "setup", scope).status == 0)
    let run = try folder.klantreis("git", "remove", scope)
    #expect(run.text.contains("[diff.journey]") && run.text.contains("[merge.journey]"))
    #expect(try folder.text(".git/config") == before)
    #expect(try !folder.homeText(".gitconfig").contains("journey"))
    #expect(
      try folder.tried(["check-attr", "diff", "x.journey.json"]).text.hasSuffix("unspecified\n"))
    #expect(try folder.tried(["status", "--short"]).text == "?? .keep\n")
    #expect(try folder.klantreis("git", "remove", scope).text == "Er was niets om weg te halen.\n")
  }

  @Test("keeps the lines that colleagues have too, until it is told to remove them")
  func shared() throws {
    let folder = try GitFolder()
    #expect(try folder.klantreis("git", "setup").status == 0)
    try folder.git("add", ".gitattributes")
    try folder.git("commit", "--quiet", "--message", "regels")
    let lines = try folder.text(".gitattributes")
    let run = try folder.klantreis("git", "remove")
    #expect(run.text.contains("[merge.journey]"))
    #expect(run.errorText.contains("uw collega's gebruiken ze ook"), "\(run.errorText)")
    #expect(try folder.text(".gitattributes") == lines)
    let all = try folder.klantreis("git", "remove", "--yes")
    #expect(all.status == 0 && all.errorText.contains("uw collega's"), "\(all.errorText)")
    #expect(all.text.contains(".gitattributes: *.journey.json "))
    #expect(throws: (any Error).self) { try folder.text(".gitattributes") }
    // Git reads the lines from its index as long as it has them.
    let status = try folder.klantreis("git", "status")
    #expect(status.text.contains(".gitattributes: weg uit de map; git heeft het nog"))
    #expect(status.status == 1)
  }

  @Test("keeps the lines and the settings that are not its own")
  func others() throws {
    let folder = try GitFolder()
    try folder.write("*.png binary\n\n# einde", to: ".gitattributes")
    try folder.git("config", "diff.ander.textconv", "cat")
    let before = try folder.text(".git/config")
    #expect(try folder.klantreis("git", "setup").status == 0)
    #expect(try folder.klantreis("git", "remove").status == 0)
    #expect(try folder.text(".git/config") == before)
    #expect(try folder.text(".gitattributes") == "*.png binary\n\n# einde\n")
  }

  @Test("leaves every byte of the lines that are not its own, in whatever encoding")
  func otherBytes() throws {
    let folder = try GitFolder()
    let hook = Array("#!/bin/sh\ngrep x\r\n".utf8) + [0x67, 0xE9, 0x0A]
    let attributes = [0xE9] + Array(".txt text\n\n*.md text\n".utf8)
    let files = [".git/hooks/pre-commit": hook, ".gitattributes": attributes]
    for (name, bytes) in files { try folder.write(bytes, to: name) }
    #expect(try folder.klantreis("git", "setup", "--hook").status == 0)
    for (name, bytes) in files {
      let lines = try folder.bytes(name).split(separator: 0x0A)
      #expect(bytes.split(separator: 0x0A).allSatisfy(lines.contains), "\(name)")
    }
    #expect(try folder.klantreis("git", "remove").status == 0)
    for (name, bytes) in files { #expect(try folder.bytes(name) == bytes, "\(name)") }
  }

  @Test("shows what it would do, and does nothing")
  func print() throws {
    let folder = try GitFolder()
    let before = try folder.text(".git/config")
    let run = try folder.klantreis("git", "setup", "--print")
    #expect(run.text.contains("+ git config --local diff.journey.xfuncname "))
    #expect(try folder.text(".git/config") == before)
    #expect(try folder.tried(["status", "--short"]).text == "?? .keep\n")
  }

  @Test("says how the settings stand")
  func status() throws {
    let folder = try GitFolder()
    let none = try folder.klantreis("git", "status")
    #expect(none.status == 1)
    #expect(none.text.contains("diff.journey.textconv: ontbreekt\n"))
    #expect(try folder.klantreis("git", "setup").status == 0)
    let good = try folder.klantreis("git", "status")
    #expect(good.status == 0, "\(good.text)")
    #expect(good.text.contains("diff.journey.textconv: goed (local)\n"))
    // A later line of somebody else goes over ours.
    let lines = try folder.text(".gitattributes")
    try folder.write(lines + "*.json -diff merge=union\n", to: ".gitattributes")
    let overruled = try folder.klantreis("git", "status")
    #expect(overruled.status == 1)
    #expect(
      overruled.text.contains("behandelt dit niet als klantreis: .journey.json"),
      "\(overruled.text)")
    try folder.git("config", "diff.journey.textconv", "cat")
    #expect(try folder.klantreis("git", "status").text.contains("anders (local): cat\n"))
  }

  @Test("says what is wrong outside a repository")
  func outside() throws {
    let folder = try JourneyFolder()
    let run = try Program.run(["git", "setup"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.errorText.contains("hoort niet bij een git-repository"))
    #expect(try Program.run(["git", "setup", "--local", "--global"]).status == 64)
  }

  @Test(
    "quotes a path for the shell",
    arguments: [
      ("/usr/bin/klantreis", "/usr/bin/klantreis"), ("/a b/k", "'/a b/k'"), ("/a'b", #"'/a'\''b'"#),
    ])
  func quoted(word: String, expected: String) {
    #expect(GitSettings.quoted(word) == expected)
  }
}

@Suite("The check on a server")
struct ServerCheckTests {
  @Test("is given for each server", arguments: ServerCheck.allCases)
  func text(server: ServerCheck) throws {
    let run = try Program.run(["git", "ci", server.rawValue])
    #expect(run.status == 0)
    #expect(run.text.contains("klantreis check ."))
    #expect(run.text.contains("--as markdown"))
    for step in ["@INSTALL@", "@REPORT@", "@COMMENT@"] { #expect(!run.text.contains(step)) }
  }

  @Test("speaks English where that was asked for", arguments: ServerCheck.allCases)
  func english(server: ServerCheck) throws {
    let run = try Program.run(["--lang", "en", "git", "ci", server.rawValue])
    for words in ["export", "check .", "diff "].map({ "klantreis --lang en \($0)" }) {
      #expect(run.text.contains(words), "\(words)")
    }
    #expect(!run.text.contains("Nieuw") && !run.text.contains("klantreis diff"))
  }

  @Test("reports each file that a change touches, with its posters")
  func report() throws {
    let folder = try GitFolder()
    let text = String(decoding: try JourneyFolder.example("verhuizen"), as: UTF8.self)
    try folder.commit(text, to: "a b/huidig.journey.json")
    try folder.commit(text, to: "oud.journey.json")
    try folder.git("switch", "--quiet", "--create", "voorstel")
    #expect(try folder.klantreis("set", "a b/huidig.journey.json", "owner", "team").status == 0)
    try folder.git("rm", "--quiet", "oud.journey.json")
    try folder.commit(text, to: "nieuw.journey.json")
    #expect(try folder.klantreis("opgave", "new", "a.opgave.json", "--title", "Warm").status == 0)
    try folder.git("add", "a.opgave.json")
    try folder.write(ServerCheck.report(in: .dutch), to: "../stap.sh")
    try folder.git("commit", "--quiet", "--all", "--message", "x")
    var environment = folder.environment
    let place = Program.path.split(separator: "/").dropLast().map { "/" + $0 }.joined()
    environment["PATH"] = "\(place):/usr/bin:/bin"
    environment["KLANTREIS_BASE"] = "main"
    let run = try Program.run(
      ["-e", "../stap.sh"], of: "/bin/sh", in: folder.path, environment: environment)
    #expect(run.status == 0, "\(run.errorText)")
    let report = try folder.text("klantreis-uit/wijziging.md")
    #expect(report.hasPrefix("<!-- klantreis -->\n"))
    #expect(
      report.contains("## `a b/huidig.journey.json`\n\n### Tekst en overige velden\n"), "\(report)")
    #expect(report.contains("## `nieuw.journey.json`\n\nHernoemd, was: oud.journey.json\n"))
    #expect(report.contains("## `a.opgave.json`\n\nNieuwe opgave\n"))
    for name in ["a-opgave-na", "a-b-huidig-voor", "a-b-huidig-na", "nieuw-na", "oud-voor"] {
      #expect(try folder.text("klantreis-uit/\(name).pdf").hasPrefix("%PDF"), "\(name)")
    }
  }
}
