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
        // The parties of opgaven and those of contacts, of which only the former begin with a capital.
        let isTitle = mention.spot.key == .title
        let (own, others) = isTitle ? ("title ", "contact ") : ("contact ", "title ")
        let alike = first[own + plain]
        guard let other = alike ?? first[others + plain] else {
          first[own + plain] = (file.path, name)
          return nil
        }
        if alike == nil { first[own + plain] = (file.path, name) }
        guard alike == nil ? Party.differ(other.said, name) : other.said != name,
          !PersonalData.isIn(name), !PersonalData.isIn(other.said)
        else { return nil }
        let elsewhere =
          other.path == file.path ? Text("") : Text(nl: " in ", en: " in ") + Text(other.path)
        return FolderRemark(
          mention,
          Text(nl: "“\(name)” heet “\(other.said)”", en: "“\(name)” is called “\(other.said)”")
            + elsewhere + Text("."))
      }
    })
}
