// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Change {
  /// When the change is made: first what comes in and moves, then fields, and last what goes.
  fileprivate var pass: Int {
    switch action {
    case .added, .moved: 0
    case .edited, .reordered: 1
    case .removed: 2
    }
  }
}

/// Looks up how the changes of an item from one version to another can be made.
struct Restoring {
  /// The version that is there now, and the one that things come from.
  private let versions: Versions
  private let version: Item
  /// The number of the item.
  private let item: Int
  /// The one field to bring back; nil for all of the item.
  private let field: FieldKey?
  private let all: [Change]
  /// The changes of the item, of which none brings another along.
  private(set) var changes: [Change] = []

  /// Compares both versions; nil where one of them does not have the item.
  init?(of ref: ItemRef, kind: ItemKind, _ field: FieldKey?, in now: Item, from version: Item) {
    versions = Versions(now, version)
    guard let number = versions.old.number(kind, ref), versions.new.roster.has(number) else {
      return nil
    }
    (item, self.field, self.version) = (number, field, version)
    all = diff(now, version)
    changes = all.filter { concerns($0) && !isTold($0) }
  }

  /// Returns the edits that make all changes, as far as they can be made.
  ///
  /// - Parameter root: The tree; the edits are made in it.
  func edits(_ root: inout Item) -> [Edit] {
    var edits: [Edit] = []
    // What came back can be what others stand after, or refer to; what goes, goes last.
    for pass in 0..<3 {
      for change in changes where change.pass == pass {
        guard let next = choice(change, in: root), let edited = try? root.applying(next.edit) else {
          continue
        }
        edits.append(next.edit)
        root = edited
      }
    }
    return edits
  }

  /// Returns the edits that give the item, and what is in it, the very bytes of the other version.
  ///
  /// - Parameter root: The tree, in which all else was brought back; the edits are made in it.
  func spellings(_ root: inout Item) -> [Edit] {
    var edits: [Edit] = []
    let roster = versions.new.roster
    for entry in roster.entries
    where entry.number == item ? field == nil : isInside(entry.number, roster) {
      guard let now = root.item(entry.ref), now.kind == entry.item.kind else { continue }
      let model = entry.item.alone
      if now.spells(model) { continue }
      let edit = Edit.spell(entry.ref, like: model)
      guard let edited = try? root.applying(edit) else { continue }
      edits.append(edit)
      root = edited
    }
    return edits
  }

  /// Whether something is in the item on one side; of one field, in that.
  private func isInside(_ number: Int, _ roster: Roster) -> Bool {
    var inside = roster[number]
    while let entry = inside, let slot = entry.slot {
      if entry.parent == item { return field == nil || field == slot }
      inside = roster[entry.parent]
    }
    return false
  }

  /// Tells whether a change is about the item, or about what is in it.
  private func concerns(_ change: Change) -> Bool {
    guard let number = versions.number(of: change) else { return false }
    if number == item {
      guard let field else { return true }
      if case .edited(.known(field), _, _) = change.action { return true }
      return false
    }
    return isInside(number, versions.old.roster) || isInside(number, versions.new.roster)
  }

  /// Whether another change brings it along: what is in something that comes back or goes away as a whole.
  private func isTold(_ change: Change) -> Bool {
    guard let number = versions.number(of: change) else { return false }
    switch change.action {
    case .added:
      return versions.new.roster[number].map { !versions.old.roster.has($0.parent) } ?? false
    case .removed:
      return versions.old.roster[number].map { !versions.new.roster.has($0.parent) } ?? false
    default: return false
    }
  }

