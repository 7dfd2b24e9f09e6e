// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Characters that nobody sees.
  static let hidden = Check(
    "text.hidden", Text(nl: "Verborgen tekens", en: "Hidden characters"),
    why: Text(
      nl: "Verborgen tekens laten een tekst er anders uitzien dan hij is.",
      en: "Hidden characters make a text look other than it is."),
    mend: Text(nl: "Typ de tekst opnieuw.", en: "Type the text again."),
    cause: Text(
      nl: "Deze tekst bevat tekens die niemand ziet.",
      en: "This text has characters that nobody sees."),
    in: \.mayHide
  ) { written, _ in
    let hidden = written.text.unicodeScalars.filter {
      Invisible.contains($0) && $0 != "\n" && $0 != "\t"
    }
    return hidden.isEmpty ? [] : [String(String.UnicodeScalarView(hidden))]
  }
}
