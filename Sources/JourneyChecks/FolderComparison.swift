// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
import Words

/// Compares what files say of the same things, one file after the other.
///
/// Only where a thing was first told is kept, and not the files themselves.
public struct FolderComparison: Sendable {
  /// The kinds of item on which something in another file can rest.
  public static let supports: Set<ItemKind> = [.question, .opportunity]

  private static let checks: [(check: Check, search: Search)] = Check.all.compactMap { check in
    if case .folder(let search) = check.search { (check, search) } else { nil }
  }

  typealias Search = @Sendable (FileFacts, inout Told) -> [FolderRemark]

  private var first: [Told] = checks.map { _ in Told() }
  private var found: [[Finding]] = checks.map { _ in [] }

  /// What was told of each thing so far.
  struct Told: Sendable {
    private var first: [String: (path: String, said: String)] = [:]
    /// What waits for a file that tells of a thing, by what tells that apart.
    var waiting: [String: [FileFacts.Realised]] = [:]
    /// The panels that were told, and the sources that wait for theirs, by the id of the panel.
    private var panels: [String: FileFacts.PanelFacts] = [:]
    private var sources: [String: [FileFacts.PanelSource]] = [:]

    /// What was told first of a thing, by what tells it apart, and in which file.
    subscript(thing: String) -> (path: String, said: String)? {
      get { first[thing] }
      set { first[thing] = newValue }
    }

    /// Returns each source with the panel that it names, once both files are there, whichever comes first.
    mutating func sourcesWithPanel(
      _ file: FileFacts
    ) -> [(source: FileFacts.PanelSource, panel: FileFacts.PanelFacts)] {
      var found = file.panelSources.compactMap { source in
        panels[source.panel].map { (source, $0) }
      }
      for source in file.panelSources where panels[source.panel] == nil {
        sources[source.panel, default: []].append(source)
      }
      // Of two files with one id the first counts, as it does for whoever looks it up.
      if let panel = file.panel, panels[file.root.id] == nil {
        panels[file.root.id] = panel
        found += (sources.removeValue(forKey: file.root.id) ?? []).map { ($0, panel) }
      }
      return found
    }
  }

  /// Begins a comparison; files are added one by one, in the order in which they are told.
  public init() {}

  /// What was found so far, check by check; places that it lacks are found by `Check.located`.
  public var findings: [Finding] { found.flatMap(\.self) }

  /// Compares a file with those before it.
  public mutating func add(_ file: FileFacts) {
    for (index, (check, search)) in Self.checks.enumerated() {
      for remark in search(file, &first[index]) {
        let key = remark.mention.spot.key.map { ".\($0.rawValue)" } ?? ""
        found[index].append(
          Finding(
            check, path: remark.path ?? file.path, at: remark.mention.place,
            about: remark.mention.id + key, cause: remark.cause, spot: remark.mention.spot))
      }
    }
  }
}

/// What a check says of something in one of several files.
struct FolderRemark: Sendable {
  let mention: FileFacts.Mention
  /// What is wrong, in a sentence.
  let cause: Text
  /// The file that it is said of; nil for the one that is compared.
  let path: String?

  init(_ mention: FileFacts.Mention, in path: String? = nil, _ cause: Text) {
    (self.mention, self.path, self.cause) = (mention, path, cause)
  }
}
