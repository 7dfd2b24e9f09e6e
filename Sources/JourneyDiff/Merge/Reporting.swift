// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Merging {
  func entry(_ number: Int) -> Roster.Entry? {
    ours[number] ?? theirs[number] ?? base[number]
  }

  private mutating func report(_ number: Int, _ matter: Conflict.Matter, _ reason: Text) {
    if let entry = entry(number) {
      let kind = entry.item.kind
      let id = Conflict.ID(kind: kind, item: lastingRef(number), aspect: matter.aspect)
      let canKeepBoth =
        number != 0 && kind.letter != nil && !inputs.isBaseUnknown && entry.ref.occurrence == 0
        && !base.has(number) && ours.has(number) && theirs.has(number)
      conflicts.append(
        (
          number,
          Conflict(
            id: id, kind: kind, item: entry.ref, matter: matter, reason: reason,
            canKeepBoth: canKeepBoth)
        ))
    }
  }

  /// Names an item in a way that does not depend on the id of the root.
  func lastingRef(_ number: Int) -> ItemRef {
    if number == 0 { return ItemRef("") }
    let identity = identities[number]
    return (identity.holder == 0 ? nil : entry(number)?.ref) ?? identity.ref
  }

  /// Names an item as a sentence does: its kind and its title.
  func name(_ number: Int) -> Text {
    for roster in [ours, theirs, base] where roster.has(number) { return roster.calling(number) }
    return Text("")
  }

  private func sides<Thing>(_ make: (Roster) -> Thing?) -> Sides<Thing> {
    Sides(base: make(base), ours: make(ours), theirs: make(theirs))
  }

  // MARK: - Conflicts

  mutating func report(_ number: Int, removed obstacle: Removals.Obstacle, byUs: Bool) {
    let names = inputs.names
    let did: Text =
      switch obstacle {
      case .edited: edits(of: number, in: byUs ? theirs : ours)
      case .moved:
        Text(nl: "verplaatst ", en: "moves ") + it(number)
          + destination(number, in: byUs ? theirs : ours)
      case .filled: work(inside: number, in: byUs ? theirs : ours)
      case .referred: Text(nl: "verwijst ernaar", en: "refers to it")
      }
    report(
      number, .existence(sides { $0[number]?.item }),
      (byUs ? names.ours : names.theirs).capitalised + Text(nl: " verwijdert ", en: " removes ")
        // As whoever removed it knew it; the other side may have given it another name.
        + base.calling(number) + Text("; ") + (byUs ? names.theirs : names.ours) + Text(" ") + did
        + Text("."))
  }

  /// What a sentence calls an item that it has named before.
  func it(_ number: Int) -> Text { identities[number].kind.definite }

  /// So many fields are read at once.
  private static let mostFields = 4

  /// Says what a version changed in an item: "verandert beleving (−1 → +1) en doet".
  private func edits(of number: Int, in roster: Roster) -> Text {
    guard let before = base[number], let after = roster[number], let old = base[0].map(journey),
      let new = roster[0].map(journey),
      case let changed = before.changedFields(in: after), !changed.isEmpty
    else { return Text(nl: "wijzigt ", en: "edits ") + it(number) }
    let words = changed.prefix(Self.mostFields).map { name -> Text in
      let label = before.item.kind.name(of: name)
      guard case .known(let key) = name, let field = before.item.kind.field(key),
        field.isBrief
      else { return label }
      let empty = Text(nl: "leeg", en: "empty")
      return label + Text(" (") + (field.words(in: before.item, of: old) ?? empty) + Text(" → ")
        + (field.words(in: after.item, of: new) ?? empty) + Text(")")
    }
    let rest = changed.count - words.count
    let more = rest > 0 ? [Text(nl: "nog \(rest)", en: "\(rest) more")] : []
    return Text(nl: "verandert ", en: "changes ") + .list(words + more)
  }

  /// Says what a version did to what an item holds: "voegt daar kans “Bel terug” toe en verandert daar stap “Wacht”".
  private func work(inside number: Int, in roster: Roster) -> Text {
    var (added, moved, changed): ([Text], [Text], [Text]) = ([], [], [])
    for entry in roster.entries where roster.has(entry.parent, inside: number) {
      if let before = base[entry.number] {
        if before.parent != entry.parent, !base.has(before.parent, inside: number) {
          moved.append(roster.calling(entry.number))
        } else if before.parent != entry.parent || !before.hasSameFields(as: entry) {
          changed.append(roster.calling(entry.number))
        }
      } else if base.has(entry.parent) {
        // What is new comes with all that it holds.
        added.append(roster.calling(entry.number))
      }
    }
    let parts = [
      added.isEmpty
        ? nil
        : Text(nl: "voegt daar ", en: "adds ") + some(added)
          + Text(nl: " toe", en: " there"),
      moved.isEmpty
        ? nil
        : Text(nl: "verplaatst ", en: "moves ") + some(moved)
          + Text(nl: " daarheen", en: " there"),
      changed.isEmpty
        ? nil
        : Text(nl: "verandert daar ", en: "changes ") + some(changed)
          + Text(nl: "", en: " there"),
    ].compactMap(\.self)
    return parts.isEmpty
      ? Text(nl: "werkt aan wat erin staat", en: "works on what is in it") : .list(parts)
  }

  /// Names the first of many things, and how many more there are.
  private func some(_ names: [Text]) -> Text {
    let rest = names.count - Self.mostFields
    let more = rest > 0 ? [Text(nl: "nog \(rest)", en: "\(rest) more")] : []
    return .list(names.prefix(Self.mostFields) + more)
  }

  private func journey(_ root: Roster.Entry) -> Journey { Journey(root.item) }

  /// Says where a version put an item: " naar fase “Intake”", " naar de plek na stap “Belt”".
  private func destination(_ number: Int, in roster: Roster) -> Text {
    guard let entry = roster[number], let holder = roster[entry.parent] else { return Text("") }
    if entry.parent != base[number]?.parent {
      return Text(nl: " naar ", en: " to ") + holder.item.calling
    }
    guard entry.place > 0, let key = entry.slot,
      let before = roster[holder.list(key)[entry.place - 1]]
    else { return Text(nl: " naar voren", en: " to the front") }
    return Text(nl: " naar de plek na ", en: " to the place after ") + before.item.calling
  }

  mutating func reportLone(_ number: Int) {
    report(
      number, .existence(sides { $0[number]?.item }),
      name(number).capitalised
        + (ours.has(number)
          ? Text(nl: " staat alleen in ", en: " is only in ") + inputs.names.ours
          : Text(nl: " staat alleen in ", en: " is only in ") + inputs.names.theirs)
        + Text(
          nl: ": daar nieuw, of in de tweede versie verwijderd.",
          en: ": new there, or removed in the other one."))
  }

  mutating func reportPlace(_ number: Int) {
    let places = sides { $0.place(of: number) }
    let isNew = places.base == nil
    let what =
      isNew
      ? Text(nl: " staat in elke versie ergens anders", en: " stands elsewhere in each version")
      : Text(
        nl: " is in elke versie naar een andere plek verplaatst",
        en: " was moved to another place in each version")
    let names = inputs.names
    let (mine, other) = (destination(number, in: ours), destination(number, in: theirs))
    // Two new items have no place that they left.
    let ends =
      isNew || mine == other
      ? Text(".")
      : Text(": ") + names.ours + mine + Text("; ") + names.theirs + other + Text(".")
    report(number, .place(places), name(number).capitalised + what + ends)
  }

  mutating func reportField(_ number: Int, _ name: FieldName) {
    let values = sides { $0[number]?.field(name).map(Value.init) }
    let field = identities[number].kind.name(of: name)
    report(
      number, .field(name, values),
      field.capitalised.quoted + Text(nl: " van ", en: " of ") + self.name(number)
        + difference(number))
  }

  /// Says in what way a field differs, as far as it is known what it was.
  private func difference(_ number: Int) -> Text {
    if base.has(number) {
      return Text(
        nl: " kreeg in elke versie een andere waarde.", en: " got another value in each version.")
    }
    if inputs.isBaseUnknown {
      return Text(
        nl: " verschilt; wat er eerst stond is niet bekend.",
        en: " differs; what stood there before is not known.")
    }
    if number == 0 {
      return Text(
        nl: " verschilt; beide versies maakten dit bestand.",
        en: " differs; both versions made this file.")
    }
    return identities[number].kind.letter == nil
      ? Text(nl: " verschilt; beide versies maakten dit.", en: " differs; both versions made this.")
      : Text(
        nl: " verschilt; beide versies maakten dit met hetzelfde kenmerk.",
        en: " differs; both versions made this with the same id.")
  }

  mutating func reportSlot(_ number: Int, _ key: FieldKey, _ items: [Int?]) {
    func item(_ roster: Roster, _ index: Int) -> Item? { items[index].flatMap { roster[$0]?.item } }
    let field = identities[number].kind.name(of: .known(key))
    report(
      number,
      .slot(key, Sides(base: item(base, 0), ours: item(ours, 1), theirs: item(theirs, 2))),
      field.capitalised.quoted + Text(nl: " van ", en: " of ") + name(number)
        + Text(
          nl: ": de versies verschillen.", en: ": the versions differ."))
  }

  mutating func reportDuplicates() {
    var first: [String: Int] = [:]
    var doubled: [String: Int] = [:]
    for number in standing {
      guard let entry = entry(number), entry.ref.slot == nil else { continue }
      if let earlier = first[entry.ref.id] {
        doubled[entry.ref.id] = earlier
      } else {
        first[entry.ref.id] = number
      }
    }
    // What one side took from a damaged file as it was needs no choice of its own.
    if isDamaged, let mine = ours[0]?.item, let other = theirs[0]?.item, mine != other,
      let old = base[0]?.item, old != mine, old != other
    {
      for roster in [base, ours, theirs] {
        for id in roster.doubled.keys { doubled[id] = first[id] ?? 0 }
      }
    }
    if doubled.isEmpty { return }
    let doubles = Doubles(Set(doubled.keys), in: rosters)
    var told = doubled
    for follower in Doubles(in: rosters).followers where doubled[follower.leader] != nil {
      told[follower.id] = nil
    }
    for (id, number) in told.sorted(by: { $0.key < $1.key }) {
      let what =
        doubles.areOfOneKind(id)
        ? name(number).capitalised
          + Text(
            nl: " (kenmerk \(id)) staat in een versie meer dan één keer.",
            en: " (id \(id)) stands more than once in a version.")
        : Text(
          nl: "Het kenmerk \(id) hoort bij meer dan één ding.",
          en: "The id \(id) belongs to more than one thing.")
      report(number, .duplicateID(id, doubles.words(id)), what)
    }
  }

  private var isDamaged: Bool {
    [base, ours, theirs].contains { !$0.doubled.isEmpty }
  }
}

extension Roster.Entry {
  /// Returns the names of the fields that have another value in a later version.
  fileprivate func changedFields(in later: Roster.Entry) -> [FieldName] {
    let names = (fields + later.fields).map(\.name).reduce(into: [FieldName]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    return names.filter { field($0).map(Value.init) != later.field($0).map(Value.init) }
  }
}

extension Field {
  /// Whether its values are read at a glance, and not sentences.
  fileprivate var isBrief: Bool {
    switch shape {
    case .text, .texts, .reference, .references, .outside, .outsides, .item, .items: false
    default: true
    }
  }
}
