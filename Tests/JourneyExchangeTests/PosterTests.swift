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
    #expect(dot(try Example.debt.journey()).contains("size=\"16.535,11.693!\""))
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
    // What is longer than anybody reads on a poster ends in "…", and the poster says so.
    let isLong = text.unicodeScalars.count > 600
    let shown = bare(Shown.text(isLong ? String(text.prefix(160)) : text))
    #expect(words["noot"]?.contains("ingekort") == (isLong ? true : false))
    for name in [
      "s-1", "s-1 contact t-1", "s-1 achter a-1", "s-1 pijnpunt p-1", "s-1 kans k-1",
      "s-1 gedachte", "titel", "noot", "f-1",
    ] {
      #expect(bare(words[name] ?? "").contains(shown), "\(name)")
    }
  }

  // MARK: - Paper and lanes

  private func exported(
    _ journey: Journey, _ change: (inout ExportOptions) -> Void
  ) throws -> Exported {
    var options = ExportOptions()
    change(&options)
    return try #require(ExportFormat.named("dot")).export(journey, options)
  }

  @Test(
    "is exactly as large as its paper",
    arguments: [
      ("a4", 842, 595), ("a3", 1191, 842), ("a2", 1684, 1191), ("a1", 2384, 1684),
      ("a0", 3370, 2384), ("a4-portrait", 595, 842), ("600x300mm", 1701, 850),
    ])
  func paperSizes(name: String, width: Int, height: Int) throws {
    let paper = try #require(Paper(name))
    let dot = try exported(Example.report.journey()) { $0.paper = paper }.text
    let svg = try #require(Graphviz.svg(dot)).svg
    let start = try #require(svg.firstRange(of: "<svg width=\"")).upperBound
    let numbers = svg[start...].prefix(40).split { !$0.isNumber }.prefix(2).compactMap { Int($0) }
    #expect(abs(numbers[0] - width) <= 1 && abs(numbers[1] - height) <= 1, "\(numbers)")
  }

  @Test(
    "knows no other paper", arguments: ["a5", "a3-scheef", "0x10mm", "99x200mm", "a", "", "300x"])
  func noPaper(name: String) {
    #expect(Paper(name) == nil)
  }

  /// The sizes of letters on paper, in points.
  private func sizes(_ exported: Exported) throws -> (body: Double, title: Double) {
    let svg = try #require(Graphviz.svg(exported.text)).svg
    // The drawing is scaled as a whole: a unit of the view is a point of paper.
    let scale = try #require(svg.firstRange(of: "scale(")).upperBound
    let factor = try #require(Double(svg[scale...].prefix { $0.isNumber || $0 == "." }))
    return (9 * factor, 13 * factor)
  }

  @Test(
    "keeps letters large enough to read, and names the lanes that left for it",
    arguments: [
      (14, "a3", 6.0), (14, "a1", 14.0), (40, "a3", 6.0), (40, "a0", 14.0), (60, "a0", 14.0),
    ])
  func readable(count: Int, paper: String, smallest: Double) throws {
    let exported = try exported(.long(steps: count)) { $0.paper = Paper(paper) }
    let sizes = try sizes(exported)
    #expect(sizes.body >= smallest - 0.05, "\(sizes)")
    if smallest == 14 { #expect(sizes.title >= 20) }
    let picture = DrawnPicture(try #require(Graphviz.svg(exported.text)).svg)
    let note = (picture.words["noot"] ?? "").replacing("\n", with: " ")
    for remark in exported.remarks {
      #expect(note.contains(remark.nl.prefix(60)), "\(remark.nl)")
      #expect(remark.nl.contains("past"))
    }
    #expect(picture.words["s-0 beleving"] != nil)
    if exported.remarks.isEmpty { #expect(picture.words["rij kans"] != nil) }
  }

  @Test("says so when there are too many steps for any letters on the paper")
  func tooSmall() throws {
    let exported = try exported(.long(steps: 60)) { $0.paper = Paper("a4") }
    #expect(exported.remarks[0].nl.hasPrefix("Te veel stappen voor A4"))
  }

  @Test("has only the lanes that are asked for, and always steps and hartslag")
  func lanes() throws {
    let exported = try exported(Example.debt.journey()) {
      #expect($0.choose(lanes: ["pijnpunten", "contact"]) == nil)
      #expect($0.choose(lanes: ["pains", "contact"]) == nil)
    }
    let words = DrawnPicture(try #require(Graphviz.svg(exported.text)).svg).words
    for name in ["rij stap", "rij hartslag", "rij pijnpunt", "rij contact"] {
      #expect(words[name] != nil, "\(name)")
    }
    for name in ["rij kans", "rij achter", "rij gedachte", "rij duur", "rij hele reis"] {
      #expect(words[name] == nil, "\(name)")
    }
    var options = ExportOptions()
    #expect(options.choose(lanes: ["contact", "kanzen"]) == "kanzen")
  }

  @Test("marks a draft, and bears the stamp and the opgave that it is given")
  func marks() throws {
    let exported = try exported(Example.debt.journey()) {
      $0.stamp = "versie 3"
      $0.opgave = "Zonder schulden verder"
    }
    let words = DrawnPicture(try #require(Graphviz.svg(exported.text)).svg).words
    #expect(words["titel"]?.contains("CONCEPT") == true)
    #expect(words["titel"]?.hasPrefix("Opgave: Zonder schulden verder") == true)
    #expect(words["stempel"]?.contains("versie 3") == true)
    #expect(!dot(try Example.moving.journey()).contains("vastgesteld</B>"))
  }

  @Test("draws the hartslag of another journey beside its own")
  func compared() throws {
    func journey(_ emotions: [String: Int?], state: String) throws -> Journey {
      let steps = emotions.sorted { $0.key < $1.key }.map { id, emotion in
        #"{"id":"\#(id)","title":"Stap \#(id)"\#(emotion.map { ",\"emotion\":\($0)" } ?? "")}"#
      }
      return try Journey(
        json:
          #""state":"\#(state)","phases":[{"id":"f-1","title":"A","steps":[\#(steps.joined(separator: ","))]}]"#
      )
    }
    let desired = try journey(["s-1": 2, "s-2": -1, "s-4": 1], state: "desired")
    let exported = try exported(journey(["s-1": -1, "s-2": -1, "s-3": 0], state: "current")) {
      $0.compared = desired
    }
    let result = try #require(Graphviz.svg(exported.text))
    #expect(result.complaints == "")
    let words = DrawnPicture(result.svg).words
    #expect(words["s-1 andere beleving"] == "+2\n")
    #expect(words["s-2 andere beleving"] == "−1\n")
    #expect(words["s-3 andere beleving"] == nil)
    let note = words["noot"]?.replacing("\n", with: " ") ?? ""
    #expect(note.contains("Vergeleken met de gewenste reis"))
    #expect(note.contains("Daar niet: stap 3."))
    #expect(note.contains("Alleen daar: “Stap s-4”."))
    #expect(words["legenda woord vergelijking"] == "stippellijn en vierkant: de gewenste reis\n")
  }

  // MARK: - Sheets and empty posters

  @Test(
    "is cut into pages that hold all of it",
    arguments: [("a1", "a4", 12), ("a1", "a3", 6), ("a0", "a3", 9)])
  func tiles(paper: String, tile: String, count: Int) throws {
    let exported = try exported(Example.debt.journey()) {
      $0.paper = Paper(paper)
      $0.tiles = Paper(tile)
    }
    #expect(abs(exported.parts.count - count) <= 3, "\(exported.parts.count)")
    #expect(Set(exported.parts.map(\.suffix)).count == exported.parts.count)
    #expect(
      exported.remarks.last?.nl.contains("vellen \(tile.uppercased()) voor \(paper.uppercased())")
        == true)
    var seen: Set<String> = []
    for part in exported.parts {
      let result = try #require(Graphviz.svg(part.text))
      #expect(result.complaints == "")
      let picture = DrawnPicture(result.svg)
      #expect(picture.isWellFormed)
      #expect(picture.words["vel"]?.contains("rij \(part.suffix.prefix { $0 != "-" }) van") == true)
      #expect(picture.boxes["snijteken linksboven liggend"] != nil)
      seen.formUnion(picture.words.keys)
      let size = tile == "a4" ? [595, 842] : [842, 1191]
      let start = try #require(result.svg.firstRange(of: "<svg width=\"")).upperBound
      let numbers = result.svg[start...].prefix(40).split { !$0.isNumber }.prefix(2)
      #expect(numbers.compactMap { Int($0) }.sorted() == size)
    }
    for step in try Example.debt.journey().steps { #expect(seen.contains(step.id)) }
  }

  @Test("takes the smallest paper that holds all where only the pages are asked for")
  func tilesAlone() throws {
    for (journey, isOnPaper) in [
      (try Example.debt.journey(), true), (try Journey.long(steps: 120), false),
    ] {
      let whole = try exported(journey) { _ in }
      let cut = try exported(journey) { $0.tiles = Paper("a4") }
      #expect(cut.remarks.dropLast() == whole.remarks[...])
      #expect(cut.remarks.count > 1 || isOnPaper, "\(cut.remarks)")
      #expect(cut.remarks.last?.nl.contains("vellen A4 voor ") == true)
      #expect(!cut.remarks.contains { $0.nl.hasPrefix("Niet op deze poster") })
      #expect(cut.parts.count > 1)
    }
  }

  @Test("is an empty one with columns of 80 mm", arguments: [("a0", 13), ("a1", 9)])
  func blank(paper: String, columns: Int) throws {
    let exported = try exported(Example.debt.journey()) {
      $0.isBlank = true
      $0.paper = Paper(paper)
    }
    let result = try #require(Graphviz.svg(exported.text))
    #expect(result.complaints == "")
    let picture = DrawnPicture(result.svg)
    #expect(picture.words["titel"]?.contains("schuldenvrij") == true)
    #expect(picture.words["s-1"] == nil)
    #expect(picture.boxes.keys.count { $0.hasPrefix("stap ") } == columns)
    for (name, box) in picture.boxes where name.hasPrefix("stap ") {
      // A unit of the drawing is 14/9 point on paper.
      let millimetres = (box.right - box.left) * 14 / 9 * 25.4 / 72
      #expect(millimetres >= 79.5, "\(name): \(millimetres)")
    }
    if paper == "a1" { #expect(exported.remarks[0].nl.contains("te laag voor")) }
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
