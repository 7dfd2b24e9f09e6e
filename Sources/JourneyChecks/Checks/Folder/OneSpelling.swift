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
    search: .folder { file, first in
      file.parties.compactMap { mention, plain, name in
        guard let other = first[plain] else {
          first[plain] = (file.path, name)
          return nil
        }
        if other.said == name { return nil }
        let elsewhere =
          other.path == file.path ? Text("") : Text(nl: " in ", en: " in ") + Text(other.path)
        return FolderRemark(
          mention,
          Text(nl: "“\(name)” heet “\(other.said)”", en: "“\(name)” is called “\(other.said)”")
            + elsewhere + Text("."))
      }
    })
}
