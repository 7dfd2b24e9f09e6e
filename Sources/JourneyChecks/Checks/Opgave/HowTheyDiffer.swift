// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Differences of opinion of which nobody wrote down what they are.
  static let howTheyDiffer = Check(
    "opgave.difference", .info,
    Text(nl: "Verschillen zonder uitleg", en: "Differences without an explanation"),
    why: Text(
      nl: "Verschillen mogen blijven, als te lezen is welke het zijn.",
      en: "Differences may remain, when it can be read what they are."),
    mend: Text(nl: "Schrijf op wat zij anders zien.", en: "Write down what they see otherwise.")
  ) { content in
    content.all(.visionElement).filter {
      $0.item.lists(.differs) && !$0.isFilled(.difference)
    }.map {
      Remark(
        $0, .difference, "Bij \($0.name) staat wie verschilt, maar niet hoe.",
        "\($0.name) says who differs, but not how.")
    }
  }
}
