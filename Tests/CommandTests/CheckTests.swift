// SPDX-License-Identifier: EUPL-1.2

import ProgramTesting
import Testing

@Suite("klantreis check")
struct CheckTests {
  private static func text(_ name: String = "verhuizen") throws -> String {
    String(decoding: try JourneyFolder.example(name), as: UTF8.self)
  }

  @Test("finds no error in the examples")
  func examples() throws {
    let run = try Program.run(
      ["check", JourneyFolder.project + "/journeys", "--on", "2026-06-01"])
    #expect(run.status == 0, "\(run.text)")
    #expect(!run.text.contains(": fout: "))
    #expect(run.errorText.hasPrefix("8 bestanden nagekeken: "))
  }

  @Test("ends with 1 for an error, and with 2 for a file that cannot be read")
  func status() throws {
    let folder = try GitFolder()
    try folder.write(try Self.text(), to: "a/goed.journey.json")
    #expect(try folder.klantreis("check", "a").status == 0)
    try folder.write(try Self.text() + "\n", to: "a/vorm.journey.json")
    let form = try folder.klantreis("check", "a")
    #expect(form.status == 1)
    #expect(form.text.contains("a/vorm.journey.json:") && form.text.contains("vaste vorm"))
    try folder.write("{", to: "a/stuk.journey.json")
    #expect(try folder.klantreis("check", "a").status == 2)
    #expect(try folder.klantreis("check", "weg.journey.json").status == 2)
    #expect(try folder.klantreis("check", "a", "--as", "lijst").status == 64)
    #expect(try folder.klantreis("check", "a", "--fail-on", "nooit").status == 64)
  }

  @Test("names the field of each finding, also where none of them is in the file")
  func fields() throws {
    let folder = try GitFolder()
    #expect(try folder.klantreis("new", "a.journey.json", "--title", "Reis").status == 0)
    let lines = try folder.klantreis("check", "a.journey.json").text.split(separator: "\n")
    for (field, cause) in [("aanleiding", "op gang brengt"), ("doel", "wil bereiken")] {
      let line = try #require(lines.first { $0.contains(cause) })
      #expect(line.contains(" \(field): "), "\(line)")
    }
  }

  @Test("fails for a warning only when asked to")
  func failOn() throws {
    let folder = try GitFolder()
    let text = try Self.text().replacing("\"status\": \"", with: "\"status\": \"x")
    try folder.write(text, to: "a.journey.json")
    #expect(try folder.klantreis("check", "a.journey.json").status == 0)
    let run = try folder.klantreis("check", "a.journey.json", "--fail-on", "warning")
    #expect(run.status == 1)
    #expect(run.text.contains(": waarschuwing: "), "\(run.text)")
  }

  /// A repository in which a merge without a driver left a conflict.
  private static func conflict() throws -> GitFolder {
    let folder = try GitFolder()
    let name = "reizen/huidig.journey.json"
    try folder.commit(try text(), to: name)
    for (branch, owner) in [("ander", "wij"), ("main", "zij")] {
      if branch != "main" {
        try folder.git("switch", "--quiet", "--create", branch)
      } else {
        try folder.git("switch", "--quiet", branch)
      }
      #expect(try folder.klantreis("set", name, "owner", owner).status == 0)
      try folder.git("commit", "--quiet", "--all", "--message", owner)
    }
    #expect(try folder.tried(["merge", "ander"]).status == 1)
    return folder
  }

  @Test("fails on what a merge left unsettled, also where the file looks whole")
  func unmerged() throws {
    let folder = try Self.conflict()
    let name = "reizen/huidig.journey.json"
    for paths in [["reizen"], [name], ["."], ["./\(name)"]] {
      let run = try folder.klantreis("check", paths[0])
      #expect(run.status == 1, "\(run.text)")
      #expect(run.text.contains("een conflict dat git heeft achtergelaten"))
      #expect(run.text.contains("Open het bestand met klantreis en kies."))
      // To start again is for who cannot choose.
      #expect(!run.text.contains("git checkout"), "\(paths): \(run.text)")
    }
    // A driver that is missing leaves one side, without a marker.
    try folder.git("checkout", "--ours", "--", name)
    let run = try folder.klantreis("check", "huidig.journey.json", in: "reizen")
    #expect(run.status == 1)
    #expect(run.text.contains("git checkout --merge -- huidig.journey.json"), "\(run.text)")
    try folder.git("add", "--", name)
    #expect(try folder.klantreis("check", "reizen").status == 0)
  }

  static let commands = [
    ["show", "FILE"], ["export", "FILE", "--to", "text", "-o", "-"],
    ["set", "FILE", "owner", "ik"],
    ["add", "FILE", "phase", "title=Nieuw"], ["list", "reizen"], ["fmt", "FILE"],
    ["derive", "FILE", "-o", "gewenst.journey.json"], ["diff", "FILE", "FILE"],
  ]

  @Test("and every other command leads to the editor with what a merge left", arguments: commands)
  func leads(words: [String]) throws {
    let folder = try Self.conflict()
    let name = "reizen/huidig.journey.json"
    let run = try Program.run(words.map { $0 == "FILE" ? name : $0 }, in: folder.path)
    #expect(run.status == 2, "\(run.text)")
    #expect(
      run.errorText.contains("Open het bestand met klantreis en kies wat blijft."),
      "\(run.errorText)")
  }

  @Test("fails on a merge in which one side removed the journey")
  func removed() throws {
    let folder = try GitFolder()
    let name = "reizen/huidig.journey.json"
    try folder.commit(try Self.text(), to: name)
    try folder.git("switch", "--quiet", "--create", "ander")
    try folder.git("rm", "--quiet", name)
    try folder.git("commit", "--quiet", "--message", "weg")
    try folder.git("switch", "--quiet", "main")
    #expect(try folder.klantreis("set", name, "owner", "wij").status == 0)
    try folder.git("commit", "--quiet", "--all", "--message", "wij")
    #expect(try folder.tried(["merge", "ander"]).status == 1)
    // Git leaves the changed file without markers, and calls no driver.
    let whole = try folder.klantreis("check", "reizen")
    #expect(
      whole.status == 1 && whole.text.contains("Een kant van de samenvoeging"), "\(whole.text)")
    #expect(whole.text.contains("Houden? git add \(name) — Weg? git rm \(name)"), "\(whole.text)")
    try folder.write("", to: "reizen/.keep")
    _ = try Program.run(["-f", folder.file(name)], of: "/bin/rm")
    let run = try folder.klantreis("check", "reizen")
    #expect(run.status == 1)
    #expect(run.text.hasPrefix("\(name): fout: "), "\(run.text)")
    #expect(run.text.contains("git checkout --ours -- \(name) && git add \(name)"), "\(run.text)")
    // What it says works.
    try folder.git("checkout", "--ours", "--", name)
    try folder.git("add", "--", name)
    #expect(try folder.klantreis("check", "reizen").status == 0)
  }

  @Test("needs no git")
  func withoutGit() throws {
    let folder = try JourneyFolder("verhuizen")
    let run = try Program.run(["check", folder.path], environment: ["PATH": "/nergens"])
    #expect(run.status == 0, "\(run.errorText)")
  }

  @Test("writes forms that others read", arguments: ["json", "sarif", "junit"])
  func forms(form: String) throws {
    let folder = try Self.conflict()
    let run = try folder.klantreis("check", "reizen", "--as", form)
    #expect(run.status == 1)
    #expect(run.text.contains("file.conflict"))
    #expect(run.text.hasPrefix(form == "junit" ? "<?xml" : "{\n"))
  }
}
