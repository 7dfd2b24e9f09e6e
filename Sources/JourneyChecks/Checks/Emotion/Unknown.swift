// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Steps whose emotion is not known, between others whose is.
  static let emotionUnknown = Check(
    "emotion.unknown", .info, Text(nl: "Stappen zonder beleving", en: "Steps without emotion"),
    why: Text(
      nl: "Een gat in de hartslag verbergt misschien het laagste punt.",
      en: "A gap in the line may hide its lowest point."),
    mend: Text(
      nl: "Vul de beleving in, of vraag ernaar.", en: "Fill in the emotion, or ask for it.")
  ) { content in
    guard content.isDrawn else { return [] }
    return content.steps.filter { !$0.item.has(.emotion) }.map {
      Remark(
        $0, .emotion, "Hoe de klant \($0.name) beleeft, is niet bekend.",
        "How the customer feels at \($0.name) is not known.")
    }
  }
}
