// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import JourneyTesting
import Testing
import Words

@testable import JourneyDiff

@Suite("The marks of what changed")
struct ChangeMarksTests {
  private static func pair(_ number: UInt64) throws -> (old: Item, new: Item, place: Comment) {
    let old = try DiffTests.random(number)
    var edits = RandomEdits(seed: Seed(number), person: "a")
    let (new, log) = edits.edit(old, times: 1 + Int(number % 9))
    return (old, new, "\(Seed(number)) \(log)")
  }

  @Test(
    "stand at every change, at what holds it, and nowhere else", arguments: 0..<40 as Range<UInt64>
  )
  func marks(number: UInt64) throws {
    let (old, new, place) = try Self.pair(number)
    let marks = ChangeMarks(old: old, new: new)
    var expected: Set<String> = []
    let versions = Versions(old, new)
    for change in diff(old, new) {
      var next = versions.number(of: change) ?? -1
      while next >= 0 {
        if let entry = versions.new.roster[next] {
          if entry.item.has(.id) { expected.insert(entry.item.id) }
          next = entry.parent
        } else {
          next = versions.old.roster[next]?.parent ?? -1
        }
      }
    }
    var marked: Set<String> = []
    new.visit { item, _ in
      if item.has(.id), !marks.mark(of: item).isEmpty { marked.insert(item.id) }
      return true
    }
    #expect(marked == expected, place)
  }

  @Test("are the same where both versions share what they say", arguments: 0..<40 as Range<UInt64>)
  func sharing(number: UInt64) throws {
    let (old, new, place) = try Self.pair(number)
    let read = try Document(reading: old.canonicalText).root
    let shared = read.sharing(new)
    #expect(shared.canonicalText == old.canonicalText, place)
    let apart = ChangeMarks(old: read, new: new)
    let together = ChangeMarks(old: shared, new: new)
    new.visit { item, path in
      #expect(apart.mark(of: item) == together.mark(of: item), place)
      guard let ref = new.ref(at: path) else { return true }
      #expect(
        apart.words(of: ref, kind: item.kind) == together.words(of: ref, kind: item.kind), place)
      return true
    }
    #expect(read.sharing(read.sharing(old)).isIdentical(to: read.sharing(old)), place)
    let same = try Document(reading: new.canonicalText).root.sharing(new)
    #expect(same.isIdentical(to: new), place)
  }

  @Test("cost no more than what differs, in a journey that shares the rest")
  func pruning() throws {
    let old = try Document(reading: Array(Self.text.utf8)).root
    let new = try old.applying(.set(ItemRef("s-2"), .title, .text("Wacht lang")))
    let pruned = Pruned(old, new)
    var ids: [String] = []
    pruned.new.visit { item, _ in
      ids.append(item.id)
      return true
    }
    #expect(ids == ["j-1", "f-1", "s-2"])
  }

  // MARK: - Words

  private static let text = """
    {"format":"klantreis.journey/1","id":"j-1","title":"Reis","sources":[{"id":"b-1","title":"Panel"}],
    "phases":[{"id":"f-1","title":"Melding","steps":[
    {"id":"s-1","title":"Belt","emotion":-1,"painPoints":[{"id":"p-1","title":"Stil","severity":2}]},
    {"id":"s-2","title":"Wacht"},{"id":"s-3","title":"Leest"}]},
    {"id":"f-2","title":"Intake","steps":[{"id":"s-4","title":"Hoort"}]}]}
    """

  static let words: [(edit: Edit, item: String, kind: ItemKind, words: [String])] = [
    (
      .set(ItemRef("s-1"), .emotion, .whole(1)), "s-1", .step,
      ["gewijzigd: beleving −1 → +1, geen nieuwe bron"]
    ),
    (
      .insert(Item(kind: .step, id: "s-9", title: "Leest"), into: ItemRef("f-1"), .steps, .first),
      "s-9", .step, ["nieuw sinds de vorige versie"]
    ),
    (
      .move(ItemRef("s-3"), into: ItemRef("f-2"), .steps, .first), "s-3", .step,
      ["verplaatst van fase Melding"]
    ),
    (
      .move(ItemRef("s-3"), into: ItemRef("f-1"), .steps, .first), "s-3", .step,
      ["verplaatst binnen fase Melding"]
    ),
    (.remove(ItemRef("s-2")), "f-1", .phase, ["stap vervallen: Wacht"]),
    (.remove(ItemRef("p-1")), "s-1", .step, ["pijnpunt opgelost: Stil"]),
    (
      .set(ItemRef("p-1"), .severity, .whole(3)), "s-1", .step,
      ["pijnpunt “Stil”: ernst matig → ernstig, geen nieuwe bron"]
    ),
    (.set(ItemRef("s-1"), .title, .text("Mailt")), "f-1", .phase, []),
    (
      .set(ItemRef("s-1"), .sources, .texts(["b-1"])), "s-1", .step,
      ["gewijzigd: “bronnen” erbij: Panel"]
    ),
  ]

  @Test("are told in words where the focus is", arguments: words)
  func told(edit: Edit, item: String, kind: ItemKind, words: [String]) throws {
    let old = try Document(reading: Array(Self.text.utf8)).root
    let marks = ChangeMarks(old: old, new: try old.applying(edit))
    let told = marks.words(of: ItemRef(item), kind: kind, leavingOut: kind == .phase ? .steps : nil)
    #expect(told.map(\.nl) == words)
  }
}
