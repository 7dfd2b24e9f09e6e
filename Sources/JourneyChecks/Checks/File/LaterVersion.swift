// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// A file of a later version of the format, of which this program knows only a part.
  static let laterVersion = Check(
    "file.later", .warning,
    Text(
      nl: "Bestanden van een nieuwere versie van klantreis",
      en: "Files of a newer version of klantreis"),
    why: Text(
      nl:
        "Wat in het bestand nieuw is, kent dit programma niet. Het kijkt alleen na wat op personen wijst en "
        + "welke tekens verborgen zijn.",
      en:
        "The program does not know what is new in the file. It only checks what points to persons and what "
        + "characters are hidden."),
    mend: Text(nl: "Werk klantreis bij.", en: "Update klantreis."),
    search: .file(latecomers))

  private static let latecomers: @Sendable (CheckedFile, Check) -> [Finding] = { file, check in
    guard file.document?.isReadOnly == true else { return [] }
    return [
      Finding(
        check, in: file,
        cause: Text(
          nl:
            "Dit bestand is gemaakt met een nieuwere versie van klantreis en is maar voor een deel nagekeken.",
          en: "This file was made with a newer version of klantreis and was checked only in part."))
    ]
  }
}
