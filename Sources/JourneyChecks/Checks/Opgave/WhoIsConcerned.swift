// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Opgaven that touch nobody.
  static let whoIsConcerned = Check(
    "opgave.customers", .info, Text(nl: "Opgaven zonder klant", en: "Opgaven without a customer"),
    why: Text(
      nl: "Zonder klant is niet te zeggen wie er beter van wordt, en wie slechter.",
      en: "Without a customer nobody can say who gains by it, and who loses."),
    mend: Text(
      nl: "Voeg toe wie de opgave helpt en wie zij schaadt.",
      en: "Add whom the opgave helps and whom it harms.")
  ) { content in
    guard let opgave = content.opgave, opgave.customers.isEmpty else { return [] }
    return [
      Remark(
        content.root, .customers, "De opgave zegt niet wie zij raakt.",
        "The opgave does not say whom it touches.")
    ]
  }
}
