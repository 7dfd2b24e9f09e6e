// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import Testing
import Words

@Suite("A merge")
struct MergeTests {
  static let clean: [MergeCase] = [
    MergeCase(
      "different fields of one step", [.title("s-1", "Mailt")], [.note("s-1", "Lang")],
      holds: ["Mailt", "Lang"]),
    MergeCase(
      "a move against an edit", [.move("s-1", to: "f-2", after: "s-5")], [.title("s-1", "Mailt")],
      "f-1[s-2 s-3 s-4] f-2[s-5 s-1 s-6] f-3[s-7]", holds: ["Mailt"]),
    MergeCase(
      "a move against a new pain point", [.move("s-1", to: "f-3", after: "s-7")],
      [.pain("p-9", in: "s-1")], "f-1[s-2 s-3 s-4] f-2[s-5 s-6] f-3[s-7 s-1]", holds: ["p-9"]),
    MergeCase(
      "a move against the removal of something else",
      [.move("s-1", to: "f-2", after: nil)], [.remove("s-2")],
      "f-1[s-3 s-4] f-2[s-1 s-5 s-6] f-3[s-7]"),
    MergeCase(
      "the same edit", [.title("s-1", "Mailt")], [.title("s-1", "Mailt")], holds: ["Mailt"]),
    MergeCase(
      "the same move", [.move("s-1", to: "f-2", after: "s-6")],
      [.move("s-1", to: "f-2", after: "s-6")], "f-1[s-2 s-3 s-4] f-2[s-5 s-6 s-1] f-3[s-7]"),
    MergeCase(
      "the same removal", [.remove("s-2")], [.remove("s-2")],
      "f-1[s-1 s-3 s-4] f-2[s-5 s-6] f-3[s-7]"),
    MergeCase(
      "the same new step", [.step("s-9", in: "f-2", after: "s-5")],
      [.step("s-9", in: "f-2", after: "s-5")],
      "f-1[s-1 s-2 s-3 s-4] f-2[s-5 s-9 s-6] f-3[s-7]"),
    MergeCase(
      "two new steps at one place", [.step("s-9", in: "f-1", after: "s-2")],
      [.step("s-8", in: "f-1", after: "s-2", title: "Anders")],
      "f-1[s-1 s-2 s-8 s-9 s-3 s-4] f-2[s-5 s-6] f-3[s-7]"),
    MergeCase(
      "two blocks at one place",
      [.step("s-z", in: "f-1", after: "s-2"), .step("s-a", in: "f-1", after: "s-z")],
      [
        .step("s-y", in: "f-1", after: "s-2", title: "y"),
        .step("s-b", in: "f-1", after: "s-y", title: "b"),
      ],
      "f-1[s-1 s-2 s-y s-b s-z s-a s-3 s-4] f-2[s-5 s-6] f-3[s-7]"),
    MergeCase(
      "both append", [.step("s-9", in: "f-2", after: "s-6")],
      [.step("s-8", in: "f-2", after: "s-6", title: "Anders")],
      "f-1[s-1 s-2 s-3 s-4] f-2[s-5 s-6 s-8 s-9] f-3[s-7]"),
    MergeCase(
      "a phase renamed and added to", [.title("f-2", "Gesprek")],
      [.step("s-9", in: "f-2", after: nil)],
      "f-1[s-1 s-2 s-3 s-4] f-2[s-9 s-5 s-6] f-3[s-7]", holds: ["Gesprek"]),
    MergeCase(
      "phases reordered against edits inside", [.phase("f-3", after: nil)],
      [.title("s-7", "Leest"), .step("s-9", in: "f-3", after: "s-7")],
      "f-3[s-7 s-9] f-1[s-1 s-2 s-3 s-4] f-2[s-5 s-6]"),
    MergeCase(
      "a removed neighbour", [.step("s-9", in: "f-1", after: "s-2")], [.remove("s-2")],
      "f-1[s-1 s-9 s-3 s-4] f-2[s-5 s-6] f-3[s-7]"),
    MergeCase(
      "a neighbour moved away", [.step("s-9", in: "f-1", after: "s-2")],
      [.move("s-2", to: "f-2", after: nil)],
      "f-1[s-1 s-9 s-3 s-4] f-2[s-2 s-5 s-6] f-3[s-7]"),
    MergeCase(
      "two steps moved to one place", [.move("s-1", to: "f-3", after: "s-7")],
      [.move("s-5", to: "f-3", after: "s-7")],
      "f-1[s-2 s-3 s-4] f-2[s-6] f-3[s-7 s-1 s-5]"),
    MergeCase(
      "a phase reversed while its steps are edited",
      [
        .move("s-2", to: "f-1", after: nil), .move("s-3", to: "f-1", after: nil),
        .move("s-4", to: "f-1", after: nil),
      ], ["s-1", "s-2", "s-3", "s-4"].map { Edit.note($0, "Nieuw") },
      "f-1[s-4 s-3 s-2 s-1] f-2[s-5 s-6] f-3[s-7]"),
    MergeCase(
      "moved to another phase by one, and within its phase by the other: noted",
      [.move("s-1", to: "f-2", after: "s-5")], [.move("s-1", to: "f-1", after: "s-3")],
      "f-1[s-2 s-3 s-4] f-2[s-5 s-1 s-6] f-3[s-7]", notes: 1),
    MergeCase(
      "moved to another phase by one, while the other moves its neighbours: nothing to note",
      [.move("s-1", to: "f-2", after: "s-5")], [.move("s-2", to: "f-1", after: "s-4")],
      "f-1[s-3 s-4 s-2] f-2[s-5 s-1 s-6] f-3[s-7]"),
    MergeCase(
      "an opportunity dropped by one and worded anew by the other",
      [.set(ItemRef("k-1"), .status, .text("dropped"))],
      [.set(ItemRef("k-1"), .title, .text("Veel sneller"))],
      holds: [#""title": "Veel sneller""#, #""status": "dropped""#]),
    MergeCase(
      "two places in one phase: the smaller neighbour wins",
      [.move("s-1", to: "f-1", after: "s-3")], [.move("s-1", to: "f-1", after: "s-2")],
      "f-1[s-2 s-1 s-3 s-4] f-2[s-5 s-6] f-3[s-7]", notes: 1),
    MergeCase(
      "what follows a step stays when the other side's place for that step wins",
      [.move("s-1", to: "f-1", after: "s-3"), .step("s-9", in: "f-1", after: "s-1")],
      [.move("s-1", to: "f-1", after: "s-2")],
      "f-1[s-2 s-1 s-3 s-9 s-4] f-2[s-5 s-6] f-3[s-7]", notes: 1),
    MergeCase(
      "the same new steps in another order",
      [.step("s-9", in: "f-1", after: "s-2"), .step("s-8", in: "f-1", after: "s-2")],
      [.step("s-8", in: "f-1", after: "s-2"), .step("s-9", in: "f-1", after: "s-2")],
      "f-1[s-1 s-2 s-8 s-9 s-3 s-4] f-2[s-5 s-6] f-3[s-7]", notes: 1),
    MergeCase(
      "two places in one phase, where the first could also be read as a move of the neighbour",
      [.move("s-2", to: "f-1", after: "s-4")], [.move("s-2", to: "f-1", after: nil)],
      "f-1[s-2 s-1 s-3 s-4] f-2[s-5 s-6] f-3[s-7]", notes: 1),
    MergeCase(
      "a step put last by one, and two steps put before those by the other",
      [.move("s-3", to: "f-1", after: nil), .move("s-4", to: "f-1", after: "s-3")],
      [.move("s-1", to: "f-1", after: "s-4")], "f-1[s-3 s-4 s-2 s-1] f-2[s-5 s-6] f-3[s-7]"),
    MergeCase(
      "a step put last by one, and others put in another order before it",
      [.move("s-1", to: "f-1", after: "s-4")],
      [.move("s-4", to: "f-1", after: "s-2"), .move("s-1", to: "f-1", after: "s-4")],
      "f-1[s-2 s-4 s-3 s-1] f-2[s-5 s-6] f-3[s-7]"),
    MergeCase(
      "what cannot be had far down a list is told",
      [.step("s-8", in: "f-1", after: "s-4"), .move("s-3", to: "f-1", after: "s-4")],
      [.move("s-3", to: "f-1", after: "s-1")],
      "f-1[s-1 s-2 s-4 s-3 s-8] f-2[s-5 s-6] f-3[s-7]", notes: 1),
    MergeCase(
      "the last two turned round by one, and the last three by the other",
      [.move("s-4", to: "f-1", after: "s-2")],
      [.move("s-4", to: "f-1", after: "s-2"), .move("s-2", to: "f-1", after: "s-3")],
      "f-1[s-1 s-4 s-3 s-2] f-2[s-5 s-6] f-3[s-7]"),
    MergeCase(
      "all turned round, which holds what the other turned round",
      [
        .move("s-2", to: "f-1", after: nil), .move("s-3", to: "f-1", after: nil),
        .move("s-4", to: "f-1", after: nil),
      ], [.move("s-2", to: "f-1", after: nil)], "f-1[s-4 s-3 s-2 s-1] f-2[s-5 s-6] f-3[s-7]"),
    MergeCase(
      "a step put elsewhere by each, where both places hold",
      [.move("s-3", to: "f-1", after: nil)], [.move("s-2", to: "f-1", after: "s-3")],
      "f-1[s-3 s-1 s-2 s-4] f-2[s-5 s-6] f-3[s-7]"),
    MergeCase(
      "neighbours that change places by twos: what cannot be had is told",
      [.move("s-2", to: "f-1", after: nil), .move("s-4", to: "f-1", after: "s-1")],
      [.move("s-3", to: "f-1", after: "s-1")], notes: 1),
    MergeCase(
      "a step between neighbours that go two ways: what cannot be had is told",
      [.phase("f-2", after: nil)], [.phase("f-2", after: "f-3")], notes: 1),
    MergeCase(
      "tags as a set", [.texts("j-1", .tags, ["een", "drie"])],
      [.texts("j-1", .tags, ["vier", "een", "twee"])], holds: ["vier", "drie"]),
    MergeCase(
      "references as a set", [.texts("p-1", .sources, ["b-1", "b-2"])],
      [.texts("p-1", .sources, [])], holds: ["\"sources\": [\n                \"b-2\""]),
    MergeCase("a new persona", [.remove("c-1"), .persona("c-2")], [], holds: ["c-2"]),
    MergeCase(
      "the persona edited twice", [.title("c-1", "Amal")],
      [.set(ItemRef("c-1"), .quote, .text("Nou"))], holds: ["Amal", "Nou"]),
    MergeCase(
      "text like a conflict marker", [.note("s-1", "<<<<<<< ours\n=======")],
      [.title("s-1", ">>>>>>> theirs")], holds: ["<<<<<<< ours", ">>>>>>> theirs"]),
    MergeCase(
      "a pain point removed with what refers to it", [.remove("p-1")], [.title("k-1", "Nu")],
      holds: ["Nu"]),
  ]

  static let disputed: [MergeCase] = [
    MergeCase(
      "two values for one field", [.title("s-1", "Mailt")], [.title("s-1", "Schrijft")],
      conflicts: ["s-1.title"], holds: ["Mailt"]),
    MergeCase(
      "composed against decomposed", [.title("s-1", "caf\u{E9}")], [.title("s-1", "cafe\u{301}")],
      conflicts: ["s-1.title"]),
    MergeCase(
      "cleared against changed", [.note("s-1", nil)], [.note("s-1", "Lang")],
      conflicts: ["s-1.note"], holds: ["Lang"]),
    MergeCase(
      "an edit against a removal", [.title("s-1", "Mailt")], [.remove("s-1")],
      conflicts: ["s-1 existence"], "f-1[s-1 s-2 s-3 s-4] f-2[s-5 s-6] f-3[s-7]",
      holds: ["Mailt"]),
    MergeCase(
      "a move against a removal", [.move("s-1", to: "f-2", after: "s-5")], [.remove("s-1")],
      conflicts: ["s-1 existence"], "f-1[s-2 s-3 s-4] f-2[s-5 s-1 s-6] f-3[s-7]"),
    MergeCase(
      "a move within the phase against a removal", [.move("s-1", to: "f-1", after: "s-3")],
      [.remove("s-1")], conflicts: ["s-1 existence"],
      "f-1[s-2 s-3 s-1 s-4] f-2[s-5 s-6] f-3[s-7]"),
    MergeCase(
      "a step added in a removed phase", [.step("s-9", in: "f-2", after: "s-5")],
      [.remove("f-2")], conflicts: ["f-2 existence"],
      "f-1[s-1 s-2 s-3 s-4] f-2[s-5 s-9 s-6] f-3[s-7]"),
    MergeCase(
      "a step moved into a removed phase", [.move("s-1", to: "f-2", after: nil)],
      [.remove("f-2")], conflicts: ["f-2 existence"],
      "f-1[s-2 s-3 s-4] f-2[s-1 s-5 s-6] f-3[s-7]"),
    MergeCase(
      "an edit deep in a removed phase", [.title("p-2", "Lang"), .title("s-5", "Gaat")],
      [.remove("f-1")], conflicts: ["f-1 existence"],
      "f-1[s-1 s-2 s-3 s-4] f-2[s-5 s-6] f-3[s-7]", holds: ["Lang", "Gaat"]),
    MergeCase(
      "one step moved to two phases", [.move("s-1", to: "f-2", after: "s-5")],
      [.move("s-1", to: "f-3", after: "s-7")], conflicts: ["s-1 place"],
      "f-1[s-2 s-3 s-4] f-2[s-5 s-1 s-6] f-3[s-7]"),
    MergeCase(
      "one id with two contents", [.step("s-9", in: "f-1", after: "s-1", title: "Een")],
      [.step("s-9", in: "f-1", after: "s-1", title: "Twee")], conflicts: ["s-9.title"],
      "f-1[s-1 s-9 s-2 s-3 s-4] f-2[s-5 s-6] f-3[s-7]"),
    MergeCase(
      "one new id in two phases", [.step("s-9", in: "f-1", after: "s-1")],
      [.step("s-9", in: "f-2", after: "s-5")], conflicts: ["s-9 place"],
      "f-1[s-1 s-9 s-2 s-3 s-4] f-2[s-5 s-6] f-3[s-7]"),
    MergeCase(
      "one new id for two kinds", [.step("q-9", in: "f-1", after: "s-1")],
      [.pain("q-9", in: "s-1")], conflicts: ["q-9 duplicate"]),
    MergeCase(
      "the journey's title", [.title("j-1", "Een")], [.title("j-1", "Twee")],
      conflicts: ["root.title"]),
    MergeCase(
      "two new personas", [.remove("c-1"), .persona("c-2")], [.remove("c-1"), .persona("c-3")],
      conflicts: ["root slot"], holds: ["c-2"]),
    MergeCase(
      "a persona edited against another one", [.title("c-1", "Amal")],
      [.remove("c-1"), .persona("c-3")], conflicts: ["root slot"]),
    MergeCase(
      "a reference to what is removed", [.texts("k-1", .painPoints, ["p-1", "p-2"])],
      [.remove("p-2")], conflicts: ["p-2 existence"], holds: ["\"id\": \"p-2\""]),
  ]

  @Test("is clean", arguments: clean)
  func isClean(one: MergeCase) throws {
    let (forth, back) = try check(one)
    #expect(forth.isClean && back.isClean)
    #expect(forth.root == back.root)
    #expect(try Document(reading: forth.root.canonicalText).remarks.isEmpty)
  }

  @Test("is a conflict, with all else merged", arguments: disputed)
  func isDisputed(one: MergeCase) throws {
    let (forth, back) = try check(one)
    #expect(Set(back.conflicts.map(\.summary)) == Set(one.conflicts))
    for conflict in forth.conflicts + back.conflicts {
      #expect(conflict.reason.nl.hasSuffix(".") && conflict.reason.en.hasSuffix("."))
    }
  }

  private func check(_ one: MergeCase) throws -> (Merge, Merge) {
    let base = try MergeCase.root([])
    let ours = try MergeCase.root(one.ours + [.note("s-6", "Van ons")])
    let theirs = try MergeCase.root(one.theirs + [.note("s-7", "Van hen")])
    let forth = merge(base: base, ours: ours, theirs: theirs)
    #expect(forth.conflicts.map(\.summary) == one.conflicts)
    #expect(forth.notes.count == one.notes, "\(forth.root.outline) \(forth.notes.map(\.text.nl))")
    if let outline = one.outline { #expect(forth.root.outline == outline) }
    let text = String(decoding: forth.root.canonicalText, as: UTF8.self)
    for part in one.holds + ["Van ons", "Van hen"] { #expect(text.contains(part)) }
    return (forth, merge(base: base, ours: theirs, theirs: ours))
  }
}
