// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
import ProgramTesting
import Testing

@Suite("klantreis add, move, remove, new and list")
struct TreeTests {
  private let folder: JourneyFolder

  init() throws {
    folder = try JourneyFolder()
  }

  private func run(_ arguments: String...) throws -> Run {
    try Program.run([arguments[0], folder.file] + arguments.dropFirst())
  }

  /// The places in the file of texts, in the order in which they come.
  private func order(_ texts: String...) throws -> [String] {
    let file = try folder.text()
    return texts.compactMap { text in
      file.firstRange(of: "\"\(text)\"").map { (text, $0.lowerBound) }
    }
    .sorted { $0.1 < $1.1 }.map(\.0)
  }

  @Test("add prints the id of what it makes")
  func add() throws {
    let before = try folder.text()
    let added = try run("add", "painPoint", "s-m9s346", "title=Lange = stilte", "severity=3")
    #expect(added.status == 0)
    let id = added.text.split(separator: "\n").map(String.init)
    #expect(id.count == 1 && id[0].hasPrefix("p-") && id[0].count == 8, "\(added.text)")
    let changes = LineChanges(from: before, to: try folder.text())
    #expect(changes.added.contains(#""title": "Lange = stilte","#))
    #expect(changes.added.count - changes.removed.count == 5)
    #expect(try run("set", "\(id[0]).severity", "2").status == 0)
  }

  static let places: [(options: [String], order: [String])] = [
    (["f-8fssz5"], ["s-m9s346", "s-kb6cq6", "s-9zt24m", "Nieuw", "s-awsh8v"]),
    (["f-8fssz5", "--first"], ["Nieuw", "s-m9s346", "s-kb6cq6", "s-9zt24m", "s-awsh8v"]),
    (["--after", "s-m9s346"], ["s-m9s346", "Nieuw", "s-kb6cq6", "s-9zt24m", "s-awsh8v"]),
    ([], ["s-m9s346", "s-kb6cq6", "s-9zt24m", "s-awsh8v", "Nieuw"]),
  ]

  @Test("add puts it where it is asked to", arguments: places)
  func addAt(options: [String], order expected: [String]) throws {
    #expect(try Program.run(["add", folder.file, "step"] + options + ["title=Nieuw"]).status == 0)
    // The terms name steps before the phases do.
    let steps = try folder.text().split(separator: "\"phases\"", maxSplits: 1)[1]
    let found = expected.compactMap { text in steps.firstRange(of: "\"\(text)\"")?.lowerBound }
    #expect(found.count == expected.count && found == found.sorted())
  }

  @Test("move takes a step along with all that it holds")
  func move() throws {
    let before = try folder.text()
    #expect(try run("move", "f-ya1dq9", "--first").status == 0)
    #expect(try order("f-8fssz5", "f-ya1dq9", "f-819x9y") == ["f-ya1dq9", "f-8fssz5", "f-819x9y"])
    #expect(try run("move", "f-ya1dq9", "--after", "f-8fssz5").status == 0)
    #expect(try folder.text() == before)
    #expect(try run("move", "p-t4f5v3", "--to", "s-kb6cq6").status == 0)
    #expect(try order("p-t4f5v3", "p-f5kznw") == ["p-t4f5v3", "p-f5kznw"])
  }

