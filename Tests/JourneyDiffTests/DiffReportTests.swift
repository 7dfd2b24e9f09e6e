// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import JourneyTesting
import Testing
import TextGrid
import Words

@Suite("A report on changes")
struct DiffReportTests {
  private static let old = """
    {"format":"klantreis.journey/1","id":"j-1","title":"Reis","tags":["een","twee"],
    "review":{"everyMonths":6},"sources":[{"id":"b-1","title":"Gesprek"}],
    "terms":[{"id":"w-1","title":"Norm","length":"P8W"}],
    "phases":[{"id":"f-1","title":"Melding","steps":[
    {"id":"s-1","title":"Belt","emotion":-1,"note":"caf\u{E9}",
    "painPoints":[{"id":"p-1","title":"Stil","severity":3,"sources":["b-1"]},{"id":"p-2","title":"Duur","severity":1}]},
    {"id":"s-2","title":"Wacht op de uitnodiging","emotion":-2,"waiting":"P5W"},{"id":"s-3","title":"Leest"},
    {"id":"s-8","title":"Belt na","gains":[{"id":"g-1","title":"Vlot"}]}]},
    {"id":"f-2","title":"Intake","steps":[{"id":"s-4","title":"Komt",
    "action":"Vertelt aan de balie wat er is gebeurd en laat de brief van het bureau zien aan de medewerker"}]}],"x":1}
    """

  private static let new = """
    {"format":"klantreis.journey/1","id":"j-1","title":"Reis","tags":["twee","drie"],
    "review":{"everyMonths":12},"sources":[{"id":"b-1","title":"Gesprek"},{"id":"b-2","title":"Panel"}],
    "terms":[{"id":"w-1","title":"Norm","length":"P6W"}],
    "phases":[{"id":"f-1","title":"Melding","steps":[
    {"id":"s-2","title":"Wacht op de uitnodiging","emotion":-1,"waiting":"P2W"},
    {"id":"s-1","title":"Belt het wijkteam","emotion":-1,"note":"cafe\u{301}",
    "painPoints":[{"id":"p-2","title":"Duur","severity":2,"sources":["b-2"]}]}]},
    {"id":"f-2","title":"Intake","steps":[{"id":"s-3","title":"Leest"},
    {"id":"s-4","title":"Komt","action":"Vertelt aan de balie wat er speelt en laat de brief van het bureau zien aan de medewerker"},
    {"id":"s-9","title":"Praat","emotion":1,"painPoints":[{"id":"p-9","title":"Haast"}],
    "quote":"Fijn.",
    "touchpoints":[{"id":"t-1","title":"Gesprek","channel":"desk","from":"customer","to":"wijkteam"},
    {"id":"t-2","title":"Brief","note":"Na een week"}]}]}],"x":2}
    """

  private static func report(_ language: Language) throws -> DiffReport {
    DiffReport(
      old: try Document(reading: Array(old.utf8)).root,
      new: try Document(reading: Array(new.utf8)).root, language: language)
  }

  static let small: [(edits: [Edit], says: String)] = [
    ([.remove(ItemRef("b-1"))], "“bronnen” weg: Gesprek (vervallen)"),
    (
      [
        .set(ItemRef("w-1"), .from, .text("s-2")), .set(ItemRef("w-1"), .to, .text("s-1")),
      ], "Zij eindigt nu voordat zij begint"
    ),
    (
      [.set(ItemRef("w-1"), .from, .text("s-3")), .remove(ItemRef("s-3"))],
      "Oude stap 3 “Leest” vervallen uit fase Melding"
    ),
    (
      [.move(ItemRef("s-2"), into: ItemRef("f-1"), .steps, .first)],
      "Hartslag: in een andere volgorde, gemiddeld −1,5, laagste −2"
    ),
  ]

  @Test("says why something else changed along", arguments: small)
  func along(edits: [Edit], says: String) throws {
    let old = try Document(reading: Array(Self.old.utf8)).root
    let new = try old.applying(.all(edits))
    let text = DiffReport(old: old, new: new, language: .dutch).text(width: 200)
    #expect(text.contains(says), "\(text)")
  }

