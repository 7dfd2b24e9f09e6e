// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
public import Words

/// One thing as it is in the base and on both sides; nil where it is absent.
public struct Sides<Thing: Sendable>: Sendable {
  public let base: Thing?
  public let ours: Thing?
  public let theirs: Thing?
}

/// A matter that both sides changed, each in another way, so that somebody has to choose.
///
/// The merged tree holds our choice where there is one, and keeps what one of the sides removed.
public struct Conflict: Sendable {
  /// What is disputed, with what each side makes of it.
  public enum Matter: Sendable {
    case field(FieldName, Sides<Value>)
    /// One side removed the item with all that it holds; the other one worked on it.
    case existence(Sides<Item>)
    case place(Sides<Place>)
    /// Each side put another item under a key that holds one.
    case slot(FieldKey, Sides<Item>)
    /// Several items have the id; the number of them on each side.
    case duplicateID(Sides<Int>)
  }

  public let kind: ItemKind
  /// The item that it is about; for a slot the holder of it.
  public let item: ItemRef
  public let matter: Matter
  /// Why it is a conflict, in a sentence.
  public let reason: Text
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

  public var isClean: Bool { conflicts.isEmpty }
}
