// SPDX-License-Identifier: EUPL-1.2

import ProgramTesting
import Testing

@Suite("git, with the program as its driver")
struct GitDiffTests {
  private static let name = "huidig.journey.json"
  private static let pattern = #"^ *((Stap|Fase): .*) \[[^]]*\]$"#

  /// A repository with two versions of a journey, in which git knows the program.
  private static func folder() throws -> GitFolder {
    let folder = try GitFolder()
    try folder.write("*.journey.json diff=journey\n", to: ".gitattributes")
    try folder.git("add", ".gitattributes")
    try folder.git("config", "diff.journey.textconv", "\(Program.path) --lang nl textconv")
    try folder.git("config", "diff.journey.xfuncname", pattern)
    let text = String(decoding: try JourneyFolder.example("schuldhulpverlening"), as: UTF8.self)
    try folder.commit(text, to: name)
    #expect(
      try folder.klantreis("set", name, "s-tqm83x.expectation", "Binnen een dag").status == 0)
    try folder.git("commit", "--quiet", "--all", "--message", "Wens")
    return folder
  }

  @Test(
    "shows a change in words, with the step above it",
    arguments: [["diff", "HEAD~1", "HEAD"], ["log", "-p", "-1"], ["show"]])
  func shows(command: [String]) throws {
    let folder = try Self.folder()
    let text = try folder.tried(command).text
    #expect(text.contains("\n-      Verwachting: Binnen een week een afspraak\n"), "\(text)")
    #expect(text.contains("\n+      Verwachting: Binnen een dag\n"))
    #expect(text.contains("@@ Stap: Wacht op de uitnodiging\n"))
    #expect(text.split(separator: "\n").count { $0.hasPrefix("+") || $0.hasPrefix("-") } == 4)
  }

  @Test("tells who wrote each line")
  func blame() throws {
    let folder = try Self.folder()
    let lines = try folder.git("blame", "--", Self.name).split(separator: "\n")
    let commits = Set(lines.map { $0.prefix(8) })
    #expect(commits.count == 2)
    let head = try folder.git("rev-parse", "HEAD").prefix(7)
    let changed = lines.filter { $0.contains(head) }
    #expect(changed.count == 1 && changed.allSatisfy { $0.contains("Verwachting: Binnen een dag") })
  }

  @Test("compares what is no journey as it is")
  func broken() throws {
    let folder = try Self.folder()
    try folder.commit("{\"format\": een\ntwee\n", to: "stuk.journey.json")
    try folder.write("{\"format\": een\ndrie\n", to: "stuk.journey.json")
    let text = try folder.git("diff")
    #expect(text.contains("\n-twee\n+drie\n"))
    #expect(try folder.klantreis("textconv", "stuk.journey.json").status == 0)
    #expect(try folder.klantreis("textconv", "weg.journey.json").status == 2)
  }

  // MARK: - External diff

  private static func external(_ folder: GitFolder, _ arguments: String...) throws -> Run {
    let setting = "diff.journey.command=\(Program.path) --lang nl diff-driver"
    return try folder.tried(["-c", setting] + arguments)
  }

  @Test("says in sentences what changed")
  func sentences() throws {
    let folder = try Self.folder()
    let run = try Self.external(folder, "diff", "HEAD~1", "HEAD")
    #expect(run.status == 0)
    #expect(run.text.hasPrefix("══ huidig.journey.json\nTekst en overige velden\n"), "\(run.text)")
    #expect(run.text.contains("verwachting: Binnen een week een"))
    #expect(run.text.contains("Binnen een dag"))
  }

  @Test("says that a journey is new, gone, renamed or may be run")
  func files() throws {
    let folder = try Self.folder()
    let text = try folder.text(Self.name)
    try folder.commit(text, to: "nieuw.journey.json")
    #expect(try Self.external(folder, "diff", "HEAD~1").text.contains("Nieuwe klantreis\n"))
    try folder.git("rm", "--quiet", "nieuw.journey.json")
    #expect(try Self.external(folder, "diff", "HEAD").text.contains("Klantreis verwijderd\n"))
    try folder.git("reset", "--quiet", "--hard")
    try folder.git("mv", "nieuw.journey.json", "ander.journey.json")
    #expect(
      try folder.klantreis("set", "ander.journey.json", "owner", "team").status == 0)
    let renamed = try Self.external(folder, "diff", "-M", "HEAD").text
    #expect(
      renamed.contains("══ ander.journey.json\nHernoemd, was: nieuw.journey.json\n"), "\(renamed)")
    try folder.git("reset", "--quiet", "--hard")
    try folder.git("update-index", "--chmod=+x", "nieuw.journey.json")
    let mode = try Self.external(folder, "diff", "--cached").text
    #expect(mode.contains("Rechten: 100644 → 100755\n"), "\(mode)")
  }

  @Test("never stops git, whatever the files hold")
  func never() throws {
    let folder = try Self.folder()
    try folder.commit("een\n", to: "stuk.journey.json")
    try folder.write("twee\n", to: "stuk.journey.json")
    try folder.write("<<<<<<< een\n", to: Self.name)
    let run = try Self.external(folder, "diff")
    #expect(run.status == 0, "\(run.errorText)")
    #expect(run.text.contains("══ stuk.journey.json\n"))
    #expect(run.text.contains("\n-een\n+twee\n"), "\(run.text)")
    for arguments in [[], ["a"], ["a", "b", "c", "d", "e", "f", "g"]] {
      let run = try Program.run(["diff-driver"] + arguments)
      #expect(run.status == 0, "\(run.errorText)")
    }
  }

  @Test("says that a merge is not finished")
  func unmerged() throws {
    let folder = try Self.folder()
    try folder.git("switch", "--quiet", "--create", "ander", "HEAD~1")
    #expect(try folder.klantreis("set", Self.name, "s-tqm83x.expectation", "Morgen").status == 0)
    try folder.git("commit", "--quiet", "--all", "--message", "Anders")
    #expect(try folder.tried(["merge", "main"]).status == 1)
    let run = try Self.external(folder, "diff")
    #expect(run.status == 0, "\(run.errorText)")
  }
}
