// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Long waits during which nobody tells the customer anything.
  static let silentWait = Check(
    "time.silence", .info, Text(nl: "Lang wachten zonder bericht", en: "Long waits without a word"),
    why: Text(
      nl: "Wie lang niets hoort, belt zelf, of haakt af.",
      en: "Who hears nothing for long calls, or drops out."),
    mend: Text(
      nl: "Voeg een tussenbericht toe, of een kans om dat te gaan doen.",
      en: "Add a message on the way, or an opportunity to send one.")
  ) { content in
    let silent = content.steps.filter { step in
      (step.item.timeSpan(.waiting)?.seconds ?? 0) >= 7 * 86_400
        && !step.item.items(.touchpoints).contains { $0.text(.from) != Touchpoint.customer }
    }
    let helped = silent.isEmpty ? [] : content.helpedPainPoints
    return silent.filter { !$0.item.hasAnswer(helped) }.map {
      Remark(
        $0, .touchpoints, "Bij \($0.name) wacht de klant lang zonder bericht.",
        "In \($0.name) the customer waits long without a word.")
    }
  }
}
