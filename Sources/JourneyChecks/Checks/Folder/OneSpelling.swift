// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// One party that is spelled in two ways.
  static let oneSpelling = Check(
    "folder.party", .info, Text(nl: "Eén partij, twee spellingen", en: "One party, two spellings"),
    why: Text(
      nl: "Twee spellingen tellen als twee partijen in elk overzicht.",
      en: "Two spellings count as two parties in every overview."),
    mend: Text(
      nl: "Schrijf de partij overal hetzelfde.", en: "Spell the party the same everywhere."),
    search: .folder { files in
      var first: [String: (path: String, name: String)] = [:]
      var found: [FolderRemark] = []
      for file in files {
        for (placed, key, name) in file.parties {
          let plain = Party.plain(name)
          guard let other = first[plain] else {
            first[plain] = (file.path, name)
            continue
          }
          if other.name == name { continue }
          let elsewhere =
            other.path == file.path ? Text("") : Text(nl: " in ", en: " in ") + Text(other.path)
          found.append(
            FolderRemark(
              path: file.path, subject: placed.item.id,
              remark: Remark(
                placed, key,
                Text(
                  nl: "“\(name)” heet “\(other.name)”", en: "“\(name)” is called “\(other.name)”")
                  + elsewhere + Text("."))))
        }
      }
      return found
    })
}
