// SPDX-License-Identifier: EUPL-1.2

import ProgramTesting
import Testing

@Suite("Opgaven and panels on the command line")
struct OtherFilesTests {
  private let folder: GitFolder

  private static let opgave = """
    {
      "format": "klantreis.opgave/1",
      "id": "o-000001",
      "title": "Op tijd hulp"
    }

    """
  private static let panel = """
    {
      "format": "klantreis.panel/1",
      "id": "n-000001",
      "title": "Inwonerspanel"
    }

    """

  init() throws {
    folder = try GitFolder()
  }

  private func run(_ arguments: String...) throws -> Run {
    let run = try Program.run(arguments, in: folder.path, environment: folder.environment)
    #expect(run.status == 0, "\(arguments) \(run.errorText)")
    return run
  }

  private func added(_ arguments: String...) throws -> String {
    let run = try Program.run(
      ["add"] + arguments, in: folder.path, environment: folder.environment)
    #expect(run.status == 0, "\(arguments) \(run.errorText)")
    return run.text.split(separator: "\n").first.map(String.init) ?? ""
  }

  @Test("are filled with set, add, move and remove, and keep their canonical form")
  func edits() throws {
    try folder.write(Self.opgave, to: "a.opgave.json")
    let file = "a.opgave.json"
    _ = try run("set", file, "role", "regie voeren")
    _ = try run("set", file, "field", "wonen")
    _ = try run("set", file, "leadership.needed", "ja")
    _ = try run("set", file, "review.everyMonths", "6")
    let party = try added(file, "party", "title=Wijkraad", "kind=wijkraad")
    let value = try added(file, "coreValue", "title=Rust", "sharedBy=\(party)")
    let vision = try added(file, "visionElement", "title=Eén gezicht", "values=\(value)")
    #expect(party.hasPrefix("y-") && value.hasPrefix("v-") && vision.hasPrefix("z-"))
    let text = try folder.text(file)
    for line in [
      #""role": "directing""#, #""field": "wonen""#, #""needed": "yes""#, #""everyMonths": 6"#,
      #""kind": "neighbourhoodCouncil""#,
    ] {
      #expect(text.contains(line), "\(line)")
    }
    _ = try run("remove", file, party)
    #expect(try !folder.text(file).contains(party))
    _ = try run("fmt", "--check", file)
    let refused = try folder.klantreis("add", file, "buildingBlock", "answer=ja")
    #expect(refused.status == 64)
    #expect(try folder.klantreis("add", file, "step", "title=Nee").status == 64)
  }

  @Test("hold percentages as people type them")
  func percentages() throws {
    try folder.write(Self.panel, to: "a.panel.json")
    let question = try added("a.panel.json", "question", "title=Bent u tevreden?", "kind=one")
    let result = try added("a.panel.json", "result", question, "title=Ja", "percent=0,5 %")
    #expect(question.hasPrefix("q-") && result.hasPrefix("u-"))
    #expect(try folder.text("a.panel.json").contains(#""percent": 0.5"#))
    let refused = try folder.klantreis("set", "a.panel.json", "\(result).percent", "101")
    #expect(refused.status == 64 && refused.errorText.contains("van 0 tot en met 100"))
    _ = try run("fmt", "--check", "a.panel.json")
  }

  @Test("are compared and merged by git after git setup", arguments: ["opgave", "panel"])
  func git(kind: String) throws {
    let name = "map/a.\(kind).json"
    _ = try run("git", "setup")
    try folder.commit(kind == "opgave" ? Self.opgave : Self.panel, to: name)
    try folder.git("switch", "--quiet", "--create", "tak")
    _ = try run("set", name, "note", "Van de tak")
    try folder.git("commit", "--quiet", "--all", "--message", "Tak")
    try folder.git("switch", "--quiet", "main")
    _ = try run("set", name, "organisation", "Gemeente Voorbeeldstad")
    let shown = try folder.git("diff", "--", name)
    #expect(shown.contains("+  Organisatie: Gemeente Voorbeeldstad"), "\(shown)")
    let sentences = try folder.klantreis("diff", "HEAD:./\(name)", name)
    #expect(sentences.status == 1 && sentences.text.contains("Gemeente Voorbeeldstad"))
    try folder.git("commit", "--quiet", "--all", "--message", "Hier")
    try folder.git("merge", "--quiet", "--no-edit", "tak")
    let text = try folder.text(name)
    #expect(text.contains("Van de tak") && text.contains("Voorbeeldstad"))
    let check = try folder.klantreis("check", "map")
    #expect(check.status == 0, "\(check.text)")
  }
}
