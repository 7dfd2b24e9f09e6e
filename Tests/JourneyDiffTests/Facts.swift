// SPDX-License-Identifier: EUPL-1.2

import JourneyModel

/// A journey as a flat table of what is true of each item, made without the code that is under test.
struct Facts {
  struct Record {
    let kind: ItemKind
    let holder: String
    let slot: String
    /// The fields that hold one value, as canonical JSON.
    var fields: [String: String] = [:]
    /// The fields that hold a list of texts.
    var texts: [String: [String]] = [:]
    /// The names of the items under each key, in order.
    var lists: [String: [String]] = [:]
    /// The ids that the item refers to within the file.
    var references: Set<String> = []
  }

  private(set) var records: [String: Record] = [:]
  private(set) var names: [String] = []
  /// Whether an id stands in the file twice.
  private(set) var hasDoubles = false

  init(_ root: Item) {
    add(root, name: "root", holder: "", slot: "")
  }

  private mutating func add(_ item: Item, name: String, holder: String, slot: String) {
    var record = Record(kind: item.kind, holder: holder, slot: slot)
    for part in item.parts {
      let key = Self.bytes(part.name.text)
      if let items = part.items {
        record.lists[key] = items.map { $0.has(.id) ? $0.id : "\(name)/\(key)" }
        for child in items {
          let childName = child.has(.id) ? child.id : "\(name)/\(key)"
          add(child, name: childName, holder: name, slot: key)
        }
      } else if let texts = part.texts {
        record.texts[key] = texts.map(Self.bytes)
      } else {
        record.fields[key] = Self.bytes(String(decoding: part.json, as: UTF8.self))
      }
    }
    for field in item.kind.fields {
      switch field.shape {
      case .reference: record.references.formUnion(item.text(field.key).map { [$0] } ?? [])
      case .references: record.references.formUnion(item.texts(field.key))
      default: break
      }
    }
    if records.updateValue(record, forKey: name) != nil { hasDoubles = true }
    names.append(name)
  }

  /// A text that Swift compares by its bytes.
  private static func bytes(_ text: String) -> String {
    text.utf8.map { $0 < 0x80 ? String(Unicode.Scalar($0)) : "<\($0)>" }.joined()
  }
}
