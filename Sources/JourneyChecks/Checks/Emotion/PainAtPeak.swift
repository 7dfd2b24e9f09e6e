// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Serious pain points in steps that feel good.
  static let painAtPeak = Check(
    "emotion.painAtPeak", .info,
    Text(
      nl: "Ernstige pijnpunten bij een goede beleving",
      en: "Serious pain points where it feels good"),
    why: Text(
      nl: "Een ernstig pijnpunt en een goede beleving spreken elkaar tegen.",
      en: "A serious pain point and a good emotion contradict each other."),
    mend: Text(
      nl: "Verlaag de ernst of de beleving, of splits de stap.",
      en: "Lower the severity or the emotion, or split the step.")
  ) { content in
    content.all(.painPoint).filter { pain in
      pain.item.whole(.severity) == 3
        && content.holder(of: pain)?.item.whole(.emotion).map { $0 > 0 } == true
    }.map {
      Remark(
        $0, .severity, "\($0.name) is ernstig, maar de stap wordt positief beleefd.",
        "\($0.name) is serious, but the step feels positive.")
    }
  }
}
