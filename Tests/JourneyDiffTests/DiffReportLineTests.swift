// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import JourneyTesting
import Testing
import TextGrid
import Words

@Suite("A line of a report on changes")
struct DiffReportLineTests {
  /// One field of a step, before and after, and what is said of it.
  static let fields: [(old: String, new: String, words: String)] = [
    ("", #""emotion":1"#, "beleving onbekend → +1, geen nieuwe bron"),
    (#""emotion":1"#, "", "beleving +1 → onbekend"),
    (#""emotion":1"#, #""emotion":2,"sources":["b-1"]"#, "beleving +1 → +2"),
    ("", #""quote":"Ja.""#, "citaat (leeg) → “Ja.”, privacy: citaat toegevoegd"),
    (#""quote":"Ja.""#, #""quote":"Nee.""#, "citaat “Ja.” → “Nee.”, privacy: citaat veranderd"),
    (#""quote":"Ja.""#, "", "citaat “Ja.” → (leeg)"),
    ("", #""momentOfTruth":true"#, "moment van de waarheid: ja"),
    (#""momentOfTruth":true"#, "", "moment van de waarheid: nee"),
    ("", #""note":"""#, "notitie: (leeg) → (lege tekst)"),
    (#""note":"een""#, #""note":"een ""#, "notitie: een → een  (alleen andere spaties)"),
    (
      #""note":"so\u00adfa""#, #""note":"sofa""#,
      "notitie: sofa → sofa (andere codering van de tekens)"
    ),
    ("", #""x":null"#, "sleutel “x” erbij: null"),
    (#""x":null"#, "", "sleutel “x” weg (was: null)"),
    (#""x":[]"#, #""x":{"a":[1,"b"]}"#, #"sleutel “x” [] → { "a": [ 1, "b" ] }"#),
    (#""tags":["a","b"]"#, #""tags":["b","a"]"#, "“labels” in een andere volgorde"),
    (
      "", #""tags":["wonen, zorg en werk","schuld"]"#, "“labels” erbij: wonen, zorg en werk; schuld"
    ),
    ("", #""momentOfTruth":false"#, "moment van de waarheid: staat er nu uitdrukkelijk als nee"),
    (
      #""momentOfTruth":false"#, "",
      "moment van de waarheid: staat er niet meer uitdrukkelijk als nee"
    ),
    ("", #""opportunities":[]"#, "kansen: staat er nu uitdrukkelijk als leeg"),
    (#""note":"een""#, #""note":"een\n\ntwee""#, "notitie: een → een ¶¶ twee"),
    (
      #""note":"een lange notitie met woorden""#,
      #""note":"een lange notitie met woorden\n\nTweede alinea""#,
      "notitie: … met woorden [erbij: ¶¶ Tweede alinea]"
    ),
  ]

  @Test("says of a field what a reviewer must see", arguments: fields)
  func field(old: String, new: String, words: String) throws {
    func root(_ fields: String) throws -> Item {
      let step = [#""id":"s-1","title":"Belt""#, fields].filter { !$0.isEmpty }
      let text = """
        {"format":"klantreis.journey/1","id":"j-1","title":"R","sources":[{"id":"b-1","title":"B"}],
        "phases":[{"id":"f-1","title":"F","steps":[{\(step.joined(separator: ","))}]}]}
        """
      return try Document(reading: Array(text.utf8)).root
    }
    let report = DiffReport(old: try root(old), new: try root(new), language: .dutch)
    let lines = report.text(width: 200).split(separator: "\n")
    #expect(lines.contains { $0 == "- Stap 1 “Belt”: \(words)" }, "\(lines)")
  }

  /// Returns the report on two texts, of which only what stands in the phases is given.
  private static func report(phases old: String, _ new: String, head: String = "") throws -> String
  {
    func root(_ phases: String, _ head: String) throws -> Item {
      let text = """
        {"format":"klantreis.journey/1","id":"j-\(head.isEmpty ? "1" : "2")","title":"R"\(head),
        "phases":[\(phases)]}
        """
      return try Document(reading: Array(text.utf8)).root
    }
    return DiffReport(old: try root(old, ""), new: try root(new, head), language: .dutch)
      .text(width: 300)
  }

  @Test("says nothing of the order of the heartbeat where another step has the same emotion")
  func sameEmotion() throws {
    func phase(_ emotions: [(String, Int?)]) -> String {
      let steps = emotions.map { id, emotion in
        #"{"id":"s-\#(id)","title":"\#(id)"\#(emotion.map { #","emotion":\#($0)"# } ?? "")}"#
      }
      return #"{"id":"f-1","title":"Melding","steps":[\#(steps.joined(separator: ","))]}"#
    }
    let text = try Self.report(
      phases: phase([("a", 1), ("b", -1), ("c", nil)]), phase([("b", -1), ("c", 1)]))
    #expect(text.contains("Hartslag: gemiddeld"), "\(text)")
    let moved = try Self.report(
      phases: phase([("a", 1), ("b", -1)]), phase([("b", -1), ("a", 1)]))
    #expect(moved.contains("Hartslag: in een andere volgorde"), "\(moved)")
  }

  private static func phase(_ titles: [String]) -> String {
    let steps = titles.map { #"{"id":"s-\#($0)","title":"\#($0)"}"# }.joined(separator: ",")
    return #"{"id":"f-1","title":"Melding","steps":[\#(steps)]}"#
  }

  @Test("says the new order of a phase when many steps changed places")
  func reorder() throws {
    let text = try Self.report(
      phases: Self.phase(["a", "b", "c", "d"]), Self.phase(["d", "c", "b", "a"]))
    #expect(
      text.contains("- Fase Melding in een andere volgorde: “d”, “c”, “b” en “a”\n"), "\(text)")
    #expect(!text.contains("verplaatst"))
  }

  @Test("says what a step now stands after when its number says nothing")
  func neighbour() throws {
    let text = try Self.report(phases: Self.phase(["a", "b", "c"]), Self.phase(["c", "b", "a"]))
    #expect(text.contains("verplaatst in fase Melding, nu na “c”"), "\(text)")
  }

  @Test("says under wording that a flag now stands there as what it was")
  func flag() throws {
    func phase(_ flag: String) -> String {
      #"{"id":"f-1","title":"F","steps":[{"id":"s-1","title":"Belt"\#(flag)}]}"#
    }
    let text = try Self.report(phases: phase(""), phase(#","momentOfTruth":false"#))
    #expect(text.hasPrefix("Tekst en overige velden\n"), "\(text)")
  }

  @Test("says once where an item moved to")
  func moved() throws {
    func phase(_ first: String, _ second: String) -> String {
      #"{"id":"f-1","title":"F","steps":[{"id":"s-1","title":"Belt","painPoints":[\#(first)]},{"id":"s-2","title":"Wacht","painPoints":[\#(second)]}]}"#
    }
    let pain = #"{"id":"p-1","title":"Stil"}"#
    let text = try Self.report(phases: phase(pain, ""), phase("", pain))
    #expect(
      text.contains("- Pijnpunt “Stil” verplaatst van stap 1 “Belt” naar stap 2 “Wacht”\n"),
      "\(text)")
  }

  @Test("says how many places still refer to what went")
  func references() throws {
    func journey(_ sources: String) throws -> Item {
      let text = """
        {"format":"klantreis.journey/1","id":"j-1","title":"R","sources":[\(sources)],
        "phases":[{"id":"f-1","title":"F","steps":[{"id":"s-1","title":"Belt","sources":["b-1","b-2"],
        "painPoints":[{"id":"p-1","title":"Stil","sources":["b-1"]}]}]}]}
        """
      return try Document(reading: Array(text.utf8)).root
    }
    let old = try journey(#"{"id":"b-1","title":"Dossiers"},{"id":"b-2","title":"Panel"}"#)
    let one = DiffReport(
      old: old, new: try journey(#"{"id":"b-2","title":"Panel"}"#), language: .dutch
    )
    .text(width: 200)
    #expect(
      one.contains("- Bron vervallen: Dossiers, 2 plaatsen verwijzen er nog naar\n"), "\(one)")
    let both = DiffReport(old: old, new: try journey(""), language: .english).text(width: 200)
    #expect(both.contains("- Source removed: Panel, 1 place still refers to it\n"), "\(both)")
  }

  @Test("says of what came where the same went that it is most likely the same")
  func renumbered() throws {
    func phase(_ id: String, _ title: String) -> String {
      #"{"id":"f-1","title":"F","steps":[{"id":"\#(id)","title":"\#(title)"}]}"#
    }
    let text = try Self.report(phases: phase("s-1", "Belt"), phase("s-2", "Belt"))
    let remark = ", waarschijnlijk dezelfde stap, met een nieuw kenmerk\n"
    #expect(text.contains("- Nieuwe stap 1 “Belt” in fase F" + remark), "\(text)")
    #expect(text.contains("- Oude stap 1 “Belt” vervallen uit fase F" + remark), "\(text)")
    let other = try Self.report(phases: phase("s-1", "Belt"), phase("s-2", "Mailt"))
    #expect(!other.contains("waarschijnlijk"), "\(other)")
  }

  @Test("names some of what went with a step")
  func contents() throws {
    let chances = ["Bel terug", "Mail", "Bezoek"].enumerated().map { number, title in
      #"{"id":"k-\#(number)","title":"\#(title)"}"#
    }
    let old =
      #"{"id":"f-1","title":"F","steps":[{"id":"s-1","title":"Belt","opportunities":[\#(chances.joined(separator: ","))]}]}"#
    let text = try Self.report(phases: old, #"{"id":"f-1","title":"F","steps":[]}"#)
    #expect(text.contains(", met 3 kansen (“Bel terug”, “Mail” en nog 1)\n"), "\(text)")
  }

  @Test("begins with it that two different things are compared")
  func different() throws {
    func root(_ kind: String, _ id: String, _ fields: String = "") throws -> Item {
      let text = #"{"format":"klantreis.\#(kind)/1","id":"\#(id)","title":"R \#(id)"\#(fields)}"#
      return try Document(reading: Array(text.utf8)).root
    }
    func start(_ old: Item, _ new: Item) -> String {
      let report = DiffReport(old: old, new: new, language: .dutch)
      #expect(report.markdown.hasPrefix("### ") != report.text(width: 200).hasPrefix("D"))
      return report.text(width: 200).split(separator: "\n").first.map(String.init) ?? ""
    }
    let (one, other) = (try root("journey", "j-1"), try root("journey", "j-2"))
    #expect(
      start(one, other)
        == "Dit zijn twee verschillende klantreizen: “R j-1” (j-1) en “R j-2” (j-2).")
    #expect(
      !DiffReport(old: one, new: other, language: .dutch).text(width: 200).contains("enmerk"))
    let opgave = try root("opgave", "o-1", #","parties":[{"id":"y-1","title":"P"}]"#)
    #expect(
      start(one, opgave)
        == "Dit zijn twee verschillende dingen: klantreis “R j-1” (j-1) en opgave “R o-1” (o-1).")
    let desired = try root("journey", "j-3", #","state":"desired","derivedFrom":"j-1""#)
    #expect(start(one, desired) == "Soort en status")
    #expect(
      start(desired, one) == "De eerste is afgeleid van de tweede: “R j-3” (j-3) van “R j-1” (j-1)."
    )
  }

  @Test("says in one line what a derived journey leaves behind")
  func derivation() throws {
    let old = """
      {"id":"f-1","title":"F","steps":[{"id":"s-1","title":"Belt","emotion":-1,"sources":["b-1"],"thought":"Hm","quote":"Ja",
      "opportunities":[{"id":"k-1","title":"Bel terug"}]},{"id":"s-2","title":"Wacht","thought":"Ah"}]}
      """
    let new = """
      {"id":"f-1","title":"F","steps":[{"id":"s-1","title":"Belt","emotion":1,"realises":["k-1"]},
      {"id":"s-2","title":"Wacht"}]}
      """
    let text = try Self.report(
      phases: old, new, head: #","state":"desired","derivedFrom":"j-1""#)
    #expect(
      text.contains(
        "- Niet meegenomen bij het afleiden: 1 kans, gedachte (2×), citaat (1×) en verwijzingen naar bronnen (1×)\n"
      ))
    #expect(text.contains("- Stap 1 “Belt”: beleving −1 → +1\n"))
    #expect(text.contains("“maakt waar” erbij: Bel terug"))
    #expect(!text.contains("→ (leeg)"))
  }

  @Test("does not take an emotion that was emptied, or waiting that went with its step, for a gain")
  func emptied() throws {
    func phase(_ steps: String) -> String { #"{"id":"f-1","title":"F","steps":[\#(steps)]}"# }
    let first = #"{"id":"s-1","title":"Belt","emotion":1}"#
    let old = first + #",{"id":"s-2","title":"Wacht","emotion":-2,"waiting":"P28D"}"#
    let emptied = try Self.report(
      phases: phase(old), phase(first + #",{"id":"s-2","title":"Wacht"}"#))
    #expect(emptied.contains(", over 1 van 2 stappen (was 2 van 2)\n"), "\(emptied)")
    #expect(
      emptied.contains("Wachttijd: 28 dagen → geen (28 dagen niet meer ingevuld)"), "\(emptied)")
    let removed = try Self.report(phases: phase(old), phase(first))
    #expect(
      removed.contains("Wachttijd: 28 dagen → geen (28 dagen vervallen met de stap)"), "\(removed)")
    #expect(removed.contains("“Wacht” vervallen uit fase F, beleving −2"), "\(removed)")
  }

  /// What became of the time that steps take, before and after, and what is said of it in all.
  static let times: [(old: [String], new: [String], words: String)] = [
    // Only what takes shorter was won; what is no longer told comes first.
    (
      [#""waiting":"P4M""#, #""waiting":"P26D""#], ["", #""waiting":"P10D""#],
      """
      - Doorlooptijd: ongeveer 4 maanden en 26 dagen → 10 dagen
      - Wachttijd: ongeveer 4 maanden en 26 dagen → 10 dagen (ongeveer 4 maanden niet meer ingevuld; 16 dagen gewonnen)
      """
    ),
    // Of what stays unsaid in the waiting.
    (
      [#""duration":"P5D""#, #""waiting":"P2W""#], [#""duration":"P26W""#, #""waiting":"P2W""#],
      """
      - Doorlooptijd: 19 dagen → 28 weken
      - Wachttijd: onveranderd, 14 dagen
      """
    ),
    (
      [#""waiting":"P5M24D""#, ""], [#""waiting":"P5M24DT4H""#, ""],
      """
      - Doorlooptijd: ongeveer 4 uur langer, ongeveer 5 maanden en 24 dagen
      - Wachttijd: ongeveer 4 uur verloren; in totaal ongeveer 5 maanden en 24 dagen
      """
    ),
    (
      [#""waiting":"P10D""#, ""], ["", #""waiting":"P10D""#],
      "- Wachttijd: 10 dagen niet meer ingevuld; 10 dagen nu ingevuld; in totaal 10 dagen"
    ),
    (
      [#""waiting":"P10D","parallel":true"#, ""], [#""waiting":"P10D""#, ""],
      """
      - Doorlooptijd: niet bekend → 10 dagen
      - Wachttijd: geen → 10 dagen (10 dagen telt nu mee, loopt niet meer gelijk op)
      """
    ),
    (
      [#""waiting":"P10D""#, ""], [#""waiting":"P10D""#, "", #""waiting":"P3D""#],
      """
      - Doorlooptijd: 10 dagen → 13 dagen
      - Wachttijd: 10 dagen → 13 dagen (3 dagen erbij met de nieuwe stap)
      """
    ),
  ]

  @Test("says how long it all takes, and what became of the waiting", arguments: times)
  func time(old: [String], new: [String], words: String) throws {
    func phase(_ steps: [String]) -> String {
      let steps = steps.enumerated().map { number, fields in
        #"{"id":"s-\#(number)","title":"S"\#(fields.isEmpty ? "" : ","+fields)}"#
      }
      return #"{"id":"f-1","title":"F","steps":[\#(steps.joined(separator: ","))]}"#
    }
    let text = try Self.report(phases: phase(old), phase(new))
    #expect(text.hasSuffix("Samen\n" + words + "\n"), "\(text)")
  }

  @Test("keeps the marks of a quotation that it shortens")
  func quotation() throws {
    func phase(_ word: String) -> String {
      let quote = "Ik wist toch echt niet meer \(word) ik nu verder nog mee moest"
      return #"{"id":"f-1","title":"F","steps":[{"id":"s-1","title":"Belt","quote":"\#(quote)"}]}"#
    }
    let text = try Self.report(phases: phase("waar"), phase("hoe"))
    #expect(text.contains("citaat “… niet meer [waar → hoe] ik nu …”"), "\(text)")
  }

  @Test("says that a pain point lost its last source")
  func lostSource() throws {
    func phase(_ sources: String) -> String {
      #"{"id":"f-1","title":"F","steps":[{"id":"s-1","title":"Belt","painPoints":[{"id":"p-1","title":"Stil"\#(sources)}]}]}"#
    }
    let text = try Self.report(phases: phase(#","sources":["b-1"]"#), phase(""))
    #expect(text.contains(", pijnpunt zonder bron\n"), "\(text)")
  }

  @Test("numbers steps as the new version does, and says so of a step that went")
  func numbering() throws {
    func phase(_ steps: String) -> String { #"{"id":"f-1","title":"F","steps":[\#(steps)]}"# }
    let pain = #","painPoints":[{"id":"p-1","title":"Stil"}]"#
    let old = #"{"id":"s-1","title":"Belt"},{"id":"s-2","title":"Wacht"\#(pain)}"#
    let text = try Self.report(phases: phase(old), phase(#"{"id":"s-2","title":"Wacht"}"#))
    #expect(text.contains("- Oude stap 1 “Belt” vervallen"), "\(text)")
    #expect(text.contains("- Pijnpunt opgelost: Stil (stap 1 “Wacht”)"), "\(text)")
  }

  @Test("begins with the kind and the status of the journey")
  func standing() throws {
    let text = try Self.report(
      phases: "", "", head: #","state":"desired","status":"adopted","derivedFrom":"j-1""#)
    #expect(text.hasPrefix("Soort en status\n"), "\(text)")
  }

  @Test("names what another file holds by its title, or else by its kind and id")
  func outside() throws {
    func root(_ realises: String) throws -> Item {
      let text = """
        {"format":"klantreis.journey/1","id":"j-1","title":"R",
        "phases":[{"id":"f-1","title":"F","steps":[{"id":"s-1","title":"Belt"\(realises)}]}]}
        """
      return try Document(reading: Array(text.utf8)).root
    }
    let (old, new) = (try root(""), try root(#","realises":["k-1","k-2"]"#))
    let text = DiffReport(old: old, new: new, language: .dutch, titles: ["k-1": "Bel terug"])
      .text(width: 200)
    #expect(text.contains("Bel terug en kans k-2"), "\(text)")
    #expect(new.outsideIDs == ["k-1", "k-2"])
  }

  @Test("counts as solved only what did not go with its step")
  func solved() throws {
    let pain = #""painPoints":[{"id":"p-1","title":"Stil"}]"#
    let old = #"{"id":"f-1","title":"F","steps":[{"id":"s-1","title":"Belt",\#(pain)}]}"#
    let text = try Self.report(phases: old, #"{"id":"f-1","title":"F","steps":[]}"#)
    #expect(text.contains("- Pijnpunt vervallen: Stil (oude stap 1 “Belt”)"))
    #expect(text.contains("- Pijnpunten: 0 opgelost, 1 vervallen met de stap, 0 nieuw"))
  }
}
