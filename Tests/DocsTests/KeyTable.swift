// SPDX-License-Identifier: EUPL-1.2

import TextGrid
import Words

@testable import JourneyEditor

/// The keys of the editor, read from the table of commands: what can be done where.
struct KeyTable {
  struct Row {
    let title: Text
    let help: Text
    let keys: [Key]
    let menu: Menu?

    func keyNames(_ language: Language) -> [String] { keys.map { $0.name(language) } }
  }

  let title: Text
  let rows: [Row]

  private static let places: [(Text, Command.Places)] = [
    (Text(nl: "In de lijst", en: "In the list"), .list),
    (Text(nl: "In een reis, als lijst van stappen", en: "In a journey, as an outline"), .outline),
    (Text(nl: "In een reis, als kaart", en: "In a journey, as a map"), .map),
    (Text(nl: "In een opgave", en: "In an opgave"), .opgave),
    (Text(nl: "In een panel", en: "In a panel"), .panel),
  ]

  /// What can be done at each place, with a key or from a menu.
  static let all = places.map { title, place in
    KeyTable(
      title: title,
      rows: Command.all.filter { $0.places.contains(place) }.map {
        Row(title: $0.title, help: $0.help, keys: $0.keys, menu: $0.menu)
      })
  }

  /// The keys of a field that is being typed in.
  static let typing: [(keys: [Key], help: Text)] = TypingKey.all.map { ($0.keys, $0.help) }
}
