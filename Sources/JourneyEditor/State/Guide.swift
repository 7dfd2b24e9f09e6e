// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// The questions with which a new journey begins, and the answers so far.
struct Guide: Questions, Hashable {
  private enum Question: Int, CaseIterable {
    case title, customer, trigger, goal
  }

  private(set) var start = JourneyStart()
  private var current = Question.title

  var purpose: Prompt.Purpose { .newJourney(self) }

  var question: Text {
    switch current {
    case .title:
      Text(
        nl: "Van waar tot waar loopt de reis? Bijvoorbeeld: Van aanmaning tot schuldenvrij.",
        en: "From where to where does the journey run? For example: From reminder to debt-free.")
    case .customer:
      Text(
        nl: "Wie maakt de reis? Een verzonnen naam, bijvoorbeeld: Samira (34). Leeg kan ook.",
        en: "Who makes the journey? A made-up name, for example: Samira (34). It can stay empty.")
    case .trigger:
      Text(
        nl: "Wat zet de reis in gang? Leeg kan ook.",
        en: "What sets the journey off? It can stay empty.")
    case .goal:
      Text(
        nl: "Wat wil deze klant bereikt hebben? Leeg kan ook.",
        en: "What does this customer want to have reached? It can stay empty.")
    }
  }

  var isFirst: Bool { current == .title }

  var answer: String {
    get {
      switch current {
      case .title: start.title
      case .customer: start.customer
      case .trigger: start.trigger
      case .goal: start.goal
      }
    }
    set {
      switch current {
      case .title: start.title = newValue
      case .customer: start.customer = newValue
      case .trigger: start.trigger = newValue
      case .goal: start.goal = newValue
      }
    }
  }

  mutating func go(forward: Bool) -> Bool {
    guard let next = Question(rawValue: current.rawValue + (forward ? 1 : -1)) else { return false }
    current = next
    return true
  }

  func keep(in editor: inout Editor) { editor.keptGuide = self }
}
