// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// One persona that is told in two ways.
  static let onePersona = Check(
    "folder.persona", .warning,
    Text(nl: "Eén persona, twee beschrijvingen", en: "One persona, two descriptions"),
    why: Text(
      nl: "Twee beschrijvingen van dezelfde persona zijn twee klanten onder één naam.",
      en: "Two descriptions of the same persona are two customers under one name."),
    mend: Text(
      nl: "Maak de beschrijvingen gelijk, of geef een van de twee een eigen kenmerk.",
      en: "Make the descriptions the same, or give one of them an id of its own."),
    search: .folder { file, first in
      file.personas.compactMap { mention, text in
        guard let other = first[mention.id] else {
          first[mention.id] = (file.path, String(text))
          return nil
        }
        if other.said == String(text) { return nil }
        return FolderRemark(
          mention,
          Text(
            nl: "De persona \(mention.name) staat anders in \(other.path).",
            en: "The persona \(mention.name) is told otherwise in \(other.path)."))
      }
    })
}
