// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// What a card says about something that is wrong with a file.
struct RepairWords {
  let repair: Repair
  let question: Repair.Question

  /// What is wrong, in a sentence or two.
  var reason: Text {
    switch repair.matter(of: question) {
    case .doubled(let first, let second):
      guard let one = repair.root.item(at: first), let other = repair.root.item(at: second) else {
        return Text("")
      }
      if one == other {
        return name(other).capitalised
          + Text(
            nl: " staat hier twee keer, precies gelijk (kenmerk \(other.id)).",
            en: " is here twice, exactly the same (id \(other.id)).")
      }
      return Text(
        nl: "Deze twee hebben hetzelfde kenmerk (\(other.id)), en dat kan er maar één hebben.",
        en: "These two have the same id (\(other.id)), which only one can have.")
    case .dangling(let path, let key, let id):
      guard let holder = repair.root.item(at: path) else { return Text("") }
      let field = holder.kind.field(key)?.name ?? Text(key.rawValue)
      let found = repair.root.item(ItemRef(id))
      return name(holder).capitalised
        + Text(nl: " verwijst bij “", en: " refers under “") + field
        + Text(nl: "” naar \(id). ", en: "” to \(id). ")
        + (found.map { Text(nl: "Dat is hier een ", en: "Here that is a ") + $0.kind.noun.one }
          ?? Text(nl: "Dat staat niet in dit bestand", en: "That is not in this file"))
        + Text(".")
    }
  }

  /// What each of two items is, with where they differ; of a reference what it stands in, and nothing beside it.
  var sides: [(title: Text, lines: [Text])] {
    switch repair.matter(of: question) {
    case .doubled(let first, let second):
      guard let one = repair.root.item(at: first), let other = repair.root.item(at: second) else {
        return []
      }
      let differing = Self.differing(one, other)
      return [
        (Text(nl: "De eerste", en: "The first"), lines(one, first, differing)),
        (Text(nl: "De tweede", en: "The second"), lines(other, second, differing)),
      ]
    case .dangling(let path, _, _):
      guard let holder = repair.root.item(at: path) else { return [] }
      return [(name(holder).capitalised, [place(path)].compactMap(\.self))]
    }
  }

  private func lines(_ item: Item, _ path: ItemPath, _ differing: [Field]) -> [Text] {
    var lines = [name(item).capitalised, place(path)].compactMap(\.self)
    let journey = Journey(repair.root)
    for field in differing {
      lines.append(
        field.name + Text(": ") + (field.words(in: item, of: journey) ?? Self.held(item, field)))
    }
    return lines
  }

  /// The fields in which two items differ, apart from what they are called.
  private static func differing(_ one: Item, _ other: Item) -> [Field] {
    if one.kind != other.kind { return [] }
    return one.kind.fields.filter { field in
      if field.key == one.kind.titleKey { return false }
      let (left, right) = (one.items(field.key), other.items(field.key))
      if !left.isEmpty || !right.isEmpty { return left != right }
      switch (part(one, field), part(other, field)) {
      case (let left?, let right?): return !left.says(right)
      case (nil, nil): return false
      default: return true
      }
    }
  }

  private static func part(_ item: Item, _ field: Field) -> Part? {
    item.parts.first { $0.key == field.key }
  }

  /// What an item holds under a key, in words.
  private static func held(_ item: Item, _ field: Field) -> Text {
    let titles = item.items(field.key).map { $0.title.isEmpty ? $0.kind.noun.one : Text($0.title) }
    return titles.isEmpty ? Text(nl: "leeg", en: "empty") : Text.list(titles)
  }

  /// Where an item stands: "in fase “Hulp”, stap “Belt”".
  private func place(_ path: ItemPath) -> Text? {
    let holders = repair.holders(of: path)
    guard !holders.isEmpty else { return nil }
    return Text(nl: "in ", en: "in ")
      + holders.dropFirst().reduce(name(holders[0])) { $0 + Text(", ") + name($1) }
  }

  private func name(_ item: Item) -> Text {
    if item.kind == .journey { return Text(nl: "de klantreis", en: "the journey") }
    return item.title.isEmpty ? item.kind.noun.one : item.kind.noun.one + Text(" “\(item.title)”")
  }
}

extension Repair.Answer {
  var title: Text {
    switch self {
    case .renameSecond:
      Text(
        nl: "Beide houden; de tweede krijgt een nieuw kenmerk",
        en: "Keep both; the second gets a new id")
    case .renameFirst:
      Text(
        nl: "Beide houden; de eerste krijgt een nieuw kenmerk",
        en: "Keep both; the first gets a new id")
    case .dropSecond:
      Text(nl: "Alleen de eerste houden", en: "Keep only the first")
    case .dropFirst:
      Text(nl: "Alleen de tweede houden", en: "Keep only the second")
    case .dropReference: Text(nl: "De verwijzing weghalen", en: "Remove the reference")
    case .keepReference: Text(nl: "De verwijzing laten staan", en: "Leave the reference")
    }
  }
}