  @Test("says of a term that it lost the step where it ends, or the way round")
  func brokenTerm() throws {
    func report(_ old: String, _ new: String) throws -> String {
      let roots = try [old, new].map { text in
        let term = Self.old.replacing(#""length":"P8W""#, with: #""from":"s-1","to":"s-3""#)
        return try Document(reading: Array(term.replacing(old, with: text).utf8)).root
      }
      return DiffReport(old: roots[0], new: roots[1], language: .dutch).text(width: 200)
    }
    let gone = try report(#",{"id":"s-3","title":"Leest"}"#, "")
    #expect(
      gone.contains("Termijn “Norm”: de stap waar zij eindigt, is er niet (“Leest”)"), "\(gone)")
    let moved = try report(
      #"{"id":"f-1","title":"Melding","steps":["#,
      #"{"id":"f-1","title":"Melding","steps":[{"id":"s-9","title":"Nieuw"},"#)
    #expect(!moved.contains("Termijn"), "\(moved)")
    let backwards = try report(#""from":"s-1","to":"s-3""#, #""from":"s-3","to":"s-1""#)
    #expect(backwards.contains("zij eindigt nu voordat zij begint"), "\(backwards)")
  }

  @Test("says that a reference went with what it named")
  func lostReference() throws {
    let old = try Document(reading: Array(Self.old.utf8)).root
      .applying(.set(ItemRef("w-1"), .from, .text("s-3")))
    let new = try old.applying(.remove(ItemRef("s-3")))
    let text = DiffReport(old: old, new: new, language: .dutch).text(width: 200)
    #expect(
      text.contains(
        "Termijn “Norm”: de stap waar zij begon is vervallen, nu telt zij vanaf het begin"),
      "\(text)")
    #expect(!text.contains("anaf: Leest"), "\(text)")
  }

  @Test("tells in Dutch what a reviewer wants to know, in that order")
  func dutch() throws {
    let expected = """
      Beleving
      - Stap 1 “Wacht op de uitnodiging”: beleving −2 → −1, geen nieuwe bron

      Pijnpunten
      - Pijnpunt “Duur” (stap 2 “Belt het wijkteam”): ernst licht → matig
      - Nieuw pijnpunt zonder bron: Haast (stap 5 “Praat”)
      - Pijnpunt opgelost: Stil (ernstig, stap 2 “Belt”)

      Termijnen en wachten
      - Termijn “Norm”: lengte 8 weken → 6 weken
      - Stap 1 “Wacht op de uitnodiging”: wachten 5 weken → 2 weken

      Bronnen
      - Nieuwe bron: Panel
      - Pijnpunt “Duur” (stap 2 “Belt het wijkteam”): “bronnen” erbij: Panel

      Nieuw
      - Nieuwe stap 5 “Praat” in fase Intake
        - Beleving: +1, zonder bron
        - Citaat: “Fijn.”, privacy: citaat toegevoegd
        - Contactmoment: balie: Gesprek (inwoner → wijkteam)
        - Contactmoment: Brief
          - Notitie: Na een week

      Vervallen
      - Oude stap 4 “Belt na” vervallen uit fase Melding, met 1 pluspunt (“Vlot”)

      Verplaatst
      - Stap 2 “Belt het wijkteam” verplaatst van plaats 1 naar plaats 2 in fase Melding
      - Stap 3 “Leest” verplaatst van fase Melding naar Intake

      Tekst en overige velden
      - De klantreis: “labels” erbij: drie; weg: een; sleutel “x” 1 → 2
      - Herziening: elke 6 maanden → elke 12 maanden
      - Stap 2 “Belt het wijkteam”: titel: Belt → Belt het wijkteam; notitie: café → café (andere codering van de tekens)
      - Stap 4 “Komt”: doet: … wat er [is gebeurd → speelt] en laat …

      Samen
      - Hartslag: gemiddeld −1,5 → −0,3, laagste −2 → −1, over 3 van 5 stappen (was 2 van 5)
      - Doorlooptijd: 35 dagen → 14 dagen
      - Wachttijd: 35 dagen → 14 dagen (21 dagen gewonnen)
      - Pijnpunten: 1 opgelost, 1 nieuw

      """
    #expect(try Self.report(.dutch).text(width: 200) == expected)
  }

  @Test("says the same in English")
  func english() throws {
    let expected = """
      Emotion
      - Step 1 “Wacht op de uitnodiging”: emotion −2 → −1, no new source

      Pain points
      - Pain point “Duur” (step 2 “Belt het wijkteam”): severity slight → moderate
      - New pain point without a source: Haast (step 5 “Praat”)
      - Pain point solved: Stil (serious, step 2 “Belt”)

      Terms and waiting
      - Term “Norm”: length 8 weeks → 6 weeks
      - Step 1 “Wacht op de uitnodiging”: waiting 5 weeks → 2 weeks

      Sources
      - New source: Panel
      - Pain point “Duur” (step 2 “Belt het wijkteam”): “sources” added: Panel

      New
      - New step 5 “Praat” in phase Intake
        - Emotion: +1, without a source
        - Quote: “Fijn.”, privacy: quote added
        - Touchpoint: desk: Gesprek (resident → wijkteam)
        - Touchpoint: Brief
          - Note: Na een week

      Removed
      - Former step 4 “Belt na” removed from phase Melding, with 1 gain (“Vlot”)

      Moved
      - Step 2 “Belt het wijkteam” moved from place 1 to place 2 in phase Melding
      - Step 3 “Leest” moved from phase Melding to Intake

      Wording and other fields
      - The journey: “tags” added: drie; gone: een; key “x” 1 → 2
      - Review: every 6 months → every 12 months
      - Step 2 “Belt het wijkteam”: title: Belt → Belt het wijkteam; note: café → café (characters encoded otherwise)
      - Step 4 “Komt”: does: … wat er [is gebeurd → speelt] en laat …

      In all
      - Heartbeat: mean −1.5 → −0.3, lowest −2 → −1, over 3 of 5 steps (was 2 of 5)
      - Total time: 35 days → 14 days
      - Waiting time: 35 days → 14 days (21 days won)
      - Pain points: 1 solved, 1 new

      """
    #expect(try Self.report(.english).text(width: 200) == expected)
  }

  @Test("fits its width and is safe to print", arguments: 0..<40 as Range<UInt64>)
  func width(number: UInt64) throws {
    let old = try DiffTests.random(number)
    var edits = RandomEdits(seed: Seed(number), person: "a")
    let new = edits.edit(old, times: 12).root
    for language in Language.allCases {
      let report = DiffReport(old: old, new: new, language: language)
      for width in [20, 80] {
        for line in report.text(width: width).split(separator: "\n") {
          #expect(Width.of(String(line)) <= width, "\(Seed(number)): \(line)")
          #expect(line.unicodeScalars.allSatisfy { !Invisible.contains($0) }, "\(Seed(number))")
        }
      }
      #expect(report.markdown.hasPrefix("### "))
    }
  }

  @Test("says word by word how a long text changed")
  func words() throws {
    let old =
      "Zij belt op dinsdag met het wijkteam en vertelt daar voor het eerst hardop over de schulden van haar zus"
    let new =
      "Zij belt op dinsdag met de gemeente en vertelt daar voor het eerst over de schulden van haar zus en broer"
    func root(_ text: String) throws -> Item {
      try Item(kind: .journey, id: "j-1", title: "R").applying(
        .set(ItemRef("j-1"), .scenario, .text(text)))
    }
    let report = DiffReport(old: try root(old), new: try root(new), language: .dutch)
    let expected =
      "… dinsdag met [het wijkteam → de gemeente] en vertelt … het eerst [weg: hardop] over de … haar zus [erbij: en broer]"
    #expect(report.text(width: 300).contains(expected), "\(report.text(width: 300))")
  }

  @Test("colours what is old, new or to be seen, and breaks lines as without colour")
  func colour() throws {
    let report = try Self.report(.dutch)
    for width in [30, 80, 200] {
      let coloured = report.text(width: width, colour: true)
      #expect(Self.withoutColour(coloured) == report.text(width: width))
    }
    #expect(
      report.text(width: 200, colour: true).contains(
        "beleving \u{1B}[0;31m−2\u{1B}[0m → \u{1B}[0;32m−1\u{1B}[0m, \u{1B}[0;33mgeen nieuwe bron\u{1B}[0m"
      ))
  }

  private static func withoutColour(_ text: String) -> String {
    text.split(separator: "\u{1B}[", omittingEmptySubsequences: false).enumerated()
      .map { $0 == 0 ? $1 : $1.drop { $0 != "m" }.dropFirst() }.joined()
  }

  @Test("says that nothing changed")
  func nothing() throws {
    let root = try DiffTests.random(1)
    let report = DiffReport(old: root, new: root, language: .dutch)
    #expect(report.text(width: 80) == "Er is niets veranderd.\n")
    #expect(report.markdown == report.text(width: 80))
  }

  @Test("lets no text of a journey work as Markdown")
  func markdown() throws {
    let old = Item(kind: .journey, id: "j-1", title: "Reis")
    let new = try old.applying(
      .set(ItemRef("j-1"), .title, .text("<img src=x> [a](b) *c* `d` @e #f | g\n# h &lt; \u{202E}"))
    )
    let expected =
      "- De klantreis: titel: Reis → &lt;img src=x\\> \\[a\\]\\(b\\) \\*c\\* \\`d\\` &#64;e \\#f \\| g ¶ \\# h &amp;lt; &lt;U\\+202E\\>"
    let lines = DiffReport(old: old, new: new, language: .dutch).markdown.split(separator: "\n")
    #expect(lines.last.map(String.init) == expected)
  }
}
