// SPDX-License-Identifier: EUPL-1.2

/// A key of an item, whether this version knows it or not.
public enum FieldName: Sendable {
  case known(FieldKey)
  case other(String)

  /// The key as it stands in the file.
  public var text: String {
    switch self {
    case .known(let key): key.rawValue
    case .other(let name): name
    }
  }
}

extension FieldName: Hashable {
  /// Tells whether two keys are the same, byte for byte.
  public static func == (left: FieldName, right: FieldName) -> Bool {
    switch (left, right) {
    case (.known(let left), .known(let right)): left == right
    case (.other(let left), .other(let right)): left.utf8.elementsEqual(right.utf8)
    default: false
    }
  }

  /// Feeds the bytes of the key.
  public func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}
