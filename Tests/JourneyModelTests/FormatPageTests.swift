// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
import JourneyModel
import Testing
import Words

@Suite("The page of the format")
struct FormatPageTests {
  private static let path =
    "\(#filePath)".split(separator: "/").dropLast(3)
    .reduce("") { "\($0)/\($1)" } + "/docs/opgave-and-panel.md"

  private static let marks = ["<!-- fields -->\n", "<!-- end of fields -->\n"]

  @Test("has all fields of opgaven and panels, as the table of fields says")
  func fields() throws {
    let page = String(decoding: try Data(contentsOf: URL(filePath: Self.path)), as: UTF8.self)
    let start = try #require(page.firstRange(of: Self.marks[0]))
    let end = try #require(page.firstRange(of: Self.marks[1]))
    let expected = Self.tables
    let found = String(page[start.upperBound..<end.lowerBound])
    if found != expected, ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      let text = page[..<start.upperBound] + expected + page[end.lowerBound...]
      try Data(text.utf8).write(to: URL(filePath: Self.path))
      return
    }
    #expect(found == expected)
  }

  private static var tables: String {
    let kinds = ItemKind.allCases.drop { $0 != .opgave }
    return kinds.map { kind in
      let letter = kind.letter.map { ", ids begin with `\($0)-`" } ?? ", without an id"
      let rows = kind.fields.map { field in
        "| `\(field.key.rawValue)` | \(field.name.nl) | \(value(field)) | \(field.help.en) |\n"
      }
      return "\n### \(kind.noun.one.en.prefix(1).uppercased())\(kind.noun.one.en.dropFirst())"
        + " (\(kind.noun.one.nl)\(letter))\n\n"
        + "| key | on the screen | value | what it says |\n|---|---|---|---|\n" + rows.joined()
    }.joined() + "\n"
  }

  private static func value(_ field: Field) -> String {
    let text =
      switch field.shape {
      case .format: "name and version of the format"
      case .id: "id"
      case .text, .party: "text"
      case .choice(let choices):
        choices.words.map { "`\($0.word)`" }.joined(separator: " ")
          + (choices.others == .welcome ? ", or any other text" : "")
      case .whole(let range):
        range.upperBound > 9999
          ? "whole number from \(range.lowerBound)"
          : "whole number \(range.lowerBound)–\(range.upperBound)"
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

  private static func names(_ kinds: [ItemKind]) -> String {
    kinds.map(\.noun.many.en).joined(separator: " or ")
  }
}
