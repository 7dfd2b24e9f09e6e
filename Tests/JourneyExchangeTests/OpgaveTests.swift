// SPDX-License-Identifier: EUPL-1.2

import JourneyExchange
import JourneyModel
import Testing
import Words

@Suite("An opgave")
struct OpgaveTests {
  private static func item(_ example: Example) throws -> Item {
    let name = example.rawValue
    let bytes = try #require(SourceTree.read("journeys/\(name)/\(name).opgave.json"))
    return try Document(reading: bytes).root
  }

  private static func text(
    _ item: Item, _ form: String, journeys: [Journey] = [], language: Language = .dutch
  ) throws -> String {
    let format = try #require(SheetFormat.all(.opgave).first { $0.name == form })
    var options = ExportOptions()
    options.language = language
    return format.text(SheetSource(item, journeys: journeys), options)
  }

  @Test(
    "is told in text, in lines and as a diagram",
    arguments: [
      ("text", "opgave-80.txt"), ("linear", "opgave-lineair.txt"), ("dot", "opgave.dot"),
      ("markdown", "opgave.md"),
    ])
  func golden(form: String, file: String) throws {
    let text = try Self.text(
      try Self.item(.debt), form, journeys: [try Example.debt.journey()])
    Golden.expect(text, isAs: file)
  }

  @Test("of each example belongs to its journey", arguments: Example.allCases)
  func belongs(example: Example) throws {
    let opgave = Opgave(try Self.item(example))
    #expect(try example.journey().item.text(.opgave) == opgave.id)
    #expect(!opgave.outsideSignals.isEmpty)
    #expect(opgave.vision.allSatisfy { !$0.texts(.values).isEmpty })
    #expect(opgave.item.text(.note)?.hasPrefix("Fictief") == true)
  }

  @Test("is drawn whole by Graphviz", arguments: Example.allCases)
  func drawn(example: Example) throws {
    let dot = try Self.text(try Self.item(example), "dot", journeys: [try example.journey()])
    guard let drawing = Graphviz.svg(dot) else { return }
    #expect(drawing.status == 0 && drawing.complaints.isEmpty, "\(drawing.complaints)")
  }

  private static func opgave(_ members: String) throws -> Item {
    let text = """
      {"format":"klantreis.opgave/1","id":"o-1","title":"Proef"\(members.isEmpty ? "" : ",")\(members)}
      """
    return try Document(reading: Array(text.utf8)).root
  }

