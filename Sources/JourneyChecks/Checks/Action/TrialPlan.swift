// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Trials without anyone, an end or an expectation.
  static let trialPlan = Check(
    "action.trialPlan", .info, Text(nl: "Probeersels zonder plan", en: "Trials without a plan"),
    why: Text(
      nl: "Zonder wie, tot wanneer en verwachting valt er niets van te leren.",
      en: "Without who, until when and an expectation nothing can be learned."),
    mend: Text(
      nl: "Vul in wie het probeert, tot wanneer, en wat u verwacht.",
      en: "Fill in who tries it, until when, and what you expect.")
  ) { content in
    content.all(.trial).compactMap { trial in
      guard !trial.isFilled(.outcome),
        let key = [FieldKey.who, .until, .expected].first(where: { trial.filled($0) == nil }),
        let field = ItemKind.trial.field(key)
      else { return nil }
      return Remark(
        trial, key,
        Text(
          nl: "Bij het probeersel \(trial.name) ontbreekt: ",
          en: "The trial \(trial.name) lacks: ") + field.name.map { $0.lowercased() } + Text("."))
    }
  }
}
