// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import JourneyTesting
import Testing
import Words

@Suite("A journal entry")
struct JournalEntryTests {
  private static let entries: [JournalEntry] = [
    .edit(
      .set(ItemRef("s-1"), .title, .text("Belt \"nu\"\n\u{1B}[31m")), Text(nl: "é", en: "e\u{301}")),
    .edit(.all([.remove(ItemRef("s-1", occurrence: 2)), .all([])]), Text("")),
    .edit(
      .insert(
        Item(kind: .painPoint, id: "p-1", title: "東京 👨‍👩‍👧"), into: ItemRef("s-1"), .painPoints,
        .after(ItemRef("p-0"))), Text("x")),
    .undo, .redo, .drop, .join, .noDraft, .saving, .saved,
    .draft(ItemRef("j-1", slot: .review), .everyMonths, "half"), .draft(ItemRef("s-1"), .note, ""),
    .answer(CardAnswer(card: "step s-1 title", way: "own", text: "eigen \"tekst\"")),
    .answer(CardAnswer(card: "s-1#1", way: "dropSecond")), .base([]), .base(Array("{}".utf8)),
    .replaced([0, 255]), .path("/tmp/een map/é.json"),
  ]

  @Test("is read as it was written", arguments: entries)
  func isReadAgain(entry: JournalEntry) {
    #expect(JournalEntry(reading: entry.bytes) == entry)
  }

  @Test("is never read from bytes that are something else, nor trips over them", arguments: entries)
  func damaged(entry: JournalEntry) {
    #expect(JournalEntry(reading: []) == nil)
    let bytes = entry.bytes
    var seed = Seed(UInt64(bytes.count))
    for _ in 0..<200 {
      var damaged = bytes
      damaged[Int.random(in: bytes.indices, using: &seed)] = UInt8.random(in: 0...255, using: &seed)
      if seed.oneIn(3) { damaged.removeLast(Int.random(in: 0...damaged.count, using: &seed)) }
      // It may say something else, but then it says that and nothing more.
      if let read = JournalEntry(reading: damaged) {
        #expect(JournalEntry(reading: read.bytes) == read)
      }
    }
  }
}
