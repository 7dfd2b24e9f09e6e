// SPDX-License-Identifier: EUPL-1.2

/// Where each element of a list stands.
struct Places {
  private let numbers: [Int: Int]

  init(_ elements: [Int]) {
    numbers = Dictionary(uniqueKeysWithValues: elements.enumerated().map { ($1, $0) })
  }

  /// The place of an element, from 0; nil where the list does not have it.
  subscript(_ element: Int) -> Int? { numbers[element] }

  func has(_ element: Int) -> Bool { numbers[element] != nil }

  /// Tells whether one element of the list stands before another one.
  func puts(_ one: Int, before two: Int) -> Bool {
    numbers[one].flatMap { first in numbers[two].map { first < $0 } } == true
  }
}

/// What one side made of the order of a list.
struct OrderedSide {
  let places: Places
  /// The elements that were moved beyond doubt.
  let moved: Set<Int>

  init(_ places: Places, _ moved: Set<Int>) {
    self.places = places
    self.moved = moved
  }
}

/// What two sides wish of the order of each two elements: of two elements a side can only leave the order or turn it round.
///
/// So two sides never differ on a pair: who turned it round, wishes that, and the other has no wish. Only over three or
/// more can wishes be at odds. There can be more than one way to say which elements moved (of two neighbours that changed
/// places either may have gone), and a merge by neighbours that picks another way than a side did loses what that side wished.
struct PairWishes {
  private let old: Places
  private let ours: OrderedSide
  private let theirs: OrderedSide

  /// Lists in which more elements change places than these are left as they were merged: each pair of them is looked at.
  private static let most = 2_000

  init(_ old: Places, _ ours: OrderedSide, _ theirs: OrderedSide) {
    (self.old, self.ours, self.theirs) = (old, ours, theirs)
  }

  /// Returns an order in which the wishes are met, where there is one, and which elements were put elsewhere than a side wishes.
  ///
  /// - Parameters:
  ///   - order: The merged order.
  ///   - disputed: The elements that each side put elsewhere, of which the merge chose one place.
  ///   - precedes: Which of two elements comes first where nothing else decides.
  func heard(
    _ order: [Int], _ disputed: [Int], _ precedes: (Int, Int) -> Bool
  ) -> (order: [Int], disputed: [Int]) {
    let common = order.filter { isShared($0) }
    let span = changed(common)
    guard span.count > 1, span.count <= Self.most else { return (order, disputed) }
    let known = Set(disputed)
    let turned = Set(span.filter { isTurnedByBoth($0, span) })
    var (unheard, lost): (Set<Int>, [Int]) = ([], [])
    for (index, first) in span.enumerated() {
      for second in span[(index + 1)...] where wishes(second, before: first) {
        unheard.formUnion([first, second])
        if isExcused(first, second) || known.contains(first) || known.contains(second) { continue }
        lost.append(moved(first, second, turned, precedes))
      }
    }
    if !lost.isEmpty, let better = agreeing(span) { return (arranged(order, span, better), []) }
    var told = Set<Int>()
    let places = Places(order)
    let stay = disputed.compactMap { element -> Int? in
      guard isShared(element) else { return element }
      if !unheard.contains(element) { return nil }
      if turned.contains(element) { return element }
      // Of two that changed places, the merge by neighbours may have taken the other one for moved.
      let partner = span.first {
        $0 != element && turned.contains($0) && !isHeard(element, $0, places)
      }
      return partner ?? element
    }
    return (order, (stay + lost).filter { told.insert($0).inserted })
  }

  private func isShared(_ element: Int) -> Bool {
    old.has(element) && ours.places.has(element) && theirs.places.has(element)
  }

  /// Leaves out what stands before and behind all that anybody turned round.
  private func changed(_ common: [Int]) -> [Int] {
    let rows = [old, ours.places, theirs.places].map { places in
      common.sorted(by: places.puts(_:before:))
    }
    func isSame(_ index: Int) -> Bool { rows.allSatisfy { $0[index] == common[index] } }
    guard let first = common.indices.first(where: { !isSame($0) }),
      let last = common.indices.last(where: { !isSame($0) })
    else { return [] }
    return Array(common[first...last])
  }

  /// Tells whether a side turned two elements round.
  private func turns(_ side: OrderedSide, _ one: Int, _ two: Int) -> Bool {
    old.puts(one, before: two) != side.places.puts(one, before: two)
  }

  /// Tells whether an element is to stand before another, since a side turned them round or since nobody did.
  private func wishes(_ one: Int, before two: Int) -> Bool {
    old.puts(one, before: two) != (turns(ours, one, two) || turns(theirs, one, two))
  }

  /// Tells whether two elements are not as a side wishes only because the other moved one of them for certain.
  private func isExcused(_ one: Int, _ two: Int) -> Bool {
    let (mine, other) = (turns(ours, one, two), turns(theirs, one, two))
    if mine == other { return !mine }
    let mover = mine ? theirs : ours
    return mover.moved.contains(one) || mover.moved.contains(two)
  }

  /// Tells whether two elements stand in an order as a side wishes.
  private func isHeard(_ one: Int, _ two: Int, _ order: Places) -> Bool {
    order.puts(one, before: two) == wishes(one, before: two)
  }

  /// Tells whether each side put an element before or behind one that it did not.
  private func isTurnedByBoth(_ element: Int, _ span: [Int]) -> Bool {
    [ours, theirs].allSatisfy { side in span.contains { turns(side, element, $0) } }
  }

  /// Returns which of two elements was moved: the one that each side moved in its own way, where one was.
  private func moved(
    _ one: Int, _ two: Int, _ turned: Set<Int>, _ precedes: (Int, Int) -> Bool
  ) -> Int {
    let isFirstTurned = turned.contains(one)
    if isFirstTurned != turned.contains(two) { return isFirstTurned ? one : two }
    let sides = [ours, theirs].filter { turns($0, one, two) }
    let isMoved = [one, two].map { element in sides.contains { $0.moved.contains(element) } }
    return isMoved[0] == isMoved[1] ? (precedes(one, two) ? one : two) : isMoved[0] ? one : two
  }

  /// Returns the order in which each two elements stand as wished; nil where wishes are at odds.
  private func agreeing(_ span: [Int]) -> [Int]? {
    // Without wishes at odds each has a place of its own.
    var places: [Int?] = Array(repeating: nil, count: span.count)
    for one in span {
      places[span.count { $0 != one && wishes($0, before: one) }] = one
    }
    let agreed = places.compactMap(\.self)
    return agreed.count == span.count ? agreed : nil
  }

  /// Puts elements in another order; what stands behind one of them and is in one version only goes with it.
  private func arranged(_ order: [Int], _ span: [Int], _ better: [Int]) -> [Int] {
    let moving = Set(span)
    let head = order.prefix { !moving.contains($0) }
    // What follows the last of them stands behind the list as it did.
    let tail = order.reversed().prefix { !moving.contains($0) }.reversed()
    var groups: [[Int]] = []
    for element in order.dropFirst(head.count).dropLast(tail.count) {
      if moving.contains(element) {
        groups.append([element])
      } else {
        groups[groups.count - 1].append(element)
      }
    }
    let places = Places(better)
    groups.sort { places.puts($0[0], before: $1[0]) }
    return Array(head) + groups.joined() + tail
  }
}
