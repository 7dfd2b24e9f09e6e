// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
public import Words

/// One thing as it is in the base and on both sides; nil where it is absent.
public struct Sides<Thing: Sendable>: Sendable {
  /// The thing in what both sides go back to.
  public let base: Thing?
  /// The thing on our side.
  public let ours: Thing?
  /// The thing on their side.
  public let theirs: Thing?

  /// The thing in one of the versions.
  public subscript(side: Side) -> Thing? {
    switch side {
    case .ours: ours
    case .base: base
    case .theirs: theirs
    }
  }
}

/// One of the three versions of a merge.
public enum Side: String, CaseIterable, Hashable, Sendable {
  case ours, base, theirs
}

/// A matter that both sides changed, each in another way, so that somebody has to choose.
///
/// The merged tree holds our choice where there is one, and keeps what one of the sides removed.
public struct Conflict: Identifiable, Sendable {
  /// What is disputed, with what each side makes of it.
  public enum Matter: Sendable {
    case field(FieldName, Sides<Value>)
    /// One side removed the item with all that it holds; the other one worked on it.
    case existence(Sides<Item>)
    case place(Sides<Place>)
    /// Each side put another item under a key that holds one.
    case slot(FieldKey, Sides<Item>)
    /// Several items have the id; what each of them is and where it stands, in the order of each version.
    case duplicateID(String, Sides<[Text]>)
  }

  /// What makes it the same conflict when the sides are merged again.
  public let id: ID
  /// The kind of the item that it is about.
  public let kind: ItemKind
  /// The item that it is about; for a slot the holder of it.
  public let item: ItemRef
  /// What is in dispute.
  public let matter: Matter
  /// Why it is a conflict, in a sentence.
  public let reason: Text
  /// Whether both sides made the item, so that it may be two things of which one took the id of the other.
  public let canKeepBoth: Bool
}

extension Conflict.Matter {
  var aspect: Conflict.ID.Aspect {
    switch self {
    case .field(let name, _): .field(name)
    case .existence: .existence
    case .place: .place
    case .slot(let key, _): .slot(key)
    case .duplicateID(let id, _): .duplicateID(id)
    }
  }
}

extension Conflict {
  /// What a conflict is about, which stays the same when the sides are merged again.
  public struct ID: Hashable, Sendable {
    /// What is disputed of the item.
    public enum Aspect: Hashable, Sendable {
      case field(FieldName)
      case existence, place
      case slot(FieldKey)
      case duplicateID(String)
    }

    /// The kind of the item.
    public let kind: ItemKind
    /// The name of the item, with an empty id for the root, whose id may be in dispute itself.
    public let item: ItemRef
    /// What of the item is in dispute.
    public let aspect: Aspect
  }
}

/// A choice that was made for the sides, which deserves a look.
public struct Note: Sendable {
  /// The kind of the item.
  public let kind: ItemKind
  /// The name of the item in the merged tree.
  public let item: ItemRef
  /// What was chosen, in a sentence.
  public let text: Text
}

/// What comes of merging two versions of a journey that go back to a common one.
public struct Merge: Sendable {
  /// The tree with the changes of both sides made, as far as they are not in conflict.
  public let root: Item
  /// What is left to decide; empty for a clean merge.
  public let conflicts: [Conflict]
  /// What was chosen without asking, and deserves a look.
  public let notes: [Note]
  /// What was merged.
  let inputs: Inputs

  struct Inputs: Sendable {
    let base: Item?
    let ours: Item
    let theirs: Item
    /// Whether there was a base that cannot be told, so that what stands on one side may be new or may be removed.
    var isBaseUnknown = false
    /// What sentences call the versions.
    var names = SideNames.usual
  }

  /// What sentences call the versions.
  public var sideNames: SideNames { inputs.names }

  /// Whether nothing is left to decide.
  public var isClean: Bool { conflicts.isEmpty }

  /// Whether it is known what both versions go back to.
  public var hasBase: Bool { inputs.base != nil }
}
