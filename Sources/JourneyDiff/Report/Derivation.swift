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

  /// Says that what is compared are two different things, which a reader might take for two versions of one.
  var notice: Text? {
    let (old, new) = (versions.old.journey.item, versions.new.journey.item)
    if old.kind != new.kind {
      return Text(
        nl: "Dit zijn twee verschillende dingen: ", en: "These are two different things: ")
        + .list([old, new].map { $0.kind.noun.one + Text(" ") + Self.called($0) }) + Text(".")
    }
    if isDerived || old.id == new.id { return nil }
    if old.text(.derivedFrom) == new.id {
      return Text(
        nl: "De eerste is afgeleid van de tweede: ", en: "The first is derived from the second: ")
        + Self.called(old) + Text(nl: " van ", en: " from ") + Self.called(new) + Text(".")
    }
    return Text(nl: "Dit zijn twee verschillende ", en: "These are two different ")
      + new.kind.noun.many + Text(": ") + .list([old, new].map(Self.called)) + Text(".")
  }

  private static func called(_ root: Item) -> Text {
    Text(root.title.isEmpty ? "“”" : "“\(root.title)”")
      + Text(root.id.isEmpty ? "" : " (\(root.id))")
  }

  private static let kinds: [ItemKind] = [.source, .opportunity, .trial, .parked]
  private static let keys = Item.leftBehindInDeriving

  /// Tells whether a change is no more than the rule.
  func drops(_ change: Change) -> Bool {
    // That it is another one is said above all changes, and at what it was derived from.
    if case .edited(.known(.id), _, _) = change.action, change.kind.isRoot { return true }
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
      guard let kind else { continue }
      let references = Text(nl: "verwijzingen naar bronnen", en: "references to sources")
      let label = key == .sources ? references : kind.name(of: .known(key))
      parts.append(label + Text(" (\(count)×)"))
    }
    if parts.isEmpty { return [] }
    let words = Text(nl: "Niet meegenomen bij het afleiden: ", en: "Left behind in deriving: ")
    return [ReportLine(Sentence(words + .list(parts)))]
  }
}
