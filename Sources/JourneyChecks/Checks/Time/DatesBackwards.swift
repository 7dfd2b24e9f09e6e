// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Items of which the last day comes before the first.
  static let datesBackwards = Check(
    "time.dates", .warning,
    Text(nl: "Einde voor het begin", en: "The end before the beginning"),
    why: Text(
      nl: "Wat eindigt voordat het begint, klopt niet, en komt niet op tijd terug.",
      en: "What ends before it begins is not right, and does not come back in time."),
    mend: Text(
      nl: "Wissel de twee dagen om, of verbeter er een.",
      en: "Exchange the two days, or mend one of them.")
  ) { content in
    content.kinds.filter(hasDays).flatMap(content.all).filter { placed in
      guard let from = placed.filled(.from).flatMap(CalendarDate.init(iso:)),
        let until = placed.filled(.until).flatMap(CalendarDate.init(iso:))
      else { return false }
      return until < from
    }.map {
      Remark(
        $0, .until, "Bij \($0.name) ligt de laatste dag voor de eerste.",
        "In \($0.name) the last day comes before the first.")
    }
  }
}

/// Tells whether items of a kind have a first and a last day.
private func hasDays(_ kind: ItemKind) -> Bool {
  guard case .date = kind.field(.from)?.shape, case .date = kind.field(.until)?.shape else {
    return false
  }
  return true
}
