// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Testing

@testable import JourneyDiff

@Suite("A merge of what is rare")
struct RareMergeTests {
  private static func root(_ members: String) throws -> Item {
    try Document(
      reading: Array(
        "{\"format\":\"klantreis.journey/1\",\"id\":\"j-1\",\"title\":\"R\"\(members)}".utf8)
    ).root
  }

  /// Merges both ways, which must give the same.
  private static func merged(_ base: String, _ ours: String, _ theirs: String) throws -> Merge {
    let (base, ours, theirs) = (try root(base), try root(ours), try root(theirs))
    let back = merge(base: base, ours: theirs, theirs: ours)
    let forth = merge(base: base, ours: ours, theirs: theirs)
    #expect(forth.conflicts.map(\.summary).sorted() == back.conflicts.map(\.summary).sorted())
    if forth.isClean { #expect(forth.root == back.root) }
    return forth
  }

  @Test("keeps the spelling that is new, whichever side has it", arguments: ["1.0", "1e0"])
  func spelling(new: String) throws {
    let texts = [",\"x\":1", ",\"x\":1,\"y\":2", ",\"x\":\(new),\"z\":3"]
    let merged = try Self.merged(texts[0], texts[1], texts[2])
    let text = String(decoding: merged.root.canonicalText, as: UTF8.self)
    #expect(merged.isClean)
    #expect(text.contains("\"x\": \(new),") && text.contains("\"y\": 2"), "\(text)")
    let back = try Self.merged(texts[0], texts[2], texts[1])
    #expect(back.root.canonicalText == merged.root.canonicalText)
  }

  @Test("puts a tag after one of two that are the same")
  func sameTexts() throws {
    func tags(_ names: String) -> String {
      let list = names.map { "\"\($0)\"" }.joined(separator: ",")
      return ",\"tags\":[\(list)]"
    }
    let merged = try Self.merged(tags("xzx"), tags("xyzx"), tags("xzxy"))
    #expect(merged.isClean)
    #expect(merged.root.texts(.tags) == ["x", "y", "z", "x"])
  }

  @Test("of items that share an id has them in one order, whichever side is ours")
  func sameIDs() throws {
    func phases(_ lists: [[String]]) -> String {
      let phases = lists.enumerated().map { number, titles in
        let steps = titles.map { "{\"id\":\"s-9\",\"title\":\"\($0)\"}" }.joined(separator: ",")
        return "{\"id\":\"f-\(number)\",\"title\":\"F\",\"steps\":[\(steps)]}"
      }
      return ",\"phases\":[\(phases.joined(separator: ","))]"
    }
    let base = phases([[], []])
    let merged = try Self.merged(base, phases([[], ["A"]]), phases([["A"], ["B"]]))
    #expect(merged.conflicts.contains { $0.summary.contains("s-9 duplicate") })
  }

  @Test("leaves orders alone that say the same of what both have")
  func sameOrders() {
    // Each side moved something beside what the other one removed, and the removed stays.
    let forth = OrderMerge(
      base: [1, 2, 3, 4], ours: [2, 1, 3], theirs: [1, 4, 3], members: [1, 2, 3, 4], precedes: <)
    let back = OrderMerge(
      base: [1, 2, 3, 4], ours: [1, 4, 3], theirs: [2, 1, 3], members: [1, 2, 3, 4], precedes: <)
    #expect(forth.order == [2, 1, 4, 3] && back.order == forth.order)
    #expect(forth.disputed == [] && back.disputed == [])
  }

  @Test("of a list in which thousands of things changed places holds each of them once")
  func longLists() {
    let base = Array(0..<2_500)
    let turned = Array(base.reversed())
    let halves = Array(base[1_250...] + base[..<1_250])
    let forth = OrderMerge(
      base: base, ours: turned, theirs: halves, members: Set(base), precedes: <)
    let back = OrderMerge(
      base: base, ours: halves, theirs: turned, members: Set(base), precedes: <)
    #expect(forth.order == back.order && forth.order.sorted() == base)
  }

  @Test("takes an own value for what the journey says of itself")
  func ownValue() throws {
    let base = try MergeCase.root([])
    let ours = try MergeCase.root([.set(ItemRef("j-1"), .title, .text("Onze"))])
    let theirs = try MergeCase.root([.set(ItemRef("j-1"), .title, .text("Hun"))])
    let root = try merge(base: base, ours: ours, theirs: theirs).settled { _ in .own(.text("Eigen"))
    }
    #expect(root.title == "Eigen")
  }

  @Test("takes an own value for nothing but a field")
  func noOwnValue() throws {
    let cases: [(ours: [Edit], theirs: [Edit], named: String)] = [
      ([.remove(ItemRef("s-2"))], [.title("s-2", "Hoopt")], "step s-2 existence"),
      (
        [.move("s-2", to: "f-2", after: "s-5")], [.move("s-2", to: "f-3", after: "s-7")],
        "step s-2 place"
      ),
      (
        [.remove(ItemRef("c-1")), .persona("c-2")], [.remove(ItemRef("c-1")), .persona("c-3")],
        "journey  slot persona"
      ),
    ]
    for (ours, theirs, named) in cases {
      let merged = merge(
        base: try MergeCase.root([]), ours: try MergeCase.root(ours),
        theirs: try MergeCase.root(theirs))
      #expect(merged.conflicts.map(\.id.description) == [named])
      #expect(throws: EditError.self) { try merged.settled { _ in .own(.text("x")) } }
    }
    let doubled = ",\"sources\":[{\"id\":\"b-1\",\"title\":\"A\"},{\"id\":\"b-1\",\"title\":\"B\"}]"
    let merged = try Self.merged("", doubled + ",\"x\":1", doubled + ",\"x\":2")
    let double = try #require(merged.conflicts.first { $0.summary.contains("duplicate") })
    #expect(double.id.description.hasSuffix("duplicateID b-1"))
    #expect(throws: EditError.self) {
      try merged.settled { $0.id == double.id ? .own(.text("b-2")) : nil }
    }
  }

