// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Testing

@testable import JourneyDiff

@Suite("Comparing files that are damaged through and through")
struct GrowthTests {
  /// A way to damage a file, made for a number of steps.
  struct Damage: CustomTestStringConvertible {
    let testDescription: String
    var version = 1
    let step: @Sendable (Int) -> String

    func root(_ count: Int) throws -> Item {
      let steps = (0..<count).map(step).joined(separator: ",")
      let text = """
        {"format":"klantreis.journey/\(version)","id":"j-1","title":"","phases":[{"id":"f-1",\
        "title":"","steps":[\(steps)]}]}
        """
      return try Document(reading: Array(text.utf8)).root
    }
  }

  private static let damages = [
    Damage(testDescription: "one id for all") { _ in #"{"id":"s-1","title":""}"# },
    Damage(testDescription: "each id twice") { #"{"id":"s-\#($0 / 2)","title":""}"# },
    Damage(testDescription: "no ids, in a later version", version: 2) { _ in #"{"title":""}"# },
  ]

  @Test("takes steps in proportion to their size", arguments: damages)
  func isLinear(damage: Damage) throws {
    for count in [500, 4000] {
      let root = try damage.root(count)
      let merging = Merging(Merge.Inputs(base: root, ours: root, theirs: root))
      #expect(merging.identities.count == count + 2)
      #expect(merging.rosters.numbering.comparisons <= 3 * (count + 2))
    }
  }

  @Test("settles as many doubled ids as there are")
  func settles() throws {
    let root = try Self.damages[1].root(4000)
    let edited = try root.applying(.set(ItemRef("j-1"), .note, .text("a")))
    let other = try root.applying(.set(ItemRef("j-1"), .goal, .text("b")))
    let merged = merge(base: root, ours: edited, theirs: other)
    #expect(merged.conflicts.count == 2000)
    var ids: Set<String> = []
    merged.settled(as: .ours).visit { item, _ in ids.insert(item.id).inserted }
    #expect(ids.count == 4002)
  }
}
