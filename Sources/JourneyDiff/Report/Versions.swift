// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// One version of a journey, in which the items of a change can be looked up.
struct Version {
  let journey: Journey
  let roster: Roster
  /// What changes refer to in parts of the tree that were not looked into, by their ids.
  private var elsewhere: [String: Item] = [:]
  private var numbers: [ItemName: Int] = [:]
  /// Which step of the journey a step is, from 1.
  private var order: [Int: Int] = [:]
  /// The steps that the new version does not have, whose numbers are those of the old one.
  private var former: Set<Int> = []

  /// - Parameters:
  ///   - whole: The journey itself, where the tree leaves out what does not matter.
  ///   - twins: What need not be looked into.
  init(
    _ root: Item, whole: Item? = nil, twins: Twins = Twins(), _ numbering: inout Numbering
  ) {
    journey = Journey(whole ?? root)
    roster = Roster(root, &numbering, twins: twins)
    var steps = 0
    for entry in roster.entries {
      numbers[ItemName(kind: entry.item.kind, ref: entry.ref)] = entry.number
      if entry.item.kind == .step {
        steps += 1
        order[entry.number] = steps
      } else if entry.isTwin {
        steps += entry.item.items(.steps).count
      }
    }
  }

  /// Finds what changes refer to in the parts of the tree that were not looked into.
  mutating func lookUp(_ ids: Set<String>) {
    let missing = ids.filter { !isListed($0) }
    elsewhere = missing.isEmpty ? [:] : journey.item.items(of: missing)
  }

  private func isListed(_ id: String) -> Bool {
    ItemKind.allCases.contains { number($0, ItemRef(id)) != nil }
  }

  /// Numbers steps as another version does; a step that it does not have keeps its number, and is called a former one.
  mutating func number(as other: Version) {
    for number in order.keys {
      if let place = other.order[number] { order[number] = place } else { former.insert(number) }
    }
  }

  func number(_ kind: ItemKind, _ ref: ItemRef) -> Int? {
    numbers[ItemName(kind: kind, ref: ref)]
  }

  /// What the item with an id is called; nil where there is none, or it has no title.
  func title(of id: String) -> Text? {
    for kind in ItemKind.allCases {
      guard let number = number(kind, ItemRef(id)), let item = roster[number]?.item else {
        continue
      }
      return item.title.isEmpty ? nil : Text(item.title)
    }
    return elsewhere[id].flatMap { $0.title.isEmpty ? nil : Text($0.title) }
  }

  /// Tells whether an item with an id is there.
  func has(_ id: String) -> Bool {
    isListed(id) || elsewhere[id] != nil
  }

  /// Names an item so that a reader finds it: "stap 5 “Wacht”", "bron “Panel”", "pijnpunt “Stil” (stap 1 “Belt”)".
  func name(of number: Int) -> Text {
    guard let entry = roster[number] else { return Text("") }
    let item = entry.item
    if let place = order[number] {
      let kind = item.kind.noun.one + Text(" \(place)")
      let step = former.contains(number) ? Text(nl: "oude ", en: "former ") + kind : kind
      return item.title.isEmpty ? step : step + Text(" “\(item.title)”")
    }
    let holders = holders(of: number)
    let calling = roster.calling(number)
    guard let first = holders.first, item.kind != .step else { return calling }
    return holders.dropFirst().reduce(calling + Text(" (") + first) { $0 + Text(", ") + $1 }
      + Text(")")
  }

  /// Names what holds an item, up to the step: "kans “Bel terug”", "stap 4 “Belt”"; nothing where it is the journey.
  func holders(of number: Int) -> [Text] {
    guard let entry = roster[number], let holder = roster[entry.parent],
      !holder.item.kind.isRoot
    else { return [] }
    if order[entry.parent] != nil || holder.item.kind == .phase { return [name(of: entry.parent)] }
    return [holder.item.calling] + holders(of: entry.parent)
  }