  /// Returns the edit that makes a change; nil where there is none, or where another one brings it along.
  ///
  /// - Parameter root: The tree in which the edit is made.
  func choice(_ change: Change, in root: Item) -> Restoration.Choice? {
    guard let number = versions.number(of: change) else { return nil }
    let restored = Text(nl: " teruggezet", en: " restored")
    switch change.action {
    case .edited(.known(let key), let old, let new):
      guard let item = versions.new.roster[number]?.item, let field = item.kind.field(key),
        let ref = versions.old.roster[number]?.ref
      else { return nil }
      var edits: [Edit] = []
      guard case .some(let value) = value(of: field, in: item, root, &edits) else { return nil }
      // An empty text is no more than none, which an edit cannot tell apart.
      if value?.isEmpty ?? true, root.item(ref)?.has(key) != true { return nil }
      edits.append(.set(ref, key, value))
      let words = FieldSentence(versions: versions, number: number, name: .known(key))
        .plainWords(old, new)
      return Restoration.Choice(
        words: named(item, number) + words, details: [],
        label: item.kind.name(of: .known(key)) + restored,
        edit: edits.count == 1 ? edits[0] : .all(edits), item: ref)
    case .edited(.other(let name), let old, let new):
      guard let then = versions.new.roster[number]?.item,
        let ref = versions.old.roster[number]?.ref, let now = root.item(ref)
      else { return nil }
      let words = FieldSentence(versions: versions, number: number, name: .other(name))
        .plainWords(old, new)
      return Restoration.Choice(
        words: named(now, number) + words, details: [],
        label: then.kind.name(of: .other(name)) + restored,
        edit: .spell(ref, like: now.taking(.other(name), from: then)), item: ref)
    case .reordered:
      guard let then = versions.new.roster[number]?.item,
        let ref = versions.old.roster[number]?.ref, let now = root.item(ref)
      else { return nil }
      let words = Text(nl: "de volgorde van de overige sleutels", en: "the order of the other keys")
      return Restoration.Choice(
        words: named(now, number) + words, details: [],
        label: words + restored, edit: .spell(ref, like: now.ordered(like: then)), item: ref)
    case .added:
      guard let entry = versions.new.roster[number], let holder = holder(of: entry),
        let key = entry.slot
      else { return nil }
      var edits: [Edit] = []
      if case .item = root.item(holder)?.kind.field(key)?.shape,
        root.item(holder)?.item(key) != nil, let path = root.path(to: holder),
        let ref = root.ref(at: ItemPath(path.steps + [.init(key, 0)]))
      {
        edits.append(.remove(ref))
      }
      let item = whole(entry.item, in: root, &edits)
      edits.append(.insert(item, into: holder, key, position(of: entry, in: root)))
      let references = references(to: item, in: root)
      edits += references.map(\.edit)
      let lines = ChangeSentence(versions: versions).lines(change).dropFirst()
      return Restoration.Choice(
        words: Text(nl: "komt terug: ", en: "comes back: ") + entry.item.calling,
        details: lines.map { line in
          let indent = String(repeating: " ", count: 2 * max(0, line.depth - 1))
          return Text(indent) + Text(nl: line.whole.text(.dutch), en: line.whole.text(.english))
        } + references.map(\.words), label: entry.item.kind.noun.one + restored,
        edit: edits.count == 1 ? edits[0] : .all(edits),
        item: item.has(.id) ? ItemRef(item.id) : ItemRef(holder.id, slot: key))
    case .removed:
      guard let entry = versions.old.roster[number],
        let parent = versions.old.roster[entry.parent]?.ref
      else { return nil }
      return Restoration.Choice(
        words: Text(nl: "gaat weg: ", en: "goes away: ") + entry.item.calling, details: [],
        label: entry.item.kind.noun.one + Text(nl: " verwijderd", en: " removed"),
        edit: .remove(entry.ref), item: parent)
    case .moved(_, let place):
      guard let before = versions.old.roster[number], let entry = versions.new.roster[number],
        let holder = holder(of: entry), let key = entry.slot
      else { return nil }
      return Restoration.Choice(
        words: Text(
          nl: "gaat terug naar plaats \(place.number)", en: "goes back to place \(place.number)")
          + versions.new.whereabouts(number) + Text(": ") + before.item.calling,
        details: [], label: before.item.kind.noun.one + restored,
        edit: .move(before.ref, into: holder, key, position(of: entry, in: root)),
        item: before.ref)
    }
  }

  /// What comes before the words about an item in the one that is brought back; nothing for that one itself.
  private func named(_ item: Item, _ number: Int) -> Text {
    number == self.item ? Text("") : item.calling + Text(": ")
  }

  // MARK: - Places

  /// The item, as it is named now, that is to hold one that comes back.
  private func holder(of entry: Roster.Entry) -> ItemRef? {
    versions.old.roster[entry.parent]?.ref
  }

