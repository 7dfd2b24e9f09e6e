// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyModel
import JourneyTesting
import Testing
import Words

@testable import JourneyStore

@Suite("The recovery journal")
struct JournalTests {
  let folder: TemporaryFolder
  let state: StateFolder

  init() throws {
    folder = try TemporaryFolder()
    state = StateFolder(path: folder.file("staat/klantreis"))
    try folder.write(Self.base, to: "a.journey.json")
  }

  private static let base = Array("{}\n".utf8)
  private static let entries: [JournalEntry] = [
    .edit(.set(ItemRef("s-1"), .title, .text("Belt\n\"nu\"")), Text(nl: "titel", en: "title")),
    .undo, .redo, .drop, .join, .noDraft, .saving, .saved,
    .draft(ItemRef("s-1", occurrence: 1), .note, "half \u{1B}[31m"),
    .edit(
      .insert(Item(kind: .step, id: "s-2", title: "Twee"), into: ItemRef("f-1"), .steps, .first),
      Text(nl: "stap", en: "step")),
    .base(Array("{ }".utf8)), .replaced(Array("{  }".utf8)),
  ]

  private var path: String { folder.file("a.journey.json") }
  private var found: [FoundJournal] { FoundJournal.all(of: path, in: state) }

  /// Writes a journal as a session does that ends without a word, and returns where it is.
  @discardableResult
  private func write(_ entries: [JournalEntry]) throws -> String {
    var file = try JournalFile.new(of: PathKey(path), base: Self.base, in: state)
    try file.append(entries)
    return file.path
  }

  @Test("gives back what was written in it, and is for nobody else's eyes")
  func isReadAgain() throws {
    let file = try write(Self.entries)
    let journal = try #require(found.first)
    #expect(journal.entries == Self.entries)
    #expect(journal.base == Self.base)
    var status = stat()
    #expect(stat(file, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
    #expect(stat(state.path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o700)
    #expect(FoundJournal.all(of: folder.file("b.journey.json"), in: state).isEmpty)
  }

  @Test("is read up to where it was torn, wherever that is", .timeLimit(.minutes(1)))
  func torn() throws {
    let file = try write(Self.entries)
    let name = "staat/klantreis/" + (file.split(separator: "/").last.map(String.init) ?? "")
    let whole = try folder.read(name)
    var counts: Set<Int> = []
    // A process that another test starts can hold the lock of the journal for a moment, and hide it.
    while counts.count < Self.entries.count {
      for length in whole.indices {
        try folder.write(Array(whole[..<length]), to: name)
        guard let journal = found.first else { continue }
        #expect(Self.entries.starts(with: journal.entries))
        counts.insert(journal.entries.count)
      }
    }
    #expect(counts == Set(0..<Self.entries.count))
  }

  @Test("is read up to where it was damaged, and never further")
  func damaged() throws {
    let file = try write(Self.entries)
    let name = "staat/klantreis/" + (file.split(separator: "/").last.map(String.init) ?? "")
    let whole = try folder.read(name)
    for place in whole.indices {
      var bytes = whole
      bytes[place] ^= 0x41
      try folder.write(bytes, to: name)
      guard let journal = found.first else { continue }
      #expect(Self.entries.starts(with: journal.entries), "byte \(place)")
      #expect(journal.entries.count < Self.entries.count, "byte \(place)")
    }
  }

  @Test("is left alone while somebody writes it, and as long as it is no regular file of one's own")
  func passedOver() throws {
    var file = try JournalFile.new(of: PathKey(path), base: Self.base, in: state)
    try file.append([.undo])
    #expect(found.isEmpty)
    let target = file.path
    #expect(symlink(target, state.file(PathKey(path).name + ".1.journal")) == 0)
    #expect(mkfifo(state.file(PathKey(path).name + ".2.journal"), 0o600) == 0)
    #expect(found.isEmpty)
    _ = consume file
    // A process that another test starts can hold its lock for a moment.
    try Eventually.holds { found.count == 1 }
  }

  @Test("is made when something changes, no sooner, and is gone when all is saved")
  func comesAndGoes() throws {
    let journal = Journal(of: path, base: Self.base, in: state) { _ in }
    journal.add([.noDraft, .saving, .saved])
    journal.flush()
    #expect(state.names(of: PathKey(path), ending: ".journal").isEmpty)
    journal.add([.undo])
    journal.flush()
    #expect(state.names(of: PathKey(path), ending: ".journal").count == 1)
    journal.end(.removed)
    #expect(try folder.names == ["a.journey.json", "staat"])
    #expect(state.names(of: PathKey(path), ending: "").isEmpty)
  }

