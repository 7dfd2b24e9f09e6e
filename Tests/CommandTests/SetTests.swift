// SPDX-License-Identifier: EUPL-1.2

import ProgramTesting
import Testing

@Suite("klantreis set")
struct SetTests {
  /// A field with a new value, and the lines that change.
  struct Case: CustomTestStringConvertible {
    let arguments: [String]
    let removed: [String]
    let added: [String]

    init(_ arguments: String..., removed: [String] = [], added: [String] = []) {
      (self.arguments, self.removed, self.added) = (arguments, removed, added)
    }

    var testDescription: String { arguments.joined(separator: " ") }
  }

  @Test("refuses an id that several items have, unless it says which of them is meant")
  func doubled() throws {
    let folder = try GitFolder()
    let text = """
      {"format":"klantreis.journey/1","id":"j-1","title":"Reis","phases":[{"id":"f-1","title":"A",\
      "steps":[{"id":"s-1","title":"Een"},{"id":"s-1","title":"Twee"}]}]}
      """
    try folder.write(text, to: "a.journey.json")
    let run = try folder.klantreis("set", "a.journey.json", "s-1.title", "Drie")
    #expect(run.status == 2 && run.errorText.contains("meer dan één keer"), "\(run.errorText)")
    #expect(try folder.text("a.journey.json") == text)
    #expect(try folder.klantreis("remove", "a.journey.json", "s-1").status == 2)
    #expect(try folder.klantreis("set", "a.journey.json", "s-1#1.title", "Drie").status == 0)
    let edited = try folder.text("a.journey.json")
    #expect(edited.contains("Een") && edited.contains("Drie") && !edited.contains("Twee"))
  }

