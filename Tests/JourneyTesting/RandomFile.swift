// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel

/// A random file of one kind, by its number.
public struct RandomFile: CustomStringConvertible, Sendable {
  /// The kind of item that the file holds.
  public let root: ItemKind
  /// The seed that it is made from.
  public let number: UInt64

  /// The kind and the seed, for the message of a test.
  public var description: String { "\(root) \(number)" }

  /// So many journeys, and a third as many of the smaller files.
  public static func some(_ count: UInt64) -> [RandomFile] {
    Format.roots.flatMap { root in
      (0..<(root == .journey ? count : count / 3)).map { RandomFile(root: root, number: $0) }
    }
  }
}
