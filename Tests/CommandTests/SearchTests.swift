// SPDX-License-Identifier: EUPL-1.2

import ProgramTesting
import Testing

@Suite("klantreis search")
struct SearchTests {
  @Test("says file, place and text of all that fits, and goes on past what cannot be read")
  func finds() throws {
    let folder = try JourneyFolder(text: SmallJourney { $0.title = "Een réis" }.text)
    try folder.write(
      SmallJourney { $0.steps[1].title = "Boekt een REIS" }.text, to: "b.journey.json")
    try folder.write("{", to: "c.journey.json")
    let run = try Program.run(["search", "reis", "."], in: folder.path)
    #expect(
      run.text == """
        ./b.journey.json: Klantreis: Reis
        ./b.journey.json: stap 2, Stap: Boekt een REIS
        ./huidig.journey.json: Klantreis: Een réis

        """)
    #expect(run.errorText.contains("c.journey.json:1:2: "))
    #expect(run.status == 2)
  }

  @Test("ends well without a hit, and says what is missing without a text")
  func nothing() throws {
    let folder = try JourneyFolder(text: SmallJourney().text)
    let nothing = try Program.run(["search", "trein", "."], in: folder.path)
    #expect(nothing.status == 0 && nothing.text.isEmpty && nothing.errorText.isEmpty)
    let empty = try Program.run(["search", " ", "."], in: folder.path)
    #expect(empty.status == 64 && empty.errorText.contains("Zeg wat u zoekt."))
  }
}
