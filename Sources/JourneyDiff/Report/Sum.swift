// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// What two versions of a journey come to: the hartslag, the time and the pain points.
struct Sum {
  let lines: [Text]

  init(_ changes: [Change], _ versions: Versions) {
    let old = versions.old.journey.steps
    let new = versions.new.journey.steps
    let time = TimeSum(old, new)
    // Where no step changed, two lines that say so tell nothing.
    let isSteady =
      !changes.contains { $0.kind == .step }
      && old.compactMap(\.emotion) == new.compactMap(\.emotion)
      && time.isSteady
    let figures = isSteady ? [] : [Self.heartbeat(old, new), time.total, time.waits]
    lines = (figures + [Self.painPoints(changes, versions)]).compactMap(\.self)
  }

  private static let unchanged = Text(nl: "onveranderd, ", en: "unchanged, ")

  private static let reordered = Text(nl: "in een andere volgorde, ", en: "in another order, ")

  // MARK: - Hartslag

  private static func heartbeat(_ old: [Step], _ new: [Step]) -> Text? {
    let before = old.compactMap(\.emotion)
    let after = new.compactMap(\.emotion)
    if before.isEmpty, after.isEmpty { return nil }
    return Text(nl: "Hartslag: ", en: "Heartbeat: ")
      + (before == after ? unchanged : isReordered(old, new) ? reordered : Text(""))
      + Text(nl: "gemiddeld ", en: "mean ")
      + pair(Emotion.mean(of: before), Emotion.mean(of: after))
      + Text(nl: ", laagste ", en: ", lowest ")
      + pair(before.min().map { Text($0.sign) }, after.min().map { Text($0.sign) })
      + coverage(old, new)
  }

  /// Whether the same steps have the same emotions between them.
  private static func isReordered(_ old: [Step], _ new: [Step]) -> Bool {
    func known(_ steps: [Step]) -> [Step] { steps.filter { $0.emotion != nil } }
    return known(old).map(\.id).sorted() == known(new).map(\.id).sorted()
      && old.compactMap(\.emotion).sorted() == new.compactMap(\.emotion).sorted()
  }

  /// Says of how many steps the emotion is known, where that is not as it was: an unknown one is no better one.
  private static func coverage(_ old: [Step], _ new: [Step]) -> Text {
    let before = old.count { $0.emotion != nil }
    let after = new.count { $0.emotion != nil }
    if old.count - before == new.count - after { return Text("") }
    return Text(
      nl: ", over \(after) van \(new.count) stappen (was \(before) van \(old.count))",
      en: ", over \(after) of \(new.count) steps (was \(before) of \(old.count))")
  }

  private static func pair(_ old: Text?, _ new: Text?) -> Text {
    let unknown = Text(nl: "onbekend", en: "unknown")
    let (left, right) = (old ?? unknown, new ?? unknown)
    return left == right ? left : left + Text(" → ") + right
  }

  // MARK: - Pain points

  private static func painPoints(_ changes: [Change], _ versions: Versions) -> Text? {
    var solved = 0
    var gone = 0
    var new = 0
    for change in changes where change.kind == .painPoint {
      switch change.action {
      case .added: new += 1
      case .removed:
        // What goes with its step was not solved.
        let holder = versions.number(of: change).flatMap { versions.old.roster[$0]?.parent }
        if holder.map(versions.new.roster.has) ?? false { solved += 1 } else { gone += 1 }
      default: break
      }
    }
    if solved == 0, gone == 0, new == 0 { return nil }
    let left = Text(nl: ", \(gone) vervallen met de stap", en: ", \(gone) removed with the step")
    return Text(nl: "Pijnpunten: \(solved) opgelost", en: "Pain points: \(solved) solved")
      + (gone > 0 ? left : Text("")) + Text(nl: ", \(new) nieuw", en: ", \(new) new")
  }
}
