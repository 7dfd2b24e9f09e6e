// SPDX-License-Identifier: EUPL-1.2

/// Carries out a plan for which everything was decided.
struct Mending {
  private let plan: RepairPlan
  private var newIDs: [Int: String] = [:]
  /// The kinds of the items with each id after the repair.
  private var kinds: [String: ItemKind] = [:]

  init(_ plan: RepairPlan, using generator: inout some RandomNumberGenerator) {
    self.plan = plan
    let tree = plan.tree
    // Ids are never used again, not even those of what goes.
    var taken: Set<String> = []
    for number in 0..<tree.count { taken.insert(tree[number].item.id) }
    for number in 0..<tree.count where !plan.isGone[number] {
      let item = tree[number].item
      guard item.has(.id) else { continue }
      if plan.isRenamed[number],
        let id = ItemID.make(item.kind, notIn: taken, using: &generator)
      {
        newIDs[number] = id
        taken.insert(id)
      }
      kinds[newIDs[number] ?? item.id] = item.kind
    }
  }

  var root: Item { item(0, [:]) }

  /// - Parameter renamed: The new ids of what stands in the same item that got one, so that references follow along.
  private func item(_ number: Int, _ renamed: [String: String]) -> Item {
    let entry = plan.tree[number]
    var item = entry.item
    var renamed = renamed
    if let id = newIDs[number] {
      for number in number..<entry.end {
        if let id = newIDs[number] { renamed[plan.tree[number].item.id] = id }
      }
      item = item.replacing(.id, with: .scalar(.text(id)))
    }
    for (key, wanted) in item.kind.referenceFields where item.has(key) {
      let old = item.references(key)
      let new = old.compactMap { id -> String? in
        let id = renamed[id] ?? id
        let isFound = kinds[id].map(wanted.contains) ?? false
        return isFound || plan.kept[number]?.contains(id) == true ? id : nil
      }
      if new == old { continue }
      if item.text(key) == nil {
        item = item.replacing(key, with: new.isEmpty ? nil : .scalars(new.map(Scalar.text)))
      } else {
        item = item.replacing(key, with: new.first.map { .scalar(.text($0)) })
      }
    }
    for field in item.kind.fields {
      // What may lead to another file follows along as well where it leads to the same item.
      if case .outside = field.shape, let id = item.text(field.key).flatMap({ renamed[$0] }) {
        item = item.replacing(field.key, with: .scalar(.text(id)))
      }
    }
    var child = number + 1
    var lists: [FieldKey: [Item]] = [:]
    var changed: Set<FieldKey> = []
    while child < entry.end {
      let inner = plan.tree[child]
      if let key = inner.step?.key {
        if plan.isGone[child] {
          changed.insert(key)
          lists[key, default: []] += []
        } else {
          let mended = self.item(child, renamed)
          if !mended.isIdentical(to: inner.item) { changed.insert(key) }
          lists[key, default: []].append(mended)
        }
      }
      child = inner.end
    }
    for key in changed { item = item.replacing(key, items: lists[key] ?? []) }
    return item
  }
}
