// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
public import Words

/// One thing as it is in the base and on both sides; nil where it is absent.
public struct Sides<Thing: Sendable>: Sendable {
  public let base: Thing?
  public let ours: Thing?
  public let theirs: Thing?

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
    /// Several items have the id; the number of them on each side.
    case duplicateID(String, Sides<Int>)
  }

  public let id: ID
  public let kind: ItemKind
  /// The item that it is about; for a slot the holder of it.
  public let item: ItemRef
  public let matter: Matter
  /// Why it is a conflict, in a sentence.
  public let reason: Text
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

    public let kind: ItemKind
    /// The name of the item, with an empty id for the root, whose id may be in dispute itself.
    public let item: ItemRef
    public let aspect: Aspect
  }
}

/// A choice that was made for the sides, which deserves a look.
public struct Note: Sendable {
  public let kind: ItemKind
  public let item: ItemRef
  public let text: Text
}

/// What comes of merging two versions of a journey that go back to a common one.
public struct Merge: Sendable {
  /// The tree with the changes of both sides made, as far as they are not in conflict.
  public let root: Item
  public let conflicts: [Conflict]
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

  public var isClean: Bool { conflicts.isEmpty }

  /// Whether it is known what both versions go back to.
  public var hasBase: Bool { inputs.base != nil }
}
