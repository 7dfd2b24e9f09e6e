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
    search: .folder { files in
      var first: [String: (path: String, text: [UInt8])] = [:]
      var found: [FolderRemark] = []
      for file in files {
        for (placed, text) in file.personas {
          guard let other = first[placed.item.id] else {
            first[placed.item.id] = (file.path, text)
            continue
          }
          if other.text == text { continue }
          let cause = Text(
            nl: "De persona \(placed.name) staat anders in \(other.path).",
            en: "The persona \(placed.name) is told otherwise in \(other.path).")
          found.append(
            FolderRemark(
              path: file.path, subject: placed.item.id, remark: Remark(placed, nil, cause)))
        }
      }
      return found
    })
}
