// SPDX-License-Identifier: EUPL-1.2

import JourneyModel

/// Says, slowly and plainly, what a merge must come to by the rules of merging.
struct Oracle {
  let base: Facts
  let ours: Facts
  let theirs: Facts
  /// The disputes that must be reported, and no others: `s-1.title`, `s-1 existence`, `s-1 place`, `root slot`.
  private(set) var conflicts: Set<String> = []
  /// The items that must be there when all else is settled.
  private(set) var standing: Set<String> = []

  init(_ base: Item, _ ours: Item, _ theirs: Item) {
    self.base = Facts(base)
    self.ours = Facts(ours)
    self.theirs = Facts(theirs)
    for name in Set(self.ours.names + self.theirs.names) { judge(name) }
    judgePersona()
  }

  private mutating func judge(_ name: String) {
    let old = base.records[name]
    switch (ours.records[name], theirs.records[name]) {
    case (let mine?, let other?):
      standing.insert(name)
      let places = [old, mine, other].map { $0.map { "\($0.holder).\($0.slot)" } }
      if Self.clash(places[0], places[1], places[2]) { conflicts.insert("\(name) place") }
      for field in Set(mine.fields.keys).union(other.fields.keys).union(
        old?.fields.keys ?? [:].keys)
      where Self.clash(old?.fields[field], mine.fields[field], other.fields[field]) {
        conflicts.insert("\(name).\(field)")
      }
    case (_?, nil): judge(name, keeper: ours, remover: theirs)
    case (nil, _?): judge(name, keeper: theirs, remover: ours)
    case (nil, nil): break
    }
  }

  private static func clash(_ old: String?, _ mine: String?, _ other: String?) -> Bool {
    mine != other && mine != old && other != old
  }

  // MARK: - Removals

  private mutating func judge(_ name: String, keeper: Facts, remover: Facts) {
    guard base.records[name] != nil, let record = keeper.records[name] else {
      standing.insert(name)
      return
    }
    if isWorkedOn(name, keeper, remover) { standing.insert(name) }
    guard isWorkedOn(name, keeper, remover) else { return }
    let isOutermost = remover.records[record.holder] != nil || base.records[record.holder] == nil
    if isOutermost { conflicts.insert("\(name) existence") }
  }

  /// Tells whether a side worked on an item that the other removed, or on what is in it.
  private func isWorkedOn(_ name: String, _ keeper: Facts, _ remover: Facts) -> Bool {
    guard let old = base.records[name], let now = keeper.records[name] else { return false }
    if old.fields != now.fields || old.texts != now.texts || old.holder != now.holder {
      return true
    }
    if isMoved(name, now, keeper) { return true }
    let isReferred = keeper.records.contains { other, record in
      record.references.contains(name)
        && base.records[other]?.references.contains(name) != true
    }
    if isReferred { return true }
    return now.lists.values.joined().contains { child in
      guard let before = base.records[child] else { return true }
      if before.holder != name { return true }
      return remover.records[child] == nil && isWorkedOn(child, keeper, remover)
    }
  }

  /// Tells whether an item stands elsewhere in its list, however the new order is explained.
  private func isMoved(_ name: String, _ record: Facts.Record, _ side: Facts) -> Bool {
    let before = base.records[record.holder]?.lists[record.slot] ?? []
    let now = side.records[record.holder]?.lists[record.slot] ?? []
    let places = now.compactMap { before.firstIndex(of: $0) }
    guard let place = before.firstIndex(of: name) else { return true }
    let others = places.filter { $0 != place }
    guard let split = places.firstIndex(of: place) else { return true }
    let through =
      Self.longest(places[..<split].filter { $0 < place })
      + Self.longest(places[(split + 1)...].filter { $0 > place }) + 1
    return through < max(Self.longest(others), through)
  }

  private static func longest(_ places: [Int]) -> Int {
    var lengths: [Int] = []
    for (index, place) in places.enumerated() {
      let best = (0..<index).filter { places[$0] < place }.map { lengths[$0] }.max() ?? 0
      lengths.append(best + 1)
    }
    return lengths.max() ?? 0
  }

  // MARK: - The one slot with an id

