// SPDX-License-Identifier: EUPL-1.2

/// A JSON text taken apart into a flat list of values that point into its bytes.
///
/// The values stand in the order of the text. Inside an object, keys and values take turns.
public struct Tape: Sendable {
  /// What a value is.
  public enum Kind: UInt8, Sendable {
    case object, array, string, number, `true`, `false`, null
  }

  /// One value of the text.
  public struct Node: Sendable {
    /// What the value is.
    public let kind: Kind
    /// Whether it is a string with escapes in it.
    package let hasEscapes: Bool
    /// The offset of the first byte, a quotation mark or bracket included.
    public let start: UInt32
    /// The offset behind the last byte.
    public internal(set) var end: UInt32
    /// The position on the tape of what follows this value and all that it holds.
    public internal(set) var next: UInt32

    /// The bytes of the value in the text.
    public var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// All values in the order of the text; the first is the whole text.
  public let nodes: [Node]
  /// Whether the text is known to be laid out as `CanonicalWriter` lays it out; some that are may not be known to be.
  public let isLaidOut: Bool

  /// The positions on the tape of the values directly inside an object or array, keys included.
  public func children(of position: Int) -> Children {
    Children(nodes: nodes, position: position + 1, end: Int(nodes[position].next))
  }

  /// The values directly inside another one.
  public struct Children: Sequence, IteratorProtocol {
    let nodes: [Node]
    var position: Int
    let end: Int

    /// Returns the place in the tape of the next value, or nil after the last one.
    public mutating func next() -> Int? {
      guard position < end else { return nil }
      defer { position = Int(nodes[position].next) }
      return position
    }
  }
}
