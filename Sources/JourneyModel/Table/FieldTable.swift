// SPDX-License-Identifier: EUPL-1.2

/// The fields of one kind of item, prepared for quick look-up.
struct FieldTable: Sendable {
  let fields: [Field]
  let names: [[UInt8]]

  private init(_ kind: ItemKind) {
    fields = kind.fields
    names = fields.map { Array($0.key.rawValue.utf8) }
  }

  private static let tables = Dictionary(
    uniqueKeysWithValues: ItemKind.allCases.map { ($0, FieldTable($0)) })

  static func of(_ kind: ItemKind) -> FieldTable {
    tables[kind] ?? FieldTable(kind)
  }

  /// The place of a key in the canonical order.
  func rank(of key: FieldKey) -> Int {
    fields.firstIndex { $0.key == key } ?? fields.count
  }

  /// Returns the place of the field whose key has these bytes.
  ///
  /// - Parameter hint: Where to look first; in a canonical file the next key comes later in the table.
  func index(of name: ArraySlice<UInt8>, from hint: Int) -> Int? {
    for index in hint..<names.count where names[index].elementsEqual(name) { return index }
    for index in 0..<min(hint, names.count) where names[index].elementsEqual(name) { return index }
    return nil
  }
}

/// The names of the formats that this version reads and writes.
public enum Format {
  public static let journey = "klantreis.journey/1"
}
