// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// What a journey that was derived from another one leaves behind by rule: the proof and the plans of the old one.
struct Derivation {
  private let isDerived: Bool
  private let versions: Versions

  init(_ versions: Versions) {
    self.versions = versions
    let (old, new) = (versions.old.journey, versions.new.journey)
    isDerived = old.id != new.id && new.item.text(.derivedFrom) == old.id
  }

  /// - Parameter isDerived: Whether the new version is taken for one that was derived, whatever it says itself.
  init(_ versions: Versions, isDerived: Bool) {
    self.versions = versions
    self.isDerived = isDerived
  }

  private static let kinds: [ItemKind] = [.source, .opportunity, .trial, .parked]
  private static let keys = Item.leftBehindInDeriving

  /// Tells whether a change is no more than the rule.
  func drops(_ change: Change) -> Bool {
    guard isDerived else { return false }
    switch change.action {
    case .removed: return Self.kinds.contains(change.kind)
    case .edited(.known(let key), _, nil): return Self.keys.contains(key)
    default: return false
    }
  }

  /// Says in one line what was left behind.
  func lines(_ changes: [Change]) -> [ReportLine] {
    let dropped = changes.filter(drops)
    var parts: [Text] = Self.kinds.compactMap { kind in
      let count = dropped.count { change in
        if case .removed = change.action { change.kind == kind } else { false }
      }
      return count == 0 ? nil : kind.noun.counted(count)
    }
    for key in Self.keys {
      var kind: ItemKind?
      let count = dropped.count { change in
        guard case .edited(.known(key), _, _) = change.action else { return false }
        kind = change.kind
        return true
      }
      if let kind { parts.append(kind.name(of: .known(key)) + Text(" (\(count)×)")) }
    }
    if parts.isEmpty { return [] }
    let words = Text(nl: "Niet meegenomen bij het afleiden: ", en: "Left behind in deriving: ")
    return [ReportLine(Sentence(words + .list(parts)))]
  }
}
