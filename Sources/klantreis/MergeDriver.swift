// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyDiff
import JourneyStore
import Paths
import Programs
import Words

/// One merge for git, which takes the result from the file with our version.
struct MergeDriver {
  let base: String
  let ours: String
  let theirs: String
  let markerLength: Int
  let labels: ConflictText.Labels
  /// Whether git said nothing of its own about where the versions come from.
  let isUnlabelled: Bool
  let report: MergeReport

  /// Merges, and returns the number to end with.
  func run() -> Int32 {
    var isTheirsIn = false
    do throws(Failure) {
      let (old, mine, other) = try (read(base), read(ours), read(theirs))
      let text = mergedAsText()
      // Whatever goes wrong after this, even a crash, the other version is in the file.
      if case .success(let text) = text {
        try save(text)
        isTheirsIn = true
      }
      var merge = FileMerge(
        base: old, ours: mine, theirs: other, markerLength: markerLength, labels: labels)
      // Asking git takes longer than merging, and only a conflict needs the names.
      if case .conflicted = merge.outcome, let names = names(theirs: other) {
        merge = FileMerge(
          base: old, ours: mine, theirs: other, markerLength: markerLength,
          labels: isUnlabelled ? labels(names) : labels, calledAs: names)
      }
      Kept.untilTheEnd(merge)
      report.say(merge)
      switch merge.outcome {
      case .clean(let text):
        try save(text)
        for remark in RealisedBeside.remarks(on: merge, at: report.name)
          + MergeFindings.remarks(on: merge, at: report.name)
        {
          report.say(remark)
        }
        return ExitCode.good
      case .conflicted(let text):
        try save(text)
        return ExitCode.findings
      case .unfit, .refused: _ = try text.get()
      }
    } catch {
      report.say(error.text)
    }
    report.say(isTheirsIn ? .mergedAsText : .withoutTheirs)
    return isTheirsIn ? ExitCode.findings : ExitCode.environment
  }

  /// What people call the versions; nil where git does not tell.
  private func names(theirs: [UInt8]) -> SideNames? {
    let state = try? Git.here.mergeState(
      during: Surroundings.environment["GIT_REFLOG_ACTION"])
    if let state { return SideNames(state) }
    return labels.theirs == "Stashed changes" || Git.here.isStashed(theirs, at: report.name)
      ? .stash : nil
  }

  private func labels(_ names: SideNames) -> ConflictText.Labels {
    let language = Surroundings.language
    return ConflictText.Labels(
      ours: names.ours[language], base: labels.base, theirs: names.theirs[language])
  }

  /// Merges the files as git does with any text.
  private func mergedAsText() -> Result<[UInt8], Failure> {
    let arguments = [
      "merge-file", "-p", "--diff3", "--marker-size=\(markerLength)", "-L", labels.ours, "-L",
      labels.base, "-L", labels.theirs, "--", ours, base, theirs,
    ]
    do {
      // It ends with the number of conflicts, or with 255 when it fails.
      return .success(try Git.here.run(arguments, accepting: Array(0...127)).output)
    } catch {
      return .failure(Failure(error))
    }
  }

  private func read(_ path: String) throws(Failure) -> [UInt8] {
    do {
      return try Loaded.bytes(path)
    } catch {
      throw Failure(error)
    }
  }

  /// Puts a text in the place of our version, also where that is protected: git asks for it.
  private func save(_ text: [UInt8]) throws(Failure) {
    let file = FilePath(ours)
    let mode = access(file.cString, W_OK) == 0 ? nil : file.status?.st_mode
    if let mode { chmod(file.cString, mode | S_IWUSR) }
    defer { if let mode { chmod(file.cString, mode) } }
    do {
      try Saver.save(text, to: ours, over: .anything)
    } catch {
      throw Failure(error)
    }
  }
}

extension Text {
  fileprivate static let mergedAsText = Text(
    nl: "de versies zijn samengevoegd als gewone tekst. Kijk het bestand na.",
    en: "the versions were merged as plain text. Look the file over.")
  fileprivate static let withoutTheirs = Text(
    nl: "het samenvoegen is mislukt. De andere versie zit NIET in het bestand; "
      + "haal haar op met git checkout --merge.",
    en: "the merge failed. Their version is NOT in the file; get it with git checkout --merge.")
}
