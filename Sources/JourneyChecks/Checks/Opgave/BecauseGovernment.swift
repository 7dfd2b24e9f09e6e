// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Opgaven that give no reason why this organisation contributes.
  static let becauseGovernment = Check(
    "opgave.reason", .info, Text(nl: "Waarom juist deze organisatie", en: "Why this organisation"),
    why: Text(
      nl: "“Omdat wij de overheid zijn” telt niet meer als antwoord.",
      en: "“Because we are the government” no longer counts as an answer."),
    mend: Text(
      nl: "Schrijf op waarom juist uw organisatie wil en moet bijdragen.",
      en: "Write down why your organisation in particular wants to and must contribute.")
  ) { content in
    guard content.opgave != nil else { return [] }
    let reason = Set(Reading.list(content.root.filled(.reason) ?? ""))
    let isOffice = reason.contains("overheid") || reason.contains("government")
    guard reason.isEmpty || (isOffice && reason.count <= 7) else { return [] }
    return [
      Remark(
        content.root, .reason, "Er staat niet waarom juist deze organisatie bijdraagt.",
        "It does not say why this organisation in particular contributes.")
    ]
  }
}
