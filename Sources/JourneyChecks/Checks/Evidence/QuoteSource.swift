// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Words that were said by nobody knows whom.
  static let quoteSource = Check(
    "evidence.quote", .warning, Text(nl: "Citaten zonder bron", en: "Quotes without a source"),
    why: Text(
      nl: "Een citaat is woordelijk gezegd; zonder bron is het verzonnen.",
      en: "A quote was said word for word; without a source it is made up."),
    mend: Text(
      nl: "Noem de bron, of zet de tekst bij Gedachte.",
      en: "Name the source, or put the text under Thought.")
  ) { content in
    (content.steps + content.all(.persona)).filter {
      $0.isFilled(.quote) && !$0.item.lists(.sources)
    }.map {
      Remark(
        $0, .quote, "Het citaat bij \($0.name) heeft geen bron.",
        "The quote at \($0.name) has no source.")
    }
  }
}
