// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel

extension Item {
  /// The ids by which the items of a tree refer to what other files hold.
  public var outsideIDs: Set<String> {
    var ids: Set<String> = []
    visit { item, _ in
      for field in item.kind.fields {
        switch field.shape {
        case .outside: if let id = item.text(field.key) { ids.insert(id) }
        case .outsides: ids.formUnion(item.texts(field.key))
        default: break
        }
      }
      return true
    }
    return ids
  }

  /// The titles of the items of a tree that have one of some ids.
  public func titles(of ids: Set<String>) -> [String: String] {
    var titles: [String: String] = [:]
    visit { item, _ in
      if item.has(.id), ids.contains(item.id), !item.title.isEmpty { titles[item.id] = item.title }
      return true
    }
    return titles
  }
}