  /// The place after the nearest item before it that is in the same list now.
  private func position(of entry: Roster.Entry, in root: Item) -> Position {
    guard let key = entry.slot, let list = versions.new.roster[entry.parent]?.list(key),
      let holder = holder(of: entry), let path = root.path(to: holder)
    else { return .last }
    let there = Set(root.item(at: path)?.items(key).map(\.id) ?? [])
    for number in list[..<entry.place].reversed() {
      guard let ref = versions.old.roster[number]?.ref ?? versions.new.roster[number]?.ref,
        there.contains(ref.id)
      else { continue }
      return .after(ref)
    }
    return .first
  }

  // MARK: - Values

  /// Returns the value of a field in the other version; outer nil where no edit can give it.
  ///
  /// - Parameter edits: The edits that bring back what the value refers to are added.
  private func value(
    of field: Field, in item: Item, _ root: Item, _ edits: inout [Edit]
  ) -> FieldValue?? {
    guard item.has(field.key) else { return .some(nil) }
    switch field.shape {
    case .format, .id, .item, .items: return nil
    case .whole: return item.whole(field.key).map { .some(.whole($0)) } ?? nil
    case .decimal: return item.number(field.key).map { .some(.decimal($0)) } ?? nil
    case .flag: return .some(.flag(item.flag(field.key)))
    case .texts, .outsides: return .some(.texts(item.texts(field.key)))
    case .references:
      let ids = item.texts(field.key).filter { isReachable($0, root, &edits) }
      return .some(ids.isEmpty ? nil : .texts(ids))
    case .reference:
      guard let id = item.text(field.key), isReachable(id, root, &edits) else { return nil }
      return .some(.text(id))
    default: return item.text(field.key).map { .some(.text($0)) } ?? nil
    }
  }

  /// Tells whether an item can be referred to; what the journey itself held, such as a source, is brought back for it.
  private func isReachable(_ id: String, _ root: Item, _ edits: inout [Edit]) -> Bool {
    if root.path(to: ItemRef(id)) != nil { return true }
    let isComing = edits.contains { edit in
      if case .insert(let item, _, _, _) = edit { item.hasSameID(id) } else { false }
    }
    if isComing { return true }
    guard let path = version.path(to: ItemRef(id)), path.steps.count == 1,
      let item = version.item(at: path), !item.items(.steps).isEmpty || item.kind != .phase
    else { return false }
    edits.append(.insert(item, into: ItemRef(root.id), path.steps[0].key, .last))
    return true
  }

  /// Returns what refers again to an item that comes back, or to what is in it.
  private func references(
    to item: Item, in root: Item
  ) -> [(edit: Edit, words: Text)] {
    var back: Set<String> = []
    item.visit { item, _ in
      back.insert(item.id)
      return true
    }
    return all.compactMap { change in
      guard case .edited(.known(let key), _, _) = change.action,
        let number = versions.number(of: change), let then = versions.new.roster[number]?.item,
        let ref = versions.old.roster[number]?.ref, let now = root.item(ref),
        let field = then.kind.field(key)
      else { return nil }
      let value: FieldValue
      switch field.shape {
      case .reference:
        guard !now.has(key), let id = then.text(key), back.contains(id) else { return nil }
        value = .text(id)
      case .references:
        let held = now.texts(key)
        let lost = then.texts(key).filter { back.contains($0) && !held.contains($0) }
        if lost.isEmpty { return nil }
        // In the order of the other version where it has them all.
        let all = held + lost
        let order = then.texts(key).filter(all.contains)
        value = .texts(order + all.filter { !order.contains($0) })
      default: return nil
      }
      let words = Text(nl: "ook weer bij ", en: "also again at ") + then.calling + Text(": ")
      return (.set(ref, key, value), words + then.kind.name(of: .known(key)))
    }
  }

  /// Returns an item with what it held, but without what stands elsewhere now and without references to what is gone.
  private func whole(_ item: Item, in root: Item, _ edits: inout [Edit]) -> Item {
    var gone: Set<String> = []
    let kept = item.leavingOut { root.path(to: ItemRef($0.id)) != nil && !$0.id.isEmpty }
    var own: Set<String> = []
    kept.visit { item, _ in
      own.insert(item.id)
      return true
    }
    kept.visit { item, _ in
      for (key, _) in item.kind.referenceFields {
        for id in item.references(key) where !own.contains(id) && !isReachable(id, root, &edits) {
          gone.insert(id)
        }
      }
      return true
    }
    return gone.isEmpty ? kept : kept.droppingReferences(to: gone)
  }
}
