// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Words that are not in the list of a field.
  static let oddWords = Check(
    "field.oddWord", .warning,
    Text(nl: "Woorden die niet in de lijst staan", en: "Words that are not in the list"),
    why: Text(
      nl: "Overzichten en andere talen kennen alleen de woorden van de lijst.",
      en: "Overviews and other languages know the words of the list only."),
    mend: Text(
      nl: "Kies een woord uit de lijst.", en: "Choose a word from the list."),
    search: .file(remarks))
}
