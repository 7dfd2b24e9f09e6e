// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import JourneyTesting
import Testing

@Suite("A merge of journeys that share no more than ids")
struct WildMergeTests {
  /// Three random journeys; in a damaged one every id that ends in 7 is that of its neighbour too.
  static func journeys(
    _ number: UInt64, damaged: Bool, _ root: ItemKind = .journey
  ) throws -> [Item] {
    try [number, number + 5000, number + 9000].map { seed in
      let size = 2 + Int(seed % 2)
      let text = RandomJourney.make(root, seed: Seed(seed), size: size).canonical
      let pieces = damaged ? text.split(separator: "7\",", omittingEmptySubsequences: false) : []
      return try Document(
        reading: Array((damaged ? pieces.joined(separator: "6\",") : text).utf8)
      ).root
    }
  }

  @Test(
    "keeps the laws, with a base and without", arguments: RandomFile.some(150))
  func laws(file: RandomFile) throws {
    let number = file.number
    let trees = try Self.journeys(number, damaged: false, file.root)
    for base in [trees[0], nil] {
      let (ours, theirs) = (trees[1], trees[2])
      let forth = merge(base: base, ours: ours, theirs: theirs)
      let back = merge(base: base, ours: theirs, theirs: ours)
      #expect(merge(base: base, ours: ours, theirs: ours).gives(ours), "\(Seed(number))")
      #expect(
        Set(forth.conflicts.map(\.summary)) == Set(back.conflicts.map(\.summary)),
        "\(Seed(number))")
      #expect(!forth.isClean || forth.root == back.root, "\(Seed(number))")
      let facts = Facts(forth.root)
      #expect(!facts.hasDoubles, "\(Seed(number))")
      let was = Set(base.map { Facts($0).names } ?? [])
      let (mine, others) = (Set(Facts(ours).names), Set(Facts(theirs).names))
      var owed = mine.union(others).subtracting(was).union(mine.intersection(others))
      if forth.conflicts.contains(where: { $0.summary == "root slot" }) {
        owed = owed.filter { !$0.hasPrefix("c-") }
      }
      #expect(owed.isSubset(of: facts.names), "\(Seed(number)) \(owed.subtracting(facts.names))")
      #expect(try Document(reading: forth.root.canonicalText).root == forth.root)
    }
    #expect(merge(base: trees[0], ours: trees[0], theirs: trees[1]).gives(trees[1]))
    #expect(merge(base: trees[0], ours: trees[1], theirs: trees[0]).gives(trees[1]))
  }

  @Test(
    "never passes a doubled id in silence", arguments: RandomFile.some(150))
  func damaged(file: RandomFile) throws {
    let number = file.number
    let trees = try Self.journeys(number, damaged: true, file.root)
    for base in [trees[0], nil] {
      let forth = merge(base: base, ours: trees[1], theirs: trees[2])
      let back = merge(base: base, ours: trees[2], theirs: trees[1])
      #expect(forth.isClean == back.isClean, "\(Seed(number))")
      #expect(!forth.isClean || !Facts(forth.root).hasDoubles, "\(Seed(number))")
      #expect(
        merge(base: base, ours: trees[1], theirs: trees[1]).root == trees[1], "\(Seed(number))")
    }
    #expect(merge(base: trees[0], ours: trees[0], theirs: trees[1]).root == trees[1])
    #expect(merge(base: trees[0], ours: trees[1], theirs: trees[0]).root == trees[1])
    let applied = try trees[0].applying(diff(trees[0], trees[1]))
    #expect(DiffTests.plain(applied) == DiffTests.plain(trees[1]), "\(Seed(number))")
  }
}
