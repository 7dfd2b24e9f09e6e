// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel

/// A merge keeps what only one side changed, gives the same verdict either way, and passes no doubled id in silence.
enum MergeLaw {
  static func holds(_ bytes: [UInt8]) -> Bool {
    let parts = Parts(bytes)
    guard let base = parts.journey(0) else { return false }
    let ours = parts.journey(1, from: base)
    let theirs = parts.journey(2, from: base)
    if parts.isLater {
      _ = merge(base: base, ours: ours, theirs: theirs)
      _ = merge(base: nil, ours: ours, theirs: theirs)
      return true
    }
    for side in [ours, theirs] {
      expect(merge(base: base, ours: side, theirs: side).root == side, "x, x")
      expect(merge(base: base, ours: base, theirs: side).root == side, "b, x")
      expect(merge(base: base, ours: side, theirs: base).root == side, "x, b")
      expect(merge(base: nil, ours: side, theirs: side).root == side, "x, x without a base")
    }
    for base in [base, nil] {
      let forth = merge(base: base, ours: ours, theirs: theirs)
      let back = merge(base: base, ours: theirs, theirs: ours)
      expect(forth.isClean == back.isClean, "The verdict depends on the side.")
      expect(forth.conflicts.count == back.conflicts.count, "The conflicts depend on the side.")
      let text = forth.root.canonicalText
      expect(
        merge(base: base, ours: ours, theirs: theirs).root.canonicalText == text,
        "A merge is not repeated.")
      if forth.isClean { expect(text == back.root.canonicalText, "The sides give other bytes.") }
      guard let again = try? Document(reading: text) else {
        fatalError("What was merged is refused.")
      }
      expect(again.root == forth.root, "What was merged and written says something else.")
      if forth.isClean {
        expect(!again.remarks.contains { $0.code == "id.duplicate" }, "An id is doubled.")
      }
    }
    return true
  }
}
