// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import JourneyTesting
import Testing
import Words

@Suite("Settling the conflicts of a merge")
struct SettlementTests {
  /// A third of those that are merged: settling takes longer.
  static let pairs = MergeLawTests.pairs / 3

  private static func isWhole(_ root: Item) throws -> Bool {
    try !Facts(root).hasDoubles && Document(reading: root.canonicalText).root == root
  }

  @Test("in one way gives a whole journey", arguments: [1, 3, 6], 0..<20 as Range<UInt64>)
  func uniform(times: Int, part: UInt64) throws {
    for number in stride(from: part, to: SettlementTests.pairs, by: 20) {
      let pair = try RandomPair(number, times: times)
      let merged = pair.merged
      let back = merge(base: pair.base, ours: pair.theirs, theirs: pair.ours)
      let ours = merged.settled(as: .ours)
      let base = merged.settled(as: .base)
      let theirs = merged.settled(as: .theirs)
      for root in [ours, base, theirs] {
        #expect(try Self.isWhole(root), "\(pair.story)")
        if merged.isClean { #expect(root == merged.root) }
      }
      #expect(back.settled(as: .theirs) == ours, "ours: \(pair.story)")
      #expect(back.settled(as: .ours) == theirs, "theirs: \(pair.story)")
      #expect(back.settled(as: .base) == base, "base: \(pair.story)")
      // What stands on both sides is lost by no choice, but for what must make room.
      let both = Set(Facts(pair.ours).names).intersection(Facts(pair.theirs).names)
      for root in [ours, theirs] {
        let lost = both.subtracting(Facts(root).names).filter { !$0.hasPrefix("c-") }
        #expect(lost.isEmpty, "lost \(lost): \(pair.story)")
      }
    }
  }

  @Test("by lot gives a whole journey", arguments: [3, 6, 12], 0..<20 as Range<UInt64>)
  func mixed(times: Int, part: UInt64) throws {
    for number in stride(from: part, to: SettlementTests.pairs, by: 20) {
      let pair = try RandomPair(number, times: times)
      var seed = Seed(number)
      var chosen: [Conflict.ID: Side] = [:]
      let merged = pair.merged
      let root = try merged.settled { conflict in
        let side = Side.allCases.randomElement(using: &seed)
        chosen[conflict.id] = side
        return side.map(Choice.side)
      }
      #expect(try Self.isWhole(root), "\(pair.story)")
      for conflict in merged.conflicts {
        guard let side = chosen[conflict.id] else { continue }
        let item = root.kind == conflict.kind ? root : root.item(conflict.item)
        switch conflict.matter {
        case .field(let name, let sides):
          guard let item else { continue }
          let value = item.parts.first { $0.name == name }?.json
          #expect(
            value.map { String(decoding: $0, as: UTF8.self) } == sides[side]?.json,
            "\(conflict.id) \(side): \(pair.story)")
        case .existence(let sides):
          #expect((item != nil) == (sides[side] != nil), "\(conflict.id) \(side): \(pair.story)")
        case .slot(let key, let sides):
          #expect(item?.item(key)?.id == sides[side]?.id, "\(conflict.id) \(side): \(pair.story)")
        case .place, .duplicateID: break
        }
      }
      #expect(try merged.settled { _ in nil } == merged.root)
    }
  }

  @Test("keeps both of two things that got one id, with what they hold and what leads to them")
  func both() throws {
    func add(_ holder: String, _ title: String) throws -> Item {
      let step = Item(kind: .painPoint, id: "p-9", title: title)
      return try MergeCase.root([
        .insert(step, into: ItemRef(holder), .painPoints, .last),
        .set(ItemRef("k-1"), .painPoints, .texts(["p-1", "p-9"])),
      ])
    }
    let (ours, theirs) = try (add("s-1", "Van ons"), add("s-2", "Van hen"))
    let merged = merge(base: try MergeCase.root([]), ours: ours, theirs: theirs)
    #expect(!merged.conflicts.isEmpty && merged.conflicts.allSatisfy(\.canKeepBoth))
    let root = try merged.settled { $0.id == merged.conflicts[0].id ? .both : nil }
    #expect(root.item(ItemRef("p-9"))?.title == "Van ons")
    #expect(root.item(ItemRef("s-1"))?.items(.painPoints).last?.id == "p-9")
    #expect(root.item(ItemRef("s-2"))?.items(.painPoints).map(\.id) == ["p-9-2"])
    #expect(root.item(ItemRef("p-9-2"))?.title == "Van hen")
    #expect(root.item(ItemRef("k-1"))?.texts(.painPoints) == ["p-1", "p-9", "p-9-2"])
    #expect(try Self.isWhole(root))
    // What was there before is one thing.
    let edited = merge(
      base: try MergeCase.root([]), ours: try MergeCase.root([.title("s-1", "Mailt")]),
      theirs: try MergeCase.root([.title("s-1", "Schrijft")]))
    #expect(edited.conflicts.allSatisfy { !$0.canKeepBoth })
  }

