// SPDX-License-Identifier: EUPL-1.2

import ProgramTesting
import Testing

@Suite("klantreis export --public")
struct PublicExportTests {
  @Test("leaves out quotes and owners, and says so", arguments: ["text", "html", "svg", "json"])
  func example(form: String) throws {
    let path = JourneyFolder.project + "/journeys/verhuizen/huidig.journey.json"
    let open = try Program.run(["export", path, "--to", form])
    let run = try Program.run(["export", path, "--to", form, "--public"])
    #expect(run.status == 0, "\(run.errorText)")
    #expect(run.errorText.contains("Openbare uitgave. Weggelaten: "))
    for secret in ["Gesprekken met nieuwe inwoners", "eindelijk een tuin"] {
      #expect(open.text.contains(secret) || form == "svg", "\(secret)")
      #expect(!run.text.contains(secret), "\(secret)")
    }
    #expect(run.text.contains("Openbare uitgave"))
  }

  @Test("leaves persons out of an opgave and of the journeys that it draws on")
  func opgave() throws {
    let path =
      JourneyFolder.project + "/journeys/schuldhulpverlening/schuldhulpverlening.opgave.json"
    let all = try Program.run(["export", path, "--to", "text"])
    let run = try Program.run(["export", path, "--to", "text", "--public"])
    #expect(run.status == 0 && run.errorText.contains("Weggelaten: "), "\(run.errorText)")
    // What was left out of a journey that it draws on is told too.
    #expect(
      run.errorText.contains("huidig.journey.json: Openbare uitgave. Weggelaten: "),
      "\(run.errorText)")
    #expect(
      all.text.contains("Opgavemanager") && !run.text.contains("Opgavemanager"), "\(run.text)")
  }

  @Test(
    "names no owners in the page of a folder, and leads to no files",
    arguments: ["html", "markdown"])
  func folder(form: String) throws {
    let folder = JourneyFolder.project + "/journeys"
    let all = try Program.run(["export", folder, "--to", form])
    let run = try Program.run(["export", folder, "--to", form, "--public"])
    #expect(run.status == 0, "\(run.errorText)")
    #expect(run.errorText.contains("verhuizen/huidig.journey.json: Openbare uitgave. Weggelaten: "))
    for secret in ["Coördinator schuldhulpverlening", "huidig.journey.json", "Eigenaar"] {
      #expect(all.text.contains(secret) && !run.text.contains(secret), "\(secret)")
    }
    #expect(run.text.contains("Van eerste aanmaning tot schuldenvrij"))
    #expect(run.text.contains("Openbare uitgave: zonder eigenaren"))
  }

  @Test("keeps back the page of a folder while a journey in it points to a person")
  func folderKept() throws {
    let folder = try GitFolder()
    let text = SmallJourney { $0.steps[1].title = "Belt 06-12345678" }.text
    try folder.write(text, to: "reizen/a.journey.json")
    let run = try folder.klantreis(
      "export", "reizen", "--to", "html", "--public", "-o", "reizen.html")
    #expect(run.status == 1 && run.errorText.contains("a.journey.json:16:"), "\(run.errorText)")
    #expect(throws: (any Error).self) { try folder.text("reizen.html") }
  }

  @Test("keeps back what still points to a person, until it is set aside")
  func kept() throws {
    let folder = try GitFolder()
    let text = SmallJourney { $0.steps[1].title = "Belt 06-12345678" }.text
    try folder.write(text, to: "a.journey.json")
    try folder.write(SmallJourney().text, to: "b.journey.json")
    try folder.write("", to: "uit/leeg")
    let run = try folder.klantreis(
      "export", "b.journey.json", "a.journey.json", "--to", "text", "--public", "-o", "uit/")
    #expect(run.status == 1 && run.errorText.contains("a.journey.json:16:"), "\(run.errorText)")
    #expect(!run.errorText.contains("12345678"))
    #expect(throws: (any Error).self) { try folder.text("uit/b.txt") }
    let codes = try folder.klantreis("check", "a.journey.json", "--codes").text
    let code = try #require(codes.split(separator: "[").last?.split(separator: "]").first)
    let aside = try folder.klantreis(
      "check", "a.journey.json", "--set-aside", String(code), "--reason", "Verzonnen nummer")
    #expect(aside.status == 0, "\(aside.errorText)")
    #expect(
      try folder.klantreis("export", "a.journey.json", "--to", "text", "--public").status == 0)
  }
}
