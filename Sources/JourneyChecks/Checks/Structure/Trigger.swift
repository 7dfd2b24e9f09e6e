// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Journeys that do not say what sets them off.
  static let trigger = Check(
    "structure.trigger", .info,
    Text(nl: "Wat de reis op gang brengt", en: "What sets the journey off"),
    why: Text(
      nl: "Wie niet weet waar de reis begint, ziet de eerste stappen van de klant over "
        + "het hoofd.",
      en: "Who does not know where the journey begins overlooks the customer’s first " + "steps."),
    mend: Text(
      nl: "Vul bij Aanleiding in wat de klant in beweging brengt.",
      en: "Fill in under Trigger what sets the customer off.")
  ) { content in
    guard content.journey != nil, !content.root.isFilled(.trigger) else { return [] }
    return [
      Remark(
        content.root, .trigger, "De reis zegt niet wat haar op gang brengt.",
        "The journey does not say what sets it off.")
    ]
  }
}
