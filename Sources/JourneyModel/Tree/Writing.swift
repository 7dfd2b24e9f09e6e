// SPDX-License-Identifier: EUPL-1.2

public import CanonicalJSON

extension Item {
  /// The item as the canonical text of a file.
  public var canonicalText: [UInt8] {
    var writer = CanonicalWriter(capacity: storage.source.bytes.count + 1024)
    write(to: &writer)
    return writer.finished()
  }

  /// Writes the item as a JSON object in canonical form.
  public func write(to writer: inout CanonicalWriter) {
    let bytes = storage.source.bytes
    let table = kind.table
    var next = 0
    writer.beginObject()
    for member in storage.members {
      switch member.name {
      case .known(let key):
        // The members stand in the order of the table.
        while next < table.keys.count, table.keys[next] != key { next += 1 }
        if next < table.keys.count {
          writer.key(token: table.tokens[next])
        } else {
          writer.key(key.rawValue)
          next = 0
        }
      case .other(let name): writer.key(bytes, name.range)
      }
      member.value.write(to: &writer, bytes)
    }
    writer.endObject()
  }
}

extension Member.Value {
  func write(to writer: inout CanonicalWriter, _ bytes: [UInt8]) {
    switch self {
    case .scalar(let scalar): scalar.write(to: &writer, bytes)
    case .scalars(let scalars):
      writer.beginArray()
      for scalar in scalars { scalar.write(to: &writer, bytes) }
      writer.endArray()
    case .item(let item): item.write(to: &writer)
    case .items(let items):
      writer.beginArray()
      for item in items { item.write(to: &writer) }
      writer.endArray()
    case .other(let slice): writer.value(bytes, slice.range)
    }
  }
}

extension Scalar {
  fileprivate func write(to writer: inout CanonicalWriter, _ bytes: [UInt8]) {
    switch self {
    case .slice(let slice): writer.scalar(bytes, slice.range)
    case .text(let text): writer.string(text)
    case .whole(let value): writer.number(value)
    case .number(let token): writer.scalar(Array(token.utf8), 0..<token.utf8.count)
    case .flag(let value): writer.flag(value)
    }
  }
}

extension Item: Equatable {
  /// Tells whether two items say the same: the same members in the same order, in the same spelling.
  public static func == (left: Item, right: Item) -> Bool {
    left.isIdentical(to: right)
      || (left.kind == right.kind && left.canonicalText == right.canonicalText)
  }
}
