// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// Why a command that works elsewhere does not work on what holds the focus, or on the steps that are chosen.
extension Editor {
  func moveObstacle(by offset: Int) -> Text? {
    if let readOnlyReason { return readOnlyReason }
    guard let journey = open else { return nil }
    if let chosen = journey.chosenItems {
      return journey.canMove(chosen.map(\.path), by: offset)
        ? nil
        : offset < 0
          ? Text(nl: "Deze stappen staan al vooraan.", en: "These steps stand first already.")
          : Text(nl: "Deze stappen staan al achteraan.", en: "These steps stand last already.")
    }
    if journey.focus.key != nil || journey.focus.path.parent == nil {
      return Text(
        nl: "Dit heeft een vaste plaats. Ga eerst naar een fase, een stap of iets anders.",
        en: "This has a fixed place. Go to a phase, a step or another item first.")
    }
    if journey.moveTarget(by: offset) != nil { return nil }
    return offset < 0
      ? Text(nl: "Dit staat al vooraan.", en: "This stands first already.")
      : Text(nl: "Dit staat al achteraan.", en: "This stands last already.")
  }

  var removeObstacle: Text? {
    if let readOnlyReason { return readOnlyReason }
    if open?.chosenSteps != nil { return nil }
    guard let journey = open, journey.focus.key != nil || journey.focus.path.parent != nil else {
      return Text(
        nl: "Een bestand verwijdert u niet in dit programma, maar in uw map met bestanden.",
        en: "A file is not removed in this program, but in your folder of files.")
    }
    if journey.isOnEmptyPhase { return nil }
    if let key = journey.focus.key, journey.focused?.has(key) == false {
      return Text(nl: "Hier staat niets.", en: "There is nothing here.")
    }
    return nil
  }

  func emotionObstacle(by offset: Int) -> Text? {
    if let readOnlyReason { return readOnlyReason }
    guard let journey = open else { return nil }
    let steps = journey.chosenItems?.map(\.item) ?? [journey.focusedStep].compactMap(\.self)
    if steps.isEmpty {
      return Text(
        nl: "De beleving hoort bij een stap. Ga eerst naar een stap.",
        en: "An emotion belongs to a step. Go to a step first.")
    }
    let end = offset > 0 ? Emotion.range.upperBound : Emotion.range.lowerBound
    guard steps.allSatisfy({ Step($0).emotion?.value == end }) else { return nil }
    return offset > 0
      ? Text(nl: "Hoger dan zeer positief kan niet.", en: "It cannot be more positive.")
      : Text(nl: "Lager dan zeer negatief kan niet.", en: "It cannot be more negative.")
  }

  /// Why no steps can go to a phase that is chosen.
  var phaseObstacle: Text? {
    if let readOnlyReason { return readOnlyReason }
    guard let journey = open else { return nil }
    if journey.stepPath == nil, journey.chosenSteps == nil {
      return Text(nl: "Ga eerst naar een stap.", en: "Go to a step first.")
    }
    return journey.root.items(.phases).count > 1
      ? nil
      : Text(
        nl: "Er is maar een fase. Maak eerst een nieuwe fase.",
        en: "There is one phase only. Make a new phase first.")
  }
}

extension OpenJourney {
  /// Whether the focus is where the first step of a phase will be.
  var isOnEmptyPhase: Bool {
    focus.key == .steps && focused?.kind == .phase && focused?.has(.steps) == false
  }

  /// The step that holds the focus.
  fileprivate var focusedStep: Item? { stepPath.flatMap { root.item(at: $0) } }

  /// Whether steps that were chosen together can go a place back or forward.
  fileprivate func canMove(_ chosen: [ItemPath], by offset: Int) -> Bool {
    guard let first = chosen.first?.steps, let last = chosen.last?.steps, first.count == 2,
      last.count == 2
    else { return false }
    // Steps of several phases come together first.
    if first[0].index != last[0].index { return true }
    let phases = root.items(.phases)
    let phase = first[0].index
    return offset < 0
      ? first[1].index > 0 || phase > 0
      : last[1].index + 1 < phases[phase].items(.steps).count || phase + 1 < phases.count
  }
}
