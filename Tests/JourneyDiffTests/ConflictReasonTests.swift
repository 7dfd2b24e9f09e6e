// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import Testing
import Words

@Suite("The reason of a conflict")
struct ConflictReasonTests {
  static let cases: [(ours: [Edit], theirs: [Edit], says: String)] = [
    (
      [.remove(ItemRef("s-1"))], [.set(ItemRef("s-1"), .emotion, .whole(1))],
      "Onze versie verwijdert stap “Belt”; de andere versie verandert beleving (−1 negatief → +1 positief)."
    ),
    (
      [.title("s-2", "Hoopt"), .note("s-2", "Lang")], [.remove(ItemRef("s-2"))],
      "De andere versie verwijdert stap “Wacht”; onze versie verandert titel en notitie."
    ),
    (
      [.move("s-2", to: "f-2", after: "s-5")], [.move("s-2", to: "f-3", after: "s-7")],
      "Stap “Wacht” is in elke versie naar een andere plek verplaatst: onze versie naar fase “Intake”; "
        + "de andere versie naar fase “Besluit”."
    ),
    (
      [.remove(ItemRef("s-3"))], [.move("s-3", to: "f-1", after: nil)],
      "Onze versie verwijdert stap “Leest”; de andere versie verplaatst de stap naar voren."
    ),
    (
      [.title("s-2", "Hoopt")], [.title("s-2", "Vreest")],
      "“Titel” van stap “Hoopt” kreeg in elke versie een andere waarde."
    ),
    (
      [.remove(ItemRef("s-2"))], [.pain("p-9", in: "s-2")],
      "Onze versie verwijdert stap “Wacht”; de andere versie voegt daar pijnpunt “Nieuw” toe."
    ),
    (
      [.remove(ItemRef("f-2"))],
      [
        .title("s-5", "Komt langs"), .step("s-9", in: "f-2", after: "s-6"), .pain("p-9", in: "s-9"),
      ],
      "Onze versie verwijdert fase “Intake”; de andere versie voegt daar stap “Nieuw” toe en "
        + "verandert daar stap “Komt langs”."
    ),
    (
      [.remove(ItemRef("f-2"))], [.move("s-1", to: "f-2", after: "s-5")],
      "Onze versie verwijdert fase “Intake”; de andere versie verplaatst stap “Belt” daarheen."
    ),
    (
      [.remove(ItemRef("f-1"))], [.move("s-4", to: "f-1", after: nil)],
      "Onze versie verwijdert fase “Melding”; de andere versie werkt aan wat erin staat."
    ),
    (
      [.remove(ItemRef("s-2"))], (1...6).map { .pain("p-9\($0)", in: "s-2") },
      "Onze versie verwijdert stap “Wacht”; de andere versie voegt daar pijnpunt “Nieuw”, pijnpunt “Nieuw”, "
        + "pijnpunt “Nieuw”, pijnpunt “Nieuw” en nog 2 toe."
    ),
  ]

  @Test("says what each side did", arguments: cases)
  func sides(ours: [Edit], theirs: [Edit], says: String) throws {
    let base = try MergeCase.root([])
    let merged = merge(
      base: base, ours: try MergeCase.root(ours), theirs: try MergeCase.root(theirs))
    #expect(
      merged.conflicts.map(\.reason.nl).contains(says), "\(merged.conflicts.map(\.reason.nl))")
  }

  @Test("says no more of what was there than is known")
  func unknown() throws {
    let (ours, theirs) = try (
      MergeCase.root([.title("s-2", "Hoopt")]), MergeCase.root([.title("s-2", "Vreest")])
    )
    let text = ConflictText(ours: ours.canonicalText, base: nil, theirs: theirs.canonicalText)
    let read = try #require(try ConflictedText(reading: text.bytes))
    #expect(
      try read.merged().conflicts.map(\.reason.nl)
        == ["“Titel” van stap “Hoopt” verschilt; wat er eerst stond is niet bekend."])
    let made = try merge(
      base: nil, ours: ours.replacingID("j-8"), theirs: theirs.replacingID("j-9"))
    #expect(
      made.conflicts.map(\.reason.nl).contains(
        "“Kenmerk” van de klantreis verschilt; beide versies maakten dit bestand."))
  }

  @Test("calls the versions what they are in the work that git does")
  func names() throws {
    let names = SideNames(
      ours: Text(nl: "de versie waarop u verder bouwt", en: "the version that you build on"),
      theirs: Text(nl: "uw vastlegging “Tekst”", en: "your commit “Tekst”"))
    let merged = merge(
      base: try MergeCase.root([]), ours: try MergeCase.root([.remove(ItemRef("s-1"))]),
      theirs: try MergeCase.root([.title("s-1", "Mailt")]), calledAs: names)
    #expect(
      merged.conflicts.map(\.reason.nl) == [
        "De versie waarop u verder bouwt verwijdert stap “Belt”; uw vastlegging “Tekst” verandert titel."
      ])
    #expect(merged.sideNames.titles.theirs.nl == "Uw vastlegging “Tekst”")
  }

  @Test("names the building block of an opgave that it is about")
  func block() throws {
    func root(_ answer: String) throws -> Item {
      let text = """
        {"format":"klantreis.opgave/1","id":"o-1","title":"Rust",
        "why":{"answer":"\(answer)"},"customer":{"answer":"Elk"}}
        """
      return try Document(reading: Array(text.utf8)).root
    }
    let merged = merge(base: try root("a"), ours: try root("b"), theirs: try root("c"))
    #expect(
      merged.conflicts.map(\.reason.nl)
        == ["“Antwoord” van bouwblok “Waarom” kreeg in elke versie een andere waarde."])
    let report = DiffReport(old: try root("a"), new: try root("b"), language: .dutch)
    #expect(report.text(width: 200).contains("- Bouwblok “Waarom”: antwoord: a → b\n"))
    let lines = StableLines.of(try root("a"), language: .dutch)
    #expect(lines.contains("  Bouwblok: Waarom\n"), "\(lines)")
  }
}

extension Item {
  /// The same journey with another id.
  fileprivate func replacingID(_ id: String) throws -> Item {
    let text = String(decoding: canonicalText, as: UTF8.self)
    return try Document(reading: Array(text.replacing("\"j-1\"", with: "\"\(id)\"").utf8)).root
  }
}
