// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// The fields of a journey that a form has no place for; it says so where they are filled in.
struct LeftOut {
  /// The keys of each kind of item, in the order in which they are told.
  let keys: [(kind: ItemKind, keys: [FieldKey])]

  /// What the text with the hartslag has no place for.
  static let text = LeftOut(keys: [
    (.journey, [.derivedFrom, .owner, .product, .caseType, .lifeEvent, .tags]),
    (.review, [.everyMonths, .lastOn]),
    (.persona, [.targetGroup, .effect, .needs, .expectations, .quote, .sources]),
    (.step, [.sources, .realises, .tags]),
    (.painPoint, [.votes]),
    (.opportunity, [.painPoints, .value, .effort, .votes, .indicator]),
  ])

  /// What the tables in Markdown and the lists around them have no place for.
  static let markdown = LeftOut(keys: [
    (.phase, [.note]),
    (.step, [.sources, .realises]),
    (.touchpoint, [.from, .to, .note]),
    (.backstage, [.actor, .system, .handover, .note]),
    (.painPoint, [.cause, .evidence, .mentions, .votes, .sources, .accepted]),
    (.gain, [.sources]),
    (
      .opportunity,
      [.painPoints, .owner, .value, .effort, .votes, .status, .dueOn, .indicator]
    ),
    (.trial, [.title, .who, .from, .until, .expected, .outcome]),
    (.exit, [.kind, .to, .sources]),
  ])

  /// Says what of it a journey has; nil where it has nothing of it.
  func sentence(about root: Item) -> Text? {
    var found: [ItemKind: Set<FieldKey>] = [:]
    let wanted = Dictionary(uniqueKeysWithValues: keys.map { ($0.kind, $0.keys) })
    root.visit { item, path in
      // What holds for the whole journey is told by itself.
      let isOfWhole = path.steps.first.map { $0.key != .phases } ?? false
      guard let keys = wanted[item.kind], !isOfWhole || [.persona, .review].contains(item.kind)
      else { return true }
      for key in keys where item.has(key) { found[item.kind, default: []].insert(key) }
      return true
    }
    let groups = keys.compactMap { kind, keys -> Text? in
      guard let there = found[kind] else { return nil }
      // Of what has no title the fields say little by themselves.
      if kind.letter == nil { return kind.noun.one }
      let names = keys.filter(there.contains).compactMap { key in
        kind.field(key)?.name.map { $0.prefix(1).lowercased() + $0.dropFirst() }
      }
      return kind.noun.one + Text(": ") + .list(names)
    }
    guard let first = groups.first else { return nil }
    return groups.dropFirst().reduce(
      Text(nl: "Niet hier maar in de voorleesversie: ", en: "Not here but in the linear text: ")
        + first
    ) { $0 + Text("; ") + $1 } + Text(".")
  }
}
