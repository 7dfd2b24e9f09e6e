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
