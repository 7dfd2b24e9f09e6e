// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension ReportLine {
  /// Creates a line that says that an item was moved.
  init(_ sentence: Sentence, moved number: Int) {
    self.init(sentence, depth: 0, subject: nil, moved: number)
  }
}

extension Versions {
  /// From so many moves inside one list, its new order says more than every move.
  private static let fewest = 3
  /// So many titles are read at once.
  private static let most = 12

  /// Takes the moves inside one list together, where they are many.
  func reordersGathered(_ lines: [ReportLine]) -> [ReportLine] {
    var counts: [Place: Int] = [:]
    func list(_ line: ReportLine) -> Place? {
      guard let number = line.moved, let before = old.roster[number],
        let after = new.roster[number], before.parent == after.parent, before.slot == after.slot,
        let key = after.slot, let parent = new.roster[after.parent]
      else { return nil }
      return Place(
        parentKind: parent.item.kind, parent: parent.ref, key: key, after: nil, number: 0)
    }
    for line in lines { if let list = list(line) { counts[list, default: 0] += 1 } }
    var told: Set<Place> = []
    return lines.compactMap { line in
      guard let list = list(line), let count = counts[list], count >= Self.fewest else {
        return line
      }
      return told.insert(list).inserted ? order(line) : nil
    }
  }

  /// Says the new order of the list in which an item moved.
  private func order(_ line: ReportLine) -> ReportLine {
    guard let entry = line.moved.flatMap({ new.roster[$0] }), let key = entry.slot,
      let parent = new.roster[entry.parent]
    else { return line }
    let numbers = parent.list(key)
    let titles = numbers.prefix(Self.most).map { number in
      Text("“\(new.roster[number]?.item.title ?? "")”")
    }
    let more = numbers.count - titles.count
    let rest = more > 0 ? [Text(nl: "nog \(more)", en: "\(more) more")] : []
    let subject = parent.item.kind.isRoot ? entry.item.kind.noun.many : parent.item.phrase
    let words =
      subject.capitalised + Text(nl: " in een andere volgorde: ", en: " in another order: ")
      + .list(titles + rest)
    return ReportLine(Sentence(words)).about(parent.number)
  }
}
