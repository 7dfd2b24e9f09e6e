// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel

/// Merges two versions of a journey that go back to a common one, with items matched by their ids.
///
/// Existence, holder and each field of an item are merged on their own, and the order of items by their neighbours. The
/// verdict does not depend on which side is ours, nor do the bytes of a merge without conflicts.
///
/// - Parameters:
///   - base: The common version; nil where both sides made the file.
///   - names: What the reasons of conflicts call the versions.
public func merge(
  base: Item?, ours: Item, theirs: Item, calledAs names: SideNames = .usual
) -> Merge {
  // What one format says may mean nothing in another.
  if ours.text(.format) != theirs.text(.format) {
    return merge(whole: base, ours: ours, theirs: theirs, names)
  }
  var merging = Merging(
    Merge.Inputs(
      base: base?.kind == ours.kind ? base : nil, ours: ours, theirs: theirs, names: names))
  return merging.merged()
}

/// Merges two versions of a journey whose common version cannot be told.
///
/// Whatever differs is a conflict: what stands on one side may be new there, or removed on the other one.
///
/// - Parameter names: What the reasons of conflicts call the versions.
public func merge(
  withoutBase ours: Item, _ theirs: Item, calledAs names: SideNames = .usual
) -> Merge {
  if ours.text(.format) != theirs.text(.format) {
    return merge(whole: nil, ours: ours, theirs: theirs, names)
  }
  var merging = Merging(
    Merge.Inputs(base: nil, ours: ours, theirs: theirs, isBaseUnknown: true, names: names))
  return merging.merged()
}

/// A merge under way.
struct Merging {
  /// Where an item comes to stand.
  struct Spot: Equatable {
    let holder: Int
    let slot: FieldKey?
  }

  let rosters: Rosters
  let inputs: Merge.Inputs
  let identities: [Identity]
  /// Where each item comes to stand; nil for what is gone.
  private var spots: [Spot?]
  /// What each item comes to hold.
  private var held: [[Int]]
  /// With the number of the item that each conflict is about, for the order of the report.
  var conflicts: [(number: Int, conflict: Conflict)] = []
  var notes: [Note] = []
  /// What was chosen for conflicts.
  private var verdicts: Verdicts
  private var kept: Set<Int> = []
  /// Whether each item has a place; nil while that is not known.
  private var isPlaced: [Bool?] = []

  var base: Roster { rosters.base }
  var ours: Roster { rosters.ours }
  var theirs: Roster { rosters.theirs }

  init(_ inputs: Merge.Inputs) {
    var numbering = Numbering()
    self.inputs = inputs
    rosters = Rosters(
      base: Roster(inputs.base, &numbering), ours: Roster(inputs.ours, &numbering),
      theirs: Roster(inputs.theirs, &numbering), numbering: numbering)
    verdicts = Verdicts(rosters)
    identities = numbering.identities
    spots = Array(repeating: nil, count: identities.count)
    held = Array(repeating: [], count: identities.count)
    judgeRemovals()
  }

  mutating func merged() -> Merge {
    for number in identities.indices where isWanted(number) { spots[number] = spot(number) }
    hold()
    let root = item(0)
    reportDuplicates()
    let sorted = conflicts.enumerated()
      .sorted { ($0.element.number, $0.offset) < ($1.element.number, $1.offset) }
    return Merge(
      root: root, conflicts: sorted.map(\.element.conflict), notes: notes, inputs: inputs)
  }

  /// Merges with conflicts settled.
  mutating func settled(_ choices: [(id: Conflict.ID, side: Side)]) -> Item {
    var numbers: [ItemName: Int] = [:]
    for number in identities.indices {
      if let entry = entry(number) {
        numbers[ItemName(kind: entry.item.kind, ref: lastingRef(number))] = number
      }
    }
    verdicts.settle(choices, numbers)
    settleDoubles(choices)
    isPlaced = Array(repeating: nil, count: identities.count)
    for number in identities.indices { _ = place(number) }
    hold()
    let root = item(0)
    let gone = removedByChoice
    return gone.isEmpty ? root : root.droppingReferences(to: gone)
  }

