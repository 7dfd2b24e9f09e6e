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
        Nu → Straks

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
            Maakt waar: Schrap het wachten

        Kansen die de gewenste reis nog niet waarmaakt
        - Vier het

        """, "\(text)")
    #expect(gap.open == 2)
  }

  @Test("of a journey and what was derived from it without a change is none")
  func none() throws {
    let current = try Self.root(Self.current)
    let gap = Gap(current: current, desired: current)
    #expect(gap.text(width: 80, language: .english).contains("- none"))
    #expect(gap.open == 0)
  }
}
