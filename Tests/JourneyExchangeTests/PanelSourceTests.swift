// SPDX-License-Identifier: EUPL-1.2

import JourneyExchange
import JourneyModel
import Testing

@Suite("A question to a panel as a source")
struct PanelSourceTests {
  private static let panel =
    "journeys/voorbeeld-ambtenarenpanel/opgavegericht-werken-2023.panel.json"

  /// What is said of a source that rests on a question, with all spaces of one kind.
  private static func told(_ fields: String, form: String, knowing: Bool = true) throws -> String {
    let journey = """
      {"format": "klantreis.journey/1", "id": "j-000001", "title": "Reis", "sources": [
        {"id": "b-000001", "title": "Ambtenarenpanel", "kind": "panel", \(fields)}]}
      """
    var options = ExportOptions()
    options.width = 400
    if knowing {
      let item = try Document(reading: try #require(SourceTree.read(panel))).root
      options.panels = [Panel(item)]
    }
    let format = try #require(ExportFormat.named(form))
    let root = try Document(reading: Array(journey.utf8)).root
    return try format.export(Journey(root), options).text.replacing("\u{A0}", with: " ")
      .split { $0.isWhitespace }.joined(separator: " ")
  }

  static let answers: [(question: String, sentence: String)] = [
    (
      "q-j35pqy",
      "Vraag aan het panel: Weet u wat opgavegericht werken is? Deelnemers: 739. Uitkomst: ja: 49 %; "
        + "van gehoord: 24 %; nee: zo'n 27 %; niet goed op de hoogte [van gehoord en nee samen]: 51 %."
    ),
    (
      "q-6g4wkz",
      "Uitkomst: (zeer) eens [zeer eens en eens samen]: 55 %; (zeer) oneens [oneens en zeer oneens samen]: 15 %; van 1 antwoordmogelijkheid is niets gerapporteerd."
    ),
    ("q-bs8mjc", "n = 322. Uitkomst: open antwoorden, 9 thema's, zonder percentages."),
  ]

  @Test("is told with who answered it and with its result as it was reported", arguments: answers)
  func result(question: String, sentence: String) throws {
    for form in ["linear", "text"] {
      let text = try Self.told("\"question\": \"\(question)\"", form: form)
      #expect(text.contains(sentence), "\(text)")
    }
  }

  @Test("is told as what is known where the panel cannot be read")
  func unknown() throws {
    let text = try Self.told(
      "\"respondents\": 739, \"question\": \"q-j35pqy\"", form: "linear", knowing: false)
    #expect(text.contains("Bron: Ambtenarenpanel, panel, aantal 739."), "\(text)")
    #expect(!text.contains("Vraag"))
  }

  @Test("gives the title of the panel where no question is named")
  func whole() throws {
    let text = try Self.told("\"panel\": \"n-ngq8ph\"", form: "linear")
    #expect(text.contains("Panel: Opgavegericht werken, voordelen maar ook nadelen."), "\(text)")
  }

  @Test("of many answers tells those that were given most, and how many more there are")
  func many() throws {
    let text = try Self.told("\"question\": \"q-f9ev95\"", form: "linear")
    #expect(text.contains("zo'n 27 %; gemeente: 26 %"), "\(text)")
    #expect(text.contains("en nog 4 antwoordmogelijkheden"), "\(text)")
  }

  @Test("stands on the poster with the pain point that rests on it", arguments: [true, false])
  func poster(knowing: Bool) throws {
    let journey = """
      {"format": "klantreis.journey/1", "id": "j-000001", "title": "Reis", "sources": [
        {"id": "b-000001", "title": "Ambtenarenpanel", "kind": "panel", "question": "q-j35pqy"}],
        "phases": [{"id": "f-1", "title": "Fase", "steps": [{"id": "s-1", "title": "Stap", "painPoints": [
        {"id": "p-1", "title": "Onbekend", "sources": ["b-000001"]}]}]}]}
      """
    var options = ExportOptions()
    if knowing {
      options.panels = [
        Panel(try Document(reading: try #require(SourceTree.read(Self.panel))).root)
      ]
    }
    let format = try #require(ExportFormat.named("dot"))
    let text = try format.export(
      Journey(Document(reading: Array(journey.utf8)).root), options
    ).text
    #expect(text.contains("Ambtenarenpanel"))
    #expect(text.contains("gehoord: 24") == knowing, "\(text)")
  }
}
