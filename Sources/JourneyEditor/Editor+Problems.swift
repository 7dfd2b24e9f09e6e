// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// What stood in the way of a save.
enum SaveProblem: Sendable {
  /// Somebody else changed the file.
  case diverged(Look)
  /// The file can only be written in its place, for the reason that the text gives.
  case onlyInPlace(Text)
  /// It failed, for the reason that the text gives.
  case failed(Text)
}

extension Editor {
  /// Whether a question takes no key that was meant for something else.
  var isFree: Bool { overlay == nil && open?.typing == nil }

  /// Deals with what stood in the way of a save: without a question where that can be.
  mutating func solve(_ problem: SaveProblem) -> [Effect] {
    open?.saving = nil
    switch problem {
    case .diverged(let look): return saveMerged(with: look)
    case .onlyInPlace(let reason):
      guard let journey = open, isFree else { return wait(for: problem) }
      overlay = .dialog(Dialog(.inPlace(reason, path: journey.path, isNew: false)))
    case .failed(let reason):
      guard isFree else { return wait(for: problem) }
      overlay = .dialog(Dialog(.failedSave(reason)))
    }
    return []
  }

  /// Puts a question off until what the user is doing has ended.
  mutating func wait(for problem: SaveProblem) -> [Effect] {
    open?.problem = problem
    afterSave = nil
    let reason: Text =
      switch problem {
      case .diverged:
        Text(
          nl: "Iemand anders sloeg intussen iets anders op.",
          en: "Somebody else saved something different meanwhile.")
      case .onlyInPlace(let reason), .failed(let reason): reason
      }
    notice = Notice(
      Text(nl: "Nog niet opgeslagen. ", en: "Not saved yet. ") + reason
        + Text(
          nl: " U krijgt een vraag zodra u hiermee klaar bent.",
          en: " You get a question when you are done with this."), isWarning: true)
    return []
  }

  /// Asks what was put off and shows what waits, when nothing else has the keys any more.
  mutating func solveWaiting() -> [Effect] {
    guard isFree else { return [] }
    if let problem = open?.problem {
      open?.problem = nil
      return solve(problem)
    }
    if waiting.isEmpty { return [] }
    let (outcome, errand) = waiting.removeFirst()
    return finish(outcome, of: errand)
  }

  /// Keeps an answer that takes the keys until what the user is doing has ended.
  mutating func wait(with outcome: Outcome, of errand: Errand) {
    waiting.append((outcome, errand))
    say(
      "Klaar. U ziet het zodra u hiermee klaar bent.",
      "Done. You see it when you are done with this.")
  }
}
