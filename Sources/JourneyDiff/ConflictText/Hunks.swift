// SPDX-License-Identifier: EUPL-1.2

/// Three versions of a text side by side: what they share, and the hunks in which they differ.
///
/// Whoever takes one version in all hunks has that version as a whole.
struct Hunks {
  enum Segment {
    case shared(ArraySlice<UInt8>)
    case hunk(Hunk)
  }

  /// The lines of each version at one place.
  struct Hunk {
    var ours: ArraySlice<ArraySlice<UInt8>>
    var base: ArraySlice<ArraySlice<UInt8>>
    var theirs: ArraySlice<ArraySlice<UInt8>>
  }

  private(set) var segments: [Segment] = []

  /// How many hunks there are.
  var count: Int { segments.count { if case .hunk = $0 { true } else { false } } }

  /// Compares three texts by their lines.
  ///
  /// - Parameter base: Nil where there is none, so that the other two are compared.
  init(ours: [UInt8], base: [UInt8]?, theirs: [UInt8]) {
    var table = MarkedLines.Table()
    let ours = MarkedLines(ours, &table)
    let theirs = MarkedLines(theirs, &table)
    let base = base.map { MarkedLines($0, &table) } ?? ours
    var (mine, old, other) = (0, 0, 0)
    for (one, two, three) in Self.shared(ours.marks, base.marks, theirs.marks, table.count) {
      let line = ours.lines[one]
      if line != base.lines[two] || line != theirs.lines[three] { continue }
      add(ours.lines[mine..<one], base.lines[old..<two], theirs.lines[other..<three])
      segments.append(.shared(line))
      (mine, old, other) = (one + 1, two + 1, three + 1)
    }
    add(ours.lines[mine...], base.lines[old...], theirs.lines[other...])
  }

  private mutating func add(
    _ ours: ArraySlice<ArraySlice<UInt8>>, _ base: ArraySlice<ArraySlice<UInt8>>,
    _ theirs: ArraySlice<ArraySlice<UInt8>>
  ) {
    if ours.isEmpty, base.isEmpty, theirs.isEmpty { return }
    segments.append(.hunk(Hunk(ours: ours, base: base, theirs: theirs)))
  }

  /// Returns the places of marks that stand in the same order in all three.
  private static func shared(
    _ ours: [Int], _ base: [Int], _ theirs: [Int], _ count: Int
  ) -> [(Int, Int, Int)] {
    func places(_ marks: [Int]) -> [Int] {
      var places = Array(repeating: -1, count: count)
      for (place, mark) in marks.enumerated() { places[mark] = place }
      return places
    }
    let (inBase, inTheirs) = (places(base), places(theirs))
    var found = ours.indices.map { ($0, inBase[ours[$0]], inTheirs[ours[$0]]) }
      .filter { $0.1 >= 0 && $0.2 >= 0 }
    found = zip(found, LongestRun.kept(found.map(\.1))).filter(\.1).map(\.0)
    return zip(found, LongestRun.kept(found.map(\.2))).filter(\.1).map(\.0)
  }
}
