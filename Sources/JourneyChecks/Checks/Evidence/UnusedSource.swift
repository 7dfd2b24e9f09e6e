// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Sources that nothing rests on.
  static let unusedSource = Check(
    "evidence.unused", .info,
    Text(nl: "Bronnen waar niets op berust", en: "Sources that nothing rests on"),
    why: Text(
      nl: "Een bron die nergens bij staat, bewijst niets.",
      en: "A source that stands nowhere proves nothing."),
    mend: Text(
      nl: "Zet de bron bij wat u ervan weet, of haal haar weg.",
      en: "Name the source where you know something from it, or remove it.")
  ) { content in
    guard content.isDrawn else { return [] }
    var unused = Set(content.all(.source).map(\.item.id))
    for placed in content.everything where placed.item.lists(.sources) {
      unused.subtract(placed.item.texts(.sources))
      if unused.isEmpty { return [] }
    }
    return content.all(.source).filter { unused.contains($0.item.id) }.map {
      Remark(
        $0, nil, "Op de bron \($0.name) berust niets.",
        "Nothing rests on the source \($0.name).")
    }
  }
}
