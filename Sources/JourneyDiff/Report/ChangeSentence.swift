// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// Says a change in a sentence that names phase and step.
struct ChangeSentence {
  let versions: Versions
  /// The kinds that are counted in the sentence on the item that brought or took them.
  private static let details: [ItemKind] = [
    .touchpoint, .backstage, .gain, .opportunity, .trial, .exit, .review,
  ]

  /// Returns the sentence; nil where another one says it.
  func words(_ change: Change) -> Text? {
    guard let number = versions.number(of: change) else { return nil }
    switch change.action {
    case .added:
      if isDetail(number, of: versions.new, missingIn: versions.old) { return nil }
      return arrival(number)
    case .removed:
      if isDetail(number, of: versions.old, missingIn: versions.new) { return nil }
      return departure(number)
    case .moved(let from, let to): return move(number, from, to)
    case .edited(let name, let old, let new):
      return versions.name(of: number).capitalised + Text(": ")
        + FieldSentence(versions: versions, number: number, name: name).words(old, new)
    case .reordered:
      return versions.name(of: number).capitalised
        + Text(
          nl: ": eigen sleutels in een andere volgorde", en: ": other keys in another order")
    }
  }

  private func isDetail(_ number: Int, of version: Version, missingIn other: Version) -> Bool {
    guard let entry = version.roster[number] else { return false }
    return Self.details.contains(entry.item.kind) && !other.roster.has(entry.parent)
  }

  // MARK: - In and out

  private func arrival(_ number: Int) -> Text {
    let version = versions.new
    guard let item = version.roster[number]?.item else { return Text("") }
    let new =
      item.kind.isNeuter
      ? Text(nl: "Nieuw ", en: "New ") : Text(nl: "Nieuwe ", en: "New ")
    return new + label(number, version, Text(""))
      + details(number, version, missingIn: versions.old)
  }

  private func departure(_ number: Int) -> Text {
    let version = versions.old
    guard let item = version.roster[number]?.item else { return Text("") }
    let gone =
      item.kind == .painPoint
      ? Text(nl: " opgelost", en: " solved") : Text(nl: " vervallen", en: " removed")
    return label(number, version, gone).capitalised
      + details(number, version, missingIn: versions.new)
  }

  /// Names an item that came or went: "stap 4 “Praat” vervallen uit fase Intake", "pijnpunt opgelost: Stil (ernstig)".
  private func label(_ number: Int, _ version: Version, _ fate: Text) -> Text {
    guard let entry = version.roster[number] else { return Text("") }
    let item = entry.item
    if item.kind == .step {
      return version.name(of: number) + fate + version.whereabouts(number, isGone: !fate.nl.isEmpty)
    }
    let title = item.title.isEmpty ? Text(nl: "(zonder titel)", en: "(no title)") : Text(item.title)
    let isInStep = version.roster[entry.parent]?.item.kind != .journey
    let remarks = [
      item.kind == .painPoint ? PainPoint(item).severity?.name : nil,
      isInStep ? version.name(of: entry.parent) : nil,
    ].compactMap(\.self)
    let start = item.kind.noun.one + fate + Text(": ") + title
    guard let first = remarks.first else { return start }
    return remarks.dropFirst().reduce(start + Text(" (") + first) { $0 + Text(", ") + $1 }
      + Text(")")
  }

  /// Counts what came or went with an item: ", met 2 contactmomenten en 1 uitgang".
  private func details(_ number: Int, _ version: Version, missingIn other: Version) -> Text {
    guard let entry = version.roster[number] else { return Text("") }
    let children = entry.lists.flatMap(\.numbers).filter { !other.roster.has($0) }
      .compactMap { version.roster[$0]?.item.kind }
    let counts = Self.details.compactMap { kind in
      let count = children.count { $0 == kind }
      return count == 0 ? nil : kind.noun.counted(count)
    }
    return counts.isEmpty ? Text("") : Text(nl: ", met ", en: ", with ") + .list(counts)
  }

  // MARK: - Places

  private func move(_ number: Int, _ from: Place, _ to: Place) -> Text {
    let subject = versions.name(of: number).capitalised
    let old = versions.old
    let new = versions.new
    guard let before = old.roster[number]?.parent, let after = new.roster[number]?.parent else {
      return subject
    }
    if before != after, let left = old.roster[before]?.item, let right = new.roster[after]?.item {
      let target =
        left.kind == .phase && right.kind == .phase ? Text(right.title) : holder(after, new)
      return subject + Text(nl: " verplaatst van ", en: " moved from ") + holder(before, old)
        + Text(nl: " naar ", en: " to ") + target
    }
    return subject
      + Text(
        nl: " verplaatst van plaats \(from.number) naar plaats \(to.number)",
        en: " moved from place \(from.number) to place \(to.number)") + new.whereabouts(number)
  }

  private func holder(_ number: Int, _ version: Version) -> Text {
    guard let item = version.roster[number]?.item else { return Text("") }
    return item.kind == .step ? version.name(of: number) : item.phrase
  }
}

extension ItemKind {
  /// Whether the Dutch noun takes "het".
  fileprivate var isNeuter: Bool {
    switch self {
    case .painPoint, .gain, .touchpoint, .trial: true
    default: false
    }
  }
}
