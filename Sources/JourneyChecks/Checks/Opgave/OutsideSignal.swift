// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Opgaven whose urgency is felt inside only.
  static let outsideSignal = Check(
    "opgave.outside", .warning,
    Text(nl: "Urgentie alleen van binnen", en: "Urgency from inside only"),
    why: Text(
      nl: "Wat alleen binnen urgent voelt, heeft nog geen klant en geen helder " + "probleem.",
      en: "What feels urgent inside only has no customer and no clear problem yet."),
    mend: Text(
      nl: "Voeg een signaal van buiten toe: een klacht, een burgerbrief, een "
        + "raadsvraag of de media.",
      en: "Add a signal from outside: a complaint, a letter, a council question or the " + "media.")
  ) { content in
    guard let opgave = content.opgave, opgave.outsideSignals.isEmpty else { return [] }
    return [
      Remark(
        content.root, .signals, "De opgave heeft geen signaal van buiten.",
        "The opgave has no signal from outside.")
    ]
  }
}
