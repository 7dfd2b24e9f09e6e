// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Steps of which only the title is known.
  static let emptyStep = Check(
    "structure.emptyStep", .info,
    Text(nl: "Stappen met alleen een titel", en: "Steps with nothing but a title"),
    why: Text(
      nl: "Een titel alleen laat niet zien wat de klant doet en met wie.",
      en: "A title alone does not show what the customer does and with whom."),
    mend: Text(
      nl: "Vul in wat de klant doet, of voeg een contactmoment toe.",
      en: "Fill in what the customer does, or add a touchpoint.")
  ) { content in
    guard content.isDrawn else { return [] }
    return content.steps.filter {
      !$0.isFilled(.action) && $0.item.items(.touchpoints).isEmpty
    }.map {
      Remark(
        $0, .action, "Bij \($0.name) staat geen actie en geen contactmoment.",
        "\($0.name) has no action and no touchpoint.")
    }
  }
}
