// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Sources of more than three years ago.
  static let oldSource = Check(
    "evidence.old", .info, Text(nl: "Oude bronnen", en: "Old sources"),
    why: Text(
      nl: "Wat klanten nodig hebben, verandert sneller dan een kaart.",
      en: "What customers need changes faster than a map."),
    mend: Text(
      nl: "Ga na of het nog zo is, en noem een nieuwere bron.",
      en: "Check whether it still holds, and name a newer source.")
  ) { content in
    guard let limit = content.today?.adding(months: -36) else { return [] }
    return content.all(.source).filter { source in
      source.item.text(.on).flatMap(CalendarDate.init(iso:)).map { $0 < limit } == true
    }.map {
      Remark(
        $0, .on, "De bron \($0.name) is meer dan drie jaar oud.",
        "The source \($0.name) is more than three years old.")
    }
  }
}
