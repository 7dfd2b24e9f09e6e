// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Journeys that can be made on a screen only.
  static let digitalOnly = Check(
    "contact.digitalOnly", .info, Text(nl: "Alleen digitaal contact", en: "Digital contact only"),
    why: Text(
      nl: "Wie niet digitaal vaardig is, komt op deze reis niemand tegen.",
      en: "Who is not at ease with computers meets nobody on this journey."),
    mend: Text(
      nl: "Voeg toe hoe het zonder computer gaat, of schrijf op waarom dat niet kan.",
      en: "Add how it goes without a computer, or write down why it cannot.")
  ) { content in
    let channels = content.all(.touchpoint).compactMap { $0.filled(.channel) }
    guard content.isDrawn, channels.count >= 3, channels.allSatisfy(screens.contains) else {
      return []
    }
    return [
      Remark(
        content.root, .phases, "Alle contact op deze reis gaat via een scherm.",
        "All contact on this journey goes by a screen.")
    ]
  }
}

private let screens: Set<String> = [
  "website", "email", "app", "chat", "socialMedia", "portal", "selfService", "sms", "payment",
]