  @Test("is kept when the user chose not to save, beside others, until it is gone for good")
  func isKept() throws {
    for count in 1...3 {
      let journal = Journal(of: path, base: Self.base, in: state) { _ in }
      journal.add([.undo])
      journal.end(.declined)
      // A process that another test starts can hold its lock for a moment.
      try Eventually.holds { found.count == count && found.allSatisfy(\.isDeclined) }
    }
    FoundJournal.removeTaken(of: path, in: state)
    let taken = try #require(FoundJournal.putAway(found[0].file, as: .taken))
    #expect(found.count == 2 && taken.hasSuffix(".taken"))
    FoundJournal.removeTaken(of: path, in: state)
    for journal in found { FoundJournal.putAway(journal.file, as: .gone) }
    #expect(state.names(of: PathKey(path), ending: "").isEmpty)
  }

  @Test("comes before what was declined, and each kind by time")
  func order() throws {
    for end in [Journal.End.declined, .kept] {
      let journal = Journal(of: path, base: Self.base, in: state) { _ in }
      journal.add([.undo])
      journal.end(end)
    }
    #expect(found.map(\.isDeclined) == [false, true])
  }

  @Test("writes beside the editor, within a second, and drafts only as they are last")
  func writesByItself() throws {
    let journal = Journal(of: path, base: Self.base, in: state) { _ in }
    for count in 0..<1000 {
      journal.add([.draft(ItemRef("s-1"), .title, String(repeating: "a", count: count))])
    }
    let name = try Eventually.value { state.names(of: PathKey(path), ending: ".journal").first }
    let last = JournalEntry.draft(ItemRef("s-1"), .title, String(repeating: "a", count: 999))
    let records = try Eventually.value { () -> [[UInt8]]? in
      guard let bytes = try? folder.read("staat/klantreis/" + name),
        let records = JournalFile.records(in: bytes), records.last == last.bytes
      else { return nil }
      return records
    }
    #expect(records.count < 900)
    journal.end(.removed)
  }

  @Test("follows a journey to another name")
  func moves() throws {
    let journal = Journal(of: path, base: Self.base, in: state) { _ in }
    journal.add([.undo])
    journal.move(to: folder.file("b.journey.json"))
    journal.add([.redo])
    journal.flush()
    #expect(state.names(of: PathKey(path), ending: ".journal").isEmpty)
    let key = PathKey(folder.file("b.journey.json"))
    let name = try #require(state.names(of: key, ending: ".journal").first)
    let records = try #require(JournalFile.records(in: try folder.read("staat/klantreis/" + name)))
    #expect(
      records.dropFirst(2).map(JournalEntry.init(reading:)) == [.undo, .path(key.path), .redo])
  }

  @Test("that cannot be written says so once, and what was to be written is not forgotten")
  func fails() throws {
    try folder.write([], to: "staat")
    let told = Told()
    let journal = Journal(of: path, base: Self.base, in: state) { _ in told.add() }
    journal.add([.undo])
    journal.flush()
    journal.add([.redo])
    journal.flush()
    #expect(told.count == 1)
    #expect(unlink(folder.file("staat")) == 0)
    journal.flush()
    let name = try #require(state.names(of: PathKey(path), ending: ".journal").first)
    let records = try #require(JournalFile.records(in: try folder.read("staat/klantreis/" + name)))
    #expect(records.count == 4)
    let nowhere = Journal(of: path, base: Self.base, in: nil) { _ in told.add() }
    nowhere.add([.undo])
    nowhere.flush()
    #expect(told.count == 2)
  }

  @Test(
    "stands where the XDG specification says",
    arguments: [
      (["XDG_STATE_HOME": "/s", "HOME": "/h"], "/s/klantreis"),
      (["XDG_STATE_HOME": "s", "HOME": "/h"], "/h/.local/state/klantreis"),
      (["HOME": "/h"], "/h/.local/state/klantreis"), ([:], nil), (["HOME": ""], nil),
    ] as [([String: String], String?)])
  func place(environment: [String: String], path: String?) {
    #expect(StateFolder(environment: environment)?.path == path)
  }
}
