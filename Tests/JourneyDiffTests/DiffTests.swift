// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import JourneyTesting
import Testing

@Suite("A diff")
struct DiffTests {
  static func random(
    _ number: UInt64, size: Int = 3, _ root: ItemKind = .journey
  ) throws -> Item {
    let node = RandomJourney.make(root, seed: Seed(number), size: size)
    return try Document(reading: Array(node.canonical.utf8)).root
  }

  /// The canonical text with whole numbers in one spelling, which no diff tells apart.
  static func plain(_ item: Item) -> [Substring] {
    String(decoding: item.canonicalText, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        let end = line.hasSuffix(",") ? line.dropLast() : line
        guard end.hasSuffix(".0"), !end.contains("10000000000000000999") else { return line }
        return Substring(end.dropLast(2) + line.dropFirst(end.count))
      }
  }

  @Test("of a journey and itself is empty", arguments: 0..<50 as Range<UInt64>)
  func nothing(number: UInt64) throws {
    let node = RandomJourney.make(seed: Seed(number))
    let root = try Document(reading: Array(node.canonical.utf8)).root
    var seed = Seed(number)
    let messy = try Document(reading: Array(node.messy(using: &seed).utf8)).root
    #expect(diff(root, messy).isEmpty, "\(seed)")
  }

  @Test(
    "of an edited file, applied, gives the edited file", arguments: RandomFile.some(400))
  func edited(file: RandomFile) throws {
    let number = file.number
    let old = try Self.random(number, file.root)
    var edits = RandomEdits(seed: Seed(number), person: "a")
    let (new, log) = edits.edit(old, times: 1 + Int(number % 12))
    let changes = diff(old, new)
    #expect(changes.isEmpty == (old == new), "\(Seed(number)) \(log)")
    let applied = try old.applying(changes)
    #expect(applied == new, "\(Seed(number)) \(log)")
    let back = try new.applying(diff(new, old))
    #expect(back == old, "\(Seed(number)) \(log)")
  }

  @Test(
    "written as JSON and read again, applied, gives the edited file byte for byte",
    arguments: RandomFile.some(300))
  func text(file: RandomFile) throws {
    let number = file.number
    let old = try Self.random(number, file.root)
    var edits = RandomEdits(seed: Seed(number), person: "a")
    let (new, log) = edits.edit(old, times: 1 + Int(number % 12))
    let json = diff(old, new).json
    let read = try #require([Change](reading: json), "\(Seed(number)) \(log)")
    #expect(read.json == json, "\(Seed(number)) \(log)")
    let applied = try old.applying(read)
    #expect(applied.canonicalText == new.canonicalText, "\(Seed(number)) \(log)")
  }

  static let damaged = [
    "", "{}", "[]", #"{"format":"klantreis.changes/1"}"#,
    #"{"format":"klantreis.changes/2","changes":[]}"#,
    #"{"format":"klantreis.changes/1","changes":[{"change":"edited","kind":"step","item":"s-1"}]}"#,
    #"{"format":"klantreis.changes/1","changes":[{"change":"edited","kind":"step","item":"s-1","key":"emotion","new":9}]}"#,
    #"{"format":"klantreis.changes/1","changes":[{"change":"moved","kind":"step","item":"s-1"}]}"#,
    #"{"format":"klantreis.changes/1","changes":[{"change":"eaten","kind":"step","item":"s-1"}]}"#,
  ]

  @Test("is not read from what is something else", arguments: damaged)
  func damage(text: String) {
    #expect([Change](reading: Array(text.utf8)) == nil)
  }

  @Test(
    "of two journeys with the same ids, applied, gives the other",
    arguments: 0..<200 as Range<UInt64>)
  func unrelated(number: UInt64) throws {
    let old = try Self.random(number)
    let new = try Self.random(number + 1000, size: 2)
    let applied = try old.applying(diff(old, new))
    #expect(Self.plain(applied) == Self.plain(new), "\(Seed(number))")
    #expect(diff(applied, new).isEmpty, "\(Seed(number))")
  }
}

@Suite("A change")
struct ChangeTests {
  private static let text = """
    {"format":"klantreis.journey/1","id":"j-1","title":"Reis","review":{"everyMonths":6},"phases":[
    {"id":"f-1","title":"Melding","steps":[
    {"id":"s-1","title":"Belt","emotion":-1,"painPoints":[{"id":"p-1","title":"Stil"}]},
    {"id":"s-2","title":"Wacht"},{"id":"s-3","title":"Leest"},{"id":"s-4","title":"Hoort"}]},
    {"id":"f-2","title":"Intake","x":null}]}
    """

