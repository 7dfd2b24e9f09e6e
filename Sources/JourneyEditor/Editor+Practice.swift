// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Editor {
  /// What somebody is told who starts the program for the first time.
  static let welcome = Text(
    nl: "Welkom. De pijltjes gaan rond, Enter bewerkt wat u ziet en Ctrl-S slaat op.\n"
      + "Met F1 ziet u wat hier kan, en F10 opent het menu met alle opdrachten.\n"
      + "Oefenen zonder iets te raken kan met Oefenreis, in het menu Help.",
    en: "Welcome. The arrows go around, Enter edits what you see and Ctrl-S saves.\n"
      + "F1 shows what can be done here, and F10 opens the menu with all commands.\n"
      + "Practise without touching anything with Practice journey, in the menu Help.")

  mutating func practise() -> [Effect] {
    leaveWhenSaved(.practise)
  }

  /// Asks for a new journey to practise on, which is kept away from the real ones.
  mutating func openPractice() -> Effect {
    var random = options.random
    defer { options.random = random }
    let start = JourneyStart(title: says(Text(nl: "Oefenreis", en: "Practice journey")))
    let journey = Item.newJourney(
      start, from: .practice, in: options.language, using: &random)
    return request(.practise(journey.canonicalText), for: .open)
  }
}
