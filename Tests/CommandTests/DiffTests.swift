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
}
