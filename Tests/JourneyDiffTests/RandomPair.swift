// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import JourneyTesting

/// A random journey that two people edited at random.
struct RandomPair {
  let base: Item
  let ours: Item
  let theirs: Item
  let story: String

  init(_ number: UInt64, times: Int, _ root: ItemKind = .journey) throws {
    base = try DiffTests.random(number, size: 2 + Int(number % 2), root)
    var mine = RandomEdits(seed: Seed(number &* 2 + 1), person: "a")
    var other = RandomEdits(seed: Seed(number &* 2 + 2), person: "b")
    let (left, right) = (mine.edit(base, times: times), other.edit(base, times: times))
    ours = left.root
    theirs = right.root
    story = "\(root) \(Seed(number)), \(times) edits: ours \(left.log), theirs \(right.log)"
  }

  var merged: Merge { merge(base: base, ours: ours, theirs: theirs) }
}
