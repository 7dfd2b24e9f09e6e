// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Sources in which too few people were asked.
  static let fewAsked = Check(
    "evidence.respondents", .info,
    Text(nl: "Te weinig mensen gevraagd", en: "Too few people asked"),
    why: Text(
      nl: "Uit een paar gesprekken is niet te zien wat voor meer klanten geldt.",
      en: "A few interviews do not show what holds for more customers."),
    mend: Text(
      nl: "Spreek meer klanten: bij ongeveer tien hoort u weinig nieuws meer.",
      en: "Ask more customers: at about ten little new is heard.")
  ) { content in
    let asked = content.all(.source).filter {
      ["interview", "observation", "test", "panel"].contains($0.item.text(.kind) ?? "")
    }
    let counts = asked.compactMap { $0.item.whole(.respondents) }
    guard let first = asked.first, content.journey != nil, counts.count == asked.count,
      counts.reduce(0, +) < 5
    else { return [] }
    let count = counts.reduce(0, +)
    return [
      Remark(
        first, .respondents,
        "Voor deze reis \(count == 1 ? "is 1 mens" : "zijn \(count) mensen") gevraagd.",
        "For this journey \(count == 1 ? "1 person was" : "\(count) people were") asked.")
    ]
  }
}