  // MARK: - Text

  @Test("as text knows lines that end as those of Windows, and things that have an id alone")
  func strangeText() {
    func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
    let text = ConflictText(
      ours: bytes("{\r\n  \"a\": 1\r\n}\r\n"), base: bytes("{\n  \"a\": 0\n}\n"),
      theirs: bytes("{\n  \"a\": 0\n}\n"))
    #expect(text.hunks == 1)
    #expect(!text.bytes.contains(0x0D))
    // What is cut off in the middle is compared line by line all the same.
    let cut = ConflictText(
      ours: bytes("[\n  {\n    \"id\": \"f-1\"\n  },\n  {"), base: nil,
      theirs: bytes("[\n  {\n    \"id\": \"f-1\"\n  }\n]"))
    #expect(String(decoding: cut.bytes, as: UTF8.self).hasPrefix("[\n  {\n    \"id\": \"f-1\"\n"))
    #expect(cut.hunks == 1)
  }

  @Test("as text takes no marker of jj in a conflict of git, and knows where its lines come from")
  func strangeMarkers() throws {
    let text = "{\n<<<<<<< a\n  \"x\": 1\n||||||| b\n  \"x\": 0\n%%%%%%% c\n=======\n>>>>>>> d\n}\n"
    let error = #expect(throws: MarkerError.self) { try ConflictedText(reading: Array(text.utf8)) }
    #expect(error?.line == 6)
    let whole = text.replacing("%%%%%%% c\n", with: "")
    let read = try #require(try ConflictedText(reading: Array(whole.utf8)))
    #expect(read.line(2, of: .ours) == 3 && read.line(2, of: .base) == 5)
    // What stands behind the end is said of the last line.
    #expect(read.line(99, of: .ours) == 9)
  }
}
