// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import Paths
import Programs
import Words

extension SideNames {
  /// So many characters of the title of a commit tell which one it is.
  private static let longest = 60

  /// Names the versions by what git is in the middle of.
  init(_ state: MergeState) {
    let theirs = Self.name(state.theirs)
    let ours =
      state.branch.map { Self.usual.ours + Text(nl: " (tak \($0))", en: " (branch \($0))") }
      ?? Self.usual.ours
    switch state.deed {
    case .merge: self.init(ours: ours, theirs: Self.usual.theirs + Text(" (") + theirs + Text(")"))
    case .rebase:
      self.init(
        ours: Text(nl: "de versie waarop u verder bouwt", en: "the version that you build on"),
        theirs: Text(nl: "uw ", en: "your ") + theirs)
    case .cherryPick:
      self.init(
        ours: ours,
        theirs: Text(nl: "de overgenomen ", en: "the picked ") + theirs)
    case .revert:
      self.init(
        ours: ours,
        theirs: Text(nl: "de versie zonder ", en: "the version without ") + theirs)
    }
  }

  private static func name(_ origin: MergeState.Origin) -> Text {
    switch origin {
    case .branch(let name): return Text(nl: "tak \(name)", en: "branch \(name)")
    case .commit(let title):
      let short = title.count > longest ? title.prefix(longest) + "…" : title[...]
      return Text(nl: "vastlegging “\(short)”", en: "commit “\(short)”")
    }
  }

  /// Names the versions in a file with conflict markers; the usual names where git did not leave these.
  static func inFile(_ path: String) -> SideNames {
    let file = FilePath(path)
    let git = Git(in: file.folder.text, patience: .seconds(5))
    guard let unmerged = try? git.unmergedPaths([file.name.text]), !unmerged.isEmpty,
      let state = try? git.mergeState()
    else { return .usual }
    return SideNames(state)
  }
}
