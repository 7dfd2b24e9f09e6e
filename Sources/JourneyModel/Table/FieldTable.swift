// SPDX-License-Identifier: EUPL-1.2

/// The fields of one kind of item, prepared for quick look-up.
final class FieldTable: ExpressibleByArrayLiteral, Sendable {
  let fields: [Field]
  let keys: [FieldKey]
  let shapes: [Shape]
  /// What the reader looks at first of each field, without the rest of its shape, which takes time to copy.
  let readings: [Reading]
  /// The places of the fields that each item must have.
  let required: [Int]
  /// The same, one bit each; no kind has more than 64 fields.
  let requiredBits: UInt64
  /// The keys as they stand in a canonical text, with the colon and the blank behind them.
  let tokens: [[UInt8]]
  private let names: WordList

  /// How most values of a field are read.
  enum Reading {
    case text, texts, id, flag
    case whole(low: Int, high: Int)
    case choice, references
    case items(ItemKind)
    case other

    init(_ shape: Shape) {
      switch shape {
      case .text, .party: self = .text
      case .texts: self = .texts
      case .id: self = .id
      case .flag: self = .flag
      case .whole(let range): self = .whole(low: range.lowerBound, high: range.upperBound)
      case .choice: self = .choice
      case .references: self = .references
      case .items(let kind): self = .items(kind)
      default: self = .other
      }
    }
  }

  init(arrayLiteral fields: Field...) {
    self.fields = fields
    keys = fields.map(\.key)
    shapes = fields.map(\.shape)
    readings = shapes.map(Reading.init)
    let required = fields.indices.filter { fields[$0].isRequired }
    self.required = required
    requiredBits = required.reduce(0) { $0 | 1 << UInt64($1) }
    names = WordList(keys.map(\.rawValue))
    tokens = keys.map { Array("\"".utf8) + $0.rawValue.utf8 + "\": ".utf8 }
  }

  /// The place of a key in the canonical order.
  func rank(of key: FieldKey) -> Int {
    keys.firstIndex(of: key) ?? keys.count
  }

  /// Returns the place of the field whose key stands in a range of a text.
  ///
  /// - Parameter hint: Where to look first; in a canonical file the next key comes later in the table.
  func index(
    of range: Range<Int>, in text: UnsafeBufferPointer<UInt8>, from hint: Int
  ) -> Int? {
    names.index(of: range, in: text, from: hint)
  }
}

/// The names of the formats that this version reads and writes.
public enum Format {
  /// The version that this program reads and writes, the same for all kinds of file.
  static let version = 1
  /// What a file with a journey has under `format`.
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
