// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// The keys of the kinds of item, as the table of fields says.
enum FormatTables {
  /// The tables of all that a kind of file can hold, from `first` up to and without `end`.
  static func text(from first: ItemKind, upTo end: ItemKind?) -> String {
    let kinds = ItemKind.allCases.drop { $0 != first }.prefix { $0 != end }
    return kinds.map(table).joined() + "\n"
  }

  private static func table(of kind: ItemKind) -> String {
    let letter = kind.letter.map { ", ids begin with `\($0)-`" } ?? ", without an id"
    let name = kind.noun.one.en
    return
      "\n### \(name.prefix(1).uppercased())\(name.dropFirst()) (\(kind.noun.one.nl)\(letter))\n\n"
      + "| key | on the screen | value | what it says |\n|---|---|---|---|\n"
      + kind.fields.map { field in
        "| `\(field.key.rawValue)` | \(field.name.nl) | \(value(field)) | \(field.help.en) |\n"
      }.joined()
  }

  private static func value(_ field: Field) -> String {
    let text =
      switch field.shape {
      case .format: "name and version of the format"
      case .id: "id"
      case .text, .party: "text"
      case .choice(let choices):
        choices.words.map { "`\($0.word)`" }.joined(separator: " ") + others(choices)
      case .whole(let range):
        range.upperBound > 9999
          ? "whole number from \(range.lowerBound)"
          : "whole number \(signed(range.lowerBound))–\(signed(range.upperBound))"
      case .decimal(let range): "number \(range.lowerBound)–\(range.upperBound)"
      case .flag: "`true`"
      case .date: "date"
      case .duration: "duration"
      case .reference(let kinds): "id of \(names(kinds))"
      case .references(let kinds): "ids of \(names(kinds))"
      case .outside: "id in another file"
      case .outsides: "ids in other files"
      case .texts: "list of text"
      case .item(let kind): "one \(kind.noun.one.en)"
      case .items(let kind): "list of \(kind.noun.many.en)"
      }
    return text + (field.isRequired ? "; required" : "")
  }

  private static func signed(_ number: Int) -> String {
    number < 0 ? "−\(-number)" : "\(number)"
  }

  private static func others(_ choices: Choices) -> String {
    switch choices.others {
    case .welcome: ", or any other text"
    case .refused: "; another word is refused"
    case .flagged: ""
    }
  }

  private static func names(_ kinds: [ItemKind]) -> String {
    kinds.map(\.noun.many.en).joined(separator: " or ")
  }
}
