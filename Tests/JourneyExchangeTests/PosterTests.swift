// SPDX-License-Identifier: EUPL-1.2

import JourneyExchange
import JourneyModel
import Testing
import TextGrid
import Words

@Suite("Poster", .enabled(if: Graphviz.program != nil, "needs dot"))
struct PosterTests {
  private func dot(_ journey: Journey) -> String {
    Poster(journey, options: ExportOptions()).dot
  }

  /// Draws a journey with `dot`, which must do it without a word.
  private func picture(_ journey: Journey) throws -> DrawnPicture {
    let result = try #require(Graphviz.svg(dot(journey)))
    #expect(result.status == 0)
    #expect(result.complaints == "")
    let picture = DrawnPicture(result.svg)
    #expect(picture.isWellFormed)
    #expect(picture.nodeCount > 0)
    return picture
  }

  @Test("is drawn from the examples without a word", arguments: Example.allCases)
  func examples(example: Example) throws {
    let journey = try example.journey()
    let picture = try picture(journey)
    for step in journey.steps {
      let words = try #require(picture.words[step.id])
      #expect(bare(words).contains(bare(step.title)), "\(words)")
      for pain in step.painPoints {
        #expect(
          bare(picture.words["\(step.id) pijnpunt \(pain.id)"] ?? "").contains(bare(pain.title)))
      }
    }
  }

  @Test("keeps its blocks apart", arguments: Example.allCases)
  func blocks(example: Example) throws {
    let kinds = [" contact ", " achter ", " pijnpunt ", " pluspunt ", " kans ", " uitgang "]
    let journey = try example.journey()
    let ids = Set(journey.steps.map(\.id))
    let boxes = try picture(journey).boxes.filter { name, _ in
      ids.contains(name) || kinds.contains { name.contains($0) }
    }
    #expect(boxes.count > 60)
    for (name, box) in boxes {
      for (other, otherBox) in boxes where other > name {
        #expect(!box.overlaps(otherBox), "\(name) and \(other)")
      }
    }
  }

  @Test("begins as kept")
  func head() throws {
    let lines = dot(try Example.debt.journey()).split(separator: "\n").prefix(70)
    Golden.expect(lines.joined(separator: "\n") + "\n", isAs: "schuldhulpverlening-begin.dot")
  }

  @Test("is as large as a sheet of A3")
  func paper() throws {
    #expect(dot(try Example.debt.journey()).contains("size=\"16.54,11.69!\""))
  }

  @Test("gives the same bytes every time")
  func same() throws {
    let journey = try Example.moving.journey()
    #expect(dot(journey) == dot(journey))
    #expect(dot(journey).hasSuffix("}\n"))
    #expect(!dot(journey).contains("\r"))
  }

  @Test("draws half-finished journeys")
  func half() throws {
    _ = try picture(Journey(json: "", title: ""))
    _ = try picture(Journey(json: #""phases":[{"id":"f-1","title":""}]"#))
    _ = try picture(
      Journey(json: #""phases":[{"id":"f-1","title":"","steps":[{"id":"s-1","title":""}]}]"#))
  }

  @Test("draws a step whose beleving is not known as a question mark, with no line to it")
  func unknown() throws {
    let journey = try Journey(json: LinearTextTests.steps)
    #expect(try picture(journey).words["s-2 beleving"] == "?\n")
    #expect(!dot(journey).contains("s-2 hartslag"))
    #expect(!dot(journey).contains("hartslag\" ->"))
  }

  @Test("draws long journeys in bands", arguments: [40, 1500])
  func long(count: Int) throws {
    let picture = try picture(Journey.long(steps: count))
    #expect(picture.words["s-\(count - 1) beleving"] != nil)
    #expect(picture.words["rij stap (2)"] == "Stap\n")
  }

  @Test("continues a phase that is longer than a band")
  func continued() throws {
    let steps = (1...60).map { #"{"id":"s-\#($0)","title":"Stap","emotion":\#($0 % 3 - 1)}"# }
    let journey = try Journey(
      json: #""phases":[{"id":"f-1","title":"Lang","steps":[\#(steps.joined(separator: ","))]}]"#)
    let picture = try picture(journey)
    #expect(picture.words["f-1 (2)"].map(bare) == bare("1.Lang(vervolg)"))
  }

  @Test("keeps things apart whose ids are the same in a damaged file")
  func duplicates() throws {
    let step = #"{"id":"s-1","title":"Stap","emotion":1,"duration":"P1D"}"#
    let journey = try Journey(
      json:
        #""phases":[{"id":"f-1","title":"A","steps":[\#(step),\#(step)]},{"id":"f-1","title":"B","steps":[\#(step)]}]"#
    )
    let words = try picture(journey).words
    #expect(words["s-1 (3)"].map(bare) == bare("3.Stap"))
    #expect(words["s-1 (2) duur"] == "1 dag\n")
  }

  @Test("names blocks by ids, so that a changed title changes no name")
  func names() throws {
    func names(_ title: String) throws -> [Substring] {
      let json =
        #""phases":[{"id":"f-1","title":"\#(title)","steps":[{"id":"s-1","title":"\#(title)"}]}]"#
      return dot(try Journey(json: json)).split(separator: "\n").filter { $0.contains("[pos=") }
        .map { $0.prefix { $0 != "[" } }
    }
    #expect(try names("a") == names("b"))
  }

  @Test("says hostile text as it is", arguments: Journey.hostileTexts.indices)
  func hostile(index: Int) throws {
    let journey = try Journey.hostile()[index]
    let text = Journey.hostileTexts[index]
    let words = try picture(journey).words
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    let shown = bare(Shown.text(text))
    for name in [
      "s-1", "s-1 contact t-1", "s-1 achter a-1", "s-1 pijnpunt p-1", "s-1 kans k-1",
      "s-1 gedachte", "titel", "noot", "f-1",
    ] {
      #expect(bare(words[name] ?? "").contains(shown), "\(name)")
    }
  }

  @Test("speaks English too")
  func english() throws {
    var options = ExportOptions()
    options.language = .english
    let result = try #require(
      Graphviz.svg(Poster(try Example.debt.journey(), options: options).dot))
    #expect(result.complaints == "")
    #expect(result.svg.contains("below this the resident sees nothing"))
  }

  /// The scalars without what the breaking of lines adds: spaces, and hyphens.
  private func bare(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "-" }
  }
}
