// SPDX-License-Identifier: EUPL-1.2

extension Item {
  /// Returns the item with one known key changed, or dropped when the value is nil.
  func replacing(_ key: FieldKey, with value: Member.Value?) -> Item {
    var members = storage.members
    if let index = members.firstIndex(where: { $0.isNamed(key) }) {
      if let value {
        members[index] = Member(.known(key), value)
      } else {
        members.remove(at: index)
      }
    } else if let value {
      let rank = kind.table.rank(of: key)
      let place = members.firstIndex { member in
        guard case .known(let other) = member.name else { return true }
        return kind.table.rank(of: other) > rank
      }
      members.insert(Member(.known(key), value), at: place ?? members.endIndex)
    }
    return Item(kind: kind, source: storage.source, members: members)
  }

  /// Returns the item with other items under a key; the key is dropped when there are none.
  func replacing(_ key: FieldKey, items: [Item]) -> Item {
    if case .item = kind.field(key)?.shape {
      return replacing(key, with: items.first.map(Member.Value.item))
    }
    return replacing(key, with: items.isEmpty ? nil : .items(items))
  }
}

/// The way from the root of a tree to one item: under which keys, at which places.
public struct ItemPath: Hashable, Sendable {
  /// One step of the way down.
  public struct Step: Hashable, Sendable {
    /// The key that the item stands under.
    public let key: FieldKey
    /// The place under that key, from 0; 0 where it holds one item.
    public let index: Int

    /// Creates the step to the item at a place under a key.
    public init(_ key: FieldKey, _ index: Int) {
      self.key = key
      self.index = index
    }
  }

  /// The steps from the root down.
  public var steps: [Step]

  /// Creates a path; without steps it leads to the root.
  public init(_ steps: [Step] = []) {
    self.steps = steps
  }

  /// The path to the item that holds this one; nil for the root.
  public var parent: ItemPath? {
    steps.isEmpty ? nil : ItemPath(Array(steps.dropLast()))
  }
}

extension Item {
  /// Returns the item at the end of a path, or nil when the path leads nowhere.
  public func item(at path: ItemPath) -> Item? {
    var item = self
    for step in path.steps {
      let items = item.items(step.key)
      guard items.indices.contains(step.index) else { return nil }
      item = items[step.index]
    }
    return item
  }

  /// Returns the tree with the item at the end of a path changed; what lies beside the path is shared.
  func replacing(at path: ItemPath, _ change: (Item) -> Item) -> Item {
    replacing(along: path.steps[...], change)
  }

  private func replacing(along steps: ArraySlice<ItemPath.Step>, _ change: (Item) -> Item) -> Item {
    guard let step = steps.first else { return change(self) }
    var items = items(step.key)
    guard items.indices.contains(step.index) else { return self }
    items[step.index] = items[step.index].replacing(along: steps.dropFirst(), change)
    return replacing(step.key, items: items)
  }

  /// Visits the item and all that it holds, in the order of the file, with the path to each.
  ///
  /// - Parameter visit: Returns false to end the visit.
  @discardableResult
  public func visit(_ visit: (Item, ItemPath) -> Bool) -> Bool {
    var path = ItemPath()
    return self.visit(along: &path, visit)
  }

  /// Visits the item and all that it holds, in the order of the file.
  func visitItems(_ visit: (Item) -> Void) {
    visit(self)
    for member in storage.members {
      switch member.value {
      case .item(let item): item.visitItems(visit)
      case .items(let items): for item in items { item.visitItems(visit) }
      case .scalar, .scalars, .other: break
      }
    }
  }

  /// Returns the items of the tree that have one of some ids; the first, where several have it.
  package func items(of ids: Set<String>) -> [String: Item] {
    var found: [String: Item] = [:]
    find(ids, &found)
    return found
  }

  private func find(_ ids: Set<String>, _ found: inout [String: Item]) {
    for member in storage.members where found.count < ids.count {
      switch member.value {
      case .scalar where member.isNamed(.id):
        if ids.contains(id), found[id] == nil { found[id] = self }
      case .item(let item): item.find(ids, &found)
      case .items(let items): for item in items { item.find(ids, &found) }
      case .scalar, .scalars, .other: break
      }
    }
  }

  private func visit(along path: inout ItemPath, _ visit: (Item, ItemPath) -> Bool) -> Bool {
    guard visit(self, path) else { return false }
    for member in storage.members {
      guard case .known(let key) = member.name else { continue }
      let items: [Item]
      switch member.value {
      case .item(let item): items = [item]
      case .items(let list): items = list
      default: continue
      }
      for (index, item) in items.enumerated() {
        path.steps.append(ItemPath.Step(key, index))
        defer { path.steps.removeLast() }
        guard item.visit(along: &path, visit) else { return false }
      }
    }
    return true
  }
}
