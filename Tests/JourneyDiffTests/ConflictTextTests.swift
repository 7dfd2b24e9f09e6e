// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import JourneyTesting
import Testing

@Suite("The text of a merge with conflicts")
struct ConflictTextTests {
  /// The marked lines of a merge of the small journey, without what both sides agree on.
  private func hunks(_ ours: [Edit], _ theirs: [Edit]) throws -> String {
    let merged = merge(
      base: try MergeCase.root([]), ours: try MergeCase.root(ours),
      theirs: try MergeCase.root(theirs))
    let text = merged.conflictText(markerLength: 3, labels: .init(ours: "A", base: "O", theirs: ""))
    var isInside = false
    var lines: [Substring] = []
    for line in String(decoding: text.bytes, as: UTF8.self).split(separator: "\n") {
      if line.hasPrefix("<<<") { isInside = true }
      if isInside { lines.append(line) }
      if line.hasPrefix(">>>") { isInside = false }
    }
    return lines.joined(separator: "\n")
  }

  @Test("marks no more than the line of a field")
  func field() throws {
    let hunks = try hunks([.title("s-1", "Mailt")], [.title("s-1", "Schrijft")])
    #expect(
      hunks == """
        <<< A
                  "title": "Mailt",
        ||| O
                  "title": "Belt",
        ===
                  "title": "Schrijft",
        >>>
        """)
  }

  @Test("marks the whole of an item that one side removed, with the comma before it")
  func removal() throws {
    let hunks = try hunks([.remove("s-6")], [.title("s-6", "Zwijgt")])
    #expect(
      hunks == """
        <<< A
                }
        ||| O
                },
                {
                  "id": "s-6",
                  "title": "Praat"
                }
        ===
                },
                {
                  "id": "s-6",
                  "title": "Zwijgt"
                }
        >>>
        """)
  }

  @Test("marks a step in each phase that it was moved to, and where it was")
  func move() throws {
    let hunks = try hunks(
      [.move("s-3", to: "f-2", after: "s-5")], [.move("s-3", to: "f-3", after: nil)])
    let step = """
              {
                "id": "s-3",
                "title": "Leest"
              },
      """
    #expect(
      hunks == """
        <<< A
        ||| O
        \(step)
        ===
        >>>
        <<< A
        \(step)
        ||| O
        ===
        >>>
        <<< A
        ||| O
        ===
        \(step)
        >>>
        """)
  }

  @Test("shows two versions where there is no base")
  func noBase() throws {
    let merged = merge(
      base: nil, ours: try MergeCase.root([]), theirs: try MergeCase.root([.title("j-1", "Andere")])
    )
    let text = String(decoding: merged.conflictText().bytes, as: UTF8.self)
    #expect(
      text.contains(
        """
        <<<<<<< ours
          "title": "Reis",
        =======
          "title": "Andere",
        >>>>>>> theirs

        """))
  }

  @Test("holds no control characters in its labels")
  func labels() throws {
    let text = ConflictText(
      ours: Array("1\n".utf8), base: nil, theirs: Array("2\n".utf8),
      labels: .init(ours: "a\u{1B}[2J\nb"))
    #expect(
      String(decoding: text.bytes, as: UTF8.self)
        == "<<<<<<< a[2Jb\n1\n=======\n2\n>>>>>>> theirs\n")
  }

  @Test(
    "can be read again, with the same conflicts", arguments: [1, 3, 6], 0..<20 as Range<UInt64>)
  func again(times: Int, part: UInt64) throws {
    for number in stride(from: part, to: SettlementTests.pairs, by: 20) {
      let pair = try RandomPair(number, times: times)
      try Self.check(pair.merged, Int(number % 5) + 7, pair.story)
    }
  }

  @Test(
    "leaves out a base that went along with one side, and so would hide a conflict",
    arguments: [(482, 3), (1_982, 3), (445, 6), (693, 6)] as [(UInt64, Int)])
  func hidingBase(number: UInt64, times: Int) throws {
    let pair = try RandomPair(number, times: times)
    let text = pair.merged.conflictText()
    let read = try #require(try ConflictedText(reading: text.bytes))
    #expect(read.base == nil)
    try Self.check(pair.merged, 7, pair.story)
    // With the common version that git keeps, the conflicts are the same.
    let again = try read.merged(base: pair.base.canonicalText)
    #expect(Set(again.conflicts.map(\.id)) == Set(pair.merged.conflicts.map(\.id)))
  }

  @Test(
    "of journeys that share no more than ids can be read again", arguments: 0..<60 as Range<UInt64>)
  func wild(number: UInt64) throws {
    let trees = try WildMergeTests.journeys(number, damaged: false)
    for base in [trees[0], nil] {
      let merged = merge(base: base, ours: trees[1], theirs: trees[2])
      try Self.check(merged, 7, "\(Seed(number))", isWild: true)
    }
  }

  @Test("is refused or read when it is damaged", arguments: 0..<20 as Range<UInt64>)
  func damaged(number: UInt64) throws {
    let whole = try RandomPair(number, times: 6).merged.conflictText().bytes
    var seed = Seed(number)
    for _ in 0..<20 {
      let bytes = Damage.damaged(whole, using: &seed)
      guard let merged = try? ConflictedText(reading: bytes)?.merged() else { continue }
      for side in Side.allCases {
        let root = merged.settled(as: side)
        #expect(try Document(reading: root.canonicalText).root == root, "\(seed)")
      }
    }
  }

  private static func check(
    _ merged: Merge, _ length: Int, _ story: String, isWild: Bool = false
  ) throws {
    let text = merged.conflictText(markerLength: length)
    #expect((text.hunks == 0) == merged.isClean, "\(story)")
    guard let read = try ConflictedText(reading: text.bytes) else {
      #expect(merged.isClean && text.bytes == merged.root.canonicalText, "\(story)")
      return
    }
    #expect(read.hunks == text.hunks)
    #expect(read.ours == merged.settled(as: .ours).canonicalText, "\(story)")
    #expect(read.theirs == merged.settled(as: .theirs).canonicalText, "\(story)")
    #expect(read.base == nil || read.base == merged.settled(as: .base).canonicalText, "\(story)")
    let again = try read.merged()
    let conflicts = (Set(again.conflicts.map(\.id)), Set(merged.conflicts.map(\.id)))
    // References that led nowhere before go along with what they named.
    if isWild { return }
    // Without a base whatever differs is in dispute.
    let isFound =
      read.base == nil ? conflicts.0.isSuperset(of: conflicts.1) : conflicts.0 == conflicts.1
    #expect(isFound, "\(story)")
    for side in [Side.ours, .theirs] {
      let (one, two) = (again.settled(as: side), merged.settled(as: side))
      // Without a base nobody knows who moved what: the items are the same, their order need not be.
      let isSame =
        read.base == nil ? Facts(one).names.sorted() == Facts(two).names.sorted() : one == two
      #expect(isSame, "\(side): \(story)")
    }
  }
}
