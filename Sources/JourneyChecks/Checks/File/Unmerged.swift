// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// A merge that git could not finish, in which the file may hold one side only.
  public static let unmerged = Check(
    "git.unmerged", .error,
    Text(nl: "Een samenvoeging die niet af is", en: "A merge that is not finished"),
    why: Text(
      nl: "Het bestand kan het werk van een van de twee kanten missen.",
      en: "The file may lack the work of one of the two sides."),
    mend: Text(
      nl: "Begin opnieuw met git checkout --merge, en kies.",
      en: "Start again with git checkout --merge, and choose."),
    search: .file(halves))

  private static let halves: @Sendable (CheckedFile, Check) -> [Finding] = { file, check in
    guard file.isUnmerged else { return [] }
    return [
      Finding(
        check, in: file,
        cause: Text(
          nl: "Git heeft twee versies van dit bestand nog niet samengevoegd; "
            + "misschien staat er maar een van de twee in.",
          en: "Git has not merged two versions of this file yet; it may hold only one of them."),
        mend: Text(
          nl: "Begin opnieuw met: git checkout --merge -- ",
          en: "Start again with: git checkout --merge -- ") + Text(ShellWord.quoted(file.path)))
    ]
  }
}
