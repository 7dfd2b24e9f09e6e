// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import Testing
import Words

@Suite("A choice for a conflict")
struct ChoiceTests {
  /// What a conflict comes to when it is settled in each of three ways.
  struct Outcome: CustomStringConvertible, Sendable {
    let description: String
    let ours: [Edit]
    let theirs: [Edit]
    /// The phases with their steps, or a part of the text, for ours, the base and theirs.
    let outlines: [String]?
    let holds: [String]

    init(
      _ description: String, _ ours: [Edit], _ theirs: [Edit], _ outlines: [String]? = nil,
      holds: [String] = []
    ) {
      self.description = description
      self.ours = ours
      self.theirs = theirs
      self.outlines = outlines
      self.holds = holds
    }
  }

  static let outcomes: [Outcome] = [
    Outcome(
      "between two values", [.title("s-1", "Mailt")], [.title("s-1", "Schrijft")],
      holds: ["\"Mailt\"", "\"Belt\"", "\"Schrijft\""]),
    Outcome(
      "between removing a step and editing it", [.remove("s-5")], [.title("s-5", "Gaat")],
      ["f-1[s-1 s-2 s-3 s-4] f-2[s-6] f-3[s-7]", whole, whole]),
    Outcome(
      "between removing a step and moving it", [.move("s-5", to: "f-3", after: "s-7")],
      [.remove("s-5")],
      [
        "f-1[s-1 s-2 s-3 s-4] f-2[s-6] f-3[s-7 s-5]", whole,
        "f-1[s-1 s-2 s-3 s-4] f-2[s-6] f-3[s-7]",
      ]),
    Outcome(
      "between two phases for a step", [.move("s-1", to: "f-2", after: "s-5")],
      [.move("s-1", to: "f-3", after: "s-7")],
      [
        "f-1[s-2 s-3 s-4] f-2[s-5 s-1 s-6] f-3[s-7]", whole,
        "f-1[s-2 s-3 s-4] f-2[s-5 s-6] f-3[s-7 s-1]",
      ]),
    Outcome(
      "for the removal of a phase leaves a step that came from elsewhere where it was",
      [.move("s-1", to: "f-2", after: "s-5"), .step("s-9", in: "f-2", after: nil)],
      [.remove("f-2")],
      [
        "f-1[s-2 s-3 s-4] f-2[s-9 s-5 s-1 s-6] f-3[s-7]", whole,
        "f-1[s-1 s-2 s-3 s-4] f-3[s-7]",
      ]),
    Outcome(
      "for the removal of a phase brings back the one that a step came from",
      [.remove("f-2")], [.move("s-7", to: "f-2", after: "s-6"), .remove("f-3")],
      [
        "f-1[s-1 s-2 s-3 s-4] f-3[s-7]", "f-1[s-1 s-2 s-3 s-4] f-2[s-5 s-6 s-7]",
        "f-1[s-1 s-2 s-3 s-4] f-2[s-5 s-6 s-7]",
      ]),
    Outcome(
      "between two personas", [.remove("c-1"), .persona("c-2")], [.remove("c-1"), .persona("c-3")],
      holds: ["\"c-2\"", "\"c-1\"", "\"c-3\""]),
    Outcome(
      "between two contents of a new step", [.step("s-9", in: "f-2", after: "s-6", title: "Ons")],
      [.step("s-9", in: "f-2", after: "s-6", title: "Hun")],
      [
        "f-1[s-1 s-2 s-3 s-4] f-2[s-5 s-6 s-9] f-3[s-7]", whole,
        "f-1[s-1 s-2 s-3 s-4] f-2[s-5 s-6 s-9] f-3[s-7]",
      ]),
  ]

  private static let whole = "f-1[s-1 s-2 s-3 s-4] f-2[s-5 s-6] f-3[s-7]"

