// SPDX-License-Identifier: EUPL-1.2

import TextGrid
import Words

extension Editor {
  mutating func press(_ key: Key, on dialog: Dialog) -> [Effect] {
    var dialog = dialog
    let answers = dialog.answers
    switch key {
    case .left, .up, .shiftTab: dialog.chosen = (dialog.chosen + answers.count - 1) % answers.count
    case .right, .down, .tab: dialog.chosen = (dialog.chosen + 1) % answers.count
    case .enter: return give(answers[dialog.chosen], to: dialog)
    case .escape: return give(dialog.escape, to: dialog)
    case .control("q"):
      let effects = give(dialog.escape, to: dialog)
      return overlay == nil ? effects + quit() : effects
    default:
      // The first letter of an answer chooses it; Enter gives it, so that no letter throws anything away.
      if case .character(let letter) = key.code,
        let chosen = answers.firstIndex(where: {
          says($0.title).lowercased().hasPrefix(String(letter).lowercased())
        })
      {
        dialog.chosen = chosen
      } else {
        sayHowToAnswer()
      }
    }
    overlay = .dialog(dialog)
    return []
  }

  private mutating func give(_ answer: Dialog.Answer, to dialog: Dialog) -> [Effect] {
    overlay = dialog.matter.staysOpen(answer) ? .dialog(dialog) : nil
    var effects: [Effect] = []
    switch dialog.matter {
    case .recovery(let recovery, _, _): effects = self.answer(answer, about: recovery)
    case .otherEditor: effects = answer == .takeOver ? takeOver() : []
    case .failedSave: effects = self.answer(answer)
    case .replaceFile(let order): effects = self.answer(answer, about: order)
    case .inPlace(_, let path, let isNew):
      effects = answer == .inPlace ? saveInPlace(path, isNew: isNew) : self.answer(answer)
    }
    offerRecovery()
    return effects
  }

  /// Answers what to do after a save that failed.
  private mutating func answer(_ answer: Dialog.Answer) -> [Effect] {
    switch answer {
    case .saveAs: return askName()
    case .again: return save()
    default:
      afterSave = nil
      return []
    }
  }

  mutating func takeOver() -> [Effect] {
    guard let journey = open, case .otherEditor = journey.access else { return [] }
    return [request(.takeOver(path: journey.path), for: .takeOver(journey.number))]
  }

  mutating func sayTakenOver() {
    notice = Notice(
      Text(
        nl: "Een andere editor heeft deze reis overgenomen. U kunt hier verder; "
          + "wie het laatst opslaat, voegt beide versies samen.",
        en: "Another editor took this journey over. You can go on here; "
          + "whoever saves last joins both versions."), isWarning: true)
  }

  mutating func tookOver() {
    open?.access = .full
    say(
      "U kunt nu schrijven. Als de ander ook opslaat, worden beide versies samengevoegd.",
      "You can write now. When the other one saves too, both versions are merged.")
    offerRecovery()
  }

  mutating func press(_ key: Key, on report: Report) -> [Effect] {
    var report = report
    let rows = ReportView.room(size)
    let most = max(0, report.lines(width: size.columns).count - rows)
    switch key {
    case .up, .character("k"): report.scroll = max(0, report.scroll - 1)
    case .down, .character("j"): report.scroll = min(most, report.scroll + 1)
    case .pageUp: report.scroll = max(0, report.scroll - rows)
    case .pageDown, .space: report.scroll = min(most, report.scroll + rows)
    case .home: report.scroll = 0
    case .end: report.scroll = most
    default:
      overlay = report.back.map(Overlay.dialog)
      return []
    }
    overlay = .report(report)
    return []
  }
}

extension Dialog.Matter {
  /// Whether the question comes back after an answer, as after a look.
  fileprivate func staysOpen(_ answer: Dialog.Answer) -> Bool { answer == .look }
}

extension Overlay {
  var dialog: Dialog? { if case .dialog(let dialog) = self { dialog } else { nil } }
}
