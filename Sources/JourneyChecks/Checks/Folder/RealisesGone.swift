// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Desired journeys that realise what the current journey has no more.
  static let realisesGone = Check(
    "folder.realises", .warning,
    Text(nl: "Waargemaakt wat er niet is", en: "Realising what is not there"),
    why: Text(
      nl:
        "De kans is uit de huidige reis weg; nu is niet meer te zien waarvoor deze verandering is.",
      en: "The opportunity went from the current journey; now nobody sees what this change is for."),
    mend: Text(
      nl: "Kies bij Maakt waar een kans die er nog is, of zet de kans terug in de huidige reis.",
      en:
        "Choose under Realises an opportunity that is there, or put it back in the current journey."
    ),
    search: .folder { file, told in
      var remarks = file.realised.flatMap { realised -> [FolderRemark] in
        guard let other = told[realised.journey] else {
          told.waiting[realised.journey, default: []].append(realised)
          return []
        }
        return gone(
          realised, Set(other.said.split(separator: "\n").map(String.init)), in: other.path)
      }
      // Of two files with one id the first counts, as it does for whoever looks it up.
      if file.isJourney, told[file.root.id] == nil {
        let ids = file.opportunities.sorted().reduce(into: "") { $0 += $1 + "\n" }
        told[file.root.id] = (file.path, ids)
        remarks += (told.waiting.removeValue(forKey: file.root.id) ?? []).flatMap {
          gone($0, file.opportunities, in: file.path)
        }
      }
      return remarks
    })

  private static func gone(
    _ realised: FileFacts.Realised, _ opportunities: Set<String>, in path: String
  ) -> [FolderRemark] {
    let gone = realised.opportunities.filter { !opportunities.contains($0) }
    if gone.isEmpty { return [] }
    let ids = gone.joined(separator: ", ")
    return [
      FolderRemark(
        realised.mention, in: realised.path,
        Text(
          nl: "\(realised.mention.name) maakt een kans waar die niet in \(path) staat: \(ids).",
          en: "\(realised.mention.name) realises an opportunity that is not in \(path): \(ids)."))
    ]
  }
}
