// SPDX-License-Identifier: EUPL-1.2

import JourneyExchange
import JourneyModel
import Testing
import Words

@Suite("A public edition")
struct PublicEditionTests {
  /// A journey with a text of its own in every field that must not come out, and in some that must.
  private static let text = #"""
    {"format":"klantreis.journey/1","id":"j-1","title":"Reis OPEN1","owner":"GEHEIM01","note":"GEHEIM02",
    "persona":{"id":"c-1","name":"Els (40)","quote":"GEHEIM03","sources":["b-1"]},
    "sources":[{"id":"b-1","title":"GEHEIM04","kind":"interview","link":"https://GEHEIM05"},{"id":"b-2","title":"GEHEIM06"}],
    "phases":[{"id":"f-1","title":"Fase OPEN2","note":"GEHEIM07","steps":[
    {"id":"s-1","title":"Belt OPEN3","action":"Doet OPEN4","emotion":-1,"thought":"GEHEIM08","quote":"GEHEIM09","note":"GEHEIM10","sources":["b-1"],
    "touchpoints":[{"id":"t-1","title":"Bel OPEN5","channel":"phone","from":"customer","to":"GEHEIM11","note":"GEHEIM12"},
    {"id":"t-2","title":"Brief","channel":"letter","from":"GEHEIM13","to":"customer"}],
    "backstage":[{"id":"a-1","title":"Controle","actor":"GEHEIM14","system":"Zaak OPEN6","note":"GEHEIM15"}],
    "painPoints":[{"id":"p-1","title":"Pijn OPEN7","severity":3,"evidence":"GEHEIM16","sources":["b-2"]}],
    "opportunities":[{"id":"k-1","title":"Kans OPEN8","owner":"GEHEIM17","trials":[{"id":"r-1","title":"Proef","who":"GEHEIM18"}]}],
    "unknownThing":"GEHEIM19"}]}],
    "opportunities":[{"id":"k-2","title":"Kans","owner":"GEHEIM20"}],
    "painPoints":[{"id":"p-2","title":"Pijn","evidence":"GEHEIM21"}],
    "parked":[{"id":"h-1","title":"GEHEIM22","note":"GEHEIM23"}],"elsewhere":{"deep":["GEHEIM24"]}}
    """#

  private static func root() throws -> Item { try Document(reading: Array(text.utf8)).root }

  @Test("holds nothing of what it leaves out, in any form", arguments: Language.allCases)
  func forms(language: Language) throws {
    let whole = try Self.root()
    let edition = PublicEdition(of: whole, language: language)
    var options = ExportOptions()
    options.language = language
    var leaks = 0
    for format in ExportFormat.all {
      let open = try format.export(Journey(edition.item), options).text
      #expect(!open.contains("GEHEIM"), "\(format.name): \(Self.found(in: open))")
      #expect(open.contains("OPEN3"), "\(format.name)")
      leaks += try format.export(Journey(whole), options).text.contains("GEHEIM") ? 1 : 0
    }
    // The texts do come out where nothing is left out.
    #expect(leaks >= 8)
  }

  private static func found(in text: String) -> [Substring] {
    text.split(separator: "GEHEIM").dropFirst().map { $0.prefix(2) }
  }

  @Test("says what it left out, also in the file itself")
  func remark() throws {
    let edition = PublicEdition(of: try Self.root(), language: .dutch)
    let remark = try #require(edition.remark)
    #expect(
      remark.nl == "Openbare uitgave. Weggelaten: eigenaar (3), notitie (5), citaat (2), "
        + "titels van bronnen (2), verwijzing (1), gedachte (1), partijen bij contact (2), "
        + "wie achter de schermen werkt (1), bewijs (2), wie probeert (1), onbekende velden (2) en parkeerplaats (1)."
    )
    #expect(edition.item.text(.note) == remark.nl)
    let again = edition.item.canonicalText
    #expect(try Document(reading: again).remarks.isEmpty)
  }

  /// Files in which each kind of thing stands that is left out.
  private static let full = [
    text,
    #"""
    {"format":"klantreis.journey/1","id":"j-1","title":"Reis","sources":[
    {"id":"b-1","title":"Panel","kind":"panel","panel":"n-1","question":"q-1"},{"id":"b-2","title":"Panel","panel":"n-1"}]}
    """#,
    #"""
    {"format":"klantreis.opgave/1","id":"o-1","title":"Opgave","owner":"A","note":"B","link":"C",
    "signals":[{"id":"d-1","title":"Druk","source":"D","link":"E","note":"F"}],"sources":[{"id":"b-1","title":"G"}],
    "team":[{"id":"m-1","title":"H"}],"customers":[{"id":"c-1","name":"Els","quote":"I"}]}
    """#,
    #"""
    {"format":"klantreis.panel/1","id":"n-1","title":"Panel","note":"A","questions":[
    {"id":"q-1","title":"Een","kind":"one","results":[{"id":"u-1","title":"Ja","count":1},{"id":"u-2","title":"Nee","count":9}]},
    {"id":"q-2","title":"Twee","kind":"open","base":"u-1","examples":["B"]}]}
    """#,
  ]

  @Test("names every kind of thing that it left out", arguments: full)
  func names(text: String) throws {
    let whole = try Document(reading: Array(text.utf8)).root
    let edition = PublicEdition(of: whole, language: .dutch)
    let remark = try #require(edition.remark).nl
    let stamp = try #require(edition.stamp).nl
    for key in Self.keys(of: whole).subtracting(Self.keys(of: edition.item)) {
      let words = try #require(
        Self.words[key] ?? (key.hasSuffix(".") ? "onbekende velden" : nil), "\(key)")
      #expect(remark.contains(words + " (") && stamp.contains(words), "\(key): \(remark)")
    }
  }

  /// What people call what is left out, by the kind of item and the key.
  private static let words = [
    "journey.owner": "eigenaar", "opportunity.owner": "eigenaar", "opgave.owner": "eigenaar",
    "journey.note": "notitie", "phase.note": "notitie", "step.note": "notitie",
    "touchpoint.note": "notitie", "backstage.note": "notitie", "opgave.note": "notitie",
    "signal.note": "notitie", "panel.note": "notitie", "parked.note": "parkeerplaats",
    "persona.quote": "citaat", "step.quote": "citaat", "step.thought": "gedachte",
    "source.link": "verwijzing", "signal.link": "verwijzing", "opgave.link": "plan van aanpak",
    "signal.source": "bron", "source.panel": "uitkomsten van panels",
    "source.question": "uitkomsten van panels", "touchpoint.from": "partijen bij contact",
    "touchpoint.to": "partijen bij contact", "backstage.actor": "wie achter de schermen werkt",
    "painPoint.evidence": "bewijs", "trial.who": "wie probeert", "journey.parked": "parkeerplaats",
    "parked.id": "parkeerplaats", "parked.title": "parkeerplaats", "opgave.team": "team",
    "member.id": "team", "member.title": "team", "question.examples": "voorbeelden",
    "question.base": "na welk antwoord een vraag kwam",
  ]

  /// The fields that stand anywhere in a file; those without a key of this version have none behind the point.
  private static func keys(of root: Item) -> Set<String> {
    var keys: Set<String> = []
    root.visit { item, _ in
      for part in item.parts { keys.insert("\(item.kind).\(part.key?.rawValue ?? "")") }
      return true
    }
    return keys
  }

  @Test("leaves alone what has nothing to hide")
  func nothing() throws {
    let text = #"{"format":"klantreis.journey/1","id":"j-1","title":"Reis"}"#
    let root = try Document(reading: Array(text.utf8)).root
    let edition = PublicEdition(of: root, language: .dutch)
    #expect(edition.remark == nil)
    #expect(edition.item.canonicalText == root.canonicalText)
  }

  @Test("of a panel leaves out what one respondent said, and what points to a person")
  func answers() throws {
    func question(_ id: String, _ kind: String, _ results: String, _ more: String = "") -> String {
      #"{"id":"\#(id)","title":"Vraag \#(id)","kind":"\#(kind)","base":"u-9","results":[\#(results)]\#(more)}"#
    }
    let results =
      #"{"id":"u-1","title":"Eén keer","count":1},{"id":"u-2","title":"Vaak","count":7},{"id":"u-3","title":"PERSOON","count":3}"#
    let scale =
      #"{"id":"u-4","title":"Eens","count":1},{"id":"u-9","title":"PERSOON 2","count":9}"#
    let text =
      #"{"format":"klantreis.panel/1","id":"n-1","title":"Panel","questions":["#
      + question("q-1", "one", results) + "," + question("q-2", "scale", scale) + "]}"
    let root = try Document(reading: Array(text.utf8)).root
    let edition = PublicEdition(of: root, language: .dutch) { $0.contains("PERSOON") }
    let open = Panel(edition.item).questions
    #expect(open.map { $0.results.map(\.title) } == [["Vaak"], ["Eens"]])
    #expect(edition.remark?.nl.contains("antwoorden van één deelnemer (3)") == true)
    #expect(try Document(reading: edition.item.canonicalText).remarks.isEmpty)
  }

  @Test("counts the items that it leaves out")
  func items() throws {
    let text =
      #"{"format":"klantreis.journey/1","id":"j-1","title":"Reis","parked":[{"id":"h-1","title":"a"},{"id":"h-2","title":"b"}]}"#
    let root = try Document(reading: Array(text.utf8)).root
    let remark = PublicEdition(of: root, language: .dutch).remark
    #expect(remark?.nl == "Openbare uitgave. Weggelaten: parkeerplaats (2).")
  }

  @Test("of an opgave has no team and no sources, that of a panel no cited answers")
  func sheets() throws {
    let opgave = #"""
      {"format":"klantreis.opgave/1","id":"o-1","title":"Opgave","owner":"GEHEIM1","note":"GEHEIM2","link":"GEHEIM3",
      "signals":[{"id":"d-1","title":"Druk","source":"GEHEIM4","link":"GEHEIM5","note":"GEHEIM6"}],
      "sources":[{"id":"b-1","title":"GEHEIM7"}],"customers":[{"id":"c-1","name":"Els","quote":"GEHEIM8"}],
      "team":[{"id":"m-1","title":"GEHEIM9","contribution":"GEHEIM9"}],"lessons":[{"id":"l-1","title":"Les","note":"GEHEIM0"}]}
      """#
    let panel = #"""
      {"format":"klantreis.panel/1","id":"n-1","title":"Panel","questions":[{"id":"q-1","title":"Vraag","kind":"open","examples":["GEHEIM1"]}]}
      """#
    for text in [opgave, panel] {
      let root = try Document(reading: Array(text.utf8)).root
      let edition = PublicEdition(of: root, language: .dutch)
      #expect(edition.remark != nil)
      var options = ExportOptions()
      options.language = .dutch
      for format in SheetFormat.all(root.kind) {
        let text = format.text(SheetSource(edition.item), options)
        #expect(!text.contains("GEHEIM"), "\(format.name): \(Self.found(in: text))")
      }
    }
  }
}
