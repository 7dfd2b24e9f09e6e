// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyDiff
import JourneyModel
import JourneyStore
import Paths
import Words

/// What a desired journey realises of a current one, of which the files are merged apart from each other.
enum RealisedBeside {
  /// Says what a clean merge leaves of it that leads nowhere.
  ///
  /// A file beside it is read only where the ids that matter stand in it as they are written in canonical text.
  ///
  /// - Parameter path: The path of the file, beside which the other one is looked for.
  static func remarks(on merge: FileMerge, at path: String) -> [Text] {
    guard let root = merge.trees?.merged, root.kind == .journey else { return [] }
    let folder = FilePath(path).folder
    let own = FilePath(path).parts.last?.text
    let names = (folder.entries ?? []).map(\.name)
      .filter { $0.hasSuffix(Workspace.journeyEnding) && !$0.isHidden && $0.text != own }
    // Most journeys lie alone.
    if names.isEmpty { return [] }
    let kept = opportunities(of: root)
    var gone: [String: String] = [:]
    for version in merge.trees?.versions ?? [] {
      for (id, title) in opportunities(of: version) where kept[id] == nil { gone[id] = title }
    }
    let realised = self.realised(in: root)
    let origin = realised.isEmpty ? nil : root.text(.derivedFrom)
    if gone.isEmpty, origin == nil { return [] }
    return names.sorted().flatMap { name -> [Text] in
      guard let bytes = try? Loaded.bytes((folder / name).text) else { return [] }
      let text = bytes + [0]
      guard
        text.names(FieldKey.derivedFrom.rawValue) && gone.keys.contains(where: text.names)
          || origin.map(text.names) == true,
        let other = try? Document(reading: bytes).root
      else { return [] }
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

  /// The opportunities of a journey with what they are called, by their ids.
  private static func opportunities(of root: Item) -> [String: String] {
    let holders = [root] + root.items(.phases).flatMap { $0.items(.steps) }
    let found = holders.flatMap { $0.items(.opportunities) }.map { ($0.id, $0.title) }
    return Dictionary(found) { first, _ in first }
  }

  private static func realised(in root: Item) -> Set<String> {
    var ids = Set(root.texts(.realises))
    for phase in root.items(.phases) {
      for step in phase.items(.steps) { ids.formUnion(step.texts(.realises)) }
    }
    return ids
  }
}

extension [UInt8] {
  /// Tells whether a text without escapes stands between quotation marks in a file; what is no text holds nothing.
  fileprivate func names(_ text: String) -> Bool {
    withUnsafeBufferPointer { bytes in
      let quoted = "\"\(text)\""
      guard let start = bytes.baseAddress, bytes.last == 0 else { return false }
      return quoted.withCString { name in
        start.withMemoryRebound(to: CChar.self, capacity: bytes.count) { strstr($0, name) != nil }
      }
    }
  }
}
