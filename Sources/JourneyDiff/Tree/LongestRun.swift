// SPDX-License-Identifier: EUPL-1.2

/// The parts of a list that kept their order when others were moved.
enum LongestRun {
  /// Returns which elements stand in one longest increasing subsequence.
  ///
  /// - Parameters:
  ///   - positions: The old places of the elements, all different, in their new order.
  ///   - dispensable: Which elements to leave out where there is a choice.
  static func kept(_ positions: [Int], dispensable: [Bool]? = nil) -> [Bool] {
    if isIncreasing(positions) { return positions.map { _ in true } }
    let count = positions.count
    // The length counts first; then the number of elements that are worth keeping.
    let weights = positions.indices.map { count + 1 + (dispensable?[$0] == true ? 0 : 1) }
    var tree = PrefixMaximum(count: count)
    let ranks = ranks(of: positions)
    var before = Array(repeating: -1, count: count)
    for index in positions.indices {
      let best = tree.best(below: ranks[index])
      before[index] = best.index
      tree.insert(score: best.score + weights[index], index: index, rank: ranks[index])
    }
    var kept = positions.map { _ in false }
    var next = tree.best(below: count).index
    while next >= 0 {
      kept[next] = true
      next = before[next]
    }
    return kept
  }

  /// Returns which elements stand in no longest increasing subsequence, and so were moved beyond doubt.
  static func moved(_ positions: [Int]) -> [Bool] {
    if isIncreasing(positions) { return positions.map { _ in false } }
    let forward = lengths(positions)
    let backward = Array(lengths(positions.reversed().map { -$0 }).reversed())
    let longest = forward.max() ?? 0
    return zip(forward, backward).map { $0 + $1 - 1 < longest }
  }

  private static func isIncreasing(_ positions: [Int]) -> Bool {
    zip(positions, positions.dropFirst()).allSatisfy { $0 < $1 }
  }

  /// Returns the length of the longest increasing subsequence that ends at each element.
  private static func lengths(_ positions: [Int]) -> [Int] {
    var ends: [Int] = []
    return positions.map { position in
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if ends[middle] < position { low = middle + 1 } else { high = middle }
      }
      if low == ends.count { ends.append(position) } else { ends[low] = position }
      return low + 1
    }
  }

  private static func ranks(of positions: [Int]) -> [Int] {
    var ranks = Array(repeating: 0, count: positions.count)
    for (rank, index) in positions.indices.sorted(by: { positions[$0] < positions[$1] })
      .enumerated()
    {
      ranks[index] = rank
    }
    return ranks
  }
}

/// The best score among the elements below a rank, kept up to date as elements come in.
private struct PrefixMaximum {
  private var cells: [(score: Int, index: Int)]

  init(count: Int) {
    cells = Array(repeating: (0, -1), count: count + 1)
  }

  func best(below rank: Int) -> (score: Int, index: Int) {
    var best = (score: 0, index: -1)
    var cell = rank
    while cell > 0 {
      if cells[cell].score > best.score { best = cells[cell] }
      cell &= cell - 1
    }
    return best
  }

  mutating func insert(score: Int, index: Int, rank: Int) {
    var cell = rank + 1
    while cell < cells.count {
      if score > cells[cell].score { cells[cell] = (score, index) }
      cell += cell & -cell
    }
  }
}
