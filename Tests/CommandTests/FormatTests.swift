// SPDX-License-Identifier: EUPL-1.2

import ProgramTesting
import Testing

@Suite("klantreis fmt")
struct FormatTests {
  static let examples = ["melding-openbare-ruimte", "schuldhulpverlening", "verhuizen"]

  @Test("finds all examples of the project in the canonical form", arguments: examples)
  func examplesAreCanonical(name: String) throws {
    let file = "\(JourneyFolder.project)/journeys/\(name)/huidig.journey.json"
    let run = try Program.run(["fmt", "--check", file])
    #expect(run.status == 0, "\(run.text + run.errorText)")
  }

  @Test("leaves a canonical file alone")
  func leavesAlone() throws {
    let folder = try JourneyFolder()
    let stamp = folder.stamp
    #expect(try Program.run(["fmt", folder.file]).status == 0)
    #expect(folder.stamp == stamp)
  }

  @Test("writes another file in the canonical form, with all that it holds")
  func writes() throws {
    let folder = try JourneyFolder(text: Texts.messy)
    let check = try Program.run(["fmt", "--check", folder.file])
    #expect(check.status == 1)
    #expect(check.text == "\(folder.file): niet in de vaste vorm.\n")
    #expect(try folder.text() == Texts.messy)
    #expect(try Program.run(["fmt", folder.file]).status == 0)
    #expect(try folder.text() == Texts.small)
    #expect(try folder.names == [JourneyFolder.name])
  }

  @Test("takes a byte order mark away, and nothing else")
  func mark() throws {
    let folder = try JourneyFolder(text: "\u{FEFF}" + Texts.small)
    #expect(try Program.run(["fmt", "--check", folder.file]).status == 1)
    let check = try Program.run(["check", folder.file])
    #expect(check.text.contains("klantreis fmt \(folder.file) haalt hem weg."), "\(check.text)")
    let show = try Program.run(["show", folder.file])
    #expect(show.errorText.contains("klantreis fmt BESTAND haalt hem weg."))
    #expect(try Program.run(["fmt", folder.file]).status == 0)
    #expect(try folder.text() == Texts.small)
  }

  @Test("goes on after a file that fails, and ends with 2")
  func goesOn() throws {
    let folder = try JourneyFolder(text: Texts.messy)
    try folder.write("{", to: "kapot.json")
    let run = try Program.run([
      "fmt", folder.path + "/kapot.json", folder.path + "/geen.json", folder.file,
    ])
    #expect(run.status == 2)
    #expect(run.errorText.contains("kapot.json:1:2: "))
    #expect(run.errorText.contains("geen.json: dit bestand of deze map is er niet."))
    #expect(try folder.text() != Texts.messy)
    #expect(try folder.text("kapot.json") == "{")
  }
}
