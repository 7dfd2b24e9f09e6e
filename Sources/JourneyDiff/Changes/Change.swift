// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel

/// One difference between two trees, as a value that holds all that is needed to make it.
public struct Change: Sendable {
  /// What happened to the item.
  public enum Action: Sendable {
    /// The item came in; it is given without the items that it holds, which are changes of their own.
    case added(Item, at: Place)
    /// The item went; it is given without the items that it held.
    case removed(Item, from: Place)
    case moved(from: Place, to: Place)
    /// A field changed; nil where it is absent, which is not the same as empty or null.
    case edited(FieldName, old: Value?, new: Value?)
    /// The keys that this version does not know stand in another order.
    case reordered([String])
  }

  /// The kind of the item that changed.
  public let kind: ItemKind
  /// The name of the item: in the old tree, or in the new one when it was added.
  public let item: ItemRef
  /// What became of it.
  public let action: Action
}

/// A place in a tree: under which key of which item, and after which other one.
public struct Place: Hashable, Sendable {
  /// The kind of the item that holds it.
  public let parentKind: ItemKind
  /// The name of the item that holds it, given as in a change.
  public let parent: ItemRef
  /// The key that it stands under.
  public let key: FieldKey
  /// The item that it stands after; nil when it stands first.
  public let after: ItemRef?
  /// Its number among the items under the key, from 1.
  public let number: Int
}

/// The value of a field, as it stands in one of the trees.
public struct Value: Sendable {
  let part: Part

  /// The value as JSON, in its canonical form.
  public var json: String { String(decoding: part.json, as: UTF8.self) }

  /// Creates a value of a key that no version knows; nil when the text is no JSON.
  public init?(json: String) {
    guard let part = Part("", json: Array(json.utf8)) else { return nil }
    self.part = part
  }

  init(_ part: Part) {
    self.part = part
  }
}

extension Value: Equatable {
  /// Tells whether two values say the same, however their numbers are spelled.
  public static func == (left: Value, right: Value) -> Bool {
    left.part.says(right.part)
  }
}
