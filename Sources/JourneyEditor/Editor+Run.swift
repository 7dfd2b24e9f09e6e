// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// Several steps at once: chosen from one to another, and then moved, given another beleving, copied or removed.
extension Editor {
  // MARK: - Choosing

  /// Makes the run one step longer or shorter; begins one where there is none.
  mutating func chooseSteps(by count: Int) -> [Effect] {
    guard beginRun(isSticky: open?.run?.isSticky ?? false) else { return [] }
    if showsMap {
      open?.moveAlong(by: count)
    } else {
      let row = open?.row
      repeat {
        open?.moveFocus(by: count)
      } while open?.row.step == nil && open?.row != row
        && open?.row != .journey && open?.row != open?.outline.last
    }
    open?.extendRun()
    sayChosen()
    return []
  }

  /// Begins a run that every move makes longer or shorter, or ends it.
  mutating func switchRun() -> [Effect] {
    if open?.run != nil {
      open?.run = nil
      say("Er is niets meer gekozen.", "Nothing is chosen any more.")
    } else if beginRun(isSticky: true) {
      sayChosen()
    }
    return []
  }

  private mutating func beginRun(isSticky: Bool) -> Bool {
    guard let journey = open else { return false }
    guard let path = journey.stepPath else {
      say("Ga eerst naar een stap.", "Go to a step first.")
      return false
    }
    if journey.isInside, !showsMap { open?.focus = Focus(path) }
    if journey.run == nil { open?.startRun(isSticky: isSticky) }
    return true
  }

  private mutating func sayChosen() {
    guard let count = open?.chosenSteps?.count else { return }
    guard areLettersKeys else {
      let told = Text(
        nl: " gekozen. Alt-pijltjes verplaatsen, Del verwijdert, Esc laat los.",
        en: " chosen. Alt-arrows move them, Del removes them, Esc lets go.")
      return notice = Notice(ItemKind.step.noun.counted(count) + told)
    }
    notice = Notice(
      ItemKind.step.noun.counted(count)
        + Text(
          nl: " gekozen. < en > verplaatsen, + en \(options.signs.minus) veranderen de beleving, "
            + "Del verwijdert, Esc laat los.",
          en: " chosen. < and > move them, + and \(options.signs.minus) change the emotion, "
            + "Del removes them, Esc lets go."))
  }

  // MARK: - Editing

  /// Makes one edit of the chosen steps; they stay chosen where they are still there.
  ///
  /// - Parameter place: The focus afterwards, where the steps are gone.
  mutating func editRun(_ edits: [Edit], _ label: Text, focus place: Focus? = nil) -> Bool {
    guard let journey = open, let chosen = journey.chosenItems, let first = chosen.first,
      let last = chosen.last, !edits.isEmpty
    else { return false }
    let isSticky = journey.run?.isSticky ?? false
    let isForward = journey.run.map { $0.anchor <= $0.end } ?? true
    do {
      try open?.make(.all(edits), label, focus: place)
    } catch {
      notice = Notice(error.text, isWarning: true)
      return false
    }
    open?.run = nil
    if let root = open?.root, let start = root.path(to: first.ref),
      let end = root.path(to: last.ref)
    {
      open?.choose(isForward ? start : end, isForward ? end : start, isSticky: isSticky)
    }
    return true
  }

  mutating func removeRun() -> [Effect] {
    guard let journey = open, let chosen = journey.chosenItems, let first = chosen.first else {
      return []
    }
    let label = counted(chosen.count) + Text(nl: " verwijderd", en: " removed")
    guard editRun(chosen.map { .remove($0.ref) }, label, focus: Focus(first.path)) else {
      return []
    }
    sayDone(label + EditLabel.along(with: chosen.map(\.item)))
    return findLeftBehind(by: chosen.map(\.item), from: journey)
  }