  /// Says of what an item is a part: " in fase Melding", " bij stap 5 “Wacht”"; nothing where it is the journey.
  func whereabouts(_ number: Int, isGone: Bool = false) -> Text {
    guard let entry = roster[number], let holder = roster[entry.parent] else { return Text("") }
    switch holder.item.kind {
    case let kind where kind.isRoot: return Text("")
    case .phase:
      return (isGone ? Text(nl: " uit ", en: " from ") : Text(nl: " in ", en: " in "))
        + holder.item.phrase
    default: return Text(nl: " bij ", en: " at ") + name(of: entry.parent)
    }
  }
}

/// Two versions of a journey and what became of their items.
struct Versions {
  private(set) var old: Version
  private(set) var new: Version
  /// The titles of what other files hold, by their ids.
  private var titles: [String: String] = [:]
  /// How many places of the new version still refer to what went, by its id.
  private var references: [String: Int] = [:]
  /// The numbers of what went and of what came in its place, called the same.
  private var renumbered: Set<Int> = []

  init(_ oldRoot: Item, _ newRoot: Item, twins: Twins = Twins()) {
    var numbering = Numbering()
    var before = Version(oldRoot, twins: twins, &numbering)
    new = Version(newRoot, twins: twins, &numbering)
    before.number(as: new)
    old = before
  }

  /// Two versions of which only what is not the same is looked up; steps have no numbers in them.
  init(_ pruned: Pruned, of oldRoot: Item, _ newRoot: Item) {
    var numbering = Numbering()
    old = Version(pruned.old, whole: oldRoot, &numbering)
    new = Version(pruned.new, whole: newRoot, &numbering)
  }

  /// Returns them with the titles of what other files hold, by their ids.
  func calling(_ titles: [String: String]) -> Versions {
    var versions = self
    versions.titles = titles
    return versions
  }

  /// Finds what changes refer to in the parts of both trees that were not looked into.
  mutating func lookUp(_ changes: [Change]) {
    let ids = changes.referredIDs
    old.lookUp(ids.inside.union(ids.outside))
    new.lookUp(ids.inside.union(ids.outside))
  }

  /// Finds what a reader wants to know of what went: what still refers to it, and what came that is called the same.
  mutating func traceLost(_ changes: [Change]) {
    var gone: Set<String> = []
    var homes: [String: Int] = [:]
    for change in changes {
      guard case .removed = change.action, change.item.slot == nil else { continue }
      gone.insert(change.item.id)
      if let number = number(of: change), let home = Self.home(old.roster[number]) {
        homes[home] = number
      }
    }
    if gone.isEmpty { return }
    // Something of another kind can have the id in a damaged file.
    for entry in new.roster.entries { gone.remove(entry.ref.id) }
    references = new.journey.item.references(to: gone)
    for change in changes {
      guard case .added = change.action, let number = number(of: change),
        let home = Self.home(new.roster[number]), let former = homes.removeValue(forKey: home)
      else { continue }
      renumbered.formUnion([number, former])
    }
  }

  /// What makes an item that came look like one that went: its kind, what holds it and its title.
  private static func home(_ entry: Roster.Entry?) -> String? {
    guard let entry, !entry.item.title.isEmpty else { return nil }
    return "\(entry.item.kind.rawValue) \(entry.parent) \(entry.item.title)"
  }

  /// Returns how many places of the new version still refer to an item that went.
  func references(to number: Int) -> Int {
    old.roster[number].flatMap { references[$0.ref.id] } ?? 0
  }

  /// Tells whether an item came or went, while another one that is called the same went or came in the same place.
  func isRenumbered(_ number: Int) -> Bool { renumbered.contains(number) }

  func number(of change: Change) -> Int? {
    old.number(change.kind, change.item) ?? new.number(change.kind, change.item)
  }

  /// What an item of either version, or of another file, is called.
  func title(of id: String) -> Text? {
    old.title(of: id) ?? new.title(of: id) ?? titles[id].map { Text($0) }
  }

  /// Names an item as it is now, or as it was.
  func name(of number: Int) -> Text {
    (new.roster.has(number) ? new : old).name(of: number)
  }
}

extension Item {
  /// A phase as part of a sentence: "fase Melding"; others as they are called.
  var phrase: Text {
    kind == .phase && !title.isEmpty ? kind.noun.one + Text(" \(title)") : calling
  }
}
