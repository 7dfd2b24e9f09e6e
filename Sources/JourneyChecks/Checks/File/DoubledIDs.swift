// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Ids that several items have, as a text merge leaves them.
  static let doubledIDs = Check(
    "id.duplicate", .error, Text(nl: "Dubbele kenmerken", en: "Doubled ids"),
    why: Text(
      nl: "Een verwijzing naar een dubbel kenmerk kan twee dingen bedoelen.",
      en: "A reference to a doubled id can mean two things."),
    mend: Text(
      nl: "Open het bestand met klantreis en laat het herstellen.",
      en: "Open the file with klantreis and have it repaired."),
    search: .file(remarks))
}
