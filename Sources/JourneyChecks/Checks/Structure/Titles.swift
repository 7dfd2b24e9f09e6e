// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Items that have no title yet.
  static let titles = Check(
    "structure.title", .info, Text(nl: "Onderdelen zonder titel", en: "Items without a title"),
    why: Text(
      nl: "Zonder titel is niet te zien waar het over gaat.",
      en: "Without a title nobody sees what it is about."),
    mend: Text(nl: "Geef het een titel.", en: "Give it a title.")
  ) { content in
    content.everything.filter {
      let key = $0.item.kind.titleKey
      return $0.item.has(key) && !$0.item.testsText(key) { !$0.isEmpty }
    }.map {
      let noun = $0.item.kind.noun.one
      return Remark(
        $0, $0.item.kind.titleKey,
        Text(nl: "Hier staat nog geen titel: ", en: "There is no title here yet: ") + noun
          + Text("."))
    }
  }
}