  @Test(
    "with no signal from outside stands out in every form",
    arguments: [
      "text", "linear", "markdown", "dot",
    ])
  func insideOnly(form: String) throws {
    let bare = try Self.opgave("")
    let felt = try Self.opgave(
      #""signals":[{"id":"d-1","title":"Druk","kind":"internal"}]"#)
    let heard = try Self.opgave(
      #""signals":[{"id":"d-1","title":"Druk","kind":"internal"},{"id":"d-2","title":"Vraag","kind":"media"}]"#
    )
    let unknown = try Self.opgave(
      #""signals":[{"id":"d-1","title":"Druk","kind":"internal"},{"id":"d-2","title":"Vraag"}]"#)
    func plain(_ item: Item) throws -> String {
      try Self.text(item, form).split { $0.isWhitespace || $0 == "<" || $0 == ">" }
        .joined(separator: " ")
    }
    #expect(try plain(bare).contains("nog geen signaal van buiten"))
    #expect(try plain(felt).contains("alleen signalen van binnen"))
    #expect(try plain(unknown).contains("geen signaal is bekend dat het van buiten komt"))
    let told = try plain(heard)
    #expect(!told.contains("van binnen") && !told.contains("geen signaal"))
  }

  @Test(
    "is told with every text that stands in it",
    arguments: ["text", "linear", "markdown"])
  func everyText(form: String) throws {
    let item = try Self.opgave(
      #"""
      "tags":["aaaLabel"],
      "customers":[{"id":"p-1","name":"aaaKlant","description":"aaaWie","quote":"aaaCitaat"}],
      "sources":[{"id":"b-1","title":"aaaBron","kind":"interview","link":"aaaVindplaats"}],
      "parties":[{"id":"a-1","title":"aaaPartij","note":"aaaBij partij"}],
      "coreValues":[{"id":"w-1","title":"aaaWaarde","note":"aaaBij waarde"}],
      "vision":[{"id":"z-1","title":"aaaVisie","journeys":["j-1"],"note":"aaaBij visie"}]
      """#)
    let journey = try Journey(json: "", title: "aaaReis")
    let text = try Self.text(item, form, journeys: [journey])
    for word in [
      "Label", "Klant", "Wie", "Citaat", "Bron", "Vindplaats", "Partij", "Bij partij", "Waarde",
      "Bij waarde", "Visie", "Bij visie",
    ] {
      #expect(text.contains("aaa\(word)"), "\(word)")
    }
    // Of the vision, and among the journeys.
    #expect(text.split(separator: "aaaReis").count == 3, "\(text)")
  }

  @Test("tells each opportunity that the drawing shows, and how many it does not")
  func opportunities() throws {
    let many = (1...13).map {
      #"{"id":"k-\#($0)","title":"Kans \#($0)x","status":"idea","owner":"Team \#($0)x","value":\#($0 % 5 + 1)}"#
    }
    let journey = try Journey(json: "\"opportunities\":[\(many.joined(separator: ","))]")
    let opgave = try Self.opgave("")
    let dot = try Self.text(opgave, "dot", journeys: [journey])
    let text = try Self.text(opgave, "linear", journeys: [journey])
    for number in 1...13 {
      #expect(dot.contains("Kans \(number)x") == text.contains("Kans \(number)x"), "\(number)")
      #expect(dot.contains("Team \(number)x") == text.contains("Team \(number)x"), "\(number)")
    }
    #expect((1...13).count { text.contains("Kans \($0)x") } == 10)
    for form in [dot, text] {
      #expect(
        form.split { $0 == "<" || $0 == ">" || $0 == "\n" }.contains {
          $0.hasPrefix("en nog 3 kansen")
        })
    }
  }

  @Test("with an element of the vision that serves no value stands out")
  func noValue() throws {
    let item = try Self.opgave(#""vision":[{"id":"z-1","title":"Eén loket"}]"#)
    #expect(try Self.text(item, "text").contains("“Eén loket” dient nog geen kernwaarde"))
    #expect(try Self.text(item, "dot").contains("dient nog geen waarde"))
  }

  static let scans: [(needed: [String?], outcome: String)] = [
    ([nil, nil, nil, nil, nil], "nog niet te zeggen"),
    (["yes", "yes", "yes", "yes", nil], "kan hier helpen"),
    (["yes", "yes", "yes", "no", nil], "nog niet te zeggen"),
    (["yes", "yes", "yes", "no", "no"], "andere aanpak"),
    (["yes", "yes", "yes", "yes", "yes"], "kan hier helpen"),
  ]

  @Test("is weighed by the rule of thumb of four of the five, with its source", arguments: scans)
  func scan(needed: [String?], outcome: String) throws {
    let members = zip(Opgave.blocks, needed).compactMap { key, needed in
      needed.map { "\"\(key.rawValue)\":{\"needed\":\"\($0)\"}" }
    }
    let opgave = Opgave(try Self.opgave(members.joined(separator: ",")))
    #expect(opgave.scanOutcome.nl.contains(outcome), "\(opgave.scanOutcome.nl)")
    #expect(opgave.scanOutcome.nl.contains("Morgens"))
  }

  @Test("takes lessons of its own field over with their origin, and never twice")
  func lessons() throws {
    let earlier = [try Self.item(.debt), try Self.item(.moving)]
    var generator = SystemRandomNumberGenerator()
    var new = Item.newOpgave(title: "Nieuw", using: &generator)
    #expect(EarlierLesson.offers(for: new, from: earlier).count == 3)
    new = try new.applying(.set(ItemRef(new.id), .field, .text("workAndIncome")))
    let offers = EarlierLesson.offers(for: new, from: earlier)
    #expect(offers.count == 2)
    new = try new.takingOver(offers, using: &generator)
    let lesson = try #require(new.items(.lessons).first)
    #expect(lesson.text(.origin) == earlier[0].title && lesson.text(.opgave) == earlier[0].id)
    #expect(lesson.id != lesson.text(.lesson))
    #expect(EarlierLesson.offers(for: new, from: earlier + [new]).isEmpty)
    #expect(try Document(reading: new.canonicalText).remarks.isEmpty)
  }
}
