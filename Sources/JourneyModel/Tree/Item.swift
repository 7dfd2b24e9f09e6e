// SPDX-License-Identifier: EUPL-1.2

/// A thing in a file, such as a step, with all that it holds: an immutable value.
///
/// The tree of items is the document itself. What was read stays a slice of the bytes that it was read from until it
/// is edited, so that the spelling of numbers and the keys that this version does not know survive by construction.
/// An edited item shares all untouched items with the one before.
public struct Item: Sendable {
  let storage: Storage

  final class Storage: Sendable {
    let kind: ItemKind
    /// Where its object stands in the source; nil where it is not as it was read.
    let range: Slice?
    /// The text that the slices of the members point into.
    let source: SourceText
    /// In canonical order: known keys by the table of fields, then the others as they came.
    let members: [Member]

    init(kind: ItemKind, source: SourceText, members: [Member], range: Slice? = nil) {
      self.kind = kind
      self.range = range
      self.source = source
      self.members = members
    }
  }

  /// - Parameter range: Where its object stands in the source, when it is as it was read there.
  init(kind: ItemKind, source: SourceText, members: [Member], range: Slice? = nil) {
    storage = Storage(kind: kind, source: source, members: members, range: range)
  }

  /// Creates a new item.
  ///
  /// - Parameter id: The id, for a kind that has one.
  public init(kind: ItemKind, id: String?, title: String? = nil) {
    var members: [Member] = []
    if let format = Format.name(kind) {
      members.append(Member(.known(.format), .scalar(.text(format))))
    }
    if let id { members.append(Member(.known(.id), .scalar(.text(id)))) }
    if let title { members.append(Member(.known(kind.titleKey), .scalar(.text(title)))) }
    self.init(kind: kind, source: .none, members: members)
  }

  /// What sort of thing it is, which says which fields it can have.
  public var kind: ItemKind { storage.kind }

  /// The id, or the empty text for what has none.
  public var id: String { text(.id) ?? "" }

  /// What the item is called; empty when it has no title.
  public var title: String { text(kind.titleKey) ?? "" }

  /// Tells whether two items are one and the same in memory, and so equal.
  public func isIdentical(to other: Item) -> Bool {
    storage === other.storage
  }

  /// What tells it from all other items in memory, for as long as it is there.
  package var identity: ObjectIdentifier { ObjectIdentifier(storage) }
}

/// The bytes of a file as they were read.
final class SourceText: Sendable {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  static let none = SourceText([])
}

/// A key of an item with its value.
struct Member: Sendable {
  enum Name: Sendable {
    case known(FieldKey)
    /// A key that this version does not know, or whose value it cannot use, as it stands in the source.
    case other(Slice)
  }

  enum Value: Sendable {
    case scalar(Scalar)
    case scalars([Scalar])
    case item(Item)
    case items([Item])
    /// Any value, as it stands in the source.
    case other(Slice)
  }

  // In this order both take as little memory as they can; a file may hold very many.
  let value: Value
  let name: Name

  init(_ name: Name, _ value: Value) {
    self.name = name
    self.value = value
  }

  /// The key, where this version knows it.
  var key: FieldKey? { if case .known(let key) = name { key } else { nil } }

  func isNamed(_ key: FieldKey) -> Bool {
    if case .known(key) = name { true } else { false }
  }
}

/// A string, number or flag: as it was read, or as it was edited.
///
/// Texts stand elsewhere: most values are slices, which take half as much memory as a text.
enum Scalar: Sendable {
  case slice(Slice)
  indirect case text(String)
  case whole(Int)
  /// A number by its token in JSON.
  indirect case number(String)
  case flag(Bool)
}

/// A part of a source, which holds at most 64 MiB.
struct Slice: Sendable {
  let start: UInt32
  let end: UInt32

  init(_ range: Range<Int>) {
    start = UInt32(range.lowerBound)
    end = UInt32(range.upperBound)
  }

  var range: Range<Int> { Int(start)..<Int(end) }
}
