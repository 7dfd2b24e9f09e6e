// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Merging {
  func entry(_ number: Int) -> Roster.Entry? {
    ours[number] ?? theirs[number] ?? base[number]
  }

  private mutating func report(_ number: Int, _ matter: Conflict.Matter, _ reason: Text) {
    guard let entry = entry(number) else { return }
    let kind = entry.item.kind
    let id = Conflict.ID(kind: kind, item: lastingRef(number), aspect: matter.aspect)
    conflicts.append(
      (number, Conflict(id: id, kind: kind, item: entry.ref, matter: matter, reason: reason)))
  }

  /// Names an item in a way that does not depend on the id of the root.
  func lastingRef(_ number: Int) -> ItemRef {
    if number == 0 { return ItemRef("") }
    let identity = identities[number]
    return identity.holder == 0 ? identity.ref : entry(number)?.ref ?? identity.ref
  }

  /// Names an item as a sentence does: its kind and its title.
  func name(_ number: Int) -> Text {
    entry(number)?.item.calling ?? Text("")
  }

  private func sides<Thing>(_ make: (Roster) -> Thing?) -> Sides<Thing> {
    Sides(base: make(base), ours: make(ours), theirs: make(theirs))
  }

  // MARK: - Conflicts

  mutating func report(_ number: Int, removed obstacle: Removals.Obstacle, byUs: Bool) {
    let removed = byUs ? Text(nl: "Onze versie", en: "Our version") : .theirVersion
    let other =
      byUs
      ? Text(nl: ", de andere versie ", en: "; their version ")
      : Text(nl: ", onze versie ", en: "; our version ")
    let did: Text =
      switch obstacle {
      case .edited: Text(nl: "wijzigt dit", en: "edits it")
      case .moved: Text(nl: "verplaatst dit", en: "moves it")
      case .filled: Text(nl: "werkt aan wat erin staat", en: "works on what is in it")
      case .referred: Text(nl: "verwijst ernaar", en: "refers to it")
      }
    report(
      number, .existence(sides { $0[number]?.item }),
      removed + Text(nl: " verwijdert ", en: " removes ") + name(number) + other + did
        + Text("."))
  }

  mutating func reportLone(_ number: Int) {
    report(
      number, .existence(sides { $0[number]?.item }),
      name(number).capitalised
        + (ours.has(number)
          ? Text(
            nl: " staat alleen in onze versie: nieuw, of in de andere verwijderd.",
            en: " is only in our version: new, or removed in theirs.")
          : Text(
            nl: " staat alleen in de andere versie: nieuw, of in de onze verwijderd.",
            en: " is only in their version: new, or removed in ours.")))
  }

  mutating func reportPlace(_ number: Int) {
    let places = sides { $0.place(of: number) }
    let isNew = places.base == nil
    let what =
      isNew
      ? Text(nl: " staat in elke versie ergens anders.", en: " stands elsewhere in each version.")
      : Text(
        nl: " is in elke versie naar een andere plek verplaatst.",
        en: " was moved to another place in each version.")
    report(number, .place(places), name(number).capitalised + what)
  }

  mutating func reportField(_ number: Int, _ name: FieldName) {
    let values = sides { $0[number]?.field(name).map(Value.init) }
    let field = entry(number)?.item.kind.name(of: name) ?? Text(name.text)
    let what =
      base.has(number)
      ? Text(
        nl: " kreeg in elke versie een andere waarde.", en: " got another value in each version.")
      : Text(
        nl: " is in elke versie anders, met hetzelfde kenmerk.",
        en: " differs between the versions, with the same id.")
    report(
      number, .field(name, values),
      field.capitalised + Text(nl: " van ", en: " of ") + self.name(number) + what)
  }

  mutating func reportSlot(_ number: Int, _ key: FieldKey, _ items: [Int?]) {
    func item(_ roster: Roster, _ index: Int) -> Item? { items[index].flatMap { roster[$0]?.item } }
    let field = entry(number)?.item.kind.name(of: .known(key)) ?? Text(key.rawValue)
    report(
      number,
      .slot(key, Sides(base: item(base, 0), ours: item(ours, 1), theirs: item(theirs, 2))),
      field.capitalised + Text(nl: " van ", en: " of ") + name(number)
        + Text(nl: " is in elke versie anders.", en: " differs between the versions."))
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
    for (id, number) in doubled.sorted(by: { $0.key < $1.key }) {
      report(
        number, .duplicateID(id, rosters.counts(of: id)),
        Text(
          nl: "Het kenmerk \(id) hoort bij meer dan één ding.",
          en: "The id \(id) belongs to more than one thing."))
    }
  }

  private var isDamaged: Bool {
    [base, ours, theirs].contains { !$0.doubled.isEmpty }
  }

  // MARK: - Notes

  mutating func notePlace(_ number: Int, after order: [Int]) {
    guard let entry = entry(number), let index = order.firstIndex(of: number) else { return }
    let place =
      index == 0
      ? Text(nl: "vooraan", en: "first")
      : Text(nl: "na ", en: "after ") + name(order[index - 1])
    notes.append(
      Note(
        kind: entry.item.kind, item: entry.ref,
        text: name(number).capitalised
          + Text(
            nl: " kreeg in elke versie een andere plek in dezelfde lijst; het staat nu ",
            en: " got another place in the same list in each version; it now stands ")
          + place + Text(".")))
  }
}

extension Text {
  fileprivate static let theirVersion = Text(nl: "De andere versie", en: "Their version")
}
