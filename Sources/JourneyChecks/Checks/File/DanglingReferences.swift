// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// References to what is not there.
  static let danglingReferences = Check(
    "id.dangling", .warning,
    Text(nl: "Verwijzingen die nergens heen gaan", en: "References that lead nowhere"),
    why: Text(
      nl: "Een bewering waarvan de bron weg is, heeft geen bron meer.",
      en: "A claim of which the source is gone has no source left."),
    mend: Text(
      nl: "Kies opnieuw waar het naar verwijst, of haal de verwijzing weg.",
      en: "Choose again what it refers to, or remove the reference."),
    search: .file(remarks))
}
