// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Testing
import Words

@testable import JourneyExchange

@Suite("The layout of a poster")
struct PosterLayoutTests {
  @Test(
    "gives the hartslag an eighth of the sheet or more, for letters that become a little smaller")
  func hero() throws {
    let layout = try layout(Example.debt.journey(), on: "a3")
    let height = layout.bands[0].heartbeat(level: layout.level)
    #expect(height * 8 >= layout.height, "\(height) of \(layout.height)")
    let paper = try #require(layout.paper)
    #expect(layout.body(on: paper) >= 60)
  }

  private func layout(_ journey: Journey, on paper: String) throws -> PosterLayout {
    let digest = Digest(journey, options: ExportOptions())
    var search = PosterSearch(PosterSubject(digest: digest, terms: []))
    let sheet: Paper = try #require(Paper(paper))
    return search.layout(paper: sheet, lanes: nil).layout
  }

  @Test(
    "keeps pain points longer than all else but steps, and their titles longer than their evidence")
  func kept() throws {
    let journey = try Journey.long(steps: 40)
    let digest = Digest(journey, options: ExportOptions())
    let cuts = PosterContents().cuts(digest, [])
    #expect(cuts.last == .lane(.pains))
    let all = PosterContents.cuts
    #expect(all.last == .lane(.pains) && all.dropLast().contains(.proof))
    // A journey without evidence has none to lose.
    #expect(!cuts.contains(.proof))
    // What matters most comes back first: no lane is on it while one that matters more would have fitted in its place.
    for paper in ["a1", "a0"] {
      let contents = try layout(journey, on: paper).contents
      #expect(contents.lanes.contains(.step) && contents.lanes.contains(.heartbeat))
      if !contents.lanes.contains(.pains) { #expect(!contents.lanes.contains(.opportunities)) }
    }
  }

  @Test("speaks of no options of the command to who stands before it")
  func audience() throws {
    let exported = try exported(.long(steps: 60), on: "a0")
    #expect(exported.remarks[0].nl.contains("--phase"))
    #expect(!exported.text.contains("--phase") && exported.text.contains("Niet op deze poster"))
  }

  @Test("keeps room for a beleving that is not known only in bands that have one")
  func unknownRow() throws {
    let steps = (0..<40).map {
      #"{"id":"s-\#($0)","title":"Stap","emotion":\#($0 == 39 ? "null" : "1")}"#
    }
    .map { $0.replacing(#","emotion":null"#, with: "") }
    let journey = try Journey(
      json: #""phases":[{"id":"f-1","title":"A","steps":[\#(steps.joined(separator: ","))]}]"#)
    let bands = try layout(journey, on: "a4").bands
    #expect(bands.count > 1 && bands.map(\.hasUnknown) == bands.map { $0.steps.contains(39) })
  }

  private func exported(_ journey: Journey, on paper: String) throws -> Exported {
    var options = ExportOptions()
    options.paper = Paper(paper)
    return try #require(ExportFormat.named("dot")).export(journey, options)
  }
}
