// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel

extension Item {
  /// The ids by which the items of a tree refer to what other files hold.
  public var outsideIDs: Set<String> {
    var ids: Set<String> = []
    visit { item, _ in
      for part in item.parts { ids.formUnion(part.referredIDs(in: item.kind).outside) }
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

extension Item {
  /// Counts the places of a tree that refer to some ids.
  func references(to ids: Set<String>) -> [String: Int] {
    var counts: [String: Int] = [:]
    visit { item, _ in
      for field in item.kind.fields where field.shape.isReference {
        for id in item.references(field.key) where ids.contains(id) { counts[id, default: 0] += 1 }
      }
      return true
    }
    return counts
  }
}

extension Shape {
  /// Whether a field names other items by their ids.
  fileprivate var isReference: Bool {
    switch self {
    case .reference, .references, .outside, .outsides: true
    default: false
    }
  }
}

/// The ids by which something refers to what its own file holds, and to what other files hold.
struct ReferredIDs {
  var inside: Set<String> = []
  var outside: Set<String> = []

  mutating func formUnion(_ other: ReferredIDs) {
    inside.formUnion(other.inside)
    outside.formUnion(other.outside)
  }
}

extension Part {
  func referredIDs(in kind: ItemKind) -> ReferredIDs {
    var ids = ReferredIDs()
    switch key.flatMap(kind.field)?.shape {
    case .reference: ids.inside.formUnion([text].compactMap(\.self))
    case .references: ids.inside.formUnion(texts ?? [])
    case .outside: ids.outside.formUnion([text].compactMap(\.self))
    case .outsides: ids.outside.formUnion(texts ?? [])
    default: break
    }
    return ids
  }
}

extension [Change] {
  /// What the fields refer to that changed, came in or went.
  var referredIDs: ReferredIDs {
    var ids = ReferredIDs()
    for change in self {
      let parts: [Part] =
        switch change.action {
        case .added(let item, _), .removed(let item, _): item.parts
        case .edited(_, let old, let new): [old?.part, new?.part].compactMap(\.self)
        case .moved, .reordered: []
        }
      for part in parts { ids.formUnion(part.referredIDs(in: change.kind)) }
    }
    return ids
  }
}
