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

  /// What was put aside with git stash, and comes back.
  static let stash = SideNames(
    ours: usual.ours,
    theirs: Text(nl: "wat u opzij had gezet (stash)", en: "what you had stashed"))

  /// Names the versions in a file with conflict markers; the usual names where git did not leave these.
  ///
  /// - Parameter labels: What the markers call them.
  static func inFile(_ path: String, labels: ConflictText.Labels) -> SideNames {
    let file = FilePath(path)
    let git = Git(in: file.folder.text, patience: .seconds(5))
    guard let unmerged = try? git.unmergedPaths([file.name.text]), !unmerged.isEmpty else {
      return .usual
    }
    if let state = try? git.mergeState() { return SideNames(state) }
    let name = "./\(file.name.text)"
    return labels.theirs == "Stashed changes"
      || git.isStashed((try? git.bytes(of: Revision(":3", path: name))) ?? [], at: name)
      ? .stash : .usual
  }
}

extension Git {
  /// Tells whether a text is what was put aside last of a file; git keeps no other note of bringing that back.
  func isStashed(_ text: [UInt8], at path: String) -> Bool {
    (try? bytes(of: Revision("refs/stash", path: path))) == text
  }
}
