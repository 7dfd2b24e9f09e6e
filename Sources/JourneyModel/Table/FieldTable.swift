// SPDX-License-Identifier: EUPL-1.2

/// The fields of one kind of item, prepared for quick look-up.
final class FieldTable: Sendable {
  private let kind: ItemKind
  let keys: [FieldKey]
  let shapes: [Shape]
  /// The places of the fields that each item must have.
  let required: [Int]
  /// The same, one bit each; no kind has more than 64 fields.
  let requiredBits: UInt64
  private let names: [[UInt8]]

  private init(_ kind: ItemKind) {
    self.kind = kind
    keys = kind.fields.map(\.key)
    shapes = kind.fields.map(\.shape)
    let required = kind.fields.indices.filter { kind.fields[$0].isRequired }
    self.required = required
    requiredBits = required.reduce(0) { $0 | 1 << UInt64($1) }
    names = kind.fields.map { Array($0.key.rawValue.utf8) }
  }

  private static let tables = ItemKind.allCases.map { FieldTable($0) }

  static func of(_ kind: ItemKind) -> FieldTable {
    // There are few kinds: looking one up by its spelling would take longer.
    for table in tables where table.kind == kind { return table }
    return FieldTable(kind)
  }

  /// The place of a key in the canonical order.
  func rank(of key: FieldKey) -> Int {
    keys.firstIndex(of: key) ?? keys.count
  }

  /// Returns the place of the field whose key has these bytes.
  ///
  /// - Parameter hint: Where to look first; in a canonical file the next key comes later in the table.
  func index(of name: ArraySlice<UInt8>, from hint: Int) -> Int? {
    for index in hint..<names.count where isName(index, name) { return index }
    for index in 0..<min(hint, names.count) where isName(index, name) { return index }
    return nil
  }

  private func isName(_ index: Int, _ name: ArraySlice<UInt8>) -> Bool {
    guard names[index].count == name.count else { return false }
    // A loop of its own: this runs for every key of every file.
    var offset = name.startIndex
    for byte in names[index] {
      if byte != name[offset] { return false }
      offset += 1
    }
    return true
  }
}

/// The names of the formats that this version reads and writes.
public enum Format {
  /// The version that this program reads and writes, the same for all kinds of file.
  static let version = 1
  public static let journey = "klantreis.journey/\(version)"

  /// The kinds of item that are the root of a file.
  public static let roots: [ItemKind] = [.journey, .opgave, .panel]

  /// The name of the format of a file without its version, such as `klantreis.opgave`.
  static func family(_ root: ItemKind) -> String { "klantreis.\(root.rawValue)" }

  /// The name of the format of the files that hold a kind of item; nil for what is no root of a file.
  public static func name(_ root: ItemKind) -> String? {
    roots.contains(root) ? "\(family(root))/\(version)" : nil
  }

  /// How the name of a file that holds a kind of item ends: `.opgave.json`.
  public static func ending(_ root: ItemKind) -> String { ".\(root.rawValue).json" }
}
