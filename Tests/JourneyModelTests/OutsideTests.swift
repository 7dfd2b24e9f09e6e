// SPDX-License-Identifier: EUPL-1.2

import Testing
import Words

@testable import JourneyModel

@Suite("A reference to another file")
struct OutsideTests {
  @Test(
    "takes nothing by an edit that a file could not be read with again",
    arguments: ["met spatie", "é", "\u{200D}", String(repeating: "a", count: 65)])
  func refuses(text: String) {
    for (kind, key) in [
      (ItemKind.panel, FieldKey.opgave), (.journey, .derivedFrom), (.opgave, .panels),
    ] {
      let root = Item(kind: kind, id: "x-1", title: "Titel")
      #expect(throws: EditError.self) {
        guard let field = kind.field(key) else { return }
        _ = try root.applying(.set(ItemRef("x-1"), key, field.value(typed: text)))
      }
    }
  }

  @Test("takes an id")
  func takes() throws {
    let root = Item(kind: .panel, id: "x-1", title: "Titel")
    let field = try #require(ItemKind.panel.field(.opgave))
    let edited = try root.applying(
      .set(ItemRef("x-1"), .opgave, field.value(typed: "o-7k2m9q")))
    #expect(edited.text(.opgave) == "o-7k2m9q")
  }
}
