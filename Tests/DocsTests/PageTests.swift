// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import ProgramTesting
import Testing
import Words

@testable import klantreis

@Suite("A page that is made from the tables of the program")
struct PageTests {
  @Test("is the manual page", arguments: Language.allCases)
  func manual(language: Language) throws {
    let page = ManualPage(
      language: language, info: try .of(language), version: Version.current)
    let folder = language == .dutch ? "nl/man1" : "man1"
    try Kept.expect(page.text, at: "packaging/man/\(folder)/klantreis.1")
  }

  @Test("is the page of keys", arguments: Language.allCases)
  func keys(language: Language) throws {
    try Kept.expect(
      KeysPage(language: language).text,
      at: language == .dutch ? "docs/toetsen.md" : "docs/keys.md")
  }

  @Test("is the schema of a kind of file", arguments: Format.roots)
  func schema(root: ItemKind) throws {
    try Kept.expect(
      JSONSchema(root: root).text, at: "docs/schema/\(root.rawValue).schema.json")
  }

  @Test("has all fields of a journey")
  func journeyFields() throws {
    try Kept.expect(
      FormatTables.text(from: .journey, upTo: .opgave), at: "docs/format.md", between: "fields")
  }

  @Test("has all fields of an opgave and a panel")
  func otherFields() throws {
    try Kept.expect(
      FormatTables.text(from: .opgave, upTo: nil), at: "docs/opgave-and-panel.md", between: "fields"
    )
  }
}
