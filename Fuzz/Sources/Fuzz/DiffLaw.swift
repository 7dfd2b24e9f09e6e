// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import Words

/// The changes between two journeys, made on the first, give the second.
enum DiffLaw {
  static func holds(_ bytes: [UInt8]) -> Bool {
    let parts = Parts(bytes)
    guard let old = parts.journey(0) else { return false }
    let new = parts.journey(1, from: old)
    expect(diff(old, old).isEmpty, "A journey differs from itself.")
    let changes = diff(old, new)
    do throws(EditError) {
      let applied = try old.applying(changes)
      expect(
        parts.isLater || diff(applied, new).isEmpty,
        "The changes give something else: \(text(applied.canonicalText))")
    } catch  where !parts.isLater {
      fatalError("The changes cannot be made: \(error.text.en)")
    } catch {}
    for language in Language.allCases {
      let report = DiffReport(old: old, new: new, language: language)
      expect(report.changes.count == changes.count, "The report has other changes.")
      expectClean(report.text(width: 40))
      expectClean(report.markdown)
    }
    return true
  }
}
