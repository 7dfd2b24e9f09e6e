// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// The items that share an id within a version of a merge.
struct Doubles {
  private let rosters: Rosters
  /// For each id the items that have it, by the version in the order of `Side.allCases` and of the file.
  private var members: [String: [[Roster.Entry]]] = [:]
  /// The ids, in the order in which they are met.
  private var ids: [String] = []

  /// Looks up items in one pass, however many ids there are.
  init(_ ids: Set<String>, in rosters: Rosters) {
    self.rosters = rosters
    if ids.isEmpty { return }
    for (index, side) in Side.allCases.enumerated() {
      for entry in rosters[side].entries where entry.ref.slot == nil && ids.contains(entry.ref.id) {
        if members[entry.ref.id] == nil { self.ids.append(entry.ref.id) }
        members[entry.ref.id, default: [[], [], []]][index].append(entry)
      }
    }
  }

  /// Looks up what is doubled in one of the versions.
  init(in rosters: Rosters) {
    let ids = Side.allCases.reduce(into: Set<String>()) { $0.formUnion(rosters[$1].doubled.keys) }
    self.init(ids, in: rosters)
  }

  /// Says what the items with an id are in each version, and where they stand; nil where none has it.
  func words(_ id: String) -> Sides<[Text]> {
    func words(_ side: Side) -> [Text]? {
      let roster = rosters[side]
      let found = entries(id, side).map { entry -> Text in
        guard let holder = roster[entry.parent] else { return roster.calling(entry.number) }
        let outer = roster[holder.parent].flatMap { $0.parent < 0 ? nil : $0.item.calling }
        return roster.calling(entry.number) + Text(nl: " in ", en: " in ") + holder.item.calling
          + (outer.map { Text(" (") + $0 + Text(")") } ?? Text(""))
      }
      return found.isEmpty ? nil : found
    }
    return Sides(base: words(.base), ours: words(.ours), theirs: words(.theirs))
  }

  /// Whether all items with an id are of one kind, as the same thing twice is.
  func areOfOneKind(_ id: String) -> Bool {
    Set(Side.allCases.flatMap { entries(id, $0) }.map(\.item.kind)).count == 1
  }

  /// The ids that are doubled only because what holds their items is, each with the id of the outermost of that.
  var followers: [(id: String, leader: String)] {
    var found: [(id: String, leader: String)] = []
    for id in ids {
      guard let side = Side.allCases.first(where: { !entries(id, $0).isEmpty }) else { continue }
      let holders = holders(of: entries(id, side)[0], side)
      if let leader = holders.last(where: { leads($0, id) }) { found.append((id, leader)) }
    }
    return found
  }

  private func entries(_ id: String, _ side: Side) -> [Roster.Entry] {
    guard let lists = members[id], let index = Side.allCases.firstIndex(of: side) else { return [] }
    return lists[index]
  }

  /// Tells whether an item stands in each version as often as what holds it, and each time in another one of those.
  private func leads(_ leader: String, _ id: String) -> Bool {
    leader != id && members[leader] != nil
      && Side.allCases.allSatisfy { side in
        let (inner, outer) = (entries(id, side), entries(leader, side))
        let holders = Set(inner.compactMap { holder(of: $0, with: leader, side) })
        return holders.count == inner.count && outer.count == inner.count
      }
  }

  /// The ids of what holds an item, from the nearest to the root.
  private func holders(of entry: Roster.Entry, _ side: Side) -> [String] {
    var ids: [String] = []
    var parent = entry.parent
    while let holder = rosters[side][parent] {
      ids.append(holder.ref.id)
      parent = holder.parent
    }
    return ids
  }

  /// The number of the item with an id that holds an item, at any level.
  private func holder(of entry: Roster.Entry, with id: String, _ side: Side) -> Int? {
    var parent = entry.parent
    while let holder = rosters[side][parent] {
      if holder.ref.slot == nil, holder.ref.id == id { return parent }
      parent = holder.parent
    }
    return nil
  }
}
