// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import JourneyTesting
import Testing

@Suite("A member of an item")
struct PartTests {
  private func part(_ json: String) throws -> Part {
    try #require(Part("x", json: Array(json.utf8)))
  }

  @Test(
    "says the same in another spelling of a number",
    arguments: [
      ("1", "1.0"), ("1e2", "100"), ("-0", "0.0"), ("[1, {\"a\": 20E-1}]", "[1.0,{\"a\":2}]"),
      ("10000000000000000999", "10000000000000000999.0"), ("\"\\u0061\"", "\"a\""),
    ])
  func same(left: String, right: String) throws {
    #expect(try part(left).says(part(right)))
  }

  @Test(
    "says something else where value, kind or code points differ",
    arguments: [
      ("1", "2"), ("1", "\"1\""), ("null", "false"), ("[]", "{}"), ("[1]", "[1,1]"),
      ("10000000000000000999", "1e19"), ("\"caf\u{E9}\"", "\"cafe\u{301}\""), ("-1", "1"),
      ("\"1.0\"", "\"1\""), ("{\"a\":1}", "{\"b\":1}"), ("[[],1]", "[[1]]"),
    ])
  func different(left: String, right: String) throws {
    #expect(try !part(left).says(part(right)))
  }

  @Test("makes an item again with the others", arguments: 0..<50 as Range<UInt64>)
  func assembling(number: UInt64) throws {
    let root = try Document(reading: Array(RandomJourney.make(seed: Seed(number)).canonical.utf8))
      .root
    root.visit { item, _ in
      #expect(Item(kind: item.kind, parts: item.parts.reversed().sorted()) == item)
      var strange = item.parts
      if let added = Part("zz\n", json: Array("[1,\"\\u0041\"]".utf8)) { strange.append(added) }
      let mixed = Item(kind: item.kind, parts: strange)
      #expect(
        mixed.parts.dropLast().elementsEqual(item.parts) {
          $0.name == $1.name && $0.json == $1.json
        })
      #expect(mixed.parts.last?.name == .other("zz\n"))
      return true
    }
  }
}

extension [Part] {
  /// Puts keys that no version knows back in their order.
  fileprivate func sorted() -> [Part] {
    filter { $0.isKnown } + filter { !$0.isKnown }.reversed()
  }
}

extension Part {
  fileprivate var isKnown: Bool { if case .known = name { true } else { false } }
}
