// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Item {
  /// What a sentence calls the item: its kind and its title.
  var calling: Text {
    if kind.isRoot { return kind.definite }
    return title.isEmpty ? kind.noun.one : kind.noun.one + Text(" “\(title)”")
  }
}

extension Text {
  /// The name of a field as part of a sentence, which it would not fit: “gedeeld door” erbij.
  var quoted: Text { Text("“") + self + Text("”") }

  /// Joins things as a list is spoken; with semicolons, where what joins a list stands in one of them.
  static func clearList(_ parts: [Text]) -> Text {
    let isUnclear =
      parts.count > 1
      && parts.contains { part in
        [part.nl, part.en].contains { text in
          [",", ";", " en ", " and "].contains { text.contains($0) }
        }
      }
    guard isUnclear, let first = parts.first else { return .list(parts) }
    return parts.dropFirst().reduce(first) { $0 + Text("; ") + $1 }
  }
}

extension Part {
  /// Whether it says yes.
  var isTrue: Bool { json == Array("true".utf8) }
}

extension ItemKind {
  /// What people call a field, or the key itself where this version does not know it.
  func name(of name: FieldName) -> Text {
    guard case .known(let key) = name else {
      return Text(nl: "sleutel “\(name.text)”", en: "key “\(name.text)”")
    }
    // In a form it says "waarvan wachten", below what the step takes.
    if key == .waiting { return Text(nl: "wachten", en: "waiting") }
    return (field(key)?.name ?? Text(key.rawValue)).map {
      $0.prefix(1).lowercased() + $0.dropFirst()
    }
  }
}
