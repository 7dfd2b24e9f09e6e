// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Characters that nobody sees.
  static let hidden = Check(
    "text.hidden", .warning, Text(nl: "Verborgen tekens", en: "Hidden characters"),
    why: Text(
      nl: "Verborgen tekens laten een tekst er anders uitzien dan hij is.",
      en: "Hidden characters make a text look other than it is."),
    mend: Text(nl: "Typ de tekst opnieuw.", en: "Type the text again.")
  ) { content in
    content.texts.filter(\.signs.mayHide).compactMap { written in
      let hidden = written.text.unicodeScalars.filter {
        Invisible.contains($0) && $0 != "\n" && $0 != "\t"
      }
      if hidden.isEmpty { return nil }
      return Remark(
        written.placed, written.key, words: String(String.UnicodeScalarView(hidden)),
        "Deze tekst bevat tekens die niemand ziet.", "This text has characters that nobody sees.")
    }
  }
}
