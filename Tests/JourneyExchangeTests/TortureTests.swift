// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Testing
import TextGrid
import Words

@testable import JourneyExchange

@Suite("A journey with everything that breaks exports")
struct TortureTests {
  /// Every sort of text in every place, texts of 10,000 characters, empty ones, and phases and steps without anything.
  private static func journey() throws -> Journey {
    let steps = Journey.hostileTexts.enumerated().map { index, text in
      let quoted = Journey.quoted(text)
      return """
        {"id":"s-\(index)","title":\(quoted),"action":\(quoted),"thought":\(quoted),"quote":\(quoted),"note":\(quoted),
         "emotion":\(index % 5 - 2),"duration":"P\(index + 1)D","waiting":"P1D",
         "touchpoints":[{"id":"t-\(index)","title":\(quoted),"channel":\(quoted),"from":\(quoted),"to":"customer"}],
         "backstage":[{"id":"a-\(index)","title":\(quoted),"actor":\(quoted)}],
         "painPoints":[{"id":"p-\(index)","title":\(quoted),"severity":\(index % 3 + 1),"evidence":\(quoted)}],
         "gains":[{"id":"g-\(index)","title":\(quoted)}],
         "opportunities":[{"id":"k-\(index)","title":\(quoted),"owner":\(quoted)}],
         "exits":[{"id":"e-\(index)","title":\(quoted)}]}
        """
    }
    let long = Journey.quoted(String(repeating: "Heel lang. ", count: 1000))
    return try Journey(
      json: """
        "service":\(long),"scenario":\(long),"goal":\(long),"note":\(long),
        "persona":{"id":"c-1","name":\(long)},"terms":[{"id":"w-1","title":\(long)}],
        "phases":[{"id":"f-0","title":""},{"id":"f-1","title":\(long),"steps":[\(steps.joined(separator: ","))]},
        {"id":"f-2","title":"","steps":[{"id":"s-leeg","title":""}]}]
        """, title: String(repeating: "T", count: 10_000))
  }

  @Test("goes through every exporter", arguments: ExportFormat.all.map(\.name))
  func exports(name: String) throws {
    let format = try #require(ExportFormat.named(name))
    // The pictures are made of the same graph.
    for paper in name == "dot" ? [nil, "a4", "a1"] : [nil] {
      var options = ExportOptions()
      options.paper = paper.flatMap { Paper($0) }
      let journey = try Self.journey()
      let exported = try format.export(journey, options)
      #expect(!exported.text.isEmpty)
      if paper == nil { #expect(try format.export(journey, options).text == exported.text) }
      guard name == "dot" || name == "table-dot" else { continue }
      guard let result = Graphviz.svg(exported.text) else { continue }
      #expect(result.status == 0 && !result.complaints.contains("Error"), "\(result.complaints)")
      #expect(DrawnPicture(result.svg).isWellFormed)
    }
  }

  @Test("makes no monster of a poster, and says what was shortened")
  func size() throws {
    let exported = try #require(ExportFormat.named("dot")).export(Self.journey(), ExportOptions())
    #expect(exported.text.utf8.count < 400_000, "\(exported.text.utf8.count)")
    #expect(exported.remarks.contains { $0.nl.contains("ingekort") })
  }

  @Test(
    "is read by a parser that is not Graphviz's own",
    .enabled(if: Pydot.isThere, "needs python3 with pydot: pip install pydot"))
  func independentParser() throws {
    for journey in try [Self.journey(), Example.debt.journey(), Journey.long(steps: 40)] {
      let exported = try #require(ExportFormat.named("dot")).export(journey, ExportOptions())
      let counted = try #require(Pydot.nodes(in: exported.text))
      let svg = try #require(Graphviz.svg(exported.text)).svg
      // Pydot sees the anchors and the sheet, which are not drawn.
      let anchors = exported.text.split(separator: "\n").count { $0.contains("style=invis]") }
      #expect(counted == DrawnPicture(svg).nodeCount + anchors)
    }
  }
}
