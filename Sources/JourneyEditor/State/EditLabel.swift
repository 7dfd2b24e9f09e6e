// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// Says what an edit did, as the history and the messages name it: "stap verwijderd", "duur gewijzigd".
enum EditLabel {
  static func changed(_ field: Field) -> Text {
    lowercased(field) + Text(nl: " gewijzigd", en: " changed")
  }
  static let emotion = Text(nl: "beleving gewijzigd", en: "emotion changed")

  static func cleared(_ field: Field) -> Text {
    lowercased(field) + Text(nl: " leeggemaakt", en: " cleared")
  }
  static func added(_ kind: ItemKind) -> Text {
    kind.noun.one + Text(nl: " toegevoegd", en: " added")
  }
  static func pasted(_ kind: ItemKind) -> Text {
    kind.noun.one + Text(nl: " geplakt", en: " pasted")
  }
  static func moved(_ kind: ItemKind) -> Text {
    kind.noun.one + Text(nl: " verplaatst", en: " moved")
  }

  static func removed(_ item: Item) -> Text {
    let title = item.title.isEmpty ? "" : " “\(item.title.cut(to: 40))”"
    let steps = item.items(.steps).count
    let along =
      steps == 0
      ? Text("") : Text(nl: " met ", en: " with ") + ItemKind.step.noun.counted(steps)
    return item.kind.noun.one + Text(title) + along + Text(nl: " verwijderd", en: " removed")
  }

  /// Counts what went along with items that were removed: ", met 2 pijnpunten en 1 citaat"; the steps of a phase are told
  /// with it.
  static func along(with items: [Item]) -> Text {
    var counts: [ItemKind: Int] = [:]
    var quotes = 0
    for item in items {
      item.visit { found, path in
        if !path.steps.isEmpty { counts[found.kind, default: 0] += 1 }
        if found.has(.quote) { quotes += 1 }
        return true
      }
    }
    let steps = counts.removeValue(forKey: .step) ?? 0
    var parts = ItemKind.allCases.compactMap { kind in counts[kind].map(kind.noun.counted) }
    if quotes > 0 {
      let noun = Noun(
        one: Text(nl: "citaat", en: "quote"), many: Text(nl: "citaten", en: "quotes"))
      parts.append(noun.counted(quotes))
    }
    if parts.isEmpty { return Text("") }
    return (steps > 0 ? Text(nl: ", ook ", en: ", also ") : Text(nl: ", met ", en: ", with "))
      + .list(parts)
  }

  static func lowercased(_ field: Field) -> Text {
    field.name.map { $0.prefix(1).lowercased() + $0.dropFirst() }
  }
}

extension String {
  /// The text in so many letters, with a sign where some are missing.
  fileprivate func cut(to most: Int) -> String {
    guard count > most else { return self }
    var text = prefix(most - 1)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text + "…"
  }
}
