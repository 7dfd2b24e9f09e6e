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
        + "raadsvraag of de media. Van een signaal zonder soort is niet bekend of het van buiten is.",
      en: "Add a signal from outside: a complaint, a letter, a council question or the media. "
        + "Of a signal without a kind nobody knows whether it is from outside.")
  ) { content in
    guard let opgave = content.opgave, opgave.outsideSignals.isEmpty else { return [] }
    let count = opgave.unknownSignals.count
    return [
      Remark(
        content.root, .signals,
        Text(
          nl: "De opgave heeft geen signaal van buiten",
          en: "The opgave has no signal from outside")
          + (count == 0
            ? Text(".")
            : Text(
              nl: "; van \(ItemKind.signal.noun.counted(count).nl) is de soort niet ingevuld.",
              en: "; the kind of \(ItemKind.signal.noun.counted(count).en) was not filled in.")))
    ]
  }
}
