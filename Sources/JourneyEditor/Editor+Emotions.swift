// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// The beleving of a run of steps, with one key each.
extension Editor {
  mutating func startEmotions() -> [Effect] {
    guard let journey = open else { return [] }
    // Of steps that are chosen together the first comes first, and the last ends it.
    let chosen = journey.chosenSteps
    open?.run = nil
    emotionsEnd = chosen?.last
    if let first = chosen?.first {
      open?.focus = Focus(first)
      overlay = .emotions
      return []
    }
    guard let first = journey.emotionStart else {
      say("Er zijn nog geen stappen.", "There are no steps yet.")
      return []
    }
    open?.focus = Focus(first)
    open?.reveal()
    overlay = .emotions
    return []
  }

  /// Gives the step of the focus a beleving and goes on to the next one.
  mutating func press(onEmotions key: Key) -> [Effect] {
    let sign = emotionSign
    emotionSign = nil
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
    } else if let sign = ["+": 1, "-": -1, "−": -1][letter] {
      emotionSign = sign
    } else if let number = Int(String(letter)),
      let emotion = Emotion(sign.map { $0 * number } ?? (number == 0 ? 0 : number - 3))
    {
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
          sayLastStep()
        }
        return
      }
      row = next
    } while columns.focus(row).key != nil
    open?.focus = columns.focus(row)
    open?.reveal()
  }

  private mutating func sayLastStep() {
    guard let journey = open else { return }
    let count = journey.stepPaths.count(where: journey.lacksEmotion)
    let last = Text(nl: "Dit was de laatste stap.", en: "This was the last step.")
    notice = Notice(
      count == 0
        ? last
        : last + Text(nl: " Nog zonder beleving: ", en: " Still without an emotion: ")
          + ItemKind.step.noun.counted(count) + Text("."))
  }

  /// What is asked while the beleving is filled in.
  var emotionsQuestion: Text {
    if let emotionSign {
      let names = (1...2).compactMap { number in
        Emotion(emotionSign * number).map { Text("\(number) ") + $0.name }
      }
      return Text(emotionSign > 0 ? "+: " : "\(options.signs.minus): ") + .list(names)
        + Text(nl: ". Een andere toets stopt dit.", en: ". Another key stops this.")
    }
    let steps = Emotion.all.enumerated().map { index, emotion in
      Text("\(index + 1) ") + emotion.name + Text(" (\(emotion.sign(options.signs)))")
    }
    return Text(nl: "Beleving van deze stap: ", en: "Emotion of this step: ")
      + steps.dropFirst().reduce(steps[0]) { $0 + Text(", ") + $1 } + Text(".")
  }
}

extension OpenJourney {
  /// The paths of all steps, in their order.
  fileprivate var stepPaths: [ItemPath] {
    root.items(.phases).enumerated().flatMap { phase, item in
      item.items(.steps).indices.map { ItemPath([.init(.phases, phase), .init(.steps, $0)]) }
    }
  }

  /// The first step without a beleving from the focus on, and after the last one from the start; nil without steps.
  ///
  /// Where all have one it is the step of the focus. On the last step, as after fast capture, there is nothing to go on to,
  /// so that the first one counts.
  fileprivate var emotionStart: ItemPath? {
    let paths = stepPaths
    let here =
      paths.firstIndex { $0 == stepPath }
      ?? paths.firstIndex { ($0.steps.first?.index ?? 0) >= row.phase } ?? 0
    guard paths.indices.contains(here) else { return nil }
    if here == paths.count - 1, let first = paths.first(where: lacksEmotion) { return first }
    return (paths[here...] + paths[..<here]).first(where: lacksEmotion) ?? paths[here]
  }

  fileprivate func lacksEmotion(_ path: ItemPath) -> Bool {
    root.item(at: path)?.has(.emotion) == false
  }
}
