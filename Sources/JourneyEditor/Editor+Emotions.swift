// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// The beleving of a run of steps, with one key each.
extension Editor {
  mutating func startEmotions() -> [Effect] {
    guard let journey = open else { return [] }
    let columns = journey.columns
    // Of steps that are chosen together the first comes first, and the last ends it.
    let chosen = journey.chosenSteps
    open?.run = nil
    emotionsEnd = chosen?.last
    if let first = chosen?.first {
      open?.focus = Focus(first)
      overlay = .emotions
      return []
    }
    let isOnStep = journey.stepPath != nil
    open?.focus = isOnStep ? journey.columnFocus : columns.focus(OutlineRow(phase: 0, step: 0))
    guard open?.stepPath != nil else {
      say("Er zijn nog geen stappen.", "There are no steps yet.")
      return []
    }
    overlay = .emotions
    return []
  }

  /// Gives the step of the focus a beleving and goes on to the next one.
  mutating func press(onEmotions key: Key) -> [Effect] {
    guard case .character(let letter) = key.code, key.modifiers.isEmpty else {
      switch key {
      case .right, .down, .tab: goToNeighbour(1)
      case .left, .up, .shiftTab, .backspace: goToNeighbour(-1)
      case .control("z"): return undo()
      case .enter, .escape: overlay = nil
      default: break
      }
      return []
    }
    if letter == " " {
      goToNeighbour(1)
    } else if let number = Int(String(letter)), let emotion = Emotion(number - 3) {
      guard let path = open?.stepPath, let ref = open?.root.ref(at: path) else { return [] }
      if open?.root.item(at: path)?.whole(.emotion) != emotion.value {
        do {
          try open?.make(.set(ref, .emotion, .whole(emotion.value)), EditLabel.emotion)
        } catch {
          notice = Notice(error.text, isWarning: true)
          return []
        }
      }
      goToNeighbour(1)
    }
    return []
  }

  private mutating func goToNeighbour(_ count: Int) {
    guard let journey = open else { return }
    let columns = journey.columns
    var row = MapPlace(journey.focus)?.column ?? journey.row
    if count > 0, let end = emotionsEnd, journey.stepPath == end {
      overlay = nil
      say("Dit was de laatste gekozen stap.", "This was the last of the chosen steps.")
      return
    }
    repeat {
      guard let next = count > 0 ? columns.nextStep(row) : columns.previousStep(row) else {
        if count > 0 {
          overlay = nil
          say("Dit was de laatste stap.", "This was the last step.")
        }
        return
      }
      row = next
    } while columns.focus(row).key != nil
    open?.focus = columns.focus(row)
    open?.reveal()
  }

  /// What is asked while the beleving is filled in.
  var emotionsQuestion: Text {
    let steps = Emotion.all.enumerated().map { index, emotion in
      Text("\(index + 1) ") + emotion.name
    }
    return Text(nl: "Beleving van deze stap: ", en: "Emotion of this step: ")
      + steps.dropFirst().reduce(steps[0]) { $0 + Text(", ") + $1 } + Text(".")
  }
}