  @Test("gives what was chosen, with all else merged", arguments: outcomes)
  func settles(one: Outcome) throws {
    let ours = try MergeCase.root(one.ours + [.note("s-3", "Van ons")])
    let theirs = try MergeCase.root(one.theirs + [.note("s-4", "Van hen")])
    let merged = merge(base: try MergeCase.root([]), ours: ours, theirs: theirs)
    #expect(!merged.isClean)
    for (index, side) in [Side.ours, .base, .theirs].enumerated() {
      let root = merged.settled(as: side)
      if let outlines = one.outlines { #expect(root.outline == outlines[index], "\(side)") }
      let text = String(decoding: root.canonicalText, as: UTF8.self)
      for part in ["Van ons", "Van hen"] { #expect(text.contains(part)) }
      for (other, part) in one.holds.enumerated() {
        #expect(text.contains(part) == (index == other), "\(side) \(part)")
      }
    }
  }

  @Test("for a removal takes along the references that the other side made")
  func references() throws {
    let ours = try MergeCase.root([.remove("b-2")])
    let theirs = try MergeCase.root([.texts("p-1", .sources, ["b-1", "b-2"])])
    let merged = merge(base: try MergeCase.root([]), ours: ours, theirs: theirs)
    #expect(merged.conflicts.map(\.summary) == ["b-2 existence"])
    #expect(try Document(reading: merged.settled(as: .ours).canonicalText).remarks.isEmpty)
    #expect(merged.settled(as: .theirs).item(ItemRef("p-1"))?.texts(.sources) == ["b-1", "b-2"])
  }

  @Test("for what one side removed brings back the references that it dropped")
  func droppedReferences() throws {
    let ours = try MergeCase.root([.remove("s-1")])
    let theirs = try MergeCase.root([.title("s-1", "Mailt")])
    let merged = merge(base: try MergeCase.root([]), ours: ours, theirs: theirs)
    for (side, from, points) in [
      (Side.ours, nil, []), (.base, "s-1", ["p-1"]), (.theirs, "s-1", ["p-1"]),
    ] as [(Side, String?, [String])] {
      let root = merged.settled(as: side)
      #expect(root.item(ItemRef("w-1"))?.text(.from) == from, "\(side)")
      #expect(root.item(ItemRef("k-1"))?.texts(.painPoints) == points, "\(side)")
      #expect(try Document(reading: root.canonicalText).remarks.isEmpty, "\(side)")
    }
  }

  @Test("can be a value of one's own")
  func own() throws {
    let merged = merge(
      base: try MergeCase.root([]), ours: try MergeCase.root([.title("s-1", "Mailt")]),
      theirs: try MergeCase.root([.title("s-1", "Schrijft")]))
    let root = try merged.settled { _ in .own(.text("Appt")) }
    #expect(root.item(ItemRef("s-1"))?.title == "Appt")
    #expect(throws: EditError.self) { try merged.settled { _ in .own(.whole(3)) } }
    // Whether something is there at all is no value.
    let removed = merge(
      base: try MergeCase.root([]), ours: try MergeCase.root([.remove("s-1")]),
      theirs: try MergeCase.root([.title("s-1", "Mailt")]))
    #expect(throws: EditError.self) { try removed.settled { _ in .own(.text("Appt")) } }
  }

  @Test("between two formats is for one version as a whole")
  func formats() throws {
    func root(_ version: Int, _ member: String) throws -> Item {
      let text =
        "{\"format\":\"klantreis.journey/\(version)\",\"id\":\"j-1\",\"title\":\"\"\(member)}"
      return try Document(reading: Array(text.utf8)).root
    }
    let (base, ours, theirs) = try (root(1, ""), root(1, ",\"note\":\"a\""), root(2, ",\"x\":1"))
    let merged = merge(base: base, ours: ours, theirs: theirs)
    #expect(merged.settled(as: .ours) == ours)
    #expect(merged.settled(as: .base) == base)
    #expect(merged.settled(as: .theirs) == theirs)
    let reason = merged.conflicts.first?.reason.nl ?? ""
    #expect(reason.contains("klantreis.journey/1") && reason.contains("klantreis.journey/2"))
  }

  @Test("for one of several items with an id gives the others an id of their own, and loses none")
  func doubles() throws {
    func root(_ member: String) throws -> Item {
      let text = """
        {"format":"klantreis.journey/1","id":"j-1","title":"","phases":[{"id":"f-1","title":"A"},
        {"id":"f-1","title":"B"}]\(member)}
        """
      return try Document(reading: Array(text.utf8)).root
    }
    let merged = try merge(base: root(""), ours: root(",\"x\":1"), theirs: root(",\"y\":1"))
    for side in Side.allCases {
      let phases = merged.settled(as: side).items(.phases)
      #expect(phases.map(\.id) == ["f-1", "f-1-2"])
      #expect(phases.map(\.title) == ["A", "B"])
    }
  }
}
