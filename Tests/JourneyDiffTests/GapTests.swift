// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import Testing
import Words

@Suite("The gap between a current and a desired journey")
struct GapTests {
  private static func root(_ members: String) throws -> Item {
    try Document(reading: Array("{\"format\":\"klantreis.journey/1\",\(members)}".utf8)).root
  }

  private static let current = #"""
    "id":"j-1","title":"Nu","state":"current","sources":[{"id":"b-1","title":"Panel"}],"phases":[
    {"id":"f-1","title":"Vragen","steps":[
    {"id":"s-1","title":"Belt","emotion":-1,"thought":"Hm","touchpoints":[{"id":"t-1","title":"Gesprek"}],
    "opportunities":[{"id":"k-1","title":"Bel terug"},{"id":"k-9","title":"Vervallen","status":"dropped"}]},
    {"id":"s-2","title":"Wacht","emotion":-2,"opportunities":[{"id":"k-2","title":"Schrap het wachten"}]},
    {"id":"s-3","title":"Hoort het","opportunities":[{"id":"k-3","title":"Vier het"}]},
    {"id":"s-4","title":"Blijft"}]}]
    """#

  private static let desired = #"""
    "id":"j-2","title":"Straks","state":"desired","derivedFrom":"j-1","phases":[
    {"id":"f-1","title":"Vragen","steps":[
    {"id":"s-1","title":"Belt","emotion":1,"realises":["k-1"],"touchpoints":[{"id":"t-1","title":"Gesprek"}]},
    {"id":"s-3","title":"Hoort het meteen"},
    {"id":"s-4","title":"Blijft"},
    {"id":"s-5","title":"Praat na"}]}],"realises":["k-2"]
    """#

  @Test("says of each difference which opportunity it carries out, and which have none")
  func gap() throws {
    let gap = Gap(current: try Self.root(Self.current), desired: try Self.root(Self.desired))
    let text = gap.text(width: 80, language: .dutch)
    #expect(
      text == """
        Nu (huidig) → Straks (gewenst)

        Verschillen
        - Stap 1 “Belt”
            Beleving −1 → +1
            Maakt waar: Bel terug
        - Stap 2 “Hoort het meteen”
            Titel: Hoort het → Hoort het meteen
            ! Hoort nog bij geen kans.
        - Stap 4 “Praat na”
            Nieuwe stap 4 “Praat na” in fase Vragen
            ! Hoort nog bij geen kans.
        - Oude stap 2 “Wacht” van de huidige reis
            Oude stap 2 “Wacht” vervallen uit fase Vragen, beleving −2, met 1 kans
              (“Schrap het wachten”)
            Maakt waar: Schrap het wachten

        Kansen die de gewenste reis nog niet waarmaakt
        - Vier het

        """, "\(text)")
    #expect(gap.open == 2)
  }

  @Test("leads to where each difference is, and to where its opportunity is said")
  func places() throws {
    let gap = Gap(current: try Self.root(Self.current), desired: try Self.root(Self.desired))
    let told = gap.paragraphs(width: 80, language: .dutch).filter { !$0.isTitle }
    func says(_ place: Gap.Place?) -> String {
      place.map { $0.item.id + ($0.key.map { ".\($0.rawValue)" } ?? "") } ?? "-"
    }
    #expect(
      told.map { "\(says($0.current)) \(says($0.desired))" } == [
        "s-1 s-1", "s-3 s-3.realises", "- s-5.realises", "s-2 j-2.realises", "k-3 -",
      ])
  }

  @Test(
    "says which opportunity did away with a step by where it stood, by its pain points, or by what is left",
    arguments: [
      (#"["k-1"]"#, ["Bel terug", "Bel terug"]),
      (#"["k-2"]"#, ["Schrap het wachten", ""]),
      (#"["k-2","k-3"]"#, ["Schrap het wachten", "Vier het"]),
      (#"["k-4","k-3"]"#, ["Minder brieven", "Vier het"]),
      (#"["k-4"]"#, ["Minder brieven", ""]),
    ])
  func dropped(realises: String, told: [String]) throws {
    let current = Self.current.replacing(
      #""title":"Wacht","#, with: #""title":"Wacht","painPoints":[{"id":"p-1","title":"Lang"}],"#
    ).replacing(
      #"{"id":"k-1","title":"Bel terug"}"#,
      with:
        #"{"id":"k-1","title":"Bel terug"},{"id":"k-4","title":"Minder brieven","painPoints":["p-1"]}"#
    )
    let desired = #"""
      "id":"j-2","title":"Straks","state":"desired","derivedFrom":"j-1","phases":[
      {"id":"f-1","title":"Vragen","steps":[
      {"id":"s-1","title":"Belt","emotion":-1,"touchpoints":[{"id":"t-1","title":"Gesprek"}]},
      {"id":"s-3","title":"Hoort het"}]}],"realises":
      """#
    let gap = Gap(
      current: try Self.root(current), desired: try Self.root(desired + realises))
    let label = "Maakt waar: "
    let found = gap.paragraphs(width: 200, language: .dutch)
      .filter { $0.lines[0].hasPrefix("- Oude stap") }
      .map { paragraph in
        let line = paragraph.lines.map { String($0.drop { $0 == " " }) }
          .first { $0.hasPrefix(label) }
        return line.map { String($0.dropFirst(label.count)) } ?? ""
      }
    #expect(found == told)
  }

  @Test("of a journey and what was derived from it without a change is none")
  func none() throws {
    let current = try Self.root(Self.current)
    let gap = Gap(current: current, desired: current)
    #expect(gap.text(width: 80, language: .english).contains("Differences: none"))
    #expect(gap.open == 0)
  }
}
