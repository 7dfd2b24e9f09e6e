// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
import JourneyDiff
import JourneyModel
import JourneyTesting
import Testing

@Suite("Any merge")
struct MergeLawTests {
  /// How many pairs of sides are merged at each number of edits; set in the environment for a longer run.
  static let pairs =
    ProcessInfo.processInfo.environment["KLANTREIS_MERGE_PAIRS"].flatMap(UInt64.init) ?? 100

  /// Counts the doubled ids of a journey and the references that lead nowhere.
  private static func idFaults(_ root: Item) throws -> Int {
    try Document(reading: root.canonicalText).remarks.count { $0.code.hasPrefix("id.") }
  }

  @Test(
    "keeps what both sides turned round, however their moves are read",
    arguments: [9971, 5613, 5037, 6533, 9315] as [UInt64], [3, 6])
  func turnedRound(number: UInt64, times: Int) throws {
    let one = try RandomPair(number, times: times)
    let oracle = Oracle(one.base, one.ours, one.theirs)
    let merged = merge(base: one.base, ours: one.ours, theirs: one.theirs)
    #expect(oracle.mistakes(in: Facts(merged.root)).isEmpty, "\(one.story)")
  }

  /// A number of edits to each side of a kind of file.
  struct Sort: CustomStringConvertible, Sendable {
    let root: ItemKind
    let times: Int
    var description: String { "\(root), \(times) edits" }
    static let all =
      [1, 3, 6].map { Sort(root: .journey, times: $0) }
      + [
        Sort(root: .opgave, times: 1), Sort(root: .opgave, times: 6), Sort(root: .panel, times: 6),
      ]
  }

  @Test("keeps the laws and makes no mistake", arguments: Sort.all, 0..<20 as Range<UInt64>)
  func laws(sort: Sort, part: UInt64) throws {
    let times = sort.times
    var disputes = 0
    for number in stride(from: part, to: Self.pairs, by: 20) {
      let one = try RandomPair(number, times: times, sort.root)
      let (base, ours, theirs) = (one.base, one.ours, one.theirs)
      let forth = merge(base: base, ours: ours, theirs: theirs)
      let back = merge(base: base, ours: theirs, theirs: ours)
      #expect(merge(base: base, ours: ours, theirs: ours).gives(ours), "x, x: \(one.story)")
      #expect(merge(base: base, ours: base, theirs: ours).gives(ours), "b, x: \(one.story)")
      #expect(merge(base: base, ours: ours, theirs: base).gives(ours), "x, b: \(one.story)")
      let oracle = Oracle(base, ours, theirs)
      #expect(Set(forth.conflicts.map(\.summary)) == oracle.conflicts, "\(one.story)")
      #expect(Set(back.conflicts.map(\.summary)) == oracle.conflicts, "back: \(one.story)")
      let mistakes = oracle.mistakes(in: Facts(forth.root))
      #expect(mistakes.isEmpty, "\(mistakes) \(one.story)")
      if forth.isClean {
        #expect(forth.root == back.root, "symmetry: \(one.story)")
        let again = try Document(reading: forth.root.canonicalText)
        #expect(again.root == forth.root, "\(one.story)")
        let wasWhole = try [ours, theirs].allSatisfy { try Self.idFaults($0) == 0 }
        #expect(try !wasWhole || Self.idFaults(forth.root) == 0, "\(one.story)")
      } else {
        disputes += 1
      }
      #expect(merge(base: base, ours: ours, theirs: theirs).root == forth.root, "\(one.story)")
    }
    // Enough pairs hold some that dispute; without any the laws of conflicts would go untried.
    #expect(times == 1 || disputes > 0 || Self.pairs < 1000)
  }
}

extension Merge {
  func gives(_ item: Item) -> Bool {
    isClean && root.canonicalText == item.canonicalText
  }
}

extension Conflict {
  /// The conflict in a few words.
  var summary: String {
    let name = kind.isRoot ? "root" : item.description
    switch matter {
    case .field(let field, _):
      let bytes = field.text.utf8.map { $0 < 0x80 ? String(Unicode.Scalar($0)) : "<\($0)>" }
      let holder = item.slot.map { "root/\($0.rawValue)" } ?? name
      return "\(holder).\(bytes.joined())"
    case .existence: return "\(item.slot.map { "root/\($0.rawValue)" } ?? name) existence"
    case .place: return "\(name) place"
    case .slot: return "root slot"
    case .duplicateID: return "\(name) duplicate"
    }
  }
}
