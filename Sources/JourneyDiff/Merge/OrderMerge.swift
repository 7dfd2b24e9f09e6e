// SPDX-License-Identifier: EUPL-1.2

/// Merges the orders of a list: what neither side moved keeps its order, and the rest stands after the same neighbour.
///
/// Each side gives the same result as our side or as theirs.
struct OrderMerge {
  /// The merged order.
  private(set) var order: [Int] = []
  /// The elements that both sides put in another place, with what they stand after now.
  private(set) var disputed: [Int] = []

  private let old: Places
  private let ours: Row
  private let theirs: Row
  private let precedes: (Int, Int) -> Bool

  /// Stands for the place before all others.
  private static let start = -1

  /// One side's list, as far as it is in the merged one.
  private struct Row {
    let elements: [Int]
    let places: Places
    /// What this side put where it stands.
    var placed: Set<Int> = []
    /// For what this side placed, the nearest element before it that neither side moved.
    var anchors: [Int: Int] = [:]

    init(_ elements: [Int]) {
      self.elements = elements
      places = Places(elements)
    }
  }

  /// Merges three lists.
  ///
  /// - Parameters:
  ///   - members: What the merged list holds; each stands in one of the lists.
  ///   - precedes: Which of two elements comes first where nothing else decides.
  init(
    base: [Int], ours: [Int], theirs: [Int], members: Set<Int>,
    precedes: @escaping (Int, Int) -> Bool
  ) {
    self.precedes = precedes
    var mine = Row(ours.filter(members.contains))
    var others = Row(theirs.filter(members.contains))
    let base = base.filter(members.contains)
    old = Places(base)
    if mine.elements == others.elements, mine.elements.count == members.count {
      self.ours = mine
      self.theirs = others
      order = mine.elements
      return
    }
    let certain = (Self.moved(mine, old), Self.moved(others, old))
    mine.placed = Self.placed(mine, old, movedByOther: certain.1)
    others.placed = Self.placed(others, old, movedByOther: certain.0)
    let still = base.filter { !mine.placed.contains($0) && !others.placed.contains($0) }
    mine.anchors = Self.anchors(mine, Set(still))
    others.anchors = Self.anchors(others, Set(still))
    self.ours = mine
    self.theirs = others
    merge(still)
    guard mine.placed.contains(where: old.has), others.placed.contains(where: old.has) else {
      return
    }
    let wishes = PairWishes(
      old, OrderedSide(mine.places, certain.0), OrderedSide(others.places, certain.1))
    (order, disputed) = wishes.heard(order, disputed, precedes)
  }

  // MARK: - What each side placed

  private static func shared(_ row: Row, _ old: Places) -> (elements: [Int], places: [Int]) {
    let elements = row.elements.filter(old.has)
    return (elements, elements.compactMap { old[$0] })
  }

  private static func moved(_ row: Row, _ old: Places) -> Set<Int> {
    let (elements, places) = shared(row, old)
    return Set(zip(elements, LongestRun.moved(places)).filter(\.1).map(\.0))
  }

  private static func placed(_ row: Row, _ old: Places, movedByOther: Set<Int>) -> Set<Int> {
    let (elements, places) = shared(row, old)
    let kept = LongestRun.kept(places, dispensable: elements.map(movedByOther.contains))
    return Set(row.elements).subtracting(zip(elements, kept).filter(\.1).map(\.0))
  }

  private static func anchors(_ row: Row, _ still: Set<Int>) -> [Int: Int] {
    var anchors: [Int: Int] = [:]
    var last = start
    for element in row.elements {
      if still.contains(element) { last = element } else { anchors[element] = last }
    }
    return anchors
  }

  // MARK: - Merging

  private mutating func merge(_ still: [Int]) {
    var agreed: [Int: [Int]] = [:]
    var overruled: (ours: Set<Int>, theirs: Set<Int>) = ([], [])
    let placedByBoth = ours.elements.filter(isPlacedByBoth)
    for case let (element, mine?, other?) in placedByBoth.map({
      ($0, ours.anchors[$0], theirs.anchors[$0])
    }) {
      let anchor = mine == other || comesFirst(mine, other) ? mine : other
      if mine != other {
        disputed.append(element)
        if anchor == mine {
          overruled.theirs.insert(element)
        } else {
          overruled.ours.insert(element)
        }
      }
      agreed[anchor, default: []].append(element)
    }
    let backbone = ([Self.start] + still).flatMap { [$0] + sequence(agreed[$0] ?? []) }
    let mine = blocks(ours, backbone, overruled.ours)
    let others = blocks(theirs, backbone, overruled.theirs)
    for element in backbone {
      if element != Self.start { order.append(element) }
      order += join(mine[element] ?? [], others[element] ?? [])
    }
    if !ours.placed.isEmpty, !theirs.placed.isEmpty { respectAgreement() }
  }

  private func isPlacedByBoth(_ element: Int) -> Bool {
    ours.placed.contains(element) && theirs.placed.contains(element)
  }

  private func comesFirst(_ left: Int, _ right: Int) -> Bool {
    left == Self.start || (right != Self.start && precedes(left, right))
  }

  /// Orders what both sides put after one neighbour.
  private mutating func sequence(_ mine: [Int]) -> [Int] {
    let other = mine.sorted(by: theirs.places.puts(_:before:))
    guard let index = mine.indices.first(where: { mine[$0] != other[$0] }) else { return mine }
    let isMine = precedes(mine[index], other[index])
    disputed.append(isMine ? other[index] : mine[index])
    return isMine ? mine : other
  }

  /// Returns what only one side placed, by what it stands after.
  private func blocks(_ row: Row, _ backbone: [Int], _ overruled: Set<Int>) -> [Int: [Int]] {
    let stops = Set(backbone)
    var blocks: [Int: [Int]] = [:]
    var last = Self.start
    for element in row.elements {
      if stops.contains(element) {
        if !overruled.contains(element) { last = element }
      } else if row.placed.contains(element) {
        blocks[last, default: []].append(element)
      }
    }
    return blocks
  }

  /// Joins two blocks at one place.
  private func join(_ mine: [Int], _ others: [Int]) -> [Int] {
    guard let first = mine.first, let other = others.first else { return mine + others }
    return precedes(first, other) ? mine + others : others + mine
  }

  // MARK: - What both sides turned round

  /// Puts elements before others where both sides turned their old order round.
  ///
  /// There can be more than one way to say which element moved, and the sides may have been read in different ways.
  private mutating func respectAgreement() {
    let both = ours.placed.intersection(theirs.placed)
    let either = ours.placed.union(theirs.placed)
    var result: [(element: Int, places: (old: Int, mine: Int, other: Int)?)] = []
    for element in order {
      guard let before = old[element], let mine = ours.places[element],
        let other = theirs.places[element]
      else {
        result.append((element, nil))
        continue
      }
      var place = result.endIndex
      if !both.isEmpty || either.contains(element) {
        // What must follow is a chain of pairs that both agree on, so the first of them decides.
        place =
          result.firstIndex { _, places in
            guard let places else { return false }
            return before > places.old && mine < places.mine && other < places.other
          } ?? place
      }
      result.insert((element, (before, mine, other)), at: place)
    }
    order = result.map(\.element)
  }
}
