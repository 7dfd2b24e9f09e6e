// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Questions with one answer whose results come to more than all.
  static let panelSum = Check(
    "panel.sum", .warning,
    Text(nl: "Uitkomsten die boven 100 % komen", en: "Results that come to more than 100%"),
    why: Text(
      nl: "Bij één antwoord per persoon kan de som niet boven 100 % komen.",
      en: "With one answer each the sum cannot be more than 100%."),
    mend: Text(
      nl: "Ga na of de cijfers kloppen, of dat er meer antwoorden mochten.",
      en: "Check whether the figures are right, or whether more answers were allowed.")
  ) { content in
    content.all(.question).filter { placed in
      let question = Question(placed.item)
      guard question.kind == .one || question.kind == .scale, let sum = question.sum else {
        return false
      }
      // Rounding may add one for each result.
      return sum.thousandths > 100_000 + 500 * question.results.count
    }.map {
      Remark(
        $0, .results, "De uitkomsten van \($0.name) komen boven 100 %.",
        "The results of \($0.name) come to more than 100%.")
    }
  }
}
