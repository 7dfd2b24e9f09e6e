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

  /// Goes to a state among those that are undone or can be.
  mutating func go(toState revision: Int) {
    guard let history = open?.history, revision != history.current.revision else { return }
    let states = history.states
    guard let now = states.firstIndex(where: { $0.revision == history.current.revision }),
      let goal = states.firstIndex(where: { $0.revision == revision })
    else { return }
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
