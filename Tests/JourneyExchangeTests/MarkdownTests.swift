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
}
