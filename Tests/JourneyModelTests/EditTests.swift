// SPDX-License-Identifier: EUPL-1.2

import CanonicalJSON
import JourneyModel
import JourneyTesting
import Testing
import Words

@Suite("An edit")
struct EditTests {
  /// A journey of two phases and three steps; an opportunity of the second step solves a pain point of the first.
  static func journey() throws -> Item {
    var root = Item(kind: .journey, id: "j-000001", title: "Reis")
    let edits: [Edit] = [
      .insert(
        Item(kind: .source, id: "b-1", title: "Gesprekken"), into: ItemRef("j-000001"), .sources,
        .last),
      .insert(
        Item(kind: .phase, id: "f-1", title: "Begin"), into: ItemRef("j-000001"), .phases, .last),
      .insert(
        Item(kind: .phase, id: "f-2", title: "Eind"), into: ItemRef("j-000001"), .phases, .last),
      .insert(Item(kind: .step, id: "s-1", title: "Belt"), into: ItemRef("f-1"), .steps, .last),
      .insert(Item(kind: .step, id: "s-2", title: "Wacht"), into: ItemRef("f-1"), .steps, .last),
      .insert(Item(kind: .step, id: "s-3", title: "Klaar"), into: ItemRef("f-2"), .steps, .last),
      .insert(
        Item(kind: .painPoint, id: "p-1", title: "Stilte"), into: ItemRef("s-1"), .painPoints, .last
      ),
      .set(ItemRef("p-1"), .sources, .texts(["b-1"])),
      .insert(
        Item(kind: .opportunity, id: "k-1", title: "Bellen"), into: ItemRef("s-2"), .opportunities,
        .last),
      .set(ItemRef("k-1"), .painPoints, .texts(["p-1"])),
      .insert(
        Item(kind: .term, id: "w-1", title: "Norm"), into: ItemRef("j-000001"), .terms, .last),
      .set(ItemRef("w-1"), .from, .text("s-1")),
    ]
    for edit in edits { root = try root.applying(edit) }
    return root
  }

  private func ids(_ item: Item, _ key: FieldKey) -> [String] {
    item.items(key).map(\.id)
  }

  @Test("of one field changes one line", arguments: RandomFile.some(100))
  func oneLine(file: RandomFile) throws {
    let number = file.number
    var seed = Seed(number)
    let node = RandomJourney.make(file.root, seed: seed)
    let root = try Document(reading: Array(node.canonical.utf8)).root
    var paths: [ItemPath] = []
    root.visit { item, path in
      if item.kind.letter != nil { paths.append(path) }
      return true
    }
    let path = try #require(paths.randomElement(using: &seed))
    let item = try #require(root.item(at: path))
    let ref = try #require(root.ref(at: path))
    let edited = try root.applying(.set(ref, item.kind.titleKey, .text("Anders \(number)")))
    let before = String(decoding: root.canonicalText, as: UTF8.self).split(separator: "\n")
    let after = String(decoding: edited.canonicalText, as: UTF8.self).split(separator: "\n")
    #expect(before.count == after.count, "\(seed)")
    #expect(zip(before, after).count { $0 != $1 } == 1, "\(seed)")
  }

  @Test("that says what stood there already changes nothing, not even the spelling")
  func sameValue() throws {
    let text = """
      {"format":"klantreis.journey/1","id":"j-1","title":"A","phases":[{"id":"f-1","title":"",
      "steps":[{"id":"s-1","title":"","emotion":1.0,"parallel":false,"tags":[]}]}]}
      """
    let root = try Document(reading: Array(text.utf8)).root
    let edits: [Edit] = [
      .set(ItemRef("j-1"), .title, .text("A")), .set(ItemRef("s-1"), .emotion, .whole(1)),
      .set(ItemRef("s-1"), .parallel, .flag(false)), .set(ItemRef("s-1"), .tags, .texts([])),
      .set(ItemRef("s-1"), .note, nil),
    ]
    #expect(try root.applying(.all(edits)).canonicalText == root.canonicalText)
  }

  @Test("tells é from e with an accent, as bytes differ")
  func normalisation() throws {
    let root = try Self.journey().applying(.set(ItemRef("s-1"), .title, .text("caf\u{E9}")))
    let edited = try root.applying(.set(ItemRef("s-1"), .title, .text("cafe\u{301}")))
    #expect(edited.canonicalText != root.canonicalText)
  }

  @Test("that clears a field drops the key, but a title stays as an empty text")
  func clearing() throws {
    var root = try Self.journey().applying(.set(ItemRef("s-1"), .action, .text("Belt")))
    root = try root.applying(.set(ItemRef("s-1"), .action, nil))
    root = try root.applying(.set(ItemRef("s-1"), .title, nil))
    let step = try #require(root.item(ItemRef("s-1")))
    #expect(!step.has(.action))
    #expect(step.has(.title) && step.title == "")
  }

