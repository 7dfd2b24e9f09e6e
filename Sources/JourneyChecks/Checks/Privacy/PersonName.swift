// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Names of persons with a form of address or an age; the persona’s own name is none.
  static let personName = Check(
    "privacy.name", .warning, Text(nl: "Namen van personen", en: "Names of persons"),
    why: Text(
      nl: "Een naam met een aanspreekvorm of een leeftijd wijst één persoon aan.",
      en: "A name with a form of address or an age points to one person."),
    mend: Text(
      nl: "Noem de rol, of gebruik de naam van de persona.",
      en: "Name the role, or use the name of the persona.")
  ) { content in
    let personas = Set(content.all(.persona).flatMap { Reading.list($0.item.title) })
    return content.texts.filter {
      ($0.signs.hasInnerCapital || $0.signs.digits >= 2)
        && ($0.placed.item.kind != .persona || $0.key != .name)
    }.flatMap { written in
      PersonalData.names(in: written.text).filter { name in
        personas.isDisjoint(with: Reading.list(name))
      }.map {
        Remark(
          written.placed, written.key, words: $0, "Hier staat de naam van een persoon.",
          "Here is the name of a person.")
      }
    }
  }
}
