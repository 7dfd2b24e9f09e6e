// SPDX-License-Identifier: EUPL-1.2

import JourneyModel

/// What becomes of the items that one side removed, where the other side kept them.
struct Removals {
  /// Why a removal cannot just be made.
  enum Obstacle {
    case edited, moved, filled, referred
  }

  /// The items that stay, because the other side worked on them or on something in them.
  private(set) var kept: Set<Int> = []
  /// The outermost of them, in the order of the file.
  private(set) var disputed: [(number: Int, obstacle: Obstacle)] = []

  /// Compares the side that keeps items with the side that removed them.
  init(base: Roster, keeper: Roster, remover: Roster) {
    func isRemoved(_ number: Int) -> Bool { base.has(number) && !remover.has(number) }
    guard base.entries.contains(where: { isRemoved($0.number) && keeper.has($0.number) })
    else { return }
    let displaced = Displaced(from: base, to: keeper).certain
    let referred = References.added(from: base, to: keeper)
    var obstacles: [Int: Obstacle] = [:]
    // What an item holds comes after it.
    for entry in keeper.entries.reversed() {
      let before = base[entry.number]
      if let before, isRemoved(entry.number) {
        if !before.hasSameFields(as: entry) {
          obstacles[entry.number] = .edited
        } else if displaced.contains(entry.number) {
          obstacles[entry.number] = .moved
        } else if referred.contains(entry.ref.id) {
          obstacles[entry.number] = .referred
        }
      }
      let isNewHere = before?.parent != entry.parent || before?.slot != entry.slot
      if isRemoved(entry.parent), obstacles[entry.parent] == nil,
        isNewHere || obstacles[entry.number] != nil
      {
        obstacles[entry.parent] = .filled
      }
    }
    for entry in keeper.entries where isRemoved(entry.number) {
      let isInside = isRemoved(entry.parent) && kept.contains(entry.parent)
      if let obstacle = obstacles[entry.number], !isInside {
        disputed.append((entry.number, obstacle))
      }
      if isInside || obstacles[entry.number] != nil { kept.insert(entry.number) }
    }
  }
}

extension Roster.Entry {
  /// Tells whether two entries say the same by themselves, apart from the items that they hold.
  func hasSameFields(as other: Roster.Entry) -> Bool {
    if isSpelled(like: other) { return true }
    func filled(_ fields: [Part]) -> [Part] { fields.filter { $0.items == nil } }
    let mine = filled(fields)
    let others = filled(other.fields)
    if mine.count != others.count { return false }
    if zip(mine, others).allSatisfy({ $0.isNamed(like: $1) && $0.says($1) }) { return true }
    return mine.allSatisfy { part in
      others.contains { $0.name == part.name && $0.says(part) }
    }
  }
}

/// The fields that refer to items of the same file.
enum References {
  /// Returns the ids that a side refers to where the base does not.
  static func added(from base: Roster, to side: Roster) -> Set<String> {
    var added: Set<String> = []
    for entry in side.entries {
      for (key, _) in entry.item.kind.referenceFields where entry.item.has(key) {
        let before = base[entry.number]?.item.references(key) ?? []
        added.formUnion(entry.item.references(key).filter { !before.contains($0) })
      }
    }
    return added
  }

  /// Returns what a side makes of an item, with references that it dropped along with what they named.
  ///
  /// - Parameters:
  ///   - ids: What they named, and is to stay.
  ///   - other: The item on the other side, which may have changed the references in its own way.
  static func restored(
    _ ids: Set<String>, in entry: Roster.Entry, base: Roster.Entry?, other: Roster.Entry
  ) -> Roster.Entry {
    guard let base, !ids.isEmpty else { return entry }
    var fields = entry.fields
    for (key, _) in entry.item.kind.referenceFields {
      let name = FieldName.known(key)
      guard let old = base.field(name), let kept = other.field(name) else { continue }
      let before = base.item.references(key)
      var now = entry.item.references(key)
      let lost = before.filter {
        ids.contains($0) && !now.contains($0) && other.item.references(key).contains($0)
      }
      let isList = old.texts != nil
      // A single reference that leads elsewhere by now was not dropped.
      if lost.isEmpty || (!isList && !now.isEmpty) { continue }
      fields.removeAll { $0.key == key }
      if !isList {
        fields.append(kept)
        continue
      }
      for id in lost {
        let earlier = before.prefix { $0 != id }.last { now.contains($0) }
        let place = earlier.flatMap { now.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
        now.insert(id, at: place)
      }
      fields.append(Part(key, texts: now))
    }
    return entry.replacing(fields)
  }
}
