// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Journeys that end lower than they felt on the whole.
  static let end = Check(
    "emotion.end", .info, Text(nl: "Een einde onder het gemiddelde", en: "An end below the mean"),
    why: Text(
      nl: "Mensen onthouden de piek en het einde; een slecht einde kleurt de hele reis.",
      en: "People remember the peak and the end; a bad end colours the whole journey."),
    mend: Text(
      nl: "Bedenk hoe de reis beter kan eindigen, en voeg een kans toe.",
      en: "Think how the journey could end better, and add an opportunity.")
  ) { content in
    let felt = content.felt
    guard felt.count >= 3, let last = felt.last, last.step.path == content.steps.last?.path,
      last.emotion * felt.count < felt.map(\.emotion).reduce(0, +), last.emotion <= 0,
      last.step.item.items(.opportunities).isEmpty
    else { return [] }
    return [
      Remark(
        last.step, .emotion, "De reis eindigt lager dan zij gemiddeld wordt beleefd.",
        "The journey ends lower than it feels on the whole.")
    ]
  }
}