  /// Moves the chosen steps past the step before or after them, or into the phase before or after theirs.
  mutating func moveRun(by count: Int) -> [Effect] {
    guard let journey = open, let chosen = journey.chosenItems, let first = chosen.first,
      let last = chosen.last, let start = first.path.steps.last?.index,
      let phase = first.path.parent,
      let number = phase.steps.first?.index, let holder = journey.root.ref(at: phase)
    else { return [] }
    guard last.path.parent == phase else {
      gatherRun(chosen, by: count)
      return []
    }
    let phases = journey.root.items(.phases)
    let steps = phases[number].items(.steps)
    let neighbour = count > 0 ? start + chosen.count : start - 1
    var edits: [Edit] = []
    var goal = Text("")
    if steps.indices.contains(neighbour) {
      // The neighbour goes to the other side, which is one move however many are chosen.
      let ref = ItemRef(steps[neighbour].id)
      let place: Position =
        count > 0
        ? (start == 0 ? .first : .after(ItemRef(steps[start - 1].id))) : .after(last.ref)
      edits = [.move(ref, into: holder, .steps, place)]
    } else if phases.indices.contains(number + count),
      let target = journey.root.ref(at: ItemPath([.init(.phases, number + count)]))
    {
      var place: Position = count > 0 ? .first : .last
      for step in chosen {
        edits.append(.move(step.ref, into: target, .steps, place))
        place = .after(step.ref)
      }
      goal = Text(
        nl: " naar fase: \(phases[number + count].title)",
        en: " to phase: \(phases[number + count].title)")
    }
    let label = counted(chosen.count) + Text(nl: " verplaatst", en: " moved")
    if editRun(edits, label) {
      notice = Notice(
        label.capitalised + goal
          + Text(
            nl: ". Ze zijn nog gekozen; Esc laat los.", en: ". They are still chosen; Esc lets go.")
      )
    }
    return []
  }

  /// Gives each of the chosen steps a higher or lower beleving, as far as there is one.
  mutating func changeEmotions(by offset: Int) -> [Effect] {
    guard let chosen = open?.chosenItems else { return [] }
    let edits = chosen.compactMap { step -> Edit? in
      let new = Step(step.item).emotion(changedBy: offset)
      return new == Step(step.item).emotion?.value ? nil : .set(step.ref, .emotion, .whole(new))
    }
    let label =
      Text(nl: "beleving van ", en: "emotion of ") + counted(chosen.count)
      + Text(nl: " gewijzigd", en: " changed")
    if editRun(edits, label) { sayDone(label) }
    return []
  }

  /// Marks all of the chosen steps as moments of truth, or takes the mark away where all have it.
  mutating func toggleMoments() -> [Effect] {
    guard let chosen = open?.chosenItems else { return [] }
    let areAll = chosen.allSatisfy { Step($0.item).isMomentOfTruth }
    let edits = chosen.filter { Step($0.item).isMomentOfTruth == areAll }.map {
      Edit.set($0.ref, .momentOfTruth, areAll ? nil : .flag(true))
    }
    let label = Text(nl: "moment van de waarheid gewijzigd", en: "moment of truth changed")
    if editRun(edits, label) { sayDone(label) }
    return []
  }

  mutating func copyRun() -> [Effect] {
    guard let chosen = open?.chosenItems else { return [] }
    clipboard = .items(chosen.map(\.item))
    notice = Notice(
      Text(nl: "Gekopieerd: ", en: "Copied: ") + counted(chosen.count)
        + Text(nl: ". Plakken: Ctrl-V.", en: ". Paste: Ctrl-V."))
    return []
  }

  /// Puts copies of several steps after the focus, as one change.
  mutating func paste(_ items: [Item]) -> [Effect] {
    guard let journey = open, let kind = items.first?.kind, let place = journey.place(for: kind),
      let holder = journey.root.ref(at: place.parent)
    else {
      say(
        "Dit kan hier niet staan. Ga eerst naar een plaats waar het bij hoort.",
        "This cannot stand here. First go to a place where it belongs.")
      return []
    }
    var random = options.random
    defer { options.random = random }
    var root = journey.root
    var position = place.position
    var edits: [Edit] = []
    let label = counted(items.count) + Text(nl: " geplakt", en: " pasted")
    do {
      for item in items {
        let copy = item.copied(into: root, using: &random)
        let edit = Edit.insert(copy, into: holder, place.key, position)
        root = try root.applying(edit)
        edits.append(edit)
        position = .after(ItemRef(copy.id))
      }
      try open?.make(.all(edits), label)
    } catch {
      notice = Notice(error.text, isWarning: true)
      return []
    }
    if case .after(let last) = position, let path = open?.root.path(to: last) {
      open?.focus = Focus(path)
      open?.reveal()
    }
    sayDone(label)
    return []
  }

  private func counted(_ count: Int) -> Text { ItemKind.step.noun.counted(count) }

  private mutating func sayDone(_ label: Text) {
    notice = Notice(
      label.capitalised + Text(nl: ". Ongedaan maken: Ctrl-Z.", en: ". Undo: Ctrl-Z."))
  }
}
