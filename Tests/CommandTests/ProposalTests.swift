// SPDX-License-Identifier: EUPL-1.2

import JourneyTesting
import ProgramTesting
import Testing

@Suite("Who leaves out a needed option")
struct ProposalTests {
  static let cases: [(typed: [String], proposed: String)] = [
    (
      ["panel", "import", "map/antwoorden.csv"],
      "klantreis panel import map/antwoorden.csv -o map/antwoorden.panel.json"
    ),
    (
      ["panel", "import", "a b.csv", "--guess"],
      "klantreis panel import 'a b.csv' --guess -o 'a b.panel.json'"
    ),
    (
      ["export", "map/huidig.journey.json"],
      "klantreis export map/huidig.journey.json --to html -o map/huidig.html"
    ),
    (["export", "reizen/"], "klantreis export reizen/ --to html -o reizen.html"),
    (
      ["export", "a.journey.json", "-o", "a.pdf"],
      "klantreis export a.journey.json -o a.pdf --to pdf"
    ),
    (
      ["export", "a.journey.json", "--output=x.pdf"],
      "klantreis export a.journey.json '--output=x.pdf' --to pdf"
    ),
    (
      ["import", "tabel.csv"], "klantreis import tabel.csv --from csv -o tabel.journey.json"
    ),
    (
      ["import", "reis.md", "-o", "reis.journey.json"],
      "klantreis import reis.md -o reis.journey.json --from markdown"
    ),
    (
      ["import", "../lijst", "--from=outline"],
      "klantreis import ../lijst '--from=outline' -o ../lijst.journey.json"
    ),
    (
      ["derive", "map/huidig.journey.json"],
      "klantreis derive map/huidig.journey.json -o map/gewenst.journey.json"
    ),
  ]

  @Test("gets the whole line to copy", arguments: cases)
  func proposes(typed: [String], proposed: String) throws {
    let dutch = try Program.run(typed)
    #expect(dutch.status == 64)
    #expect(dutch.errorText.hasSuffix("\n  Bijvoorbeeld: \(proposed)\n"), "\(dutch.errorText)")
    let english = try Program.run(["--lang", "en"] + typed)
    #expect(english.errorText.hasSuffix("\n  For example: \(proposed)\n"), "\(english.errorText)")
  }

  @Test(
    "gets none where nothing can be told", arguments: [["export"], ["panel", "import", "--guess"]])
  func nothing(typed: [String]) throws {
    #expect(try !Program.run(typed).errorText.contains("Bijvoorbeeld"))
  }
}