  @Test("puts keys and items where they belong")
  func order() throws {
    var root = try Self.journey()
    root = try root.applying(.set(ItemRef("s-1"), .note, .text("n")))
    root = try root.applying(.set(ItemRef("s-1"), .emotion, .whole(-2)))
    let lines = String(decoding: root.canonicalText, as: UTF8.self).split(separator: "\n")
    let emotion = lines.firstIndex { $0.hasSuffix("\"emotion\": -2,") }
    let note = lines.firstIndex { $0.hasSuffix("\"note\": \"n\"") }
    #expect(try #require(emotion) < #require(note))
    let step = Item(kind: .step, id: "s-9", title: "Nieuw")
    for (position, expected) in [
      (Position.first, ["s-9", "s-1", "s-2"]), (.after(ItemRef("s-1")), ["s-1", "s-9", "s-2"]),
      (.last, ["s-1", "s-2", "s-9"]),
    ] {
      let edited = try root.applying(.insert(step, into: ItemRef("f-1"), .steps, position))
      #expect(ids(try #require(edited.item(ItemRef("f-1"))), .steps) == expected)
    }
  }

  @Test("moves an item with all that it holds")
  func moving() throws {
    let root = try Self.journey()
    let moved = try root.applying(
      .move(ItemRef("s-1"), into: ItemRef("f-2"), .steps, .after(ItemRef("s-3"))))
    #expect(ids(try #require(moved.item(ItemRef("f-1"))), .steps) == ["s-2"])
    #expect(ids(try #require(moved.item(ItemRef("f-2"))), .steps) == ["s-3", "s-1"])
    #expect(moved.item(ItemRef("p-1"))?.texts(.sources) == ["b-1"])
    let swapped = try root.applying(
      .move(ItemRef("f-1"), into: ItemRef("j-000001"), .phases, .last))
    #expect(ids(swapped, .phases) == ["f-2", "f-1"])
  }

  @Test("that removes an item removes the references to it and to what it held")
  func removing() throws {
    let root = try Self.journey()
    let removed = try root.applying(.remove(ItemRef("s-1")))
    #expect(removed.item(ItemRef("p-1")) == nil)
    #expect(removed.item(ItemRef("k-1"))?.has(.painPoints) == false)
    #expect(removed.item(ItemRef("w-1"))?.has(.from) == false)
    #expect(try Document(reading: removed.canonicalText).remarks.isEmpty)
    let bare = try removed.applying(.remove(ItemRef("f-1"))).applying(.remove(ItemRef("f-2")))
    #expect(!bare.has(.phases))
  }

  @Test(
    "that cannot be made says why and changes nothing",
    arguments: [
      Edit.set(ItemRef("s-9"), .title, .text("")), .set(ItemRef("f-1"), .emotion, .whole(1)),
      .set(ItemRef("s-1"), .emotion, .whole(3)), .set(ItemRef("s-1"), .emotion, .text("1")),
      .set(ItemRef("s-1"), .duration, .text("lang")), .set(ItemRef("s-1"), .id, .text("s-8")),
      .set(ItemRef("p-1"), .sources, .texts(["b-9"])),
      .set(ItemRef("p-1"), .sources, .texts(["s-1"])),
      .set(ItemRef("j-000001"), .state, .text("ooit")),
      .insert(Item(kind: .step, id: "s-2"), into: ItemRef("f-2"), .steps, .last),
      .insert(Item(kind: .phase, id: "f-9"), into: ItemRef("f-2"), .steps, .last),
      .insert(Item(kind: .step, id: "s-9"), into: ItemRef("f-2"), .steps, .after(ItemRef("s-1"))),
      .remove(ItemRef("j-000001")), .move(ItemRef("s-1"), into: ItemRef("s-1"), .steps, .last),
      .move(ItemRef("s-1"), into: ItemRef("f-1"), .steps, .after(ItemRef("s-1"))),
    ])
  func impossible(edit: Edit) throws {
    let root = try Self.journey()
    let error = #expect(throws: EditError.self) { try root.applying(edit) }
    #expect(error?.text.nl.isEmpty == false)
  }

  @Test("tells items with the same id apart by their order")
  func duplicates() throws {
    let text = """
      {"format":"klantreis.journey/1","id":"j-1","title":"","phases":[
      {"id":"f-1","title":"Een"},{"id":"f-1","title":"Twee"}]}
      """
    let root = try Document(reading: Array(text.utf8)).root
    let edited = try root.applying(.set(ItemRef("f-1", occurrence: 1), .title, .text("Drie")))
    #expect(Journey(edited).phases.map(\.title) == ["Een", "Drie"])
    #expect(edited.ref(at: ItemPath([.init(.phases, 1)])) == ItemRef("f-1", occurrence: 1))
  }

  @Test("that pastes a copy gives new ids to all of it, and keeps its references together")
  func copying() throws {
    var seed = Seed(1)
    let root = try Self.journey()
    let phase = try #require(root.item(ItemRef("f-1")))
    let copy = phase.copied(into: root, using: &seed)
    let pasted = try root.applying(.insert(copy, into: ItemRef("j-000001"), .phases, .last))
    let steps = Journey(pasted).phases[2].steps
    #expect(steps.map(\.title) == ["Belt", "Wacht"])
    let pain = try #require(steps.first?.painPoints.first)
    #expect(pain.id != "p-1")
    #expect(pain.sourceIDs == ["b-1"])
    #expect(steps.last?.opportunities.first?.item.texts(.painPoints) == [pain.id])
    #expect(try Document(reading: pasted.canonicalText).remarks.isEmpty)
  }

