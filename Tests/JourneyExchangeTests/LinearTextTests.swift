// SPDX-License-Identifier: EUPL-1.2

import JourneyExchange
import JourneyModel
import Testing
import Words

@Suite("Linear text")
struct LinearTextTests {
  private func lines(_ journey: Journey, _ language: Language = .dutch) -> [String] {
    var options = ExportOptions()
    options.language = language
    return LinearText(journey, options: options).text.split(separator: "\n").map(String.init)
  }

  @Test("tells the examples as kept", arguments: Example.allCases)
  func examples(example: Example) throws {
    let text = LinearText(try example.journey(), options: ExportOptions()).text
    Golden.expect(text, isAs: "\(example.rawValue)-lineair.txt")
    #expect(text.hasSuffix("Einde van de klantreis.\n"))
  }

  @Test("speaks English too")
  func english() throws {
    var options = ExportOptions()
    options.language = .english
    Golden.expect(
      LinearText(try Example.debt.journey(), options: options).text, isAs: "debt-linear.txt")
  }

  @Test("stays within 7 bits when asked")
  func ascii() throws {
    var options = ExportOptions()
    options.isASCII = true
    let text = LinearText(try Example.debt.journey(), options: options).text
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test("reads well when half finished")
  func empty() throws {
    #expect(
      lines(try Journey(json: "", title: " ")) == [
        "Klantreis: (zonder titel)",
        "Omvang: 0 fasen, 0 stappen, 0 pijnpunten.",
        "Einde van de klantreis.",
      ])
  }

  static let steps = """
    "phases":[{"id":"f-1","title":"Een","steps":[
      {"id":"s-1","title":"A","emotion":1,"duration":"P1M","waiting":"P1W"},
      {"id":"s-2","title":"B"},
      {"id":"s-3","title":"C","emotion":-2,"parallel":true,"duration":"P1Y"}]}]
    """

  @Test("compares with the last step of which the beleving is known")
  func unknown() throws {
    let lines = lines(try Journey(json: Self.steps))
    #expect(lines.contains("Beleving: niet bekend."))
    #expect(lines.contains("Beleving: zeer negatief, min 2. Dat is 3 lager dan stap 1."))
    #expect(lines.contains("Beleving niet bekend: bij stap 2."))
  }

  @Test("leaves parallel steps out of sums, and says so")
  func sums() throws {
    let lines = lines(try Journey(json: Self.steps))
    #expect(lines.contains("Doorlooptijd: ongeveer 30 dagen, waarvan wachten 7 dagen."))
    #expect(lines.contains("Loopt gelijk op en telt niet mee: stap 3."))
    #expect(lines.contains("Duur niet bekend: bij stap 2."))
  }

  @Test("calls the beleving of a desired journey expected")
  func desired() throws {
    let lines = lines(try Journey(json: "\"state\":\"desired\"," + Self.steps))
    #expect(lines.contains("Verwachte beleving: positief, plus 1."))
    #expect(!lines.contains { $0.contains("aanname") })
  }

  @Test("says long lists of steps as a number")
  func longLists() throws {
    let steps = (1...20).map { #"{"id":"s-\#($0)","title":"x","emotion":\#($0 % 2)}"# }
    let phase = #""phases":[{"id":"f-1","title":"x","steps":[\#(steps.joined(separator: ","))]}]"#
    let lines = lines(try Journey(json: phase))
    #expect(
      lines.contains("Laagste punt: neutraal, 0, bij stap 2, 4, 6, 8, 10, 12, 14, 16, 18 en 20."))
  }

  @Test("writes controls out and keeps a fact on its line")
  func hostile() throws {
    let lines = lines(try Journey(json: "", title: "a\nb\u{1B}[31m\u{202E}"))
    #expect(lines.first == "Klantreis: a b^[[31m<U+202E>")
  }

  @Test(
    "tells a share once, and a count that the evidence does not tell",
    arguments: [
      ("11 van de 80 meldingen", 11, "Bewijs: 11 van de 80 meldingen; Steekproef, maart."),
      ("3 weken wachten", 3, "Bewijs: 3 weken wachten; 3 van 80, Steekproef, maart."),
      ("", 11, "Bewijs: 11 van 80, Steekproef, maart."),
    ])
  func share(evidence: String, mentions: Int, told: String) throws {
    let journey = try Journey(
      json: #"""
        "sources":[{"id":"b-1","title":"Steekproef, maart","respondents":80},{"id":"b-2","title":"Panel"}],
        "phases":[{"id":"f-1","title":"A","steps":[{"id":"s-1","title":"B","sources":["b-1","b-2"],
        "painPoints":[{"id":"p-1","title":"C","evidence":"\#(evidence)","mentions":\#(mentions),"sources":["b-1"]}]}]}]
        """#)
    let text = LinearText(journey, options: ExportOptions()).text
    #expect(text.contains(told), "\(text)")
    // A title that holds a comma must not sound like two.
    #expect(text.contains("Bronnen: Steekproef, maart; Panel."))
  }
}
