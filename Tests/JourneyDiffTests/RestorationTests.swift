// SPDX-License-Identifier: EUPL-1.2

import CanonicalJSON
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

  /// An item in each kind of file, with keys that no version knows; what became of the file, and the item that is brought
  /// back.
  static let spellings: [(old: String, now: String, item: String, kind: ItemKind)] = [
    (
      #"{"format":"klantreis.journey/1","id":"j-1","title":"Reis","phases":[{"id":"f-1","title":"","steps":[{"id":"s-1","title":"Belt","emotion":1.0,"kleur":{"a":1},"x":2}]}]}"#,
      #"{"format":"klantreis.journey/1","id":"j-1","title":"Reis","phases":[{"id":"f-1","title":"","steps":[{"id":"s-1","title":"Mailt","emotion":1,"x":3,"nieuw":null}]}]}"#,
      "s-1", .step
    ),
    (
      #"{"format":"klantreis.journey/1","id":"j-1","title":"Reis","phases":[{"id":"f-1","title":"Een","y":1,"steps":[{"id":"s-1","title":"Belt","x":2,"painPoints":[{"id":"p-1","title":"Stil","z":[]}]},{"id":"s-2","title":"Wacht","x":9}]}]}"#,
      #"{"format":"klantreis.journey/1","id":"j-1","title":"Reis","phases":[{"id":"f-1","title":"Twee","steps":[{"id":"s-2","title":"Wacht","w":9},{"id":"s-1","title":"Belt"}]}]}"#,
      "f-1", .phase
    ),
    (
      #"{"format":"klantreis.opgave/1","id":"o-1","title":"Opgave","parties":[{"id":"y-1","title":"Wijkraad","kleur":"rood"}],"coreValues":[{"id":"v-1","title":"Rust","sharedBy":["y-1"],"x":1}]}"#,
      #"{"format":"klantreis.opgave/1","id":"o-1","title":"Opgave","parties":[{"id":"y-1","title":"Wijkraad","kleur":"rood"}],"coreValues":[{"id":"v-1","title":"Onrust","nieuw":1}]}"#,
      "v-1", .coreValue
    ),
    (
      #"{"format":"klantreis.panel/1","id":"n-1","title":"Panel","questions":[{"id":"q-1","title":"Tevreden?","x":[1,2],"results":[{"id":"u-1","title":"Ja","percent":50.0,"y":1}]}]}"#,
      #"{"format":"klantreis.panel/1","id":"n-1","title":"Panel","questions":[{"id":"q-1","title":"Tevreden!","results":[{"id":"u-1","title":"Ja","percent":60}],"z":0}]}"#,
      "q-1", .question
    ),
  ]

  @Test("ends with the very bytes of the other version, down to unknown keys", arguments: spellings)
  func spelling(example: (old: String, now: String, item: String, kind: ItemKind)) throws {
    let old = try Document(reading: Array(example.old.utf8)).root
    let now = try Document(reading: Array(example.now.utf8)).root
    let ref = ItemRef(example.item)
    let restoration = Restoration(of: ref, kind: example.kind, in: now, from: old)
    for choice in restoration.choices { _ = try now.applying(choice.edit) }
    let choice = try #require(restoration.whole)
    let restored = try now.applying(choice.edit)
    #expect(restored.item(ref)?.canonicalText == old.item(ref)?.canonicalText)
    // What the journal writes down makes the same.
    var writer = CanonicalWriter()
    choice.edit.write(to: &writer)
    let again = try #require(Edit(reading: writer.finished()))
    #expect(try now.applying(again).canonicalText == restored.canonicalText)
  }

  @Test("of an unknown key alone is a choice")
  func unknownKey() throws {
    let old = try Document(reading: Array(Self.spellings[0].old.utf8)).root
    let ref = ItemRef("s-1")
    let now = try Document(
      reading: Array(Self.spellings[0].old.replacing(#","kleur":{"a":1}"#, with: "").utf8)
    ).root
    let restoration = Restoration(of: ref, kind: .step, in: now, from: old)
    #expect(restoration.choices.first?.words.nl.contains("kleur") == true)
    #expect(!restoration.isPartial)
    let choice = try #require(restoration.whole ?? restoration.choices.first)
    let restored = try now.applying(choice.edit)
    #expect(restored.canonicalText == old.canonicalText)
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
      if kind == .journey {
        let (found, wanted) = (restored.canonicalText, old.canonicalText)
        let place = zip(found, wanted).prefix { $0 == $1 }.count
        let near = String(decoding: found.dropFirst(max(0, place - 60)).prefix(160), as: UTF8.self)
        #expect(found == wanted, "\(Seed(number)) \(log) near \(near)")
      }
    }
  }
}
