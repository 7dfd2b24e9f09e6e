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
      nl: "Rond af met git add als het klopt, of begin opnieuw met git checkout --merge, en kies.",
      en:
        "End it with git add if it is right, or start again with git checkout --merge, and choose."),
    search: .file(halves))

  private static let halves: @Sendable (CheckedFile, Check) -> [Finding] = { file, check in
    guard let state = file.unmerged else { return [] }
    let name = Text(ShellWord.quoted(file.path))
    switch state {
    case .changed: break
    case .removedByUs, .removedByThem: return [removed(file, state, check, name)]
    case .renamed(let names): return [renamed(file, names, check)]
    }
    // What is to be done then is said of the markers; to start again leads to the same ones.
    if file.choices != nil { return [] }
    // Markers and what cannot be read have findings of their own; neither can be what somebody chose.
    let isWhole = file.document != nil
    return [
      Finding(
        check, in: file,
        cause: isWhole
          ? Text(
            nl: "Voor git is het samenvoegen van dit bestand nog niet af.",
            en: "For git the merge of this file is not finished yet.")
          : Text(
            nl: "Git heeft twee versies van dit bestand nog niet samengevoegd; "
              + "misschien staat er maar een van de twee in.",
            en: "Git has not merged two versions of this file yet; it may hold only one of them."),
        mend: isWhole ? ended(name) : again(name))
    ]
  }

  /// What one side removed git cannot merge anew: there are no two versions of it.
  private static func removed(
    _ file: CheckedFile, _ state: UnmergedState, _ check: Check, _ name: Text
  ) -> Finding {
    let isOurs = if case .removedByThem = state { true } else { false }
    let keeper = isOurs ? "--ours" : "--theirs"
    let whole =
      file.bytes.isEmpty ? Text("git checkout \(keeper) -- ") + name + Text(" && ") : Text("")
    return Finding(
      check, in: file,
      cause: Text(
        nl: "Een kant van de samenvoeging verwijderde dit bestand en de andere veranderde het.",
        en: "One side of the merge removed this file and the other one changed it."),
      mend: Text(nl: "Houden? ", en: "Keep it? ") + whole + Text("git add ") + name
        + Text(nl: " — Weg? git rm ", en: " — Remove it? git rm ") + name)
  }

  /// What each side gave another name stands under both, and under the old one in the index.
  private static func renamed(
    _ file: CheckedFile, _ names: UnmergedState.Names, _ check: Check
  ) -> Finding {
    let (old, ours, theirs) = (
      ShellWord.quoted(names.old), ShellWord.quoted(names.ours), ShellWord.quoted(names.theirs)
    )
    func keep(_ one: String, _ other: String) -> Text {
      Text("git add \(one) && git rm --quiet \(old) \(other)")
    }
    return Finding(
      check, in: file,
      cause: Text(
        nl: "Beide kanten gaven \(names.old) een andere naam: \(names.ours) bij ons en "
          + "\(names.theirs) bij de ander. Wat erin staat is gelijk.",
        en: "Both sides gave \(names.old) another name: \(names.ours) on our side and "
          + "\(names.theirs) on the other. What they hold is the same."),
      mend: Text(nl: "Kies de eerste naam met: ", en: "Choose the first name with: ")
        + keep(ours, theirs) + Text(nl: " — of de tweede met: ", en: " — or the second with: ")
        + keep(theirs, ours))
  }

  private static func ended(_ name: Text) -> Text {
    Text(nl: "Klaar met kiezen? git add ", en: "Done choosing? git add ") + name
      + Text(
        nl: " — Koos u nog niet, dan staat misschien maar een van de twee versies erin; "
          + "begin opnieuw, zonder wat nu in het bestand staat, met: git checkout --merge -- ",
        en: " — If you have not chosen yet, it may hold only one of the two versions; "
          + "start again, without what the file holds now, with: git checkout --merge -- ") + name
  }

  private static func again(_ name: Text) -> Text {
    Text(
      nl: "Begin opnieuw met: git checkout --merge -- ",
      en: "Start again with: git checkout --merge -- ") + name
  }
}
