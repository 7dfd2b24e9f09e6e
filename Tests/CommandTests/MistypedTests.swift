// SPDX-License-Identifier: EUPL-1.2

import ProgramTesting
import Testing

@Suite("What is almost a command")
struct MistypedTests {
  static let cases: [(words: [String], says: String)] = [
    (["exprot", "huidig.journey.json"], "De opdracht “exprot” is er niet. Bedoelt u export? "),
    (["shwo", "huidig.journey.json"], "De opdracht “shwo” is er niet. Bedoelt u show? "),
    (["chek"], "De opdracht “chek” is er niet. Bedoelt u check? "),
    (["frobnicate", "huidig.journey.json"], "De opdracht “frobnicate” is er niet. "),
  ]

  @Test("is told, with the command that was meant", arguments: cases)
  func told(words: [String], says: String) throws {
    let run = try Program.run(words)
    #expect(run.status == 64)
    #expect(run.errorText == says + "Alle opdrachten: klantreis --help.\n")
  }

  @Test("is no other word than a path that is not there")
  func path() throws {
    let run = try Program.run(["verhuizing-2027.journey.json"])
    #expect(run.status == 2)
    #expect(run.errorText == "verhuizing-2027.journey.json: dit bestand of deze map is er niet.\n")
  }
}
