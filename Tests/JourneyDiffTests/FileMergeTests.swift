// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import JourneyTesting
import Testing
import Words

@Suite("A merge of files")
struct FileMergeTests {
  private static func text(_ outcome: FileMerge.Outcome) -> String? {
    switch outcome {
    case .clean(let bytes), .conflicted(let bytes): String(decoding: bytes, as: UTF8.self)
    case .refused, .unfit: nil
    }
  }

  private static func isClean(_ merge: FileMerge) -> Bool {
    if case .clean = merge.outcome { true } else { false }
  }

  private static func journey(_ version: Int, _ members: String) -> [UInt8] {
    let text = """
      {
        "format": "klantreis.journey/\(version)",
        "id": "j-1",
        "title": "Reis"\(members)
      }

      """
    return Array(text.utf8)
  }

  @Test(
    "that one side wrote in another way gives the canonical text",
    arguments: 0..<10 as Range<UInt64>)
  func spellings(number: UInt64) throws {
    let pair = try RandomPair(number, times: 1)
    let texts = [pair.base, pair.ours, pair.theirs].map(\.canonicalText)
    let expected = FileMerge(base: texts[0], ours: texts[1], theirs: texts[2])
    let windows = texts[1].flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    let merge = FileMerge(base: texts[0], ours: windows, theirs: texts[2])
    #expect(Self.text(merge.outcome) == Self.text(expected.outcome), "\(pair.story)")
    #expect(Self.isClean(merge) == Self.isClean(expected))

    // Minified, with other spellings and the keys in any order.
    var seed = Seed(number)
    let node = RandomJourney.make(seed: seed, size: 2)
    let base = Array(node.canonical.utf8)
    var edits = RandomEdits(seed: seed, person: "a")
    let edited = edits.edit(try Document(reading: base).root, times: 3).root.canonicalText
    let messy = FileMerge(
      base: base, ours: Array(node.messy(using: &seed).utf8), theirs: edited)
    #expect(Self.text(messy.outcome) == String(decoding: edited, as: UTF8.self), "\(seed)")
  }

