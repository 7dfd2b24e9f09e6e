// SPDX-License-Identifier: EUPL-1.2

import ProgramTesting
import Testing

@Suite("klantreis export")
struct ExportTests {
  @Test("never writes over a journey")
  func neverOverAJourney() throws {
    let folder = try JourneyFolder()
    let stamp = folder.stamp
    let run = try Program.run(["export", folder.file, "--to", "text", "-o", folder.file])
    #expect(run.status == 64)
    #expect(run.errorText.contains("daar gaat geen uitvoer overheen"))
    #expect(folder.stamp == stamp)
  }

  @Test("gives each file in a folder a name of its own")
  func names() throws {
    let folder = try JourneyFolder()
    let text = try folder.text()
    for name in ["x/a/huidig.journey.json", "y/a/huidig.journey.json", "uit/leeg"] {
      try folder.write(text, to: name)
    }
    let files = ["x", "y"].map { "\(folder.path)/\($0)/a/huidig.journey.json" }
    let run = try Program.run(["export"] + files + ["--to", "linear", "-o", folder.path + "/uit/"])
    #expect(run.status == 0, "\(run.errorText)")
    let one = try Program.run(["export", files[0], "--to", "linear", "-o", folder.path + "/uit/"])
    #expect(one.status == 0)
    #expect(try folder.text("uit/a-huidig.txt").isEmpty == false)
  }

  @Test("writes the same to the output as to a file", arguments: ["text", "linear", "dot"])
  func output(form: String) throws {
    let folder = try JourneyFolder()
    let run = try Program.run(["export", folder.file, "--to", form])
    let file = folder.path + "/uit.txt"
    #expect(try Program.run(["export", folder.file, "--to", form, "-o", file]).status == 0)
    #expect(try folder.text("uit.txt") == run.text)
    #expect(run.errorText.isEmpty)
  }

  @Test("asks for a form that there is")
  func unknownForm() throws {
    let folder = try JourneyFolder()
    let run = try Program.run(["export", folder.file, "--to", "png"])
    #expect(run.status == 64)
    #expect(run.errorText.contains("text, linear, dot"))
  }
}
