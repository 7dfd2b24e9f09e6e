// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Days to come on which something must have happened already.
  static let dateToCome = Check(
    "time.future", .warning,
    Text(nl: "Een dag die nog moet komen", en: "A day that is still to come"),
    why: Text(
      nl:
        "Wat al gebeurd is, kan niet van een dag zijn die nog moet komen; dan klopt ook de volgorde niet.",
      en: "What has happened cannot be of a day that is to come; then the order is wrong too."),
    mend: Text(nl: "Verbeter de dag, of het jaar erin.", en: "Mend the day, or the year in it.")
  ) { content in
    guard let today = content.today else { return [] }
    func comes(_ placed: Placed, _ key: FieldKey) -> CalendarDate? {
      placed.filled(key).flatMap(CalendarDate.init(iso:)).flatMap { $0 > today ? $0 : nil }
    }
    let happened = content.kinds.flatMap { kind in
      happenings(kind).flatMap { key in
        content.all(kind).compactMap { placed in
          comes(placed, key).map { day in
            Remark(
              placed, key,
              (placed.item.title.isEmpty
                ? Text(nl: "Hier staat ", en: "The date here is ")
                : Text(nl: "Bij \(placed.name) staat ", en: "\(placed.name) has "))
                + day.words
                + Text(nl: "; die dag moet nog komen.", en: "; that day is still to come."))
          }
        }
      }
    }
    let begun = content.all(.trial).filter { $0.isFilled(.outcome) }.compactMap { trial in
      comes(trial, .from).map { day in
        Remark(
          trial, .from,
          Text(
            nl: "Het probeersel \(trial.name) heeft een uitkomst, maar begint pas op ",
            en: "The trial \(trial.name) has an outcome, but begins on ")
            + day.words + Text("."))
      }
    }
    return happened + begun
  }
}

/// The dates of what has happened that items of a kind have.
private func happenings(_ kind: ItemKind) -> [FieldKey] {
  kind.fields.compactMap { field in
    guard case .date(.past) = field.shape else { return nil }
    return field.key
  }
}
