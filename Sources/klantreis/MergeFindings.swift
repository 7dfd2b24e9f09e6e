// SPDX-License-Identifier: EUPL-1.2

import JourneyChecks
import JourneyDiff
import JourneyModel
import Words

/// What deserves a look in a merged file, and did in none of the versions: what each side did was in order by itself.
enum MergeFindings {
  /// More than these nobody reads; `klantreis check` tells them all.
  private static let most = 5
  /// Up to so many bytes a file is looked at: some hundreds of steps, more than a wall holds.
  ///
  /// Checking a larger one would take longer than merging it.
  private static let largest = 1 << 20

  /// Says what a clean merge brought about.
  ///
  /// - Parameter path: The path of the file, whose folder has the settings of checks.
  static func remarks(on merge: FileMerge, at path: String) -> [Text] {
    guard case .clean(let text) = merge.outcome, text.count <= largest, let trees = merge.trees,
      // Where one side is taken as it is there is nothing new.
      !trees.versions.contains(trees.merged)
    else { return [] }
    var new = findings(in: text, at: path).filter { $0.severity != .info }
    // The last two are the sides; most findings are found in the first that is looked at.
    for root in trees.versions.suffix(2) where !new.isEmpty {
      let known = Set(findings(in: root.canonicalText, at: path).map(\.fingerprint))
      new.removeAll { known.contains($0.fingerprint) }
    }
    let settings = (try? FolderSettings().settings(for: path)) ?? []
    let left = new.isEmpty ? [] : Sifted(new, settings).findings
    let told = left.prefix(most).map { finding in
      Text(nl: "nieuw door het samenvoegen: ", en: "new by the merge: ") + finding.cause + Text(" ")
        + finding.mend
    }
    let rest = left.count - told.count
    return rest > 0
      ? told + [
        Text(
          nl: "en nog \(rest); klantreis check noemt ze.",
          en: "and \(rest) more; klantreis check names them.")
      ] : told
  }

  private static func findings(in text: [UInt8], at path: String) -> [Finding] {
    Check.findings(in: CheckedFile(path: path, bytes: text))
  }
}
