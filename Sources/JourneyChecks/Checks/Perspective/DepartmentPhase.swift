// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Phases that are called after a department or a system.
  static let departmentPhase = Check(
    "perspective.phase", .info,
    Text(nl: "Fasen die naar een afdeling heten", en: "Phases called after a department"),
    why: Text(
      nl: "De klant weet niet langs welke afdelingen de reis loopt.",
      en: "The customer does not know which departments the journey passes."),
    mend: Text(
      nl: "Noem de fase naar wat de klant er meemaakt.",
      en: "Call the phase after what the customer goes through.")
  ) { content in
    let behind = Set(
      content.all(.backstage).flatMap { [$0.item.text(.actor), $0.item.text(.system)] }
        .compactMap(\.self).map(Party.plain))
    return content.all(.phase).compactMap { phase in
      let first = Reading.list(phase.item.title, most: 1).first ?? ""
      guard departments.contains(first) || behind.contains(Party.plain(phase.item.title)),
        !phase.item.title.isEmpty
      else { return nil }
      return Remark(
        phase, .title, "De fase \(phase.name) heet naar een afdeling of een systeem.",
        "The phase \(phase.name) is called after a department or a system.")
    }
  }
}

private let departments: WordSet = [
  "afdeling", "team", "cluster", "burgerzaken", "klantcontactcentrum", "kcc", "backoffice",
  "frontoffice", "midoffice", "zaaksysteem", "department", "unit",
]
