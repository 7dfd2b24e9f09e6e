// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import JourneyTesting
import Testing
import TextGrid
import Words

@Suite("The lines that git compares")
struct StableLinesTests {
  private static let text = """
    {"format":"klantreis.journey/1","id":"j-1","title":"Reis","tags":["een","twee"],"phases":[
    {"id":"f-1","title":"Melding","steps":[{"id":"s-1","title":"Belt","emotion":-1,"note":"een\\ntwee",
    "touchpoints":[{"id":"t-1","title":"Gesprek","channel":"phone"}],
    "painPoints":[{"id":"p-1","title":"Stil","severity":3,"mentions":1.0}],
    "opportunities":[{"id":"k-1","title":"Bel","painPoints":["p-1","p-9"]}]},{"id":"s-2","title":"","sources":[],
    "momentOfTruth":false,"note":"","realises":["k-1","k-9"],"exits":[{"id":"e-1","title":"Weg","to":"s-1"}]}]}],"x":{"a":[]}}
    """

  private static func lines(_ text: String) throws -> [Substring] {
    StableLines.of(try Document(reading: Array(text.utf8)).root, language: .dutch)
      .split(separator: "\n")
  }

  @Test("name each item and each field")
  func lines() throws {
    let expected = """
      Klantreis: Reis [j-1]
        Labels: een; twee
        Fase: Melding [f-1]
          Stap: Belt [s-1]
            Beleving: −1 negatief
            Contactmoment: Gesprek [t-1]
              Kanaal: telefoon
            Pijnpunt: Stil [p-1]
              Ernst: ernstig
              Genoemd door: 1
            Kans: Bel [k-1]
              Voor pijnpunten: Stil; p-9 (niet in dit bestand)
            Notitie: een ⏎ twee
          Stap [s-2]
            Moment van de waarheid: nee
            Bronnen: (leeg)
            Maakt waar: Bel; k-9
            Uitgang: Weg [e-1]
              Naar: Belt
            Notitie: (leeg)
        x: { "a": [] }
      """
    #expect(try Self.lines(Self.text).joined(separator: "\n") == expected)
  }

  @Test("change by one when a word changes")
  func word() throws {
    let old = try Self.lines(Self.text)
    let new = try Self.lines(Self.text.split(separator: "Gesprek").joined(separator: "Praatje"))
    #expect(new.difference(from: old).count == 2)
  }

  @Test("only move when a step moves", arguments: 0..<20 as Range<UInt64>)
  func move(number: UInt64) throws {
    let root = try DiffTests.random(number)
    guard let step = Journey(root).steps.first, let phase = Journey(root).phases.last else {
      return
    }
    let moved = try root.applying(.move(ItemRef(step.id), into: ItemRef(phase.id), .steps, .last))
    func lines(_ item: Item) -> [Substring] {
      StableLines.of(item, language: .english).split(separator: "\n")
    }
    #expect(lines(root).sorted() == lines(moved).sorted(), "\(Seed(number))")
  }

  static let refused: [(text: String, head: String)] = [
    (
      "{\n  \"format\": \"klantreis.journey/1\"\n  \"id\"",
      "Dit bestand is niet te lezen, door regel 3: "
    ),
    (
      "{\n<<<<<<< ons\n=======\n>>>>>>> hun\n}\n",
      "Dit bestand heeft conflicten die nog niet zijn opgelost, het eerst op regel 2. Hieronder staat het zoals het is."
    ),
  ]

  @Test("begin with why a file cannot be read", arguments: refused)
  func refusal(text: String, head: String) throws {
    let bytes = Array(text.utf8)
    let refusal = try #require(throws: Refusal.self) { try Document(reading: bytes) }
    let lines = StableLines.of(refused: bytes, refusal, language: .dutch)
    #expect(lines.hasPrefix(head), "\(lines)")
    #expect(lines.hasSuffix(" Hieronder staat het zoals het is.\n" + text), "\(lines)")
  }

  @Test("are safe to print, also of what is no journey")
  func safe() throws {
    let raw = StableLines.of(raw: Array("{\r\n\t\u{1B}[31m \u{202E}x\u{0}".utf8) + [0xFF])
    #expect(raw == "{\n\t^[[31m <U+202E>x^@\u{FFFD}")
  }
}
