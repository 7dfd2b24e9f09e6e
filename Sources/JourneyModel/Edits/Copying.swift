// SPDX-License-Identifier: EUPL-1.2

extension Item {
  /// Returns a copy of the item with new ids for all that it holds.
  ///
  /// References among what is copied follow along; those to other items stay.
  ///
  /// - Parameters:
  ///   - root: The document that the copy is for, whose ids are not used again.
  ///   - generator: A cryptographically secure source, except in tests.
  public func copied(into root: Item, using generator: inout some RandomNumberGenerator) -> Item {
    var ids: [String: String] = [:]
    visit { item, _ in
      guard item.has(.id) else { return true }
      var id: String?
      repeat {
        id = ItemID.make(item.kind, notIn: root, using: &generator)
      } while id.map(ids.values.contains) == true
      ids[item.id] = id
      return true
    }
    return renamed(ids)
  }

  /// Returns the item with other ids, by the old ones, and with the references to them.
  package func renamed(_ ids: [String: String]) -> Item {
    var result = self
    for field in kind.fields where has(field.key) {
      switch field.shape {
      case .id, .reference, .outside:
        if let id = text(field.key).flatMap({ ids[$0] }) {
          result = result.replacing(field.key, with: .scalar(.text(id)))
        }
      case .references:
        let renamed = texts(field.key).map { ids[$0] ?? $0 }
        if renamed != texts(field.key) {
          result = result.replacing(field.key, with: .scalars(renamed.map(Scalar.text)))
        }
      case .item, .items:
        let items = items(field.key)
        // An empty list stays in the file.
        if items.isEmpty { continue }
        result = result.replacing(field.key, items: items.map { $0.renamed(ids) })
      default: break
      }
    }
    return result
  }
}
