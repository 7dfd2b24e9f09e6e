// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import JourneyTesting
import Testing
import Words

@Suite("Bringing back")
struct RestorationTests {
  private static let text = """
    {"format":"klantreis.journey/1","id":"j-1","title":"Reis","sources":[{"id":"b-1","title":"Panel"}],
    "terms":[{"id":"w-1","title":"Besluit","from":"s-2"}],
    "phases":[{"id":"f-1","title":"Melding","steps":[
    {"id":"s-1","title":"Belt","emotion":-1,"painPoints":[{"id":"p-1","title":"Stil","severity":2}],
    "opportunities":[{"id":"k-1","title":"Bel terug","painPoints":["p-1"]}]},
    {"id":"s-2","title":"Wacht","sources":["b-1"]},{"id":"s-3","title":"Leest"}]},
    {"id":"f-2","title":"Intake","steps":[{"id":"s-4","title":"Hoort"}]}]}
    """

  private static func root() throws -> Item { try Document(reading: Array(text.utf8)).root }

  static let cases: [(edits: [Edit], item: String, kind: ItemKind, words: [String])] = [
    ([.set(ItemRef("s-1"), .emotion, .whole(2))], "s-1", .step, ["beleving +2 → −1"]),
    ([.remove(ItemRef("p-1"))], "s-1", .step, ["komt terug: pijnpunt “Stil”"]),
    ([.remove(ItemRef("s-2"))], "f-1", .phase, ["komt terug: stap “Wacht”"]),
    (
      [.remove(ItemRef("s-2")), .remove(ItemRef("b-1"))], "f-1", .phase,
      ["komt terug: stap “Wacht”"]
    ),
    (
      [.insert(Item(kind: .gain, id: "g-1", title: "Snel"), into: ItemRef("s-3"), .gains, .last)],
      "s-3", .step, ["gaat weg: pluspunt “Snel”"]
    ),
    (
      [.move(ItemRef("s-1"), into: ItemRef("f-2"), .steps, .last)], "s-1", .step,
      ["gaat terug naar plaats 1 in fase Melding: stap “Belt”"]
    ),
    (
      [.set(ItemRef("s-1"), .emotion, nil), .set(ItemRef("s-1"), .title, .text("Mailt"))], "s-1",
      .step, ["titel: Mailt → Belt", "beleving onbekend → −1"]
    ),
  ]

  @Test("gives the version back as it was", arguments: cases)
  func restored(edits: [Edit], item: String, kind: ItemKind, words: [String]) throws {
    let old = try Self.root()
    let now = try old.applying(.all(edits))
    let restoration = Restoration(of: ItemRef(item), kind: kind, in: now, from: old)
    #expect(restoration.isThere)
    #expect(restoration.choices.map(\.words.nl).filter { !$0.hasPrefix("kans ") } == words)
    let choice = try #require(restoration.whole ?? restoration.choices.first)
    let restored = try now.applying(choice.edit)
    #expect(diff(restored, old).isEmpty, "\(restored)")
  }

  @Test("of one field leaves the others alone")
  func field() throws {
    let old = try Self.root()
    let now = try old.applying(
      .all([
        .set(ItemRef("s-1"), .emotion, nil), .set(ItemRef("s-1"), .title, .text("Mailt")),
        .remove(ItemRef("p-1")),
      ]))
    let restoration = Restoration(of: ItemRef("s-1"), kind: .step, .painPoints, in: now, from: old)
    #expect(restoration.choices.map(\.words.nl) == ["komt terug: pijnpunt “Stil”"])
    let edit = try #require(restoration.choices.first?.edit)
    let step = try #require(try now.applying(edit).item(ItemRef("s-1")))
    #expect(step.title == "Mailt" && !step.has(.emotion))
    #expect(step.items(.opportunities).first?.texts(.painPoints) == ["p-1"])
  }

  @Test("says that an item was not there")
  func unknown() throws {
    let old = try Self.root()
    let new = Item(kind: .step, id: "s-9", title: "Nieuw")
    let now = try old.applying(.insert(new, into: ItemRef("f-1"), .steps, .first))
    #expect(!Restoration(of: ItemRef("s-9"), kind: .step, in: now, from: old).isThere)
    #expect(Restoration(of: ItemRef("s-1"), kind: .step, in: now, from: old).choices.isEmpty)
  }

  @Test(
    "can be done whatever happened, and as a whole leaves nothing to bring back",
    arguments: 0..<25 as Range<UInt64>)
  func random(number: UInt64) throws {
    let old = try DiffTests.random(number)
    var edits = RandomEdits(seed: Seed(number), person: "a")
    let (now, log) = edits.edit(old, times: 1 + Int(number % 9))
    let place: Comment = "\(Seed(number)) \(log)"
    var refs: [(ItemRef, ItemKind)] = []
    now.visit { item, path in
      if let ref = now.ref(at: path) { refs.append((ref, item.kind)) }
      return true
    }
    for (ref, kind) in refs {
      let restoration = Restoration(of: ref, kind: kind, in: now, from: old)
      for choice in restoration.choices { _ = try now.applying(choice.edit) }
      guard let whole = restoration.whole ?? restoration.choices.first else { continue }
      let restored = try now.applying(whole.edit)
      let left = Restoration(of: ref, kind: kind, in: restored, from: old)
      #expect(left.choices.map(\.words.nl) == [], "\(ref) \(place)")
    }
  }
}
