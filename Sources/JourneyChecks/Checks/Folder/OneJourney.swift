// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Two journeys of the same service for the same customer.
  static let oneJourney = Check(
    "folder.journey", .info, Text(nl: "Dezelfde reis twee keer", en: "The same journey twice"),
    why: Text(
      nl: "Twee kaarten van dezelfde reis gaan elkaar tegenspreken.",
      en: "Two maps of the same journey will contradict each other."),
    mend: Text(
      nl: "Voeg ze samen, of zeg in de titel waarin ze verschillen.",
      en: "Join them, or say in the title how they differ."),
    search: .folder { file, first in
      guard let subject = file.subject else { return [] }
      guard let other = first[subject] else {
        first[subject] = (file.path, "")
        return []
      }
      return [
        FolderRemark(
          file.root,
          Text(
            nl: "Deze reis is er al voor dezelfde klant en dienst: \(other.path).",
            en: "There is a journey of the same customer and service already: \(other.path)."))
      ]
    })
}
