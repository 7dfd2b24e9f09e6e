// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import JourneyStore
import Paths
import Words

/// What a desired journey realises of a current one, of which the files are merged apart from each other.
enum RealisedBeside {
  /// Says what a merge leaves of it that leads nowhere.
  ///
  /// - Parameters:
  ///   - text: What comes of the merge.
  ///   - versions: What was merged.
  ///   - path: The path of the file, beside which the other one is looked for.
  static func remarks(merged text: [UInt8], from versions: [[UInt8]], at path: String) -> [Text] {
    let folder = FilePath(path).folder
    let own = FilePath(path).parts.last?.text
    let names = (folder.entries ?? []).map(\.name)
      .filter { $0.hasSuffix(Workspace.journeyEnding) && !$0.isHidden && $0.text != own }
    // Most journeys lie alone, and need not be read for this.
    guard !names.isEmpty, let root = root(text), root.kind == .journey else { return [] }
    let kept = opportunities(of: root)
    var gone: [String: String] = [:]
    for version in versions.compactMap(Self.root) {
      for (id, title) in opportunities(of: version) where kept[id] == nil { gone[id] = title }
    }
    let realised = self.realised(in: root)
    let origin = realised.isEmpty ? nil : root.text(.derivedFrom)
    if gone.isEmpty, origin == nil { return [] }
    return names.sorted().flatMap { name -> [Text] in
      guard let bytes = try? Loaded.bytes((folder / name).text), let other = Self.root(bytes) else {
        return []
      }
      var remarks: [Text] = []
      if other.text(.derivedFrom) == root.id {
        let titles = gone.filter { Self.realised(in: other).contains($0.key) }.values.sorted()
        if !titles.isEmpty {
          remarks.append(
            Text(
              nl:
                "\(name.text) maakt nog waar wat hier is verwijderd: \(titles.joined(separator: "; ")). Kijk dat na.",
              en:
                "\(name.text) still realises what was removed here: \(titles.joined(separator: "; ")). Look it over."
            ))
        }
      }
      if other.id == origin {
        let there = opportunities(of: other)
        let missing = realised.filter { there[$0] == nil }.sorted()
        if !missing.isEmpty {
          remarks.append(
            Text(
              nl:
                "maakt kansen waar die niet in \(name.text) staan: \(missing.joined(separator: ", ")). Kijk dat na.",
              en:
                "realises opportunities that are not in \(name.text): \(missing.joined(separator: ", ")). Look it over."
            ))
        }
      }
      return remarks
    }
  }

  private static func root(_ bytes: [UInt8]) -> Item? { try? Document(reading: bytes).root }

  /// The opportunities of a journey with what they are called, by their ids.
  private static func opportunities(of root: Item) -> [String: String] {
    var titles: [String: String] = [:]
    root.visit { item, _ in
      if item.kind == .opportunity { titles[item.id] = item.title }
      return true
    }
    return titles
  }

  private static func realised(in root: Item) -> Set<String> {
    var ids = Set(root.texts(.realises))
    for phase in root.items(.phases) {
      for step in phase.items(.steps) { ids.formUnion(step.texts(.realises)) }
    }
    return ids
  }
}
