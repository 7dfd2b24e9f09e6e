// SPDX-License-Identifier: EUPL-1.2

import JourneyTesting
import ProgramTesting
import Testing

@Suite("klantreis merge")
struct MergeCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func file(_ name: String, _ text: String) throws -> String {
    try folder.write(Array(text.utf8), to: name)
    return folder.file(name)
  }

  private func merge(
    _ base: String, _ ours: String, _ theirs: String, _ options: String...
  ) throws -> Run {
    try Program.run(
      ["merge", file("oud", base), file("ons", ours), file("hun", theirs)] + options)
  }

  @Test("makes the changes of both sides")
  func clean() throws {
    let run = try merge(
      SmallJourney().text, SmallJourney { $0.add("s-x", after: 1) }.text,
      SmallJourney { $0.steps[0].title = "Belt" }.text)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errorText)")
    let both = SmallJourney {
      $0.add("s-x", after: 1)
      $0.steps[0].title = "Belt"
    }
    #expect(run.text == both.text)
  }

  @Test("marks a conflict, says why, and ends with 1")
  func conflict() throws {
    let out = folder.file("uit.journey.json")
    let run = try merge(
      SmallJourney().text, SmallJourney { $0.title = "Ons" }.text,
      SmallJourney { $0.title = "Hun" }.text, "-o", out, "--marker-size", "9", "--lang", "en")
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errorText.contains("\(out): 1 conflict:\n  “Title” of the journey"))
    #expect(run.errorText.contains("got another value in each version."))
    let text = String(decoding: try folder.read("uit.journey.json"), as: UTF8.self)
    #expect(text.contains("\n<<<<<<<<< \(folder.file("ons"))\n  \"title\": \"Ons\",\n|||||||||"))
    #expect(text.contains("\n=========\n  \"title\": \"Hun\",\n>>>>>>>>> \(folder.file("hun"))\n"))
  }

  @Test("takes an empty file for no common version", arguments: ["", "/dev/null"])
  func noBase(path: String) throws {
    let ours = try file("ons", SmallJourney { $0.add("s-x", after: 3) }.text)
    let theirs = try file("hun", SmallJourney { $0.add("s-y", after: 3) }.text)
    let run = try Program.run(["merge", path.isEmpty ? file("leeg", "") : path, ours, theirs])
    #expect(run.status == 0)
    #expect(
      run.text
        == SmallJourney {
          $0.add("s-x", after: 3)
          $0.add("s-y", after: 4)
        }.text)
  }

  @Test("says what a merge leaves a desired journey to realise that is gone")
  func realised() throws {
    func journey(_ id: String, _ members: String) -> String {
      #"{"format":"klantreis.journey/1","id":"\#(id)","title":"Reis"\#(members)}"#
    }
    let opportunities =
      #","opportunities":[{"id":"k-1","title":"Sneller"},{"id":"k-2","title":"Beter"}]"#
    let less = opportunities.replacing(#"{"id":"k-1","title":"Sneller"},"#, with: "")
    let desired = #","state":"desired","derivedFrom":"j-1","realises":["k-1","k-2"]"#
    _ = try file("gewenst.journey.json", journey("j-2", desired))
    let out = folder.file("huidig.journey.json")
    let run = try merge(
      journey("j-1", opportunities), journey("j-1", less),
      journey("j-1", opportunities).replacing("Reis", with: "Tocht"), "-o", out)
    #expect(run.status == 0)
    #expect(
      run.errorText.contains(
        "gewenst.journey.json maakt nog waar wat hier is verwijderd: Sneller."),
      "\(run.errorText)")
    // The other way round: the desired journey is merged, and the current one has lost the opportunity.
    let other = try merge(
      journey("j-2", desired), journey("j-2", desired).replacing("Reis", with: "Tocht"),
      journey("j-2", desired), "-o", folder.file("gewenst.journey.json"))
    #expect(
      other.errorText.contains("maakt kansen waar die niet in huidig.journey.json staan: k-1."),
      "\(other.errorText)")
    let check = try Program.run(["check", out, folder.file("gewenst.journey.json")])
    #expect(
      check.text.contains("maakt een kans waar die niet in \(out) staat: k-1."), "\(check.text)")
  }

  @Test("ends with 2 for a file that cannot be read, and with 64 for wrong use")
  func failures() throws {
    let good = SmallJourney().text
    let out = folder.file("uit")
    let broken = try merge(good, good, "{", "-o", out)
    #expect(broken.status == 2 && broken.output.isEmpty)
    #expect(broken.errorText.contains("(de andere versie):1:2: "))
    #expect(try Program.run(["merge", "/geen", file("a", good), file("b", good)]).status == 2)
    #expect(try Program.run(["merge", file("a", good), file("b", good)]).status == 64)
    #expect(try merge(good, good, good, "--marker-size", "0").status == 64)
    #expect(try !folder.names.contains("uit"))
  }

  @Test("asks what to do about an id that was doubled before, and renames nothing")
  func doubles() throws {
    let base = SmallJourney { $0.steps[1].id = "s-a" }
    let run = try merge(
      base.text, SmallJourney { ($0.steps, $0.title) = (base.steps, "Ons") }.text,
      SmallJourney {
        $0.steps = base.steps
        $0.steps[2].title = "Hun"
      }.text)
    #expect(run.status == 1)
    #expect(
      run.errorText.contains(
        "ons: Stap “Stap a” (kenmerk s-a) staat in een versie meer dan één keer."))
    #expect(run.errorText.contains("alles wat verschilt staat tussen markeringen."))
    #expect(run.text.contains("\"Ons\"") && run.text.contains("\"Hun\""))
    #expect(run.text.split(separator: "\n").count { $0.contains("\"id\": \"s-a\"") } >= 2)
  }
}
