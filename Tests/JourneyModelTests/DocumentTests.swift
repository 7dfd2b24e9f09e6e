// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import JourneyTesting
import Testing
import Words

@Suite("A journey file")
struct DocumentTests {
  static let minimal = """
    {
      "format": "klantreis.journey/1",
      "id": "j-000001",
      "title": ""
    }

    """

  /// A canonical file with these members behind the required ones.
  static func file(_ members: String) -> [UInt8] {
    Array("{\"format\":\"klantreis.journey/1\",\"id\":\"j-000001\",\"title\":\"\",\(members)}".utf8)
  }

  @Test(
    "is written as it was read, whoever wrote it", arguments: RandomFile.some(200))
  func roundTrip(file: RandomFile) throws {
    var seed = Seed(file.number)
    let node = RandomJourney.make(file.root, seed: seed)
    let canonical = node.canonical
    let document = try Document(reading: Array(canonical.utf8))
    #expect(document.remarks.isEmpty, "\(seed)")
    let written = document.root.canonicalText
    #expect(written.elementsEqual(canonical.utf8), "\(seed)")
    // What has to be written with escapes takes a comparison.
    #expect(document.isKnownCanonical || canonical.contains("\\u"), "\(seed)")
    let spread = node.messy(using: &seed)
    let messy = try Document(reading: Array(spread.utf8))
    #expect(!messy.isKnownCanonical || spread == canonical, "\(seed)")
    #expect(messy.root.canonicalText.elementsEqual(canonical.utf8), "\(seed)")
  }

  @Test(
    "is refused with place, path, cause and mend",
    arguments: [
      ("\"state\":\"soon\"", "field.word", "$.state"),
      ("\"review\":{\"everyMonths\":0}", "field.range", "$.review.everyMonths"),
      ("\"review\":{\"everyMonths\":1.5}", "field.range", "$.review.everyMonths"),
      ("\"review\":{\"lastOn\":\"2026-02-30\"}", "field.date", "$.review.lastOn"),
      ("\"tags\":[\"a\",1]", "field.type", "$.tags[1]"), ("\"tags\":\"a\"", "field.type", "$.tags"),
      ("\"persona\":[]", "field.type", "$.persona"),
      ("\"phases\":[1]", "field.type", "$.phases[0]"),
      ("\"review\":{\"everyMonths\":\"zes\"}", "field.type", "$.review.everyMonths"),
      (
        "\"phases\":[{\"id\":\"f-1\",\"title\":\"\",\"steps\":[{\"id\":\"s-1\",\"title\":\"\",\"parallel\":1}]}]",
        "field.type", "$.phases[0].steps[0].parallel"
      ),
      ("\"owner\":null", "field.type", "$.owner"),
      ("\"persona\":{\"id\":\"c-1\"}", "field.missing", "$.persona"),
      ("\"phases\":{}", "field.type", "$.phases"), ("\"opgave\":\"o 1\"", "field.id", "$.opgave"),
      (
        "\"phases\":[{\"id\":\"f-1\",\"title\":\"\",\"steps\":[{\"id\":\"s-1\",\"title\":\"\",\"emotion\":3}]}]",
        "field.range", "$.phases[0].steps[0].emotion"
      ),
      (
        "\"phases\":[{\"id\":\"f-1\",\"title\":\"\",\"steps\":[{\"id\":\"s-1\",\"title\":\"\",\"duration\":\"P\"}]}]",
        "field.duration", "$.phases[0].steps[0].duration"
      ),
      ("\"phases\":[{\"id\":\"\",\"title\":\"\"}]", "field.id", "$.phases[0].id"),
      ("\"x\":{\"a\":1,\"a\":2}", "json.duplicateKey", "$.x"),
    ])
  func refusals(members: String, code: String, path: String) throws {
    let refusal = #expect(throws: Refusal.self) { try Document(reading: Self.file(members)) }
    let diagnostic = try #require(refusal?.diagnostics.first)
    #expect(diagnostic.code == code)
    #expect(diagnostic.place.path == path)
    for language in Language.allCases {
      #expect(!diagnostic.cause[language].isEmpty && !diagnostic.mend[language].isEmpty)
    }
  }

