// SPDX-License-Identifier: EUPL-1.2

import Words

extension Command {
  /// The guided screens of an opgave, and what is due.
  static let asking: [Command] = [
    Command(
      "conversation", "Gesprek in vier stappen", "Conversation in four steps",
      help: "Stelt de vragen van het gesprek met buiten, een voor een.",
      "Asks the questions of the conversation with outside, one by one.", keys: ["F5"],
      in: .opgave,
      menu: .opgave, bar: 36, short: Text(nl: "Gesprek", en: "Conversation"),
      unless: { $0.readOnlyReason }, do: { $0.ask(.conversation) }),
    Command(
      "scan", "Zelfscan: vijf bouwblokken", "Self-scan: five building blocks",
      help: "Vraagt van elk bouwblok wat u al weet en of u het nodig hebt.",
      "Asks of each building block what you know and whether you need it.", keys: ["F6"],
      in: .opgave,
      menu: .opgave, bar: 38, short: Text(nl: "Zelfscan", en: "Self-scan"),
      unless: { $0.readOnlyReason }, do: { $0.ask(.scan) }),
    Command(
      "feedback", "Feedbackloop", "Feedback loop",
      help: "Vraagt of opgave, visie, omgeving en partijen nog kloppen.",
      "Asks whether opgave, vision, surroundings and parties still hold.", in: .opgave,
      menu: .opgave, unless: { $0.readOnlyReason }, do: { $0.ask(.feedback) }),
    Command(
      "due", "Opnieuw na te gaan", "To be looked at again",
      help: "Toont welke reizen, opgaven en probeersels u weer moet nagaan.",
      "Shows which journeys, opgaven and trials should be looked at again.", keys: ["d"], in: .list,
      menu: .view,
      also: Text(nl: "agenda herinneren verlopen datum", en: "calendar remind overdue date"),
      do: { $0.showDue() }),
    Command(
      "portfolio", "Pijnpunten en kansen", "Pain points and opportunities",
      help: "Toont wat er in alle reizen van de map het meest weegt.",
      "Shows what weighs most in all journeys of the folder.", keys: ["p"], in: .list, menu: .view,
      also: Text(nl: "overzicht bord stemmen", en: "overview board votes"),
      unless: {
        $0.list == nil ? Text(nl: "Er is geen map geopend.", en: "No folder is open.") : nil
      }, do: { $0.showPortfolio() }),
  ]

  /// The feedback loop of a journey.
  static let reviewing: [Command] = [
    Command(
      "reviewed", "Vandaag nagegaan", "Looked at today",
      help: "Legt vast dat u vandaag hebt nagegaan of de reis nog klopt.",
      "Notes that you checked today that the journey still holds.", in: .journey, menu: .journey,
      unless: {
        $0.readOnlyReason
          ?? ($0.options.today == nil
            ? Text(nl: "De datum is niet bekend.", en: "The date is not known.") : nil)
      }, do: { $0.markReviewed() })
  ]
}
