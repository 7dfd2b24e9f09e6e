// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
public import Words

/// What comes of merging three versions of a file.
public struct FileMerge: Sendable {
  /// How the merge ended, with what is to be written.
  public enum Outcome: Sendable {
    case clean([UInt8])
    /// A text with conflict markers.
    case conflicted([UInt8])
    /// One of the versions cannot be read.
    case refused(Side, Refusal)
    /// The versions can be read, but not merged item by item.
    case unfit
  }

  /// How it ended.
  public let outcome: Outcome
  /// Why there is a conflict, or why the versions cannot be merged, in sentences.
  public let reasons: [Text]
  /// Choices that were made for the sides, in sentences.
  public let notes: [Text]
  /// What was merged, and what came of it: nil where the merge is not clean.
  public let trees: Trees?

  /// The trees behind a clean merge.
  public struct Trees: Sendable {
    /// What came of it.
    public let merged: Item
    /// The common version, where there is one, ours and theirs.
    public let versions: [Item]
  }

  /// Merges three versions of a file by the ids of items.
  ///
  /// A byte order mark before a version is left out. A version of a later format is never written anew: it is taken as it is, or stands as a whole against the other.
  ///
  /// - Parameters:
  ///   - base: The common version; empty where both sides made the file.
  ///   - markerLength: The length of the conflict markers, from 1.
  ///   - names: What the reasons of conflicts call the versions.
  public init(
    base: [UInt8], ours: [UInt8], theirs: [UInt8], markerLength: Int = 7,
    labels: ConflictText.Labels = ConflictText.Labels(), calledAs names: SideNames = .usual
  ) {
    let unmarked = (Document.unmarked(ours), Document.unmarked(theirs))
    let (base, ours, theirs) = (
      Document.unmarked(base) ?? base, unmarked.0 ?? ours, unmarked.1 ?? theirs
    )
    let documents: (base: Document?, ours: Document, theirs: Document)
    do throws(Unreadable) {
      documents = try (
        base.isEmpty ? nil : Self.read(base, .base), Self.read(ours, .ours),
        Self.read(theirs, .theirs)
      )
    } catch {
      self.init(.refused(error.side, error.refusal))
      return
    }
    let (old, mine, other) = documents
    let merged = merge(base: old?.root, ours: mine.root, theirs: other.root, calledAs: names)
    let reasons = merged.conflicts.map(\.reason)
    let marked = [
      unmarked.0.map { _ in names.ours }, unmarked.1.map { _ in names.theirs },
    ].compactMap { $0 }
    let notes = (marked.isEmpty ? [] : [.withoutMark(marked)]) + merged.notes.map(\.text)
    let versions = [old?.root, mine.root, other.root].compactMap { $0 }
    func trees(_ root: Item) -> Trees { Trees(merged: root, versions: versions) }
    if mine.isReadOnly || other.isReadOnly {
      if old?.root == mine.root {
        self.init(.clean(theirs), [], notes, trees(other.root))
      } else if old?.root == other.root || mine.root == other.root {
        self.init(.clean(ours), [], notes, trees(mine.root))
      } else if mine.root.text(.format) == other.root.text(.format) {
        self.init(.unfit, [.later])
      } else {
        let text = ConflictText(
          ours: ours, base: base.isEmpty ? nil : base, theirs: theirs, markerLength: markerLength,
          labels: labels)
        self.init(.conflicted(text.bytes), reasons, notes)
      }
      return
    }
    if merged.isClean {
      self.init(.clean(merged.root.canonicalText), reasons, notes, trees(merged.root))
    } else {
      let text = merged.conflictText(markerLength: markerLength, labels: labels)
      self.init(
        merged.holdsDoubles || text.hunks == 0 ? .unfit : .conflicted(text.bytes), reasons, notes)
    }
  }

  private init(
    _ outcome: Outcome, _ reasons: [Text] = [], _ notes: [Text] = [], _ trees: Trees? = nil
  ) {
    self.outcome = outcome
    self.trees = trees
    self.reasons = reasons
    self.notes = notes
  }

  private struct Unreadable: Error {
    let side: Side
    let refusal: Refusal
  }

  private static func read(_ bytes: [UInt8], _ side: Side) throws(Unreadable) -> Document {
    do {
      return try Document(reading: bytes).manageable()
    } catch {
      throw Unreadable(side: side, refusal: error)
    }
  }
}

extension Merge {
  /// Whether a version came with several items of one id, of which none may be renamed without being asked.
  fileprivate var holdsDoubles: Bool {
    conflicts.contains { conflict in
      guard case .duplicateID(_, let items) = conflict.matter else { return false }
      return Side.allCases.compactMap { items[$0] }.contains { $0.count > 1 }
    }
  }
}

extension Text {
  /// Says that byte order marks are left out.
  fileprivate static func withoutMark(_ versions: [Text]) -> Text {
    Text.list(versions).capitalised
      + (versions.count > 1
        ? Text(nl: " begonnen", en: " started") : Text(nl: " begon", en: " started"))
      + Text(
        nl: " met een onzichtbaar teken (een BOM); dat is weggelaten.",
        en: " with an invisible character (a BOM); it was left out.")
  }

  fileprivate static let later = Text(
    nl: "Beide versies zijn gemaakt met een nieuwere klantreis. Werk klantreis bij.",
    en: "Both versions were made with a newer klantreis. Update klantreis.")
}
