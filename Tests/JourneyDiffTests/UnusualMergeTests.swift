// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import JourneyTesting
import Testing

@Suite("A merge of unusual files")
struct UnusualMergeTests {
  private func root(_ text: String) throws -> Item {
    try Document(reading: Array(text.utf8)).root
  }

  /// A small journey with these members.
  private func journey(_ members: String, title: String = "Reis") throws -> Item {
    try root(
      "{\"format\":\"klantreis.journey/1\",\"id\":\"j-1\",\"title\":\"\(title)\",\(members)}")
  }

  private func conflicts(_ base: Item?, _ ours: Item, _ theirs: Item) -> [String] {
    let forth = merge(base: base, ours: ours, theirs: theirs)
    let back = merge(base: base, ours: theirs, theirs: ours)
    #expect(forth.conflicts.map(\.summary) == back.conflicts.map(\.summary))
    return forth.conflicts.map(\.summary)
  }

  @Test("without a base joins what is the same and what is new")
  func noBase() throws {
    let ours = try journey("\"phases\":[{\"id\":\"f-1\",\"title\":\"A\"}],\"tags\":[\"a\"]")
    let theirs = try journey("\"phases\":[{\"id\":\"f-2\",\"title\":\"B\"}],\"tags\":[\"b\"]")
    let merged = merge(base: nil, ours: ours, theirs: theirs)
    #expect(merged.isClean)
    #expect(merged.root.outline == "f-1[] f-2[]")
    #expect(merged.root == merge(base: nil, ours: theirs, theirs: ours).root)
    #expect(merge(base: nil, ours: ours, theirs: ours).gives(ours))
    let other = try journey("\"phases\":[{\"id\":\"f-1\",\"title\":\"C\"}]", title: "Ander")
    #expect(conflicts(nil, ours, other) == ["root.title", "f-1.title"])
    let noted = try journey("\"phases\":[{\"id\":\"f-1\",\"title\":\"A\",\"note\":\"n\"}]")
    #expect(conflicts(nil, ours, noted) == ["f-1.note"])
    let elsewhere = try root(
      "{\"format\":\"klantreis.journey/1\",\"id\":\"j-2\",\"title\":\"Reis\"}")
    #expect(conflicts(nil, ours, elsewhere) == ["root.id"])
  }

  @Test(
    "takes a value under a key that no version knows as one",
    arguments: [
      ("1", "2", "3", ["root.x"]), ("null", "1", "null", []), ("[1]", "[1,2]", "[2,1]", ["root.x"]),
      ("{\"a\":1}", "{\"a\":2}", "{\"a\":1,\"b\":1}", ["root.x"]), ("1", "1.0", "1", []),
      ("1", "1.0", "1e0", []), ("null", "0", "false", ["root.x"]),
    ] as [(String, String, String, [String])])
  func strangeKeys(base: String, ours: String, theirs: String, expected: [String]) throws {
    let texts = try [base, ours, theirs].map { try journey("\"x\":\($0)") }
    #expect(conflicts(texts[0], texts[1], texts[2]) == expected)
    let merged = merge(base: texts[0], ours: texts[1], theirs: texts[2])
    if expected.isEmpty {
      #expect(merged.root == merge(base: texts[0], ours: texts[2], theirs: texts[1]).root)
    }
  }

  @Test("tells null from absent")
  func missing() throws {
    let base = try journey("\"x\":null")
    let without = try journey("\"y\":1")
    #expect(merge(base: base, ours: without, theirs: base).gives(without))
    #expect(conflicts(base, without, try journey("\"x\":1")) == ["root.x"])
  }

  @Test("is a conflict when an id is doubled in a file that both changed")
  func doubles() throws {
    let phases = "\"phases\":[{\"id\":\"f-1\",\"title\":\"A\"},{\"id\":\"f-1\",\"title\":\"B\"}]"
    let base = try journey(phases)
    let ours = try journey(phases + ",\"x\":1")
    let theirs = try journey(phases + ",\"y\":1")
    #expect(conflicts(base, ours, theirs) == ["f-1 duplicate"])
    let mended = try journey("\"phases\":[{\"id\":\"f-1\",\"title\":\"A\"}]")
    #expect(merge(base: base, ours: base, theirs: mended).gives(mended))
    #expect(conflicts(base, mended, theirs) == ["f-1 duplicate"])
    let untouched = merge(base: base, ours: base, theirs: base)
    #expect(untouched.root == base)
    #expect(untouched.conflicts.map(\.summary) == ["f-1 duplicate"])
  }

  @Test("of a later version with an earlier one is a conflict, and never a step back")
  func formats() throws {
    let base = try journey("\"x\":1")
    let ours = try journey("\"x\":2")
    let later = try root(
      "{\"format\":\"klantreis.journey/2\",\"id\":\"j-1\",\"title\":\"Reis\",\"x\":1}")
    #expect(conflicts(base, ours, later) == ["root.format"])
    let merged = merge(base: base, ours: ours, theirs: later)
    #expect(merged.root.text(.format) == "klantreis.journey/2")
    #expect(merge(base: base, ours: base, theirs: later).gives(later))
  }

  @Test("keeps an empty list that somebody wrote, and drops one that was emptied")
  func emptyLists() throws {
    let base = try journey("\"tags\":[\"a\",\"b\"],\"phases\":[{\"id\":\"f-1\",\"title\":\"\"}]")
    let ours = try journey("\"tags\":[\"a\"],\"phases\":[]")
    let theirs = try journey("\"tags\":[\"b\"],\"phases\":[{\"id\":\"f-1\",\"title\":\"\"}]")
    let merged = merge(base: base, ours: ours, theirs: theirs)
    #expect(merged.root == (try journey("\"phases\":[]")))
    #expect(merge(base: base, ours: theirs, theirs: ours).root == merged.root)
  }

  @Test(
    "of files that others wrote gives the same as of canonical ones",
    arguments: 0..<30 as Range<UInt64>)
  func messy(number: UInt64) throws {
    var seed = Seed(number)
    let node = RandomJourney.make(seed: seed, size: 2)
    let base = try root(node.canonical)
    var edits = RandomEdits(seed: seed, person: "a")
    let ours = edits.edit(base, times: 3).root
    let messy = try root(node.messy(using: &seed))
    #expect(merge(base: base, ours: ours, theirs: messy).gives(ours), "\(seed)")
    #expect(merge(base: messy, ours: base, theirs: ours).gives(ours), "\(seed)")
  }
}