  static let cases = [
    // A text.
    Case(
      "title", "Uit de schulden", removed: [#""title": "Van eerste aanmaning tot schuldenvrij","#],
      added: [#""title": "Uit de schulden","#]),
    Case(
      "s-m9s346.feeling", #"boos & "moe"\"#, removed: [#""feeling": "schaamte","#],
      added: [#""feeling": "boos & \"moe\"\\","#]),
    Case("s-m9s346.need", "Rust", added: [#""need": "Rust","#]),
    // A whole number.
    Case(
      "s-m9s346.emotion", "--", "-1", removed: [#""emotion": -2,"#], added: [#""emotion": -1,"#]),
    Case(
      "s-m9s346.emotion", "-1", removed: [#""emotion": -2,"#], added: [#""emotion": -1,"#]),
    Case("s-m9s346.emotion", "+2", removed: [#""emotion": -2,"#], added: [#""emotion": 2,"#]),
    Case("p-t4f5v3.severity", "1", removed: [#""severity": 3,"#], added: [#""severity": 1,"#]),
    // A flag.
    Case("s-m9s346.momentOfTruth", "ja", added: [#""momentOfTruth": true,"#]),
    Case("s-kb6cq6.momentOfTruth", "nee", removed: [#""momentOfTruth": true,"#]),
    // A date.
    Case(
      "b-7e3s3e.on", "2026-04-01", removed: [#""on": "2026-03-12","#],
      added: [#""on": "2026-04-01","#]),
    // A duration, also as people type it.
    Case(
      "s-m9s346.duration", "P26D", removed: [#""duration": "P3W","#],
      added: [#""duration": "P26D","#]),
    Case(
      "s-m9s346.duration", "1 jaar en 6 maanden", removed: [#""duration": "P3W","#],
      added: [#""duration": "P1Y6M","#]),
    // A word from a list, in either language, and a channel of one's own.
    Case(
      "status", "vastgesteld", removed: [#""status": "draft","#], added: [#""status": "adopted","#]),
    Case("status", "adopted", removed: [#""status": "draft","#], added: [#""status": "adopted","#]),
    Case(
      "t-q3d25v.channel", "postduif", removed: [#""channel": "letter","#],
      added: [#""channel": "postduif","#]),
    // Texts.
    Case(
      "tags", "bestaanszekerheid; rust", removed: [#""bestaanszekerheid""#],
      added: [#""bestaanszekerheid","#, #""rust""#]),
    // References.
    Case(
      "w-2m8xkc.to", "s-eycndy", removed: [#""to": "s-tqm83x","#], added: [#""to": "s-eycndy","#]),
    Case(
      "p-t4f5v3.sources", "b-77zxyy", removed: [#""b-7e3s3e""#], added: [#""b-77zxyy""#]),
    // The review, which has no id of its own.
    Case(
      "review.everyMonths", "12", removed: [#""everyMonths": 6,"#], added: [#""everyMonths": 12,"#]),
    Case(
      "persona.name", "Amira (34)", removed: [#""name": "Samira (34)","#],
      added: [#""name": "Amira (34)","#]),
    // Nothing.
    Case("s-m9s346.feeling", "--unset", removed: [#""feeling": "schaamte","#]),
    Case("service", "--unset", removed: [#""service": "Schuldhulpverlening","#]),
    Case(
      "title", "--unset", removed: [#""title": "Van eerste aanmaning tot schuldenvrij","#],
      added: [#""title": "","#]),
  ]

  @Test("changes the lines of one field", arguments: cases)
  func changes(item: Case) throws {
    let folder = try JourneyFolder()
    let before = try folder.text()
    let run = try Program.run(["set", folder.file] + item.arguments)
    #expect(run.status == 0)
    #expect(run.text + run.errorText == "")
    let changes = LineChanges(from: before, to: try folder.text())
    #expect(changes == LineChanges(removed: item.removed, added: item.added))
    #expect(try Program.run(["fmt", "--check", folder.file]).status == 0)
    #expect(try folder.names == [JourneyFolder.name])
  }

  @Test("makes a review where there is none")
  func newReview() throws {
    let folder = try JourneyFolder(text: Texts.small)
    #expect(try Program.run(["set", folder.file, "review.lastOn", "2026-03-12"]).status == 0)
    let changes = LineChanges(from: Texts.small, to: try folder.text())
    #expect(changes.removed == [])
    #expect(changes.added == [#""review": {"#, #""lastOn": "2026-03-12""#, "},"])
  }

  @Test("keeps the keys that no version knows, as they were written")
  func unknownKeys() throws {
    let folder = try JourneyFolder(text: Texts.small)
    #expect(try Program.run(["set", folder.file, "s-1.title", "Mailt"]).status == 0)
    #expect(try folder.text() == Texts.small.replacing("Belt", with: "Mailt"))
  }

  static let unchanged = [
    ["title", "Van eerste aanmaning tot schuldenvrij"], ["s-m9s346.emotion", "--", "-2"],
    ["s-kb6cq6.momentOfTruth", "ja"], ["s-m9s346.duration", "3 weken"], ["derivedFrom", "--unset"],
    ["status", "concept"], ["tags", "bestaanszekerheid"],
  ]

  @Test("writes nothing when nothing changes", arguments: unchanged)
  func writesNothing(arguments: [String]) throws {
    let folder = try JourneyFolder()
    let stamp = folder.stamp
    let run = try Program.run(["set", folder.file] + arguments)
    #expect(run.status == 0)
    #expect(folder.stamp == stamp)
  }

  static let refused: [(arguments: [String], reason: String)] = [
    (["s-m9s346.emotion", "3"], "Hier hoort een heel getal van -2 tot en met 2."),
    (["s-m9s346.emotion", "blij"], "Hier hoort een heel getal van -2 tot en met 2."),
    (["s-m9s346.duration", "lang"], "Dit is geen duur."),
    (["b-7e3s3e.on", "2026-02-30"], "Dit is geen datum."),
    (["s-m9s346.momentOfTruth", "misschien"], "Hier hoort true te staan."),
    (["state", "ooit"], "Dit woord kan hier niet. Kies uit: huidig, gewenst."),
    (["p-t4f5v3.sources", "b-000000"], "Dit verwijst naar b-000000"),
    (["s-m9s346.id", "s-000000"], "Kenmerk: "),
    (["s-000000.title", "x"], "Er is niets met het kenmerk s-000000."),
    (["s-m9s346.kleur", "rood"], "Dit veld is er niet. Kies uit: id, title, action"),
    (["s-m9s346.painPoints", "x"], "Pijnpunten: "),
    (["a.b.c", "x"], "Er is niets met het kenmerk"),
    (["title"], "Geef een waarde, of --unset"),
    (["title", "x", "--unset"], "Geef een waarde, of --unset"),
  ]

  @Test("refuses what does not fit, says why and changes nothing", arguments: refused)
  func refuses(arguments: [String], reason: String) throws {
    let folder = try JourneyFolder()
    let stamp = folder.stamp
    let run = try Program.run(["set", folder.file] + arguments)
    #expect(run.status == 64)
    #expect(run.errorText.contains(reason))
    #expect(run.text == "")
    #expect(folder.stamp == stamp)
  }
}
