// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Quotes of what has not happened yet.
  static let feltInFuture = Check(
    "evidence.desired", .warning,
    Text(nl: "Citaten in een gewenste reis", en: "Quotes in a desired journey"),
    why: Text(
      nl: "In een gewenste reis heeft nog niemand iets meegemaakt; niemand kan het dus "
        + "hebben gezegd.",
      en: "In a desired journey nobody has been through anything yet; so nobody can "
        + "have said it."),
    mend: Text(
      nl: "Haal het citaat weg; de verwachte beleving is genoeg.",
      en: "Remove the quote; the expected emotion is enough.")
  ) { content in
    guard content.journey?.isDesired == true else { return [] }
    return content.steps.filter { $0.isFilled(.quote) }.map {
      Remark(
        $0, .quote, "Bij \($0.name) staat een citaat van iets wat nog niet gebeurd is.",
        "\($0.name) has a quote of something that has not happened yet.")
    }
  }
}