  private mutating func settleDoubles(_ choices: [(id: Conflict.ID, side: Side)]) {
    var sharing: [String: [Int]] = [:]
    var choices = choices
    for (conflict, _) in choices {
      if case .duplicateID(let id) = conflict.aspect { sharing[id] = [] }
    }
    if sharing.isEmpty { return }
    // What was asked of an item goes for what it holds too.
    for follower in Doubles(in: rosters).followers where sharing[follower.id] == nil {
      for (conflict, side) in choices where conflict.aspect == .duplicateID(follower.leader) {
        sharing[follower.id] = []
        let aspect = Conflict.ID.Aspect.duplicateID(follower.id)
        let id = Conflict.ID(kind: conflict.kind, item: ItemRef(follower.id), aspect: aspect)
        choices.append((id, side))
      }
    }
    for number in identities.indices where isWanted(number) {
      if let ref = entry(number)?.ref, ref.slot == nil { sharing[ref.id]?.append(number) }
    }
    for (conflict, side) in choices {
      guard case .duplicateID(let id) = conflict.aspect, let numbers = sharing[id] else { continue }
      verdicts.settleDoubles(numbers, id, side)
    }
  }

  /// The ids that no item has any more since conflicts were settled.
  private var removedByChoice: Set<String> {
    let gone = identities.indices.filter {
      spots[$0] == nil && (isOnBoth($0) || !base.has($0) || kept.contains($0))
    }
    if gone.isEmpty { return [] }
    return Set(gone.compactMap { entry($0)?.ref.id })
      .subtracting(standing.compactMap { entry($0)?.ref.id })
  }

  private mutating func judgeRemovals() {
    let removedByThem = Removals(base: base, keeper: ours, remover: theirs)
    let removedByUs = Removals(base: base, keeper: theirs, remover: ours)
    for (number, obstacle) in removedByThem.disputed {
      report(number, removed: obstacle, byUs: false)
    }
    for (number, obstacle) in removedByUs.disputed { report(number, removed: obstacle, byUs: true) }
    kept = removedByThem.kept.union(removedByUs.kept)
    if inputs.isBaseUnknown { reportLoneItems() }
  }

  private mutating func reportLoneItems() {
    for number in identities.indices where !isOnBoth(number) {
      if let holder = entry(number)?.parent, isOnBoth(holder) { reportLone(number) }
    }
  }

  private mutating func hold() {
    for (number, spot) in spots.enumerated() {
      if let spot, spot.holder >= 0 { held[spot.holder].append(number) }
    }
  }

  var standing: [Int] { spots.indices.filter { spots[$0] != nil } }

  private func isOnBoth(_ number: Int) -> Bool { ours.has(number) && theirs.has(number) }

  /// Tells whether an item stands after the merge, as far as its own existence goes.
  private func isWanted(_ number: Int) -> Bool {
    if verdicts.owed.contains(number) { return true }
    switch verdicts.items[number] {
    case .gone: return false
    case .old: return true
    case nil: return isOnBoth(number) || !base.has(number) || kept.contains(number)
    }
  }

  // MARK: - Places

  private func spot(_ number: Int, on side: Side) -> Spot? {
    rosters[side][number].map { Spot(holder: $0.parent, slot: $0.slot) }
  }

  private mutating func spot(_ number: Int) -> Spot? {
    guard let mine = spot(number, on: .ours), let other = spot(number, on: .theirs) else {
      return spot(number, on: .ours) ?? spot(number, on: .theirs)
    }
    let old = spot(number, on: .base)
    if mine == other { return mine }
    if old == other {
      noteLostPlace(number, on: .theirs)
      return mine
    }
    if old == mine {
      noteLostPlace(number, on: .ours)
      return other
    }
    reportPlace(number)
    return mine
  }

