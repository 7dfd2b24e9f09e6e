// SPDX-License-Identifier: EUPL-1.2

import JourneyTesting
import Testing

@testable import JourneyModel

@Suite("The ids of a file")
struct IDTests {
  private static func remarks(_ steps: [String]) throws -> [String] {
    let text = """
      {"format":"klantreis.journey/1","id":"j-1","title":"x","sources":[{"id":"b-1","title":"y"}],
      "phases":[{"id":"f-1","title":"z","steps":[\(steps.joined(separator: ","))]}]}
      """
    return try Document(reading: Array(text.utf8)).remarks.map(\.code)
  }

  private static func step(_ id: String, source: String) -> String {
    #"{"id":"\#(id)","title":"t","sources":["\#(source)"]}"#
  }

  static let cases: [(steps: [(id: String, source: String)], codes: [String])] = [
    ([("s-1", "b-1"), ("s-2", "b-1")], []),
    ([("s-1", "b-1"), ("s-1", "b-1")], ["id.duplicate"]),
    // However they are spelled.
    ([("s-1", "b-1"), (#"s-\u0031"#, "b-1")], ["id.duplicate"]),
    ([(#"\u0073-1"#, "b-1"), (#"s-\u0031"#, #"\u0062-1"#)], ["id.duplicate"]),
    ([("s-1", "b-2")], ["id.dangling"]), ([("s-1", "s-1")], ["id.dangling"]),
    ([("b-1", "b-1")], ["id.duplicate"]), ([("s-1", "b-11")], ["id.dangling"]),
    ([("s-1", #"b-\u0032"#)], ["id.dangling"]),
  ]

  @Test("are told apart by their bytes", arguments: cases)
  func areToldApart(steps: [(id: String, source: String)], codes: [String]) throws {
    let remarks = try Self.remarks(steps.map { Self.step($0.id, source: $0.source) })
    #expect(remarks == codes, "\(steps)")
  }

  @Test("are found among many", arguments: 0..<5)
  func many(number: UInt64) throws {
    var random = Seed(number)
    let ids = Set(
      (0..<3_000).map { _ in "s-" + String(Int.random(in: 0..<100_000, using: &random)) }
    )
    .sorted()
    #expect(try Self.remarks(ids.map { Self.step($0, source: "b-1") }) == [], "\(random)")
    let doubled = ids + [ids[Int.random(in: ids.indices, using: &random)]]
    #expect(
      try Self.remarks(doubled.map { Self.step($0, source: "b-1") }) == ["id.duplicate"],
      "\(random)")
  }
}