  /// Says in a few words what changed when the first text is replaced by the second.
  private func changes(_ old: String, _ new: String) throws -> [String] {
    let text = Self.text.split(separator: "\n").joined()
    let edited = text.split(separator: old, maxSplits: 1).joined(separator: new)
    try #require(edited != text)
    let before = try Document(reading: Array(text.utf8)).root
    return diff(before, try Document(reading: Array(edited.utf8)).root).map(\.summary)
  }

  @Test(
    "says what is",
    arguments: [
      ("\"emotion\":-1", "\"emotion\":2", ["s-1.emotion -1 → 2"]),
      ("\"emotion\":-1", "\"emotion\":-1.0", []),
      ("\"x\":null", "\"y\":1", ["f-2.x null → ∅", "f-2.y ∅ → 1"]),
      ("\"x\":null", "\"x\":[]", ["f-2.x null → []"]),
      ("\"Belt\"", "\"Cafe\u{301}\"", ["s-1.title \"Belt\" → \"Cafe\u{301}\""]),
      (
        "\"everyMonths\":6", "\"lastOn\":\"2026-01-01\"",
        ["j-1/review.everyMonths 6 → ∅", "j-1/review.lastOn ∅ → \"2026-01-01\""]
      ),
      ("\"review\":{\"everyMonths\":6},", "", ["j-1/review − j-1.review 1"]),
      ("{\"id\":\"s-2\",\"title\":\"Wacht\"},", "", ["s-2 − f-1.steps 2"]),
      (
        "{\"id\":\"s-4\",\"title\":\"Hoort\"}",
        "{\"id\":\"s-4\",\"title\":\"Hoort\"},{\"id\":\"s-9\",\"title\":\"\"}",
        ["s-9 + f-1.steps 5"]
      ),
      ("\"x\":null", "\"x\":null,\"steps\":[]", ["f-2.steps ∅ → []"]),
      ("\"id\":\"j-1\"", "\"id\":\"j-2\"", ["j-1.id \"j-1\" → \"j-2\""]),
    ] as [(String, String, [String])])
  func one(old: String, new: String, expected: [String]) throws {
    #expect(try changes(old, new) == expected)
  }

  @Test("of place is told apart from one of content")
  func movedAndEdited() throws {
    let root = try Document(reading: Array(Self.text.utf8)).root
    var new = try root.applying(.move(ItemRef("s-1"), into: ItemRef("f-2"), .steps, .first))
    new = try new.applying(.set(ItemRef("s-1"), .title, .text("Mailt")))
    #expect(
      diff(root, new).map(\.summary)
        == ["s-1 f-1.steps 1 → f-2.steps 1", "s-1.title \"Belt\" → \"Mailt\""])
    let reordered = try root.applying(
      .move(ItemRef("s-1"), into: ItemRef("f-1"), .steps, .after(ItemRef("s-3"))))
    #expect(diff(root, reordered).map(\.summary) == ["s-1 f-1.steps 1 → f-1.steps 3"])
  }

  @Test("says nothing of an empty list that was filled, which its items say")
  func filled() throws {
    let text = Self.text.replacing("\"x\":null", with: "\"steps\":[]")
    let root = try Document(reading: Array(text.utf8)).root
    let new = try root.applying(.move(ItemRef("s-4"), into: ItemRef("f-2"), .steps, .last))
    #expect(diff(root, new).map(\.summary) == ["s-4 f-1.steps 4 → f-2.steps 1"])
    #expect(try root.applying(diff(root, new)) == new)
  }

  @Test("that fits no tree says so")
  func misfit() throws {
    let root = try Document(reading: Array(Self.text.utf8)).root
    let changes = diff(root, try root.applying(.remove(ItemRef("s-1"))))
    let other = Item(kind: .journey, id: "j-1", title: "Reis")
    #expect(throws: EditError.self) { try other.applying(changes) }
  }
}

extension Change {
  /// The change in a few words.
  fileprivate var summary: String {
    func json(_ value: Value?) -> String { value?.json ?? "∅" }
    switch action {
    case .added(_, let place): return "\(item) + \(place.summary)"
    case .removed(_, let place): return "\(item) − \(place.summary)"
    case .moved(let from, let to): return "\(item) \(from.summary) → \(to.summary)"
    case .edited(let name, let old, let new):
      return "\(item).\(name.text) \(json(old)) → \(json(new))"
    case .reordered(let names): return "\(item) \(names)"
    }
  }
}

extension Place {
  fileprivate var summary: String { "\(parent).\(key) \(number)" }
}