  /// Finds a place for an item after some were removed by choice; returns whether there is one.
  private mutating func place(_ number: Int) -> Bool {
    if let isPlaced = isPlaced[number] { return isPlaced }
    isPlaced[number] = false
    guard isWanted(number) else { return false }
    let isOld = verdicts.items[number] == .old
    let chosen = isOld ? .base : verdicts.places[number]
    let first = chosen.flatMap { spot(number, on: $0) } ?? spot(number)
    let spots = [
      first, spot(number, on: .ours), spot(number, on: .theirs), spot(number, on: .base),
    ]
    .compactMap(\.self)
    var found: Spot?
    for spot in spots where found == nil && stands(spot.holder) {
      // What stands as it was holds no more than it held.
      let isFitting =
        spot.holder < 0 || verdicts.items[spot.holder] != .old
        || base[number]?.parent == spot.holder
      if isFitting { found = spot }
    }
    if found == nil, isOld || isOnBoth(number) || verdicts.owed.contains(number) {
      for spot in spots where found == nil && stands(spot.holder) { found = spot }
      let spare = spots.first { verdicts.items[$0.holder] != .gone } ?? spots.first
      if found == nil, let spare, bringBack(spare.holder) { found = spare }
    }
    self.spots[number] = found
    isPlaced[number] = found != nil
    return found != nil
  }

  private mutating func stands(_ holder: Int) -> Bool { holder < 0 || place(holder) }

  /// Lets an item stand after all, for the sake of what it holds.
  private mutating func bringBack(_ number: Int) -> Bool {
    let isOnlyOld = !ours.has(number) && !theirs.has(number)
    verdicts.items[number] = isOnlyOld ? .old : nil
    verdicts.owed.insert(number)
    isPlaced[number] = nil
    return place(number)
  }

  // MARK: - Items

  private mutating func item(_ number: Int) -> Item {
    var parts: [Part] = []
    let (old, mine, other) = (base[number], ours[number], theirs[number])
    if verdicts.items[number] == .old, let old {
      parts = old.fields
    } else if let mine, let other {
      let merge = FieldMerge(
        base: old,
        ours: References.restored(verdicts.returning.ours, in: mine, base: old, other: other),
        theirs: References.restored(verdicts.returning.theirs, in: other, base: old, other: mine),
        isBaseUnknown: inputs.isBaseUnknown,
        choices: verdicts.fields[number] ?? [:])
      for name in merge.disputed { reportField(number, name) }
      for texts in merge.rewritten {
        noteTexts(number, texts.key, texts.old, texts.ours, texts.theirs)
      }
      parts = merge.parts
    } else if let only = mine ?? other {
      parts = only.fields
    }
    if let id = verdicts.newIDs[number] {
      parts.removeAll { $0.key == .id }
      parts.append(Part(.id, text: id))
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
    var lists = [base, ours, theirs].map { $0[number]?.list(key) ?? [] }
    if !verdicts.items.isEmpty {
      for side in 1...2 { lists[side] = restored(lists[side], like: lists[0], in: number) }
    }
    let members = Set(held[number].filter { spots[$0]?.slot == key })
    if case .item = identities[number].kind.field(key)?.shape {
      return (single(number, key, lists, members), true)
    }
    let merge = OrderMerge(
      base: lists[0], ours: lists[1], theirs: lists[2], members: members, precedes: precedes)
    for child in merge.disputed { notePlace(child, after: merge.order) }
    noteNamesakes(among: merge.order)
    return (merge.order, false)
  }

  /// Returns a side's list in which what stands as in the base has the order of the base.
  private func restored(_ list: [Int], like base: [Int], in holder: Int) -> [Int] {
    let present = Set(list)
    let old = base.filter { verdicts.items[$0] == .old && present.contains($0) }
    let moving = Set(old)
    if verdicts.items[holder] != .old { return list.filter { !moving.contains($0) } }
    var result = list
    for (place, item) in zip(list.indices.filter { moving.contains(list[$0]) }, old) {
      result[place] = item
    }
    return result
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
    return Array([mine, other, old].compactMap(\.self).filter(members.contains).prefix(1))
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
