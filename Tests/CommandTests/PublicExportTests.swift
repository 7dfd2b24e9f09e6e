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

  @Test("does not work for the index of a folder")
  func folder() throws {
    let run = try Program.run(
      ["export", JourneyFolder.project + "/journeys", "--to", "html", "--public"])
    #expect(run.status == 64)
  }
}
