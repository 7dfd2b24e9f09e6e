// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import JourneyTesting
import Testing
import Words

@Suite("A derived journey")
struct DerivingTests {
  private static let text = #"""
    {"format":"klantreis.journey/1","id":"j-1","title":"Reis","state":"current","derivedFrom":"j-0",
    "status":"adopted","owner":"Els","persona":{"id":"c-1","name":"Ans (67)","quote":"WEG","sources":["b-1"]},
    "sources":[{"id":"b-1","title":"WEG"}],"terms":[{"id":"w-1","title":"Termijn","from":"s-1"}],"realises":["k-9"],
    "phases":[{"id":"f-1","title":"Fase","steps":[{"id":"s-1","title":"Stap","emotion":-1,"feeling":"WEG",
    "thought":"WEG","quote":"WEG","need":"Rust","realises":["k-9"],"sources":["b-1"],"mine":{"quote":"blijft"},
    "touchpoints":[{"id":"t-1","title":"Brief"}],"backstage":[{"id":"a-1","title":"Post"}],
    "painPoints":[{"id":"p-1","title":"Pijn","severity":3,"evidence":"WEG","mentions":4,"votes":2,"sources":["b-1"]}],
    "gains":[{"id":"g-1","title":"Plus","sources":["b-1"]}],
    "opportunities":[{"id":"k-1","title":"WEG","votes":3,"trials":[{"id":"r-1","title":"WEG"}]}],
    "exits":[{"id":"e-1","title":"Terug","to":"s-1","sources":["b-1"]}]}]}],
    "opportunities":[{"id":"k-2","title":"WEG"}],"parked":[{"id":"h-1","title":"WEG"}]}
    """#

  @Test("keeps ids and what happens, and leaves proof and plans behind")
  func derives() throws {
    let root = try Document(reading: Array(Self.text.utf8)).root
    var seed = Seed(7)
    let derived = root.derived(using: &seed)
    let text = derived.canonicalText
    let again = try Document(reading: text)
    #expect(again.remarks.isEmpty && again.root.canonicalText == text)
    let words = String(decoding: text, as: UTF8.self)
    #expect(!words.contains("WEG"), "\(words)")
    for gone in ["sources", "mentions", "votes", "realises", "opportunities", "parked"] {
      #expect(!words.contains("\"\(gone)\""))
    }
    #expect(words.contains(#""quote": "blijft""#))
    var ids: [String] = []
    derived.visit { item, _ in
      if item.has(.id) { ids.append(item.id) }
      return true
    }
    #expect(
      ids.dropFirst() == ["c-1", "w-1", "f-1", "s-1", "t-1", "a-1", "p-1", "g-1", "e-1"])
    #expect(derived.id != "j-1" && ItemID.isValid(derived.id))
    #expect(derived.text(.state) == "desired" && derived.text(.derivedFrom) == "j-1")
    #expect(derived.text(.status) == "draft" && derived.text(.owner) == "Els")
    #expect(derived.items(.phases)[0].items(.steps)[0].whole(.emotion) == -1)
  }

  @Test("counts its rhythm from the day on which it is made")
  func countsFromToday() throws {
    let text = #"""
      {"format":"klantreis.journey/1","id":"j-1","title":"Reis",
      "review":{"everyMonths":6,"lastOn":"2026-01-12"}}
      """#
    let root = try Document(reading: Array(text.utf8)).root
    var seed = Seed(7)
    let today = try #require(CalendarDate(iso: "2026-11-22"))
    let derived = root.derived(on: today, using: &seed)
    #expect(derived.item(.review)?.text(.lastOn) == "2026-11-22")
    #expect(derived.item(.review)?.whole(.everyMonths) == 6)
    #expect(root.derived(using: &seed).item(.review)?.text(.lastOn) == "2026-01-12")
    // Who never looked has no day from which it counts.
    let never = try root.applying(.set(ItemRef("j-1", slot: .review), .lastOn, nil))
    #expect(never.derived(on: today, using: &seed).item(.review)?.has(.lastOn) == false)
  }
}
