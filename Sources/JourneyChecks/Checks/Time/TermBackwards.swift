// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Terms that end before they begin.
  static let termBackwards = Check(
    "time.backwards", .warning,
    Text(nl: "Termijnen achterstevoren", en: "Terms the wrong way round"),
    why: Text(
      nl: "Een termijn die eerder eindigt dan begint, is niet na te rekenen.",
      en: "A term that ends before it begins cannot be worked out."),
    mend: Text(
      nl: "Wissel de eerste en de laatste stap om.", en: "Exchange the first and the last step.")
  ) { content in
    content.all(.term).filter { term in
      let ids = content.steps.map(\.item.id)
      guard let from = term.filled(.from).flatMap(ids.firstIndex),
        let to = term.filled(.to).flatMap(ids.firstIndex)
      else { return false }
      return from > to
    }.map {
      Remark(
        $0, .to, "De termijn \($0.name) eindigt voordat zij begint.",
        "The term \($0.name) ends before it begins.")
    }
  }
}
