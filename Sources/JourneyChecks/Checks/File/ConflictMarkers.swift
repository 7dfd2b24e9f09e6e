// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Lines that a merge left for somebody to choose from.
  static let conflictMarkers = Check(
    "file.conflict", .error,
    Text(nl: "Conflicten van een samenvoeging", en: "Conflicts of a merge"),
    why: Text(
      nl: "Zolang niemand kiest, is het bestand voor niemand te openen als reis.",
      en: "As long as nobody chooses, nobody can open the file as a journey."),
    mend: Text(
      nl: "Open het bestand met klantreis en kies.", en: "Open the file with klantreis and choose."),
    search: .file(markers))

  private static let markers: @Sendable (CheckedFile, Check) -> [Finding] = { file, check in
    guard let conflict = file.conflict else { return [] }
    if case .nothing(let line, let text) = file.choices {
      let place = Diagnostic.Place(line: line, column: 1, path: "")
      return [Finding(check, in: file, at: place, cause: text, mend: Text(""))]
    }
    var cause = conflict.cause
    if case .cards(let count) = file.choices, count > 1 {
      cause = Text(
        nl: "Hier begint het eerste van \(count) conflicten die git heeft achtergelaten.",
        en: "Here begins the first of \(count) conflicts that git has left.")
    }
    return [Finding(check, in: file, at: conflict.place, cause: cause)]
  }
}

extension CheckedFile {
  /// What the reader said of the first marker of a conflict; nil where there is none.
  var conflict: Diagnostic? {
    refusal?.diagnostics.first(where: \.isConflict)
  }
}
