// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Testing
import Words

@testable import JourneyExchange

@Suite("Markdown")
struct MarkdownTests {
  @Test("begins every table after an empty line, as only then it is one")
  func tables() throws {
    let path = "journeys/voorbeeld-ambtenarenpanel/opgavegericht-werken-2023.panel.json"
    let panel = try Document(reading: try #require(SourceTree.read(path))).root
    var mixed = FactSheet(title: "Proef", .dutch)
    mixed.add(Text("")) { part in
      let table = FactTable(corner: "a", columns: ["b"], rows: [("c", ["d"])])
      part.add("een")
      part.facts += [.table(table), .table(table), .bar("e", share: nil, "f")]
      part.add("twee")
      part.facts += [.bar("g", share: nil, "h"), .table(table)]
    }
    for text in [FactSheet(Panel(panel), .dutch).markdown, mixed.markdown] {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let rules = lines.indices.filter {
        lines[$0].hasPrefix("| ---") || lines[$0].hasPrefix("|--- ")
          || lines[$0].hasPrefix("| --- |")
      }
      #expect(rules.count > 3)
      for rule in rules {
        #expect(lines[rule - 1].hasPrefix("| ") && lines[rule - 2].isEmpty, "\(lines[rule - 2])")
      }
      for (line, next) in zip(lines, lines.dropFirst()) where line.hasPrefix("|") {
        #expect(next.hasPrefix("|") || next.isEmpty, "\(next)")
      }
      #expect(!text.contains("\n\n\n"))
    }
  }

  static let starts = [
    ("1. Een", "1\\. Een"), ("12) b", "12\\) b"), ("---", "\\---"), ("- a", "\\- a"),
    ("+ a", "\\+ a"), ("    code", "&#x20;&#x20;&#x20;&#x20;code"), ("=", "\\="),
    ("2026 was goed", "2026 was goed"), ("1.5", "1\\.5"), ("a - b", "a - b"), ("", ""), ("7", "7"),
    ("# kop", "\\# kop"), ("> x", "\\> x"),
  ]

  @Test("takes what starts an item of a list for words", arguments: starts)
  func items(text: String, written: String) {
    #expect(MarkdownTable.item(text) == written)
  }

  @Test("lists the sources and what holds for the whole journey below the tables")
  func lists() throws {
    var options = ExportOptions()
    options.opgave = "Niemand alleen"
    let text = try MarkdownTable.text(of: Example.debt.journey(), options)
    let lists = try #require(text.split(separator: "\n### Over deze reis\n").last)
    #expect(lists.contains("- Opgave: Niemand alleen\n"))
    #expect(lists.contains("\n### Voor de hele reis\n"))
    #expect(lists.contains("- Bron: Gesprekken met inwoners, interviews"), "\(lists)")
    #expect(lists.contains("- Niet hier maar in de voorleesversie: "))
  }
}
