// SPDX-License-Identifier: EUPL-1.2

import JourneyModel

/// Merges the members of one item that hold no items.
struct FieldMerge {
  private(set) var parts: [Part] = []
  /// The fields to which each side gave another value.
  private(set) var disputed: [FieldName] = []
  /// The lists in which each side rewrote a text, so that both new texts stand there.
  private(set) var rewritten: [(key: FieldKey, old: String, ours: String, theirs: String)] = []

  private let base: Roster.Entry?
  private let kind: ItemKind
  /// Whether the fields of the base are known; those of an item without an id that was not there are all absent.
  private let isBaseKnown: Bool
  private let isBaseUnknown: Bool
  private let choices: [FieldName: Side]

  /// Merges the fields of an item that stands on both sides.
  ///
  /// - Parameters:
  ///   - base: The item as it was; nil when both sides added it: what has an id must then be the same.
  ///   - isBaseUnknown: Whether lists are in dispute where they differ, since nothing tells what they were.
  ///   - choices: Whose value a disputed field takes; ours where nothing was chosen.
  init(
    base: Roster.Entry?, ours: Roster.Entry, theirs: Roster.Entry, isBaseUnknown: Bool = false,
    choices: [FieldName: Side] = [:]
  ) {
    self.base = base
    isBaseKnown = base != nil || (!isBaseUnknown && ours.item.kind.letter == nil)
    self.isBaseUnknown = isBaseUnknown
    self.choices = choices
    kind = ours.item.kind
    // Most items were touched by one side at the most.
    if let base, base.isSpelled(like: ours) || ours.isSpelled(like: theirs) {
      parts = theirs.fields
      return
    }
    if let base, base.isSpelled(like: theirs) {
      parts = ours.fields
      return
    }
    var names = ours.fields.map(\.name)
    for part in theirs.fields where ours.field(part.name) == nil { names.append(part.name) }
    for name in names {
      let old = base?.field(name)
      if let part = merge(name, old, ours.field(name), theirs.field(name)) { parts.append(part) }
    }
    orderOthers(base?.otherNames ?? [], ours.otherNames, theirs.otherNames)
  }

  private mutating func merge(_ name: FieldName, _ old: Part?, _ mine: Part?, _ other: Part?)
    -> Part?
  {
    if (mine ?? other)?.items != nil || old?.items != nil {
      // An empty list of items; one that is filled by a side counts as absent here.
      return (mine != nil) == (old != nil) ? other.map { mine ?? $0 } : mine
    }
    if (mine ?? other)?.texts != nil, !isBaseUnknown, case .known(let key) = name {
      let merge = TextListMerge(key: key, base: old, ours: mine, theirs: other)
      if let texts = merge.rewritten, case .texts = kind.field(key)?.shape {
        rewritten.append((key, texts.old, texts.ours, texts.theirs))
      }
      return merge.part
    }
    if let mine, let other, mine.says(other) { return Self.spelled(old, mine, other) }
    if isBaseKnown, Self.same(mine, old) { return other }
    if isBaseKnown, Self.same(other, old) { return mine }
    disputed.append(name)
    let either = mine ?? other
    switch choices[name] {
    case .ours: return mine
    case .theirs: return other
    case .base: return old ?? (isRequired(name) ? either : nil)
    case nil: return either
    }
  }

  private func isRequired(_ name: FieldName) -> Bool {
    guard case .known(let key) = name else { return false }
    return kind.field(key)?.isRequired == true
  }

  static func same(_ left: Part?, _ right: Part?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return left.says(right)
  }

  /// Chooses between two spellings of one value: the one that is new, otherwise the one that sorts first.
  private static func spelled(_ old: Part?, _ mine: Part, _ other: Part) -> Part {
    if mine.isSpelled(like: other) { return mine }
    let left = mine.json
    let right = other.json
    if left == right { return mine }
    if let old = old?.json {
      if old == left { return other }
      if old == right { return mine }
    }
    return left.lexicographicallyPrecedes(right) ? mine : other
  }

  /// Puts the keys that no version knows in the merged order.
  private mutating func orderOthers(_ base: [String], _ ours: [String], _ theirs: [String]) {
    let others = parts.filter { if case .other = $0.name { true } else { false } }
    if others.count < 2 { return }
    var texts = TextNumbers()
    let rows = [base, ours, theirs].map { $0.map { texts.number(of: $0, 0) } }
    let members = Set(others.map { texts.number(of: $0.name.text, 0) })
    let merged = OrderMerge(
      base: rows[0], ours: rows[1], theirs: rows[2], members: members, precedes: texts.precedes)
    let places = Places(merged.order)
    let sorted = others.map { (number: texts.number(of: $0.name.text, 0), part: $0) }
      .sorted { places.puts($0.number, before: $1.number) }.map(\.part)
    parts.removeAll { if case .other = $0.name { true } else { false } }
    parts += sorted
  }
}
