// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// The last changes as a list, to go back to, or forward again.
extension Editor {
  mutating func showHistory() -> [Effect] {
    guard let history = open?.history else { return [] }
    let now = history.current.revision
    var isUndone = true
    let entries = history.states.reversed().map { state in
      if state.revision == now { isUndone = false }
      let title =
        state.edit == nil
        ? Text(nl: "Zoals het begon", en: "As it began") : state.label.capitalised
      var details: [Text] = []
      if state.revision == now {
        details.append(Text(nl: "nu", en: "now"))
      } else if isUndone {
        details.append(Text(nl: "ongedaan gemaakt", en: "undone"))
      }
      if state.revision == open?.savedRevision {
        details.append(Text(nl: "opgeslagen", en: "saved"))
      }
      if let number = state.step {
        details.append(Text(nl: "stap \(number)", en: "step \(number)"))
      }
      return Picker.Entry(
        .state(state.revision), says(title), detail: details.map(says).joined(separator: ", "))
    }
    overlay = .picker(
      Picker(
        .history, Text(nl: "Laatste wijzigingen", en: "Last changes"), entries,
        ticked: [.state(now)]))
    return []
  }

  /// Undoes a change with all that came after it, or makes one that was undone again with all before it.
  mutating func go(toState revision: Int) {
    guard let history = open?.history, let (now, place) = history.places(of: revision) else {
      return
    }
    let goal = place > now ? place : max(0, place - 1)
    guard goal != now else {
      return say("Er is niets om ongedaan te maken.", "There is nothing to undo.")
    }
    for _ in 0..<abs(goal - now) { _ = goal < now ? open?.undo() : open?.redo() }
    let count = abs(goal - now)
    let changes = Noun(
      one: Text(nl: "wijziging", en: "change"), many: Text(nl: "wijzigingen", en: "changes")
    ).counted(count)
    notice = Notice(
      goal < now
        ? changes + Text(nl: " ongedaan gemaakt. Opnieuw: Ctrl-Y.", en: " undone. Redo: Ctrl-Y.")
        : changes
          + Text(nl: " opnieuw gemaakt. Ongedaan maken: Ctrl-Z.", en: " made again. Undo: Ctrl-Z."))
  }
}

extension History {
  /// Where the present state and another one stand among all of them.
  fileprivate func places(of revision: Int) -> (now: Int, place: Int)? {
    let states = states
    guard let now = states.firstIndex(where: { $0.revision == current.revision }),
      let place = states.firstIndex(where: { $0.revision == revision })
    else { return nil }
    return (now, place)
  }

  /// What choosing a state in the list of the last changes does.
  func explanation(of revision: Int) -> Text? {
    guard let (now, place) = places(of: revision) else { return nil }
    if place == 0 {
      return now == 0
        ? nil
        : Text(nl: "Enter maakt alle wijzigingen ongedaan.", en: "Enter undoes all changes.")
    }
    if place > now {
      return place == now + 1
        ? Text(nl: "Enter maakt deze wijziging opnieuw.", en: "Enter makes this change again.")
        : Text(
          nl: "Enter maakt deze wijziging opnieuw, en wat eronder ongedaan gemaakt is ook.",
          en: "Enter makes this change again, and what was undone below it too.")
    }
    return place == now
      ? Text(
        nl: "Enter maakt deze wijziging ongedaan.", en: "Enter undoes this change.")
      : Text(
        nl: "Enter gaat terug tot vóór deze wijziging: ook wat erboven staat gaat terug.",
        en: "Enter goes back to before this change: what stands above it is undone too.")
  }
}

extension History.State {
  /// The number of the step that was changed; nil where it was none, or is gone.
  fileprivate var step: Int? {
    switch edit {
    case nil, .remove: return nil
    default:
      let outline = Outline(root, folded: [])
      return outline.row(after).flatMap { outline.stepNumber($0).number }
    }
  }
}
