// SPDX-License-Identifier: EUPL-1.2

import JourneyChecks
import JourneyDiff
import JourneyStore
import Paths
import Programs
import Words

/// What is left to do for git when the conflicts of a file are settled.
enum MergeEnding {
  /// The name of what the tool for `git mergetool` finds around it, as `klantreis git setup` arranges.
  static let toolVariable = "KLANTREIS_MERGETOOL"

  /// Says it; nil where the file held no conflict, or where git has nothing to do with it.
  ///
  /// - Parameter expected: What stood in the file before.
  static func words(afterSaving path: String, over expected: Saver.Expected) -> Text? {
    guard case .bytes(let known) = expected, (try? ConflictedText(reading: known)) != nil else {
      return nil
    }
    let file = FilePath(path)
    let git = Git(in: file.folder.text, patience: .seconds(5))
    guard let top = try? git.run(["rev-parse", "--show-toplevel"]).text,
      let unmerged = try? Git(in: top, patience: .seconds(5)).unmergedPaths(),
      let own = try? git.unmergedPaths([file.name.text]), !own.isEmpty
    else { return nil }
    let others = unmerged.count - own.count
    let isInTool = Surroundings.environment[toolVariable] != nil
    let add =
      isInTool
      ? nil
      : Text(
        nl: "Laat git weten dat u klaar bent: git add ", en: "Tell git that you are done: git add ")
        + Text(ShellWord.quoted(path))
    let next: Text?
    if others > 0 {
      next = files.counted(others) + Text(nl: " te gaan", en: " to go")
    } else {
      next = command(git, file.name.text).map {
        Text(nl: "dit was het laatste; daarna: ", en: "this was the last one; then: ") + Text($0)
      }
    }
    let parts = [add, next].compactMap(\.self)
    return parts.isEmpty ? nil : parts.dropFirst().reduce(parts[0]) { $0 + Text(" — ") + $1 }
  }

  private static func command(_ git: Git, _ name: String) -> String? {
    switch (try? git.mergeState())?.deed {
    case .merge: return "git commit"
    case .rebase: return "git rebase --continue"
    case .cherryPick: return "git cherry-pick --continue"
    case .revert: return "git revert --continue"
    case nil:
      let theirs = try? git.bytes(of: Revision(":3", path: "./\(name)"))
      return theirs.map { git.isStashed($0, at: "./\(name)") } == true ? "git stash drop" : nil
    }
  }

  private static let files = Noun(
    one: Text(nl: "bestand", en: "file"), many: Text(nl: "bestanden", en: "files"))
}
