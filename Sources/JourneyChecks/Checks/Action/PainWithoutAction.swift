// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Serious pain points that nobody does anything about.
  static let painWithoutAction = Check(
    "action.painPoint", .warning,
    Text(nl: "Ernstige pijnpunten zonder kans", en: "Serious pain points without an opportunity"),
    why: Text(
      nl: "Wie een ernstig pijnpunt laat liggen zonder dat te zeggen, wekt valse hoop.",
      en: "Who leaves a serious pain point without saying so raises false hope."),
    mend: Text(
      nl: "Voeg een kans toe die het oplost, of schrijf bij Bewust zo gelaten waarom " + "niet.",
      en: "Add an opportunity that solves it, or write under Accepted why not.")
  ) { content in
    guard content.journey?.isDesired == false else { return [] }
    let serious = content.all(.painPoint).filter {
      $0.item.whole(.severity) == 3 && !$0.isFilled(.accepted)
    }
    if serious.isEmpty { return [] }
    let helped = content.helpedPainPoints
    return serious.filter { !helped.contains($0.item.id) }.map {
      Remark(
        $0, nil, "Voor het ernstige pijnpunt \($0.name) is er geen kans.",
        "For the serious pain point \($0.name) there is no opportunity.")
    }
  }
}

extension Content {
  /// The ids of the pain points for which there is an opportunity.
  var helpedPainPoints: Set<String> {
    Set(
      all(.opportunity).filter { !$0.item.says(.status, "dropped") }
        .flatMap { $0.item.texts(.painPoints) })
  }
}

extension Item {
  /// Whether something is thought of at a step: an opportunity there or for what goes wrong there, or a pain point that
  /// is left so knowingly.
  ///
  /// - Parameter helped: The ids of the pain points for which there is an opportunity.
  func hasAnswer(_ helped: Set<String>) -> Bool {
    items(.opportunities).contains { !$0.says(.status, "dropped") }
      || items(.painPoints).contains {
        helped.contains($0.id) || !($0.text(.accepted) ?? "").isEmpty
      }
  }
}
