// SPDX-License-Identifier: EUPL-1.2

public import Words

/// A change of a document, as a value that holds all it needs.
///
/// The editor, the command line and the recovery of unsaved work make the same edits. Applying one is pure; it copies
/// one path of the tree.
public enum Edit: Equatable, Sendable {
  /// Gives a field another value, or clears it.
  case set(ItemRef, FieldKey, FieldValue?)
  /// Puts a new item, with all that it holds, under a key of another one.
  case insert(Item, into: ItemRef, FieldKey, Position)
  /// Takes an item away, with all that it holds and the references to it.
  case remove(ItemRef)
  /// Puts an item elsewhere.
  case move(ItemRef, into: ItemRef, FieldKey, Position)
  /// Gives an item all fields of another one of its kind as they stand there, down to keys that this version does not know
  /// and the spelling of numbers; its id and the items that it holds stay.
  case spell(ItemRef, like: Item)
  /// Puts another document of the same kind in the place of the whole one.
  case replace(Item)
  /// Makes several changes as one.
  case all([Edit])
}

/// A value that a field can be given.
public enum FieldValue: Hashable, Sendable {
  case text(String)
  case whole(Int)
  /// A number that is not whole; whole ones go as such, also where others may stand.
  case decimal(DecimalNumber)
  case flag(Bool)
  case texts([String])
}

/// A place among the items under a key.
public enum Position: Hashable, Sendable {
  case first
  case last
  case after(ItemRef)
}

/// The reason why an edit cannot be made.
public enum EditError: Error, Sendable {
  case noSuchItem(String)
  /// The kind of item has no such field, or cannot hold such items.
  case noSuchField(ItemKind, String)
  /// The value does not fit the field of this name.
  case misfit(Text, Fault)
  /// The field of this name never changes.
  case fixed(Text)
  /// The id is there already.
  case idInUse(String)
  /// The second kind of item cannot hold the first.
  case misplaced(ItemKind, ItemKind)
  /// There can be one item of this kind, and it is there.
  case full(ItemKind)
  /// The item would end up inside itself, or the root would be taken away.
  case impossible
}
