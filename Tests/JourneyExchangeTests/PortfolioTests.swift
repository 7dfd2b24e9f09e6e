// SPDX-License-Identifier: EUPL-1.2

import JourneyExchange
import JourneyModel
import Testing
import Words

@Suite("The portfolio of a folder")
struct PortfolioTests {
  private static func files() throws -> [(path: String, root: Item)] {
    try Example.allCases.flatMap { example -> [(String, Item)] in
      let name = example.rawValue
      let bytes = try #require(SourceTree.read("journeys/\(name)/\(name).opgave.json"))
      return [
        ("\(name)/huidig.journey.json", try example.journey().item),
        ("\(name)/\(name).opgave.json", try Document(reading: bytes).root),
      ]
    }
  }

  @Test("is told in text as it was kept")
  func golden() throws {
    let portfolio = Portfolio(try Self.files(), language: .dutch)
    Golden.expect(portfolio.text(as: "text", ExportOptions(), top: 5), isAs: "portfolio-80.txt")
  }

  static let filters: [(filter: Portfolio.Filter, pains: Int)] = [
    (.init(), 36), (.init(severity: 3), 11), (.init(channel: "brief"), 6),
    (.init(field: "werk en inkomen"), 13), (.init(owner: "teamleider intake"), 1),
    (.init(channel: "niets"), 0),
  ]

  @Test("is filtered by channel, severity, owner and field", arguments: filters)
  func filtered(filter: Portfolio.Filter, pains: Int) throws {
    let json = Portfolio(try Self.files(), filter: filter, language: .dutch)
      .text(as: "json", ExportOptions())
    #expect(json.split(separator: "\n").count { $0.contains("\"kind\": \"pijnpunt\"") } == pains)
  }

  @Test("puts what has most votes first where somebody asks for that, and says how many")
  func votes() throws {
    let portfolio = Portfolio(try Self.files(), language: .dutch)
    let plain = portfolio.rows(of: .painPoints, by: .weight)
    let rows = portfolio.rows(of: .painPoints, by: .votes)
    #expect(rows.count == plain.count)
    let counts = rows.map { row -> Int in
      guard case .item(_, let facts, _, _) = row else { return 0 }
      let words = facts.first { $0.hasSuffix(" stemmen") || $0 == "1 stem" }
      return words.flatMap { Int($0.prefix { $0.isNumber }) } ?? 0
    }
    #expect(counts == counts.sorted(by: >))
    #expect((counts.first ?? 0) > 0)
  }

  @Test("is a table with a row for each pain point and each opportunity")
  func table() throws {
    let csv = Portfolio(try Self.files(), language: .dutch).text(as: "csv", ExportOptions())
    #expect(csv.hasPrefix("\u{FEFF}Wat;Titel;Reis;Stap;"))
    #expect(csv.utf8.count { $0 == UInt8(ascii: "\n") } == 1 + 36 + 38)
    let html = Portfolio(try Self.files(), language: .dutch).text(as: "html", ExportOptions())
    #expect(html.contains("<h1>Pijnpunten en kansen</h1>") && html.contains("Leefgeld"))
  }

  @Test("tells in its tables until when, what is tried and what came out")
  func plan() throws {
    let text = #"""
      {"format":"klantreis.journey/1","id":"j-1","title":"Reis","opportunities":[
      {"id":"k-1","title":"Bellen","dueOn":"2026-12-01","indicator":"Minder vragen","trials":[
      {"id":"r-1","title":"Eerste","until":"2026-01-01"},
      {"id":"r-2","title":"Vier weken bellen","who":"Team","from":"2026-11-01","until":"2026-11-28","expected":"Rust","outcome":"Het hielp"}]},
      {"id":"k-2","title":"Mailen"}]}
      """#
    let root = try Document(reading: Array(text.utf8)).root
    let portfolio = Portfolio([("a", root)], language: .dutch)
    let json = portfolio.text(as: "json", ExportOptions())
    for member in [
      #""dueOn": "2026-12-01""#, #""indicator": "Minder vragen""#,
      #""trial": "Vier weken bellen""#, #""trialWho": "Team""#, #""trialFrom": "2026-11-01""#,
      #""trialUntil": "2026-11-28""#, #""trialExpected": "Rust""#,
      #""trialOutcome": "Het hielp""#,
    ] {
      #expect(json.split(separator: member).count == 2, "\(member) in \(json)")
    }
    let csv = portfolio.text(as: "csv", ExportOptions())
    #expect(csv.contains(";Klaar op;Meten aan;Probeersel;Wie (probeersel);"), "\(csv)")
    #expect(csv.contains(";2026-12-01;Minder vragen;Vier weken bellen;Team;"), "\(csv)")
  }

  @Test("says on its page what bars are of, and lets no table widen the page")
  func bars() throws {
    let html = Portfolio(try Self.files(), language: .dutch).text(as: "html", ExportOptions())
    #expect(html.contains("<th scope=\"col\">Kanaal</th><th scope=\"col\">Pijnpunten</th>"))
    #expect(html.contains("<th scope=\"col\">Partij</th>") && !html.contains("Antwoord"))
    #expect(html.contains("style=\"width: 100.000%\""))
    let region = "role=\"region\" aria-label=\"Open kansen: waarde tegen moeite\">\n<table>"
    #expect(html.contains(region))
  }

  @Test("tells what a desired journey keeps of the current one once")
  func derived() throws {
    func root(_ head: String, _ pains: String) throws -> Item {
      let text =
        #"{"format":"klantreis.journey/1",\#(head),"title":"Reis","painPoints":[\#(pains)]}"#
      return try Document(reading: Array(text.utf8)).root
    }
    let one = #"{"id":"p-1","title":"Blijft"}"#
    let current = try root(#""id":"j-1""#, one)
    let desired = try root(
      #""id":"j-2","derivedFrom":"j-1""#, one + #",{"id":"p-2","title":"Nieuw"}"#)
    let csv = Portfolio([("a", current), ("b", desired)], language: .dutch)
      .text(as: "csv", ExportOptions())
    #expect(csv.split(separator: "Blijft").count == 2 && csv.contains("Nieuw"))
  }
}