  @Test("asks once of what stands twice with all that it holds, and names it and its places")
  func doubled() throws {
    let base = try MergeCase.root([])
    // As a merge of lines leaves a step that one side moved.
    let step = try #require(base.item(ItemRef("s-1"))).canonicalText
    let text = String(decoding: base.canonicalText, as: UTF8.self).replacing(
      "{\n          \"id\": \"s-7\"",
      with: String(decoding: step, as: UTF8.self) + #",{"id": "s-7""#)
    let ours = try Document(reading: Array(text.utf8)).root
    let theirs = try MergeCase.root([.title("s-1", "Mailt"), .title("s-7", "Zet door")])
    let merged = merge(base: base, ours: ours, theirs: theirs)
    let conflict = try #require(
      merged.conflicts.first { if case .duplicateID = $0.matter { true } else { false } })
    #expect(
      conflict.reason.nl
        == "Stap “Belt” (kenmerk s-1) staat in een versie meer dan één keer.",
      "\(merged.conflicts.map(\.reason.nl))")
    guard case .duplicateID("s-1", let items) = conflict.matter else {
      Issue.record("\(conflict.id)")
      return
    }
    #expect(
      items.ours?.map(\.nl) == ["stap “Belt” in fase “Melding”", "stap “Belt” in fase “Besluit”"])
    #expect(items.theirs?.map(\.nl) == ["stap “Mailt” in fase “Melding”"])
    #expect(
      merged.conflicts.count { if case .duplicateID = $0.matter { true } else { false } } == 1)
    for side in [Side.ours, .theirs] {
      let root = merged.settled(as: side)
      #expect(try Self.isWhole(root))
      let steps = root.items(.phases).flatMap { $0.items(.steps) }
      #expect(steps.count { $0.items(.painPoints).count == 2 } == (side == .ours ? 2 : 1))
    }
  }

  @Test("with what one side removed kept puts references to it back where they stood")
  func references() throws {
    let sources = try MergeCase.root([
      .set(ItemRef("p-1"), .sources, .texts(["b-1", "b-2"])), .title("b-1", "Gesprek"),
    ])
    let merged = merge(
      base: sources, ours: try sources.applying(.remove(ItemRef("b-2"))),
      theirs: try sources.applying(.title("b-2", "Panel van mei")))
    #expect(merged.conflicts.map(\.summary) == ["b-2 existence"])
    let kept = merged.settled(as: .theirs)
    #expect(kept.item(ItemRef("p-1"))?.texts(.sources) == ["b-1", "b-2"])
    #expect(kept.items(.sources).map(\.id) == ["b-1", "b-2"])
    #expect(merged.settled(as: .ours).item(ItemRef("p-1"))?.texts(.sources) == ["b-1"])
  }

  @Test("of journeys that share no more than ids", arguments: 0..<150 as Range<UInt64>)
  func wild(number: UInt64) throws {
    for isDamaged in [false, true] {
      let trees = try WildMergeTests.journeys(number, damaged: isDamaged)
      for base in [trees[0], nil] {
        let merged = merge(base: base, ours: trees[1], theirs: trees[2])
        for side in Side.allCases {
          let root = merged.settled(as: side)
          #expect(try Self.isWhole(root), "\(Seed(number)) \(isDamaged) \(side)")
        }
      }
    }
  }
}