  @Test("is read as it was written")
  func serialised() throws {
    let root = try Self.journey()
    let step = try #require(root.item(ItemRef("s-1")))
    let edits: [Edit] = [
      .replace(root),
      .set(ItemRef("s-1"), .title, .text("a\"b\n")), .set(ItemRef("s-1"), .emotion, .whole(-2)),
      .set(ItemRef("s-1"), .momentOfTruth, .flag(true)), .set(ItemRef("s-1"), .note, nil),
      .set(ItemRef("p-1"), .sources, .texts(["b-1"])), .remove(ItemRef("s-1", occurrence: 2)),
      .insert(step, into: ItemRef("f-1"), .steps, .after(ItemRef("s-2", occurrence: 1))),
      .move(ItemRef("s-1"), into: ItemRef("f-2"), .steps, .first),
      .move(ItemRef("s-1"), into: ItemRef("f-2"), .steps, .last),
    ]
    for edit in edits + [.all(edits), .all([])] {
      var writer = CanonicalWriter()
      edit.write(to: &writer)
      #expect(Edit(reading: writer.finished()) == edit)
    }
  }

  @Test(
    "is not read from anything else",
    arguments: [
      "", "[]", "{}", #"{"edit":"all"}"#, #"{"edit":"all","value":{}}"#,
      #"{"edit":"all","value":[1]}"#, #"{"edit":"set","item":"s-1","key":"title","value":null}"#,
      #"{"edit":"insert","into":"f-1","key":"steps","position":"last","kind":"step","value":[1,2]}"#,
      #"{"edit":"insert","into":"f-1","key":"steps","position":"last","kind":"step","value":{}}"#,
      "{\"\u{E9}\":1,\"e\u{301}\":2}",
    ])
  func unreadable(text: String) {
    #expect(Edit(reading: Array(text.utf8)) == nil)
  }

  @Test(
    "takes values as people type them",
    arguments: [
      (ItemKind.step, FieldKey.duration, "3 weken", FieldValue.text("P3W")),
      (.step, .duration, "1 jaar en 6 maanden", .text("P1Y6M")),
      (.step, .duration, "pt20m", .text("PT20M")),
      (.step, .emotion, "−1", .whole(-1)), (.step, .emotion, "+2", .whole(2)),
      (.step, .momentOfTruth, "ja", .flag(true)), (.touchpoint, .channel, "Brief", .text("letter")),
      (.touchpoint, .channel, "postduif", .text("postduif")),
      (.opgave, .field, "verkeer", .text("traffic")), (.opgave, .field, "wonen", .text("wonen")),
      (.step, .title, " a ", .text(" a ")),
      (.painPoint, .mentions, "7 van 9", .whole(7)), (.painPoint, .mentions, "7/9", .whole(7)),
      (.persona, .needs, "Rust; stilte\nGeld\n", .texts(["Rust; stilte", "Geld"])),
    ])
  func typed(kind: ItemKind, key: FieldKey, text: String, value: FieldValue) throws {
    #expect(try kind.field(key)?.value(typed: text) == value)
  }

  @Test("takes no part that is more than all", arguments: ["9 van 7", "7 van veel", "7 9", "/7"])
  func noPart(text: String) {
    #expect(throws: EditError.self) {
      try ItemKind.painPoint.field(.mentions)?.value(typed: text)
    }
  }

  @Test(
    "takes a date without a year for the one that the field means",
    arguments: [
      (ItemKind.signal, FieldKey.on, "2026-03-12"), (.source, .on, "2026-03-12"),
      (.lesson, .on, "2026-03-12"), (.review, .lastOn, "2026-03-12"), (.panel, .on, "2026-03-12"),
      (.opportunity, .dueOn, "2027-03-12"), (.trial, .from, "2026-03-12"),
    ])
  func typedDay(kind: ItemKind, key: FieldKey, iso: String) throws {
    let today = CalendarDate(iso: "2026-09-02")
    #expect(try kind.field(key)?.value(typed: "12 maart", today: today) == .text(iso))
  }

  @Test("takes the last day without a year for the next one after the first day")
  func lastDay() throws {
    let until = try #require(ItemKind.trial.field(.until))
    let today = CalendarDate(iso: "2026-11-22")
    var trial = Item(kind: .trial, id: "r-1", title: "Bellen")
    #expect(try until.value(typed: "1 juli", today: today, in: trial) == .text("2026-07-01"))
    trial = try trial.applying(.set(ItemRef("r-1"), .from, .text("2026-12-01")))
    #expect(try until.value(typed: "1 juli", today: today, in: trial) == .text("2027-07-01"))
    #expect(try until.value(typed: "morgen", today: today, in: trial) == .text("2026-11-23"))
  }
}
