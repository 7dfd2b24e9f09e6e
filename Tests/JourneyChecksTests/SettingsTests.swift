// SPDX-License-Identifier: EUPL-1.2

import JourneyChecks
import JourneyModel
import Testing
import Words

@Suite("The settings of a folder")
struct SettingsTests {
  private static let text = """
    {
      "format": "klantreis.checks/1",
      "levels": {
        "action.owner": "error",
        "privacy": "off"
      },
      "setAside": [
        {
          "file": "verhuizen/huidig.journey.json",
          "finding": "structure.goal/j-1.goal",
          "reason": "Het doel volgt na de gesprekken."
        }
      ]
    }

    """

  private static let file = CheckedFile(
    path: "huidig.journey.json",
    bytes: Array(
      PlantedFault.journey(
        "", #""note":"Bel 06-12345678","opportunities":[{"id":"k-1","title":"Sneller"}]"#
      ).text.utf8))

  @Test("say how serious a check is, and what was set aside")
  func apply() throws {
    let settings = try CheckSettings(reading: Array(Self.text.utf8))
    let found = Check.findings(in: Self.file)
    #expect(found.contains { $0.code == "privacy.phone" })
    let sifted = Sifted(found, [(settings, "verhuizen/huidig.journey.json")])
    #expect(sifted.setAside == 1)
    #expect(!sifted.findings.contains { $0.code == "privacy.phone" || $0.code == "structure.goal" })
    #expect(sifted.findings.first { $0.code == "action.owner" }?.severity == .error)
    let elsewhere = Sifted(found, [(settings, "elders/huidig.journey.json")])
    #expect(elsewhere.setAside == 0)
    let report = CheckReport(
      paths: ["a"], findings: [], setAside: sifted.setAside, language: .dutch)
    #expect(
      report.tally.summary(in: .dutch) == "1 bestand nagekeken: alles in orde. Opzij gezet: 1.")
  }

  @Test("of an inner folder count before those around it, and a code before its subject")
  func nested() throws {
    func settings(_ levels: String) throws -> CheckSettings {
      try CheckSettings(
        reading: Array(#"{"format":"klantreis.checks/1","levels":{\#(levels)}}"#.utf8))
    }
    let found = Check.findings(in: Self.file)
    func severity(_ outer: String, _ inner: String) throws -> Diagnostic.Severity? {
      let sifted = Sifted(found, [(try settings(outer), "x/a"), (try settings(inner), "a")])
      return sifted.findings.first { $0.code == "action.owner" }?.severity
    }
    #expect(try severity(#""action":"off""#, #""action.owner":"warning""#) == .warning)
    #expect(try severity(#""action.owner":"error""#, "") == .error)
    #expect(try severity("", #""action":"off","action.owner":"error""#) == .error)
    #expect(try severity(#""action":"warning""#, #""action":"off""#) == nil)
  }

  @Test("cannot put aside what makes a file unusable")
  func structural() throws {
    let broken = CheckedFile(path: "a", bytes: Array("{".utf8))
    let found = Check.findings(in: broken)
    var settings = CheckSettings()
    settings = settings.settingAside(
      CheckSettings.SetAside(file: "a", finding: found[0].fingerprint, reason: "x"))
    #expect(Sifted(found, [(settings, "a")]).findings.count == found.count)
  }

  @Test("are written as they are read")
  func text() throws {
    let settings = try CheckSettings(reading: Array(Self.text.utf8))
    #expect(String(decoding: settings.text, as: UTF8.self) == Self.text)
    let entry = CheckSettings.SetAside(file: "a", finding: "x", reason: "Nieuw")
    let twice = settings.settingAside(entry).settingAside(entry)
    #expect(twice.setAside.count == 2)
    #expect(twice.setAside.first == entry)
  }

  /// Settings that are refused, with the line of the fault.
  static let refused: [(text: String, line: Int)] = [
    ("[]", 1),
    ("{\n\"format\": \"klantreis.checks/2\"}", 2),
    ("{\n\"levels\": {\n\"action.nothing\": \"off\"}}", 3),
    ("{\"levels\": {\"action.owner\":\n\"hoog\"}}", 2),
    ("{\"levels\": {\n\"file.conflict\": \"off\"}}", 2),
    ("{\n\n\"other\": 1}", 3),
    ("{\"setAside\": [\n{\"file\":\"a\",\"finding\":\"b\",\"reason\":\" \"}]}", 2),
    ("{", 1),
  ]

  @Test("are refused with the line where they are wrong", arguments: refused)
  func refusals(text: String, line: Int) {
    do {
      _ = try CheckSettings(reading: Array(text.utf8))
      Issue.record("read \(text)")
    } catch {
      #expect(error.line == line, "\(error.text.en)")
    }
  }
}