  @Test("leaves out the byte order mark with which a version begins, and says so")
  func marks() throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let base = Self.journey(1, "")
    let (ours, theirs) = (
      Self.journey(1, ",\n  \"x\": 1"), Self.journey(1, ",\n  \"note\": \"Hun\"")
    )
    let plain = FileMerge(base: base, ours: ours, theirs: theirs)
    let one = FileMerge(base: mark + base, ours: ours, theirs: mark + theirs)
    let both = FileMerge(base: base, ours: mark + ours, theirs: mark + theirs)
    for merge in [one, both] {
      #expect(Self.text(merge.outcome) == Self.text(plain.outcome))
      #expect(Self.isClean(merge) && merge.notes.count == 1)
    }
    #expect(
      one.notes.first?.nl
        == "De andere versie begon met een onzichtbaar teken (een BOM); dat is weggelaten.")
    #expect(
      both.notes.first?.nl.hasPrefix("Onze versie en de andere versie begonnen met ") == true)

    let conflict = FileMerge(
      base: base, ours: mark + Self.journey(1, ",\n  \"note\": \"Ons\""), theirs: theirs)
    #expect(Self.text(conflict.outcome)?.hasPrefix("{\n") == true)
    #expect(conflict.reasons.count == 1)
    // As git merges it when the driver is not there.
    let text = ConflictText(ours: mark + ours, base: base, theirs: theirs)
    let read = try #require(try ConflictedText(reading: text.bytes))
    #expect(try read.merged().isClean)
  }

  @Test("takes a number in another spelling for no change, and keeps the spelling")
  func numbers() throws {
    let merge = FileMerge(
      base: Self.journey(1, ",\n  \"x\": 1"), ours: Self.journey(1, ",\n  \"x\": 1.0"),
      theirs: Self.journey(1, ",\n  \"x\": 1,\n  \"y\": 2"))
    #expect(
      Self.text(merge.outcome)
        == String(decoding: Self.journey(1, ",\n  \"x\": 1.0,\n  \"y\": 2"), as: UTF8.self))
  }

  @Test("of which one version is of a later format shows both as a whole, and never steps back")
  func later() throws {
    let base = Self.journey(1, "")
    let ours = Self.journey(1, ",\n  \"note\": \"Ons\"")
    // Not as this version would write it.
    let theirs = Self.journey(2, ",\n  \"zaak\": {},\n  \"note\": \"Hun\"")
    let merge = FileMerge(base: base, ours: ours, theirs: theirs)
    guard case .conflicted(let bytes) = merge.outcome else {
      Issue.record("\(merge.outcome)")
      return
    }
    let reason = try #require(merge.reasons.first)
    #expect(reason.nl.contains("klantreis.journey/1") && reason.nl.contains("klantreis.journey/2"))
    let read = try #require(try ConflictedText(reading: bytes))
    #expect(read.ours == ours && read.base == base && read.theirs == theirs)
    #expect(try read.merged().conflicts.map(\.summary) == ["root.format"])

    let untouched = FileMerge(base: base, ours: base, theirs: theirs)
    #expect(Self.text(untouched.outcome) == String(decoding: theirs, as: UTF8.self))
    let ahead = FileMerge(base: base, ours: theirs, theirs: base)
    #expect(Self.text(ahead.outcome) == String(decoding: theirs, as: UTF8.self))
    let both = FileMerge(base: [], ours: ours, theirs: theirs)
    guard case .conflicted(let made) = both.outcome else {
      Issue.record("\(both.outcome)")
      return
    }
    let withoutBase = try #require(try ConflictedText(reading: made))
    #expect(try withoutBase.merged().conflicts.map(\.summary) == ["root.format"])
    let same = FileMerge(base: theirs, ours: theirs, theirs: theirs)
    #expect(Self.text(same.outcome) == String(decoding: theirs, as: UTF8.self))
    let newer = FileMerge(
      base: theirs, ours: Self.journey(2, ""), theirs: Self.journey(2, ",\"x\":1"))
    guard case .unfit = newer.outcome else {
      Issue.record("\(newer.outcome)")
      return
    }
  }

  @Test("says which place it chose where each side moved a step elsewhere")
  func places() throws {
    func text(_ edits: Edit...) throws -> [UInt8] { try MergeCase.root(edits).canonicalText }
    let merge = FileMerge(
      base: try text(), ours: try text(.move("s-1", to: "f-1", after: "s-3")),
      theirs: try text(.move("s-1", to: "f-1", after: "s-2")))
    #expect(Self.isClean(merge))
    #expect(
      merge.notes.map(\.nl) == [
        "Stap “Belt” kreeg in elke versie een andere plek in dezelfde lijst en staat nu na stap “Wacht”."
      ])
  }

  @Test("names the step that each side moved, where both changed places with another")
  func swaps() throws {
    func text(_ edits: Edit...) throws -> [UInt8] { try MergeCase.root(edits).canonicalText }
    // 1 2 3 4: ours turns 1 and 2 round, theirs 2 and 3, so that only 2 went two ways.
    let texts = try (
      text(.move("s-2", to: "f-1", after: nil)), text(.move("s-3", to: "f-1", after: "s-1"))
    )
    for (ours, theirs) in [texts, (texts.1, texts.0)] {
      let merge = FileMerge(base: try text(), ours: ours, theirs: theirs)
      #expect(Self.isClean(merge))
      #expect(merge.notes.map(\.nl).count == 1)
      #expect(
        merge.notes[0].nl.hasPrefix(
          "Stap “Wacht” kreeg in elke versie een andere plek in dezelfde lijst en staat nu "),
        "\(merge.notes)")
    }
  }

  @Test("says that both texts stay where each side rewrote one of a list")
  func rewritten() throws {
    func text(_ tags: String...) throws -> [UInt8] {
      try MergeCase.root([.set(ItemRef("j-1"), .tags, .texts(tags))]).canonicalText
    }
    let texts = try (text("een", "drie"), text("een", "vier"))
    for (ours, theirs) in [texts, (texts.1, texts.0)] {
      let merge = FileMerge(base: try MergeCase.root([]).canonicalText, ours: ours, theirs: theirs)
      #expect(Self.isClean(merge))
      #expect(
        merge.notes.map(\.nl) == [
          "Labels van de klantreis: beide versies veranderden “twee”. “drie” en “vier” staan er nu "
            + "allebei; kijk of er een weg kan."
        ])
    }
    #expect(
      FileMerge(
        base: try text("een"), ours: try text("een", "drie"), theirs: try text("vier", "een")
      )
      .notes.isEmpty)
  }

  @Test("says that two things of a kind have one title where each side added one")
  func namesakes() throws {
    func text(_ edits: Edit...) throws -> [UInt8] { try MergeCase.root(edits).canonicalText }
    func merge(_ title: String) throws -> FileMerge {
      FileMerge(
        base: try text(), ours: try text(.step("s-8", in: "f-2", after: "s-5", title: "Mailt")),
        theirs: try text(.step("s-9", in: "f-2", after: nil, title: title)))
    }
    #expect(
      try merge("Mailt").notes.map(\.nl) == [
        "Twee stappen heten nu “Mailt”: elke versie voegde er een toe. Kijk of er een weg kan."
      ])
    #expect(try merge("Schrijft").notes.isEmpty)
  }

  @Test("names the version that cannot be read")
  func refused() throws {
    let good = Self.journey(1, "")
    for (index, side) in [Side.base, .ours, .theirs].enumerated() {
      var texts = [good, good, good]
      texts[index] = Array("{]".utf8)
      let merge = FileMerge(base: texts[0], ours: texts[1], theirs: texts[2])
      guard case .refused(side, _) = merge.outcome else {
        Issue.record("\(merge.outcome)")
        continue
      }
    }
  }

  @Test("gives the same bytes a hundred times")
  func deterministic() throws {
    let pair = try RandomPair(7, times: 6)
    let texts = [pair.base, pair.ours, pair.theirs].map(\.canonicalText)
    let first = Self.text(FileMerge(base: texts[0], ours: texts[1], theirs: texts[2]).outcome)
    for _ in 0..<100 {
      let again = FileMerge(base: texts[0], ours: texts[1], theirs: texts[2])
      #expect(Self.text(again.outcome) == first)
    }
  }
}
