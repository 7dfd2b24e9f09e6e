// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// What a merge chose without asking.
extension Merging {
  mutating func notePlace(_ number: Int, after order: [Int]) {
    guard let index = order.firstIndex(of: number), index > 0 else {
      return note(number, Self.elsewhere + Text(nl: "vooraan.", en: "first."))
    }
    note(
      number,
      Self.elsewhere + Text(nl: "na ", en: "after ") + name(order[index - 1]) + Text("."))
  }

  private static let elsewhere = Text(
    nl: " kreeg in elke versie een andere plek in dezelfde lijst en staat nu ",
    en: " got another place in the same list in each version and now stands ")

  /// Notes that a side gave an item another place in a list that the other side took it out of.
  mutating func noteLostPlace(_ number: Int, on side: Side) {
    let other = rosters[side == .ours ? .theirs : .ours]
    if let old = base[number], let slot = old.slot, let past = base[old.parent],
      let after = rosters[side][old.parent],
      Self.isMoved(number, from: past.list(slot), to: after.list(slot)),
      let holder = other[number].flatMap({ other[$0.parent] })?.item.phrase
    {
      note(
        number,
        Text(nl: " ging in de ene versie naar ", en: " went to ") + holder
          + Text(
            nl: " en kreeg in de andere een andere plek in ",
            en: " in one version and got another place in ")
          + past.item.phrase
          + Text(nl: "; gekozen is voor ", en: " in the other; chosen was ")
          + holder + Text("."))
    }
  }

  private static func isMoved(_ number: Int, from before: [Int], to after: [Int]) -> Bool {
    let places = Places(before)
    let shared = after.filter(places.has)
    let kept = LongestRun.kept(
      shared.compactMap { places[$0] }, dispensable: shared.map { $0 == number })
    return zip(shared, kept).contains { $0 == number && !$1 }
  }

  /// Notes that each side wrote another text for one of a list, so that both stand there.
  mutating func noteTexts(
    _ number: Int, _ key: FieldKey, _ old: String, _ ours: String, _ theirs: String
  ) {
    let field = identities[number].kind.name(of: .known(key))
    // The same words whichever side is ours.
    let new = ours.utf8.lexicographicallyPrecedes(theirs.utf8) ? (ours, theirs) : (theirs, ours)
    add(
      number,
      field.capitalised + Text(nl: " van ", en: " of ") + name(number)
        + Text(
          nl: ": beide versies veranderden “\(old)”. “\(new.0)” en “\(new.1)” staan er nu allebei; "
            + "kijk of er een weg kan.",
          en: ": both versions changed “\(old)”. “\(new.0)” and “\(new.1)” both stand there now; "
            + "see whether one can go."))
  }

  /// Notes items of one list to which each side gave the same title, when it added them.
  mutating func noteNamesakes(among list: [Int]) {
    if inputs.base == nil { return }
    var known: [String: Int] = [:]
    for number in list where !base.has(number) && ours.has(number) != theirs.has(number) {
      guard let entry = entry(number), !entry.item.title.isEmpty else { continue }
      let title = entry.item.title
      guard let first = known[title] else {
        known[title] = number
        continue
      }
      if ours.has(first) == ours.has(number) { continue }
      let nouns = entry.item.kind.noun.many
      add(
        number,
        Text(nl: "Twee ", en: "Two ") + nouns
          + Text(
            nl: " heten nu “\(title)”: elke versie voegde er een toe. Kijk of er een weg kan.",
            en: " are called “\(title)” now: each version added one. See whether one can go."))
    }
  }

  private mutating func note(_ number: Int, _ words: Text) {
    add(number, name(number).capitalised + words)
  }

  private mutating func add(_ number: Int, _ sentence: Text) {
    if let entry = entry(number) {
      notes.append(Note(kind: entry.item.kind, item: entry.ref, text: sentence))
    }
  }
}
