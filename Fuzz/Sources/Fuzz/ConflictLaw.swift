// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel

/// Every conflict can be settled, and what is written between markers can be read again.
enum ConflictLaw {
  static func holds(_ bytes: [UInt8]) -> Bool {
    let isOfUse = readsAnything(bytes)
    let parts = Parts(bytes)
    guard let base = parts.journey(0) else { return isOfUse }
    let ours = parts.journey(1, from: base)
    let theirs = parts.journey(2, from: base)
    for base in [base, nil] {
      let merged = merge(base: base, ours: ours, theirs: theirs)
      for side in Side.allCases {
        let root = merged.settled(as: side)
        guard let again = try? Document(reading: root.canonicalText) else {
          // A later version is never written, so that edits of what this version does not understand do no harm.
          expect(parts.isLater, "What was settled is refused.")
          continue
        }
        expect(again.root == root, "What was settled and written says something else.")
        let isDoubled = again.remarks.contains { $0.code == "id.duplicate" }
        expect(merged.isClean || parts.isLater || !isDoubled, "An id is doubled.")
      }
      let text = merged.conflictText()
      guard let read = try? ConflictedText(reading: text.bytes) else {
        expect(text.hunks == 0, "Markers cannot be read again.")
        continue
      }
      expect(read.ours == merged.settled(as: .ours).canonicalText, "Our version is lost.")
      expect(read.theirs == merged.settled(as: .theirs).canonicalText, "Their version is lost.")
    }
    return true
  }

  /// Reads any text as one with markers, and merges what is in it.
  private static func readsAnything(_ bytes: [UInt8]) -> Bool {
    guard let read = try? ConflictedText(reading: bytes) else { return false }
    guard let merged = try? read.merged() else { return true }
    for side in Side.allCases { _ = merged.settled(as: side) }
    return true
  }
}
