// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// One version of a journey, in which the items of a change can be looked up.
struct Version {
  let journey: Journey
  let roster: Roster
  private let isWhole: Bool
  private var numbers: [ItemName: Int] = [:]
  /// Which step of the journey a step is, from 1.
  private var order: [Int: Int] = [:]
  /// The steps that the new version does not have, whose numbers are those of the old one.
  private var former: Set<Int> = []

  /// - Parameter whole: The journey itself, where the tree leaves out what does not matter.
  init(_ root: Item, whole: Item? = nil, _ numbering: inout Numbering) {
    journey = Journey(whole ?? root)
    isWhole = whole == nil
    roster = Roster(root, &numbering)
    for entry in roster.entries {
      numbers[ItemName(kind: entry.item.kind, ref: entry.ref)] = entry.number
      if entry.item.kind == .step { order[entry.number] = order.count + 1 }
    }
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
    if isWhole { return nil }
    return journey.item.item(ItemRef(id)).flatMap { $0.title.isEmpty ? nil : Text($0.title) }
  }

  /// Tells whether an item with an id is there.
  func has(_ id: String) -> Bool {
    ItemKind.allCases.contains { number($0, ItemRef(id)) != nil }
      || (!isWhole && journey.item.path(to: ItemRef(id)) != nil)
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
  let old: Version
  let new: Version
  /// The titles of what other files hold, by their ids.
  private var titles: [String: String]

  init(_ oldRoot: Item, _ newRoot: Item, titles: [String: String] = [:]) {
    self.titles = titles
    var numbering = Numbering()
    var before = Version(oldRoot, &numbering)
    new = Version(newRoot, &numbering)
    before.number(as: new)
    old = before
  }

  /// Two versions of which only what is not the same is looked up; steps have no numbers in them.
  init(_ pruned: Pruned, of oldRoot: Item, _ newRoot: Item) {
    var numbering = Numbering()
    titles = [:]
    old = Version(pruned.old, whole: oldRoot, &numbering)
    new = Version(pruned.new, whole: newRoot, &numbering)
  }

  /// Returns them with the titles of what other files hold, by their ids.
  func calling(_ titles: [String: String]) -> Versions {
    var versions = self
    versions.titles = titles
    return versions
  }

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
