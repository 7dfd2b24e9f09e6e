// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Serious pain points that rest on nothing.
  static let seriousPain = Check(
    "evidence.painPoint", .warning,
    Text(nl: "Ernstige pijnpunten zonder bron", en: "Serious pain points without a source"),
    why: Text(
      nl: "Een ernstig pijnpunt vraagt om geld en tijd; dan moet te zien zijn waar het "
        + "uit blijkt.",
      en: "A serious pain point asks for money and time; then it must show what it " + "rests on."),
    mend: Text(
      nl: "Noem de bron, of schrijf het bewijs erbij.",
      en: "Name the source, or write down the evidence.")
  ) { content in
    content.isDesired
      ? []
      : content.all(.painPoint).filter {
        $0.item.whole(.severity) == 3 && !$0.item.lists(.sources)
          && !$0.isFilled(.evidence)
      }.map {
        Remark(
          $0, .sources, "Het ernstige pijnpunt \($0.name) heeft geen bron en geen bewijs.",
          "The serious pain point \($0.name) has no source and no evidence.")
      }
  }
}
