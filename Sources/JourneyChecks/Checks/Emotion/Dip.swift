// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Very negative steps that do not say what troubles the customer.
  static let dip = Check(
    "emotion.dip", .info, Text(nl: "Dalen zonder pijnpunt", en: "Lows without a pain point"),
    why: Text(
      nl: "Een dal zonder pijnpunt zegt niet wat er beter moet.",
      en: "A low without a pain point does not say what must be better."),
    mend: Text(
      nl: "Voeg het pijnpunt toe dat het dal verklaart.",
      en: "Add the pain point that explains the low.")
  ) { content in
    let lowest = content.felt.map(\.emotion).min() ?? 0
    return content.felt.filter { step, emotion in
      emotion < 0 && (emotion == -2 || emotion == lowest && content.isDrawn)
        && step.item.items(.painPoints).isEmpty
    }.map { step, _ in
      Remark(
        step, .painPoints, "\(step.name) is een dal, maar er staat geen pijnpunt.",
        "\(step.name) is a low, but it has no pain point.")
    }
  }
}
