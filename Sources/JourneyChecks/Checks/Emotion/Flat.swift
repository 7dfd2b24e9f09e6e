// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Journeys on which every step feels the same.
  static let flat = Check(
    "emotion.flat", .info, Text(nl: "Een vlakke hartslag", en: "A flat line"),
    why: Text(
      nl: "Geen reis is overal even goed of slecht; dan is de beleving ingevuld en "
        + "niet gevraagd.",
      en: "No journey feels the same everywhere; then the emotion was filled in, not " + "asked."),
    mend: Text(
      nl: "Vraag klanten naar het beste en het slechtste moment.",
      en: "Ask customers for the best and the worst moment.")
  ) { content in
    let felt = content.felt
    guard felt.count >= 4, felt.allSatisfy({ $0.emotion == felt[0].emotion }) else { return [] }
    return [
      Remark(
        felt[0].step, .emotion, "Alle \(felt.count) stappen hebben dezelfde beleving.",
        "All \(felt.count) steps have the same emotion.")
    ]
  }
}