  @Test("remove takes the references along")
  func remove() throws {
    #expect(try run("remove", "s-m9s346", "b-7e3s3e").status == 0)
    let text = try folder.text()
    for id in ["s-m9s346", "p-t4f5v3", "b-7e3s3e"] { #expect(!text.contains(id), "\(id)") }
    #expect(try Program.run(["fmt", "--check", folder.file]).status == 0)
  }

  static let refused = [
    ["add", "olifant"], ["add", "step", "p-t4f5v3"], ["add", "touchpoint"], ["add", "journey"],
    ["add", "step", "--after", "s-m9s346", "--first"], ["add", "step", "emotion=9"],
    ["add", "step", "kleur=rood"], ["add", "persona", "name=Twee"],
    ["move", "s-m9s346", "--to", "p-t4f5v3"],
    ["move", "s-m9s346", "--after", "s-m9s346"], ["move", "s-000000", "--first"],
    ["remove", "s-000000"], ["remove", "s-m9s346", "s-000000"], ["remove", "j-28q6rw"],
  ]

  @Test("refuse what cannot be done, and change nothing", arguments: refused)
  func refuse(arguments: [String]) throws {
    let stamp = folder.stamp
    let run = try Program.run([arguments[0], folder.file] + arguments.dropFirst())
    #expect(run.status == 64)
    #expect(!run.errorText.isEmpty && run.text.isEmpty)
    #expect(folder.stamp == stamp)
  }

  @Test("new makes a journey, and never goes over a file")
  func new() throws {
    let path = folder.path + "/gewenst.journey.json"
    #expect(try Program.run(["new", path, "--title", "Zo moet het"]).status == 0)
    #expect(try folder.text("gewenst.journey.json").contains(#""title": "Zo moet het","#))
    #expect(try Program.run(["fmt", "--check", path]).status == 0)
    let text = try folder.text()
    let again = try run("new")
    #expect(again.status == 2)
    #expect(again.errorText == "\(folder.file) bestaat al. Kies een andere naam.\n")
    #expect(try folder.text() == text)
  }

  @Test("new begins with the phases and steps of a template")
  func newFromTemplate() throws {
    let path = folder.path + "/tegel.journey.json"
    #expect(try Program.run(["new", path, "--template", "melding"]).status == 0)
    #expect(try folder.text("tegel.journey.json").contains(#""title": "Doet de melding""#))
    #expect(try Program.run(["fmt", "--check", path]).status == 0)
    let refused = try Program.run(["new", folder.path + "/x.journey.json", "--template", "huis"])
    #expect(refused.status == 64 && refused.errorText.contains("levensgebeurtenis"))
  }

  @Test("list shows what matters of each journey, and goes on after one that fails")
  func list() throws {
    try folder.write("{", to: "kapot.journey.json")
    let run = try Program.run(["list", folder.path, "--on", "2026-06-01"])
    #expect(run.status == 2)
    #expect(
      run.text
        == "\(folder.file) · Van eerste aanmaning tot schuldenvrij · huidig · concept · 14 stappen"
        + " · laagste punt −2 · 5 ernstige pijnpunten\n")
    #expect(run.errorText.hasPrefix("\(folder.path)/kapot.journey.json:1:2: "))
    let english = try Program.run(
      ["list", "--on", "2026-10-01"],
      environment: ["KLANTREIS_DIR": folder.path, "LC_ALL": "en_GB"])
    #expect(
      english.text.hasSuffix(
        "current · draft · 14 steps · lowest point −2 · 5 serious pain points"
          + " · review overdue since 2026-09-12\n"))
  }

  @Test(
    "list gives each journey as a line of JSON for other programs", arguments: ["ndjson", "json"])
  func listAsJSON(form: String) throws {
    try folder.write("{", to: "kapot.journey.json")
    try folder.write(
      #"{"format":"klantreis.journey/1","id":"j-1","title":"Met \"en\\\u0007"}"#,
      to: "leeg.journey.json")
    let run = try Program.run(["list", folder.path, "--as", form])
    #expect(run.status == 2)
    let text =
      form == "json" ? run.text : "[" + run.text.split(separator: "\n").joined(separator: ",") + "]"
    let rows = try JSONDecoder().decode([Row].self, from: Data(text.utf8))
    #expect(rows.map(\.title) == ["Van eerste aanmaning tot schuldenvrij", "Met \"en\\\u{7}"])
    #expect(rows.map(\.steps) == [14, 0] && rows.map(\.lowest) == [-2, nil])
    #expect(rows[0].file == folder.file && rows[0].emotions.count == 14)
    #expect(rows[0].reviewOn == "2026-09-12" && rows[0].tags == ["bestaanszekerheid"])
    #expect(form == "json" || run.text.split(separator: "\n").count == 2)
    #expect(try Program.run(["list", folder.path, "--as", "xml"]).status == 64)
  }

  private struct Row: Decodable {
    let file: String
    let title: String
    let steps: Int
    let lowest: Int?
    let emotions: [Int?]
    let reviewOn: String?
    let tags: [String]?
  }

  @Test("list tells the desired journey after the current one")
  func currentFirst() throws {
    #expect(
      try Program.run(["derive", folder.file, "-o", "gewenst.journey.json"], in: folder.path)
        .status == 0)
    for form in ["text", "json", "ndjson"] {
      let list = try Program.run(["list", ".", "--as", form], in: folder.path)
      let names = list.text.split { " \"/,".contains($0) }.filter { $0.hasSuffix(".journey.json") }
      #expect(names == ["huidig.journey.json", "gewenst.journey.json"], "\(list.text)")
    }
  }
}