  private mutating func judgePersona() {
    func persona(_ facts: Facts) -> String? { facts.records["root"]?.lists["persona"]?.first }
    let (old, mine, other) = (persona(base), persona(ours), persona(theirs))
    let candidates = Set([mine, other].compactMap(\.self)).intersection(standing)
    if Self.clash(old, mine, other) || candidates.count > 1 {
      conflicts.insert("root slot")
      for name in [old, mine, other].compactMap(\.self) {
        conflicts.remove("\(name) existence")
        standing.remove(name)
      }
    }
  }

  // MARK: - What must be true of the result

  /// Returns what is wrong with a merged tree; whatever is in dispute is left aside.
  func mistakes(in merged: Facts) -> [String] {
    var mistakes: [String] = []
    if merged.hasDoubles { mistakes.append("doubled id") }
    for name in standing where merged.records[name] == nil { mistakes.append("lost \(name)") }
    for (name, record) in merged.records {
      let old = base.records[name]
      guard let mine = ours.records[name], let other = theirs.records[name] else {
        let kept = ours.records[name] ?? theirs.records[name]
        let isGone = old != nil && !standing.contains(name) && !isInDispute(name)
        if isGone { mistakes.append("removed \(name) is back") }
        if kept?.fields != record.fields || kept?.texts != record.texts {
          mistakes.append("fields of \(name)")
        }
        continue
      }
      for field in Set(record.fields.keys).union(mine.fields.keys).union(other.fields.keys)
      where !conflicts.contains("\(name).\(field)") {
        let right =
          mine.fields[field] == old?.fields[field] ? other.fields[field] : mine.fields[field]
        if record.fields[field] != right { mistakes.append("\(name).\(field)") }
      }
      for field in Set(record.texts.keys).union(mine.texts.keys).union(other.texts.keys) {
        mistakes += check(
          record.texts[field] ?? [], "\(name).\(field)", old?.texts[field] ?? [],
          mine.texts[field] ?? [], other.texts[field] ?? [])
      }
      if !conflicts.contains("\(name) place") {
        let right = mine.holder == old?.holder ? other.holder : mine.holder
        if record.holder != right { mistakes.append("\(name) is in \(record.holder)") }
      }
    }
    for (name, record) in merged.records {
      for (key, list) in record.lists { mistakes += disorder(name, key, list) }
    }
    return mistakes
  }

  /// Tells whether an item is in something of which the removal is in dispute.
  private func isInDispute(_ name: String) -> Bool {
    var next = (ours.records[name] ?? theirs.records[name])?.holder
    if conflicts.contains("root slot") { return true }
    while let holder = next {
      if conflicts.contains("\(holder) existence") { return true }
      next = (ours.records[holder] ?? theirs.records[holder])?.holder
    }
    return false
  }

  private func check(
    _ list: [String], _ name: String, _ old: [String], _ mine: [String], _ other: [String]
  ) -> [String] {
    func counts(_ list: [String]) -> [String: Int] {
      Dictionary(list.map { ($0, 1) }, uniquingKeysWith: +)
    }
    let (was, one, two, now) = (counts(old), counts(mine), counts(other), counts(list))
    return Set(old + mine + other + list).compactMap { text in
      let before = was[text] ?? 0
      let (left, right) = (one[text] ?? 0, two[text] ?? 0)
      let expected = min(left, right) < before ? min(left, right) : max(left, right)
      return now[text] ?? 0 == expected ? nil : "\(name) \(text)"
    }
  }

  /// Finds pairs that stand the other way round than in every version that has both.
  private func disorder(_ name: String, _ key: String, _ list: [String]) -> [String] {
    var found: [String] = []
    let versions = [ours, theirs].map { $0.records[name]?.lists[key] ?? [] }
    for (index, later) in list.enumerated() {
      for earlier in list[..<index] {
        let opinions = versions.compactMap { version -> Bool? in
          guard let left = version.firstIndex(of: earlier),
            let right = version.firstIndex(of: later)
          else { return nil }
          return left < right
        }
        if opinions == [false, false] {
          found.append("\(name).\(key): \(earlier) before \(later)")
        }
      }
    }
    return found
  }
}
