// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel

/// Merges two versions of a journey that go back to a common one, with items matched by their ids.
///
/// Existence, holder and each field of an item are merged on their own, and the order of items by their neighbours. The
/// verdict does not depend on which side is ours, nor do the bytes of a merge without conflicts.
///
/// - Parameter base: The common version; nil where both sides made the file.
public func merge(base: Item?, ours: Item, theirs: Item) -> Merge {
  var merging = Merging(base, ours, theirs)
  return merging.merged()
}

/// A merge under way.
struct Merging {
  /// Where an item comes to stand.
  struct Spot: Equatable {
    let holder: Int
    let slot: FieldKey?
  }

  let base: Roster
  let ours: Roster
  let theirs: Roster
  let identities: [Identity]
  /// Where each item comes to stand; nil for what is gone.
  private var spots: [Spot?]
  /// What each item comes to hold.
  private var held: [[Int]]
  /// With the number of the item that each conflict is about, for the order of the report.
  var conflicts: [(number: Int, conflict: Conflict)] = []
  var notes: [Note] = []

  init(_ base: Item?, _ ours: Item, _ theirs: Item) {
    var numbering = Numbering()
    self.base = Roster(base, &numbering)
    self.ours = Roster(ours, &numbering)
    self.theirs = Roster(theirs, &numbering)
    identities = numbering.identities
    spots = Array(repeating: nil, count: identities.count)
    held = Array(repeating: [], count: identities.count)
  }

  mutating func merged() -> Merge {
    let removedByThem = Removals(base: base, keeper: ours, remover: theirs)
    let removedByUs = Removals(base: base, keeper: theirs, remover: ours)
    for (number, obstacle) in removedByThem.disputed {
      report(number, removed: obstacle, byUs: false)
    }
    for (number, obstacle) in removedByUs.disputed { report(number, removed: obstacle, byUs: true) }
    let kept = removedByThem.kept.union(removedByUs.kept)
    for number in identities.indices {
      let isOnBoth = ours.has(number) && theirs.has(number)
      if isOnBoth || !base.has(number) || kept.contains(number) { spots[number] = spot(number) }
    }
    for (number, spot) in spots.enumerated() {
      if let spot, spot.holder >= 0 { held[spot.holder].append(number) }
    }
    let root = item(0)
    reportFormats()
    reportDuplicates()
    let sorted = conflicts.enumerated()
      .sorted { ($0.element.number, $0.offset) < ($1.element.number, $1.offset) }
    return Merge(root: root, conflicts: sorted.map(\.element.conflict), notes: notes)
  }

  var standing: [Int] { spots.indices.filter { spots[$0] != nil } }

  // MARK: - Places

  private mutating func spot(_ number: Int) -> Spot? {
    func spot(_ roster: Roster) -> Spot? {
      roster[number].map { Spot(holder: $0.parent, slot: $0.slot) }
    }
    guard let mine = spot(ours), let other = spot(theirs) else { return spot(ours) ?? spot(theirs) }
    let old = spot(base)
    if mine == other || old == other { return mine }
    if old == mine { return other }
    reportPlace(number)
    return mine
  }

  // MARK: - Items

  private mutating func item(_ number: Int) -> Item {
    var parts: [Part] = []
    switch (ours[number], theirs[number]) {
    case (let mine?, let other?):
      let merge = FieldMerge(base: base[number], ours: mine, theirs: other)
      for name in merge.disputed { reportField(number, name) }
      parts = merge.parts
    case (let only?, nil), (nil, let only?): parts = only.fields
    case (nil, nil): break
    }
    let fields = parts
    var keys: [FieldKey] = []
    for child in held[number] {
      if let slot = spots[child]?.slot, !keys.contains(slot) { keys.append(slot) }
    }
    var lists: [(key: FieldKey, items: [Item])] = []
    for key in keys {
      let (children, isSingle) = children(of: number, key)
      let items = children.map { item($0) }
      lists.append((key, items))
      parts.removeAll { $0.key == key }
      parts.append(Part(key, items: items, isSingle: isSingle))
    }
    for side in [ours, theirs] {
      if let entry = side[number], entry.isMade(of: fields, lists) { return entry.item }
    }
    return Item(kind: identities[number].kind, parts: parts)
  }

  private mutating func children(of number: Int, _ key: FieldKey) -> ([Int], isSingle: Bool) {
    let lists = [base, ours, theirs].map { $0[number]?.list(key) ?? [] }
    let members = Set(held[number].filter { spots[$0]?.slot == key })
    if case .item = identities[number].kind.field(key)?.shape {
      return (single(number, key, lists, members), true)
    }
    let merge = OrderMerge(
      base: lists[0], ours: lists[1], theirs: lists[2], members: members, precedes: precedes)
    for child in merge.disputed { notePlace(child, after: merge.order) }
    return (merge.order, false)
  }

  /// Chooses what stands under a key that holds one item.
  private mutating func single(
    _ number: Int, _ key: FieldKey, _ lists: [[Int]], _ members: Set<Int>
  ) -> [Int] {
    let (old, mine, other) = (lists[0].first, lists[1].first, lists[2].first)
    if members.count > 1 || (mine != other && old != mine && old != other) {
      // The slot as a whole is in dispute, which says it all.
      conflicts.removeAll { number, conflict in
        if case .existence = conflict.matter { members.contains(number) } else { false }
      }
      reportSlot(number, key, lists.map(\.first))
    }
    return [mine, other, old].compactMap(\.self).first(where: members.contains).map { [$0] } ?? []
  }

  func precedes(_ left: Int, _ right: Int) -> Bool {
    let (left, right) = (identities[left].ref, identities[right].ref)
    if left.id == right.id { return left.occurrence < right.occurrence }
    return left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
  }
}

extension Roster.Entry {
  /// Tells whether an entry has just these fields and items, so that it can be used as it is.
  fileprivate func isMade(of parts: [Part], _ lists: [(key: FieldKey, items: [Item])]) -> Bool {
    guard fields.count == parts.count, self.lists.count == lists.count,
      zip(fields, parts).allSatisfy({ $0.isSpelled(like: $1) })
    else { return false }
    return lists.allSatisfy { key, items in
      let mine = item.items(key)
      return mine.count == items.count && zip(mine, items).allSatisfy { $0.isIdentical(to: $1) }
    }
  }
}
