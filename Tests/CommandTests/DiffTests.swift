// SPDX-License-Identifier: EUPL-1.2

import ProgramTesting
import Testing

@Suite("klantreis diff")
struct DiffCommandTests {
  @Test("says what changed in the words of the journey, and ends with 1")
  func changed() throws {
    let folder = try JourneyFolder()
    try folder.write(try folder.text(), to: "oud.journey.json")
    let old = folder.path + "/oud.journey.json"
    #expect(try Program.run(["set", folder.file, "s-tqm83x.emotion", "--", "-1"]).status == 0)
    let run = try Program.run(["diff", old, folder.file])
    #expect(run.status == 1)
    #expect(run.text.contains("Stap 5 “Wacht op de uitnodiging”: beleving −2 → −1"))
    let markdown = try Program.run(["diff", old, folder.file, "--as", "markdown"])
    #expect(markdown.text.hasPrefix("### Beleving\n"))
  }

  @Test("says that nothing changed, and ends with 0")
  func same() throws {
    let folder = try JourneyFolder()
    let run = try Program.run(["diff", folder.file, folder.file])
    #expect(run.status == 0)
    #expect(run.text == "Er is niets veranderd.\n")
  }

  @Test("ends with 2 where a file cannot be read")
  func unreadable() throws {
    let folder = try JourneyFolder()
    #expect(try Program.run(["diff", folder.file, folder.path + "/geen.json"]).status == 2)
  }

  @Test("compares versions in git by their names")
  func revisions() throws {
    let folder = try GitFolder()
    let name = "reizen/huidig.journey.json"
    try folder.commit(String(decoding: JourneyFolder.example("verhuizen"), as: UTF8.self), to: name)
    try folder.git("tag", "v1")
    let file = folder.file(name)
    #expect(try Program.run(["set", file, "owner", "team wonen"]).status == 0)
    let sentence = "team wonen"
    for (old, new, place) in [
      ("HEAD:\(name)", name, ""), ("v1:\(name)", name, ""), (":\(name)", name, ""),
      ("HEAD:huidig.journey.json", "huidig.journey.json", "reizen"),
      ("HEAD:./huidig.journey.json", "huidig.journey.json", "reizen"),
      ("HEAD:\(file)", file, "reizen"),
    ] {
      let run = try folder.klantreis("diff", old, new, in: place)
      #expect(run.status == 1, "\(old): \(run.errorText)")
      #expect(run.text.contains(sentence), "\(old)")
    }
    // From outside, the repository is the one that holds the path.
    let outside = try Program.run(["diff", "HEAD:\(file)", file], in: "/")
    #expect(outside.status == 1, "\(outside.errorText)")
  }

  @Test("takes a file that exists for what it is, whatever its name")
  func colon() throws {
    let folder = try GitFolder()
    let text = String(decoding: try JourneyFolder.example("verhuizen"), as: UTF8.self)
    try folder.write(text, to: "HEAD:a.journey.json")
    #expect(try folder.klantreis("diff", "HEAD:a.journey.json", "HEAD:a.journey.json").status == 0)
  }

  static let unknown: [(old: String, words: String)] = [
    ("HEAD:weg.journey.json", "In versie “HEAD” staat geen bestand weg.journey.json."),
    ("nooit:a.journey.json", "Git kent hier geen versie “nooit”."),
    ("HEAD:/tmp/a.journey.json", "hoort niet bij een git-repository"),
  ]

  @Test("says what is wrong with the name of a version", arguments: unknown)
  func unknownVersion(old: String, words: String) throws {
    let folder = try GitFolder()
    try folder.commit(
      String(decoding: JourneyFolder.example("verhuizen"), as: UTF8.self), to: "a.json")
    let run = try folder.klantreis("diff", old, "a.json")
    #expect(run.status == 2)
    #expect(run.errorText.contains(words), "\(run.errorText)")
  }

  @Test("says that there is no repository")
  func noRepository() throws {
    let folder = try JourneyFolder()
    let run = try Program.run(
      ["diff", "HEAD:huidig.journey.json", "huidig.journey.json"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.errorText.contains("hoort niet bij een git-repository"), "\(run.errorText)")
  }

  @Test("writes changes that apply makes again, byte for byte")
  func apply() throws {
    let folder = try JourneyFolder()
    let old = try folder.text()
    try folder.write(old, to: "oud.journey.json")
    #expect(try Program.run(["set", folder.file, "s-tqm83x.emotion", "--", "-1"]).status == 0)
    let json = try Program.run([
      "diff", folder.path + "/oud.journey.json", folder.file, "--as", "json",
    ])
    #expect(json.status == 1)
    try folder.write(json.text, to: "wijziging.json")
    let run = try Program.run(
      ["apply", folder.path + "/oud.journey.json", folder.path + "/wijziging.json"])
    #expect(run.status == 0, "\(run.errorText)")
    #expect(run.text == (try folder.text()))
    let misfit = try Program.run(["apply", folder.file, folder.file])
    #expect(misfit.status == 2)
    #expect(misfit.errorText.contains("bevat geen wijzigingen"))
  }

  @Test("has no colour unless a terminal reads it, and then only where it is welcome")
  func colour() throws {
    let folder = try JourneyFolder()
    try folder.write(try folder.text(), to: "oud.journey.json")
    #expect(try Program.run(["set", folder.file, "s-tqm83x.emotion", "--", "-1"]).status == 0)
    let arguments = ["diff", folder.path + "/oud.journey.json", folder.file]
    #expect(!(try Program.run(arguments).text.contains("\u{1B}")))
    let pager = ["GIT_PAGER_IN_USE": "1", "TERM": "xterm"]
    #expect(try Program.run(arguments, environment: pager).text.contains("\u{1B}[0;31m−2"))
    let dull = try Program.run(arguments, environment: pager.merging(["NO_COLOR": "1"]) { $1 })
    #expect(!dull.text.contains("\u{1B}"))
  }
}
