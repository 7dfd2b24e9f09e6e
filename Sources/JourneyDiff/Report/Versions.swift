// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// One version of a journey, in which the items of a change can be looked up.
struct Version {
  let journey: Journey
  let roster: Roster
  private var numbers: [ItemName: Int] = [:]
  /// Which step of the journey a step is, from 1.
  private var order: [Int: Int] = [:]

  init(_ root: Item, _ numbering: inout Numbering) {
    journey = Journey(root)
    roster = Roster(root, &numbering)
    for entry in roster.entries {
      numbers[ItemName(kind: entry.item.kind, ref: entry.ref)] = entry.number
      if entry.item.kind == .step { order[entry.number] = order.count + 1 }
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
    return nil
  }

  /// Names an item so that a reader finds it: "stap 5 “Wacht”", "bron “Panel”", "pijnpunt “Stil” (stap 1 “Belt”)".
  func name(of number: Int) -> Text {
    guard let entry = roster[number] else { return Text("") }
    let item = entry.item
    if let place = order[number] {
      let step = item.kind.noun.one + Text(" \(place)")
      return item.title.isEmpty ? step : step + Text(" “\(item.title)”")
    }
    guard let holder = roster[entry.parent], holder.item.kind != .journey, item.kind != .step
    else { return item.calling }
    return item.calling + Text(" (") + name(of: entry.parent) + Text(")")
  }

  /// Says of what an item is a part: " in fase Melding", " bij stap 5 “Wacht”"; nothing where it is the journey.
  func whereabouts(_ number: Int, isGone: Bool = false) -> Text {
    guard let entry = roster[number], let holder = roster[entry.parent] else { return Text("") }
    switch holder.item.kind {
    case .journey: return Text("")
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

  init(_ oldRoot: Item, _ newRoot: Item) {
    var numbering = Numbering()
    old = Version(oldRoot, &numbering)
    new = Version(newRoot, &numbering)
  }

  func number(of change: Change) -> Int? {
    old.number(change.kind, change.item) ?? new.number(change.kind, change.item)
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
