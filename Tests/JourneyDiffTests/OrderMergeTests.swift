// SPDX-License-Identifier: EUPL-1.2

import JourneyTesting
import Testing

@testable import JourneyDiff

@Suite("The merge of two orders")
struct OrderMergeTests {
  /// Moves, adds and removes some elements of a list; what is added has numbers of its own.
  private static func changed(_ list: [Int], from first: Int, _ random: inout Seed) -> [Int] {
    var list = list
    for number in 0..<Int.random(in: 0...4, using: &random) {
      switch Int.random(in: 0..<6, using: &random) {
      case 0: list.insert(first + number, at: Int.random(in: 0...list.count, using: &random))
      case 1 where !list.isEmpty: list.remove(at: Int.random(in: 0..<list.count, using: &random))
      case _ where !list.isEmpty:
        let element = list.remove(at: Int.random(in: 0..<list.count, using: &random))
        list.insert(element, at: Int.random(in: 0...list.count, using: &random))
      default: break
      }
    }
    return list
  }

  private static func merge(_ base: [Int], _ ours: [Int], _ theirs: [Int]) -> OrderMerge {
    let gone = Set(base).subtracting(ours).union(Set(base).subtracting(theirs))
    let members = Set(ours).union(theirs).subtracting(gone)
    return OrderMerge(base: base, ours: ours, theirs: theirs, members: members, precedes: <)
  }

  @Test(
    "holds each element once, is the same both ways, and is what one side did alone",
    arguments: 0..<40)
  func laws(number: UInt64) {
    var random = Seed(number)
    for _ in 0..<100 {
      let base = Array(0..<Int.random(in: 0...12, using: &random))
      let ours = Self.changed(base, from: 100, &random)
      let theirs = Self.changed(base, from: 200, &random)
      let (forth, back) = (Self.merge(base, ours, theirs), Self.merge(base, theirs, ours))
      let told = "\(random): \(base) \(ours) \(theirs) → \(forth.order)"
      #expect(forth.order == back.order, "\(told) and \(back.order)")
      #expect(Set(forth.disputed) == Set(back.disputed), "\(told)")
      #expect(Set(forth.order).count == forth.order.count, "\(told)")
      let gone = Set(base).subtracting(ours).union(Set(base).subtracting(theirs))
      #expect(Set(forth.order) == Set(ours).union(theirs).subtracting(gone), "\(told)")
      #expect(Self.merge(base, base, theirs).order == theirs, "\(told)")
      #expect(Self.merge(base, ours, ours).order == ours, "\(told)")
    }
  }
}
