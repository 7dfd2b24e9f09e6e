// SPDX-License-Identifier: EUPL-1.2

import ProgramTesting
import Testing

@Suite("klantreis history")
struct HistoryTests {
  private static let first = """
    {"format":"klantreis.journey/1","id":"j-1","title":"Reis","phases":[{"id":"f-1","title":"F","steps":[
    {"id":"s-1","title":"Belt","emotion":-1},{"id":"s-2","title":"Wacht","emotion":-2,"waiting":"P26D"},
    {"id":"s-3","title":"Praat"}]}]}
    """

  @Test("shows a line for each tag that holds the journey, oldest first, under all its names")
  func lines() throws {
    let folder = try GitFolder()
    try folder.commit("x", to: "a.txt", date: "2024-01-01T00:00:00Z")
    try folder.git("tag", "begin")
    try folder.commit("{", to: "oud.journey.json", date: "2024-06-01T10:00:00Z")
    try folder.git("tag", "stuk")
    try folder.write(Self.first, to: "oud.journey.json")
    #expect(try folder.klantreis("fmt", "oud.journey.json").status == 0)
    try folder.git("commit", "--quiet", "--all", "--message", "x", date: "2025-03-12T10:00:00Z")
    try folder.git("tag", "z-meting")
    try folder.git("mv", "oud.journey.json", "nieuw.journey.json")
    #expect(try folder.klantreis("set", "nieuw.journey.json", "s-2.emotion", "1").status == 0)
    #expect(try folder.klantreis("set", "nieuw.journey.json", "s-2.waiting", "P2W").status == 0)
    try folder.git("commit", "--quiet", "--all", "--message", "x", date: "2026-04-01T10:00:00Z")
    try folder.git(
      "tag", "--annotate", "a-meting", "--message", "Tweede", date: "2026-04-02T10:00:00Z")
    let run = try folder.klantreis("history", "nieuw.journey.json")
    #expect(run.status == 0, "\(run.errorText)")
    let expected = """
      z-meting  12 maart 2025  ▂▁?  gemiddeld −1,5, begint negatief en eindigt onbekend; \
      laagste punt −2 bij stap 2; wachten 26 dagen
      a-meting  2 april 2026   ▂▆?  gemiddeld 0,0, begint negatief en eindigt onbekend; \
      laagste punt −1 bij stap 1; wachten 14 dagen

      """
    #expect(run.text == expected, "\(run.text)")
    let ascii = try folder.klantreis("--lang", "en", "history", "nieuw.journey.json", "--ascii")
    #expect(ascii.text.contains("a-meting  2 April 2026   .=?  mean 0.0"), "\(ascii.text)")
    #expect(ascii.text.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test("says that a version cannot be read")
  func unreadable() throws {
    let folder = try GitFolder()
    try folder.commit("{", to: "map/a.journey.json")
    try folder.git("tag", "stuk")
    let run = try folder.klantreis("history", "a.journey.json", in: "map")
    #expect(run.text == "stuk  12 maart 2026    niet te lezen\n", "\(run.text)\(run.errorText)")
  }

  @Test("says how to make the first measurement")
  func none() throws {
    let folder = try GitFolder()
    try folder.commit(Self.first, to: "a.journey.json")
    let run = try folder.klantreis("history", "a.journey.json")
    #expect(run.status == 0)
    #expect(run.text.contains("git tag -a meting-1"))
    let gone = try folder.klantreis("history", "nergens.journey.json")
    #expect(gone.status == 2)
    #expect(gone.errorText.contains("nergens.journey.json: dit bestand"), "\(gone.errorText)")
    #expect(try folder.klantreis("history", "weg/a.journey.json").status == 2)
    #expect(try Program.run(["history", "a.journey.json"], in: "/").status == 2)
  }
}