  @Test(
    "of a panel is refused with a share that no figure can be",
    arguments: [("101", "field.range"), ("-1", "field.range"), ("\"veel\"", "field.type")])
  func shares(percent: String, code: String) {
    let text = """
      {"format":"klantreis.panel/1","id":"n-1","title":"","questions":[{"id":"q-1","title":"","results":[
      {"id":"a-1","title":"Ja","percent":\(percent)}]}]}
      """
    let refusal = #expect(throws: Refusal.self) { try Document(reading: Array(text.utf8)) }
    #expect(refusal?.diagnostics.map(\.code) == [code])
    #expect(refusal?.diagnostics.first?.place.path == "$.questions[0].results[0].percent")
  }

  @Test(
    "is refused when it is no journey",
    arguments: [
      ("[]", "field.type"), ("{}", "field.missing"), ("{\"format\":1}", "field.type"),
      ("{\"format\":\"elders/1\"}", "file.format"),
      ("{\"format\":\"klantreis.journey/1\"}", "field.missing"),
      ("", "json.empty"), ("{", "json.unfinished"),
    ])
  func noJourney(text: String, code: String) {
    let refusal = #expect(throws: Refusal.self) { try Document(reading: Array(text.utf8)) }
    #expect(refusal?.diagnostics.first?.code == code)
  }

  @Test(
    "opens with a remark on what is odd but harmless",
    arguments: [
      ("\"status\":\"bijna\"", "field.oddWord", "$.status"),
      ("\"phases\":[{\"id\":\"j-000001\",\"title\":\"\"}]", "id.duplicate", "$.phases[0].id"),
      (
        "\"persona\":{\"id\":\"c-1\",\"name\":\"\",\"sources\":[\"b-1\"]}", "id.dangling",
        "$.persona.sources[0]"
      ),
    ])
  func remarks(members: String, code: String, path: String) throws {
    let document = try Document(reading: Self.file(members))
    #expect(document.remarks.map(\.code) == [code])
    #expect(document.remarks.first?.place.path == path)
    let again = try Document(reading: document.root.canonicalText)
    #expect(again.root == document.root)
  }

  @Test(
    "accepts any spelling of a whole number, and keeps it",
    arguments: ["2.0", "-0.0", "1e0", "20e-1", "-2", "0.00"])
  func wholeNumbers(spelling: String) throws {
    let step = "{\"id\":\"s-1\",\"title\":\"\",\"emotion\":\(spelling)}"
    let document = try Document(
      reading: Self.file("\"phases\":[{\"id\":\"f-1\",\"title\":\"\",\"steps\":[\(step)]}]"))
    #expect(Journey(document.root).steps.first?.emotion != nil)
    let text = String(decoding: document.root.canonicalText, as: UTF8.self)
    #expect(text.contains("\"emotion\": \(spelling)\n"))
  }

  @Test("is refused for one fault among a thousand oddities")
  func faultAmongRemarks() {
    let sources = (0..<1001).map { "{\"id\":\"b-\($0)\",\"title\":\"\",\"kind\":\"raar\"}" }
    let text = "\"sources\":[\(sources.joined(separator: ","))],\"owner\":null"
    let refusal = #expect(throws: Refusal.self) { try Document(reading: Self.file(text)) }
    #expect(refusal?.diagnostics.map(\.code) == ["field.type"])
  }

  @Test(
    "of a later version opens for reading only, however odd it is",
    arguments: ["2", "99999999999999999999"])
  func laterVersion(version: String) throws {
    let text =
      "{\"title\":[1],\"format\":\"klantreis.journey/\(version)\",\"phases\":[{\"title\":\"Later\"}]}"
    let document = try Document(reading: Array(text.utf8))
    #expect(document.isReadOnly)
    #expect(document.remarks.isEmpty)
    #expect(Journey(document.root).phases.first?.title == "Later")
  }

  @Test("says line and column of every refusal")
  func places() {
    let text = "{\n  \"format\": \"klantreis.journey/1\",\n  \"id\": \"j é\",\n  \"title\": 1\n}"
    let refusal = #expect(throws: Refusal.self) { try Document(reading: Array(text.utf8)) }
    let places = refusal?.diagnostics.map { [$0.place.line, $0.place.column] }
    #expect(places == [[3, 9], [4, 12]])
    let line = refusal?.diagnostics.first?.line(file: "a.json")[.dutch]
    #expect(
      line
        == "a.json:3:9: Dit is geen geldig kenmerk. Gebruik alleen letters, cijfers, - en _, hoogstens 64. (kenmerk: $.id, byte 45)"
    )
  }
}
