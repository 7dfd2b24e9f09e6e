// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// Steps to another phase.
extension Editor {
  /// Asks to which phase the chosen steps go, or the step that holds the focus.
  mutating func askPhase() -> [Effect] {
    guard let journey = open else { return [] }
    let here = Set((journey.chosenSteps ?? [journey.stepPath].compactMap(\.self)).map(\.parent))
    let entries = journey.root.items(.phases).enumerated().compactMap {
      index, phase -> Picker.Entry? in
      // Where all of them are already they do not go.
      if here == [ItemPath([.init(.phases, index)])] { return nil }
      return Picker.Entry(
        .value(phase.id), "\(index + 1) \(phase.title)",
        detail: says(ItemKind.step.noun.counted(phase.items(.steps).count)))
    }
    let count = journey.chosenSteps?.count ?? 1
    overlay = .picker(
      Picker(
        .phase,
        Text(nl: "Naar welke fase: ", en: "To which phase: ") + ItemKind.step.noun.counted(count),
        entries))
    return []
  }

  /// Puts the chosen steps, or the step that holds the focus, at the end of a phase.
  mutating func move(toPhase id: String) {
    guard let journey = open, let phase = journey.root.item(ItemRef(id)) else { return }
    let single = journey.stepPath.flatMap { path in journey.root.ref(at: path).map { (path, $0) } }
    let chosen =
      journey.chosenItems?.map(\.ref) ?? [single?.1].compactMap(\.self)
    let edits = chosen.map { Edit.move($0, into: ItemRef(id), .steps, .last) }
    let label = ItemKind.step.noun.counted(chosen.count) + Text(nl: " verplaatst", en: " moved")
    if journey.chosenSteps != nil {
      guard editRun(edits, label) else { return }
    } else {
      do {
        try open?.make(.all(edits), label)
      } catch {
        notice = Notice(error.text, isWarning: true)
        return
      }
      if let ref = chosen.first, let path = open?.root.path(to: ref) { open?.focus = Focus(path) }
      open?.reveal()
    }
    sayMoved(chosen.count, to: phase)
  }

  /// Brings chosen steps of several phases together: going forward in the phase of the last, going back in that of the first.
  ///
  /// They stand in the same order as before, with nothing between them.
  mutating func gatherRun(_ chosen: [(path: ItemPath, ref: ItemRef, item: Item)], by offset: Int) {
    guard let journey = open, let first = chosen.first, let last = chosen.last,
      let phase = (offset > 0 ? last : first).path.parent, let holder = journey.root.ref(at: phase),
      let target = journey.root.item(at: phase)
    else { return }
    let moved = chosen.filter { $0.path.parent != phase }
    var place: Position = offset > 0 ? .first : .last
    var edits: [Edit] = []
    for step in moved {
      edits.append(.move(step.ref, into: holder, .steps, place))
      place = .after(step.ref)
    }
    let label = ItemKind.step.noun.counted(moved.count) + Text(nl: " verplaatst", en: " moved")
    if editRun(edits, label) { sayMoved(moved.count, to: target) }
  }

  private mutating func sayMoved(_ count: Int, to phase: Item) {
    notice = Notice(
      ItemKind.step.noun.counted(count)
        + Text(
          nl: " naar fase: \(phase.title). Ongedaan maken: Ctrl-Z.",
          en: " to phase: \(phase.title). Undo: Ctrl-Z."))
  }
}
