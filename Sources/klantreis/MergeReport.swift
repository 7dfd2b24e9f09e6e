// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import Words

/// Says on standard error what came of a merge.
struct MergeReport {
  /// What the file is called.
  let name: String

  /// More reasons than these nobody reads.
  private static let most = 20

  /// Says which choices were made and what is in conflict.
  func say(_ merge: FileMerge) {
    for note in merge.notes { say(note) }
    switch merge.outcome {
    case .clean: break
    case .conflicted:
      say(Self.conflicts.counted(merge.reasons.count) + Text(":"))
      list(merge.reasons)
    case .unfit: for reason in merge.reasons.prefix(Self.most) { say(reason) }
    case .refused(let side, let refusal):
      let version = Text(name) + Text(" (") + side.name + Text(")")
      for diagnostic in refusal.diagnostics.prefix(Self.most) {
        write(diagnostic.line(file: version[Surroundings.language]))
      }
    }
  }

  /// Says a sentence about the file.
  func say(_ text: Text) {
    write(Text("\(name): ") + text)
  }

  private func list(_ reasons: [Text]) {
    for reason in reasons.prefix(Self.most) { write(Text("  ") + reason) }
    let rest = reasons.count - Self.most
    if rest > 0 { write(Text(nl: "  … en nog \(rest).", en: "  … and \(rest) more.")) }
  }

  private func write(_ text: Text) {
    Output.error.write(text[Surroundings.language] + "\n")
  }

  private static let conflicts = Noun(
    one: Text(nl: "conflict", en: "conflict"), many: Text(nl: "conflicten", en: "conflicts"))
}

extension Side {
  /// What people call the version.
  fileprivate var name: Text {
    switch self {
    case .ours: Text(nl: "onze versie", en: "our version")
    case .base: Text(nl: "de gezamenlijke versie", en: "the common version")
    case .theirs: Text(nl: "de andere versie", en: "their version")
    }
  }
}
