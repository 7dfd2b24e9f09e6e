// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Parts of the vision that serve no value.
  static let servesValue = Check(
    "opgave.vision", .warning,
    Text(nl: "Visie zonder kernwaarde", en: "Vision without a core value"),
    why: Text(
      nl: "Mensen zijn het zelden eens over de oplossing, maar vaak over de waarde; "
        + "zonder waarde is er geen steun.",
      en: "People seldom agree on the solution, but often on the value; without a "
        + "value there is no support."),
    mend: Text(
      nl: "Kies welke kernwaarde dit deel van de visie dient.",
      en: "Choose which core value this part of the vision serves.")
  ) { content in
    content.all(.visionElement).filter { !$0.item.lists(.values) }.map {
      Remark(
        $0, .values, "\($0.name) dient geen kernwaarde.", "\($0.name) serves no core value.")
    }
  }
}
