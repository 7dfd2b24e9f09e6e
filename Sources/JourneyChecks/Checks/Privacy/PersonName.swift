// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Names of persons with a form of address or an age; the persona’s own name is none.
  static let personName = Check(
    "privacy.name", Text(nl: "Namen van personen", en: "Names of persons"),
    why: Text(
      nl: "Een naam met een aanspreekvorm of een leeftijd wijst één persoon aan.",
      en: "A name with a form of address or an age points to one person."),
    mend: Text(
      nl: "Noem de rol, of gebruik de naam van de persona.",
      en: "Name the role, or use the name of the persona."),
    cause: Text(nl: "Hier staat de naam van een persoon.", en: "Here is the name of a person."),
    in: PersonalData.name.mayHold
  ) { written, content in
    if written.placed.item.kind == .persona, written.name == .known(.name) { return [] }
    let personas = content.personaNames
    // The surname tells persons apart; particles and first names are shared.
    return PersonalData.names(in: written.text).filter { name in
      Reading.list(name).last.map(personas.contains) != true
    }
  }
}
