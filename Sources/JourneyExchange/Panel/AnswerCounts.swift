// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// How often each answer was given, whatever its capitals and blanks.
struct AnswerCounts {
  /// An answer as it is compared with others.
  struct Answer {
    let plain: String
    /// The wordings of a scale that mean the same; nil for what is on none.
    var group: Int?

    init(_ answer: String, isScale: Bool = true) {
      plain = PanelAnswers.plain(answer)
      group = isScale ? AgreementScale.group(of: answer) : nil
    }
  }

  /// What is counted as one result.
  struct Row {
    let title: String
    /// The wordings that were taken together, the one that was given most first.
    let words: [String]
    let count: Int
  }

  private struct Counted {
    let answer: Answer
    let place: Int
    /// How often it was written in each way, in the order in which these were met.
    var spellings: [(text: String, count: Int)] = []
    var count: Int { spellings.reduce(0) { $0 + $1.count } }
    var most: String { (spellings.max { $0.count < $1.count } ?? ("", 0)).text }

    mutating func add(_ text: String) {
      if let index = spellings.firstIndex(where: { $0.text == text }) {
        spellings[index].count += 1
      } else {
        spellings.append((text, 1))
      }
    }
  }

  private let isScale: Bool
  private var counts: [String: Counted] = [:]

  /// - Parameter isScale: Whether wordings that mean the same on an agreement scale are one answer.
  init(isScale: Bool) {
    self.isScale = isScale
  }

  /// Counts the answers of one respondent, each once.
  mutating func add(_ answers: [String]) {
    var seen: Set<String> = []
    for text in answers.sorted() {
      let answer = Answer(text, isScale: isScale)
      guard seen.insert(answer.plain).inserted else { continue }
      let place = counts.count
      counts[answer.plain, default: Counted(answer: answer, place: place)].add(text)
    }
  }

  func count(where isMeant: (Answer) -> Bool) -> Int {
    counts.values.reduce(0) { $0 + (isMeant($1.answer) ? $1.count : 0) }
  }

  mutating func remove(where isMeant: (Answer) -> Bool) {
    counts = counts.filter { !isMeant($0.value.answer) }
  }

  /// What is taken together, by its place on the scale or by how often it was given.
  var rows: [Row] {
    together.map { group in
      Row(
        title: PanelAnswers.spaced(group[0].most),
        words: group.map { PanelAnswers.spaced($0.most) },
        count: group.reduce(0) { $0 + $1.count })
    }
  }

  private var together: [[Counted]] {
    let groups = Dictionary(grouping: counts.values) { counted in
      counted.answer.group.map { "\($0)" } ?? "=" + counted.answer.plain
    }.values.map { group in
      group.sorted { ($1.count, $0.place) < ($0.count, $1.place) }
    }
    return groups.sorted { left, right in
      func key(_ group: [Counted]) -> (Int, Int) {
        let weight =
          isScale ? group[0].answer.group ?? .max : -group.reduce(0) { $0 + $1.count }
        return (weight, group.map(\.place).min() ?? 0)
      }
      return key(left) < key(right)
    }
  }

  /// Says in the words of the respondents what was taken together, and who stands beside those who answered.
  func notes(on question: String, answered: Int) -> [Text] {
    var notes: [Text] = together.compactMap { group in
      let spellings = group.flatMap(\.spellings)
      guard spellings.count > 1 else { return nil }
      return Text("“\(question)”: ")
        + .list(spellings.map { Text("“\($0.text)” (\($0.count))") })
        + Text(nl: " zijn samen geteld.", en: " were counted together.")
    }
    let apart = rows.filter { isScale && AgreementScale.isNoStance($0.title) }
    if !apart.isEmpty {
      notes.append(
        Text(
          nl: "“\(question)”, apart en niet meegeteld in n = \(answered): ",
          en: "“\(question)”, apart and not counted in n = \(answered): ")
          + .list(apart.map { Text("“\($0.title)” (\($0.count))") }) + Text("."))
    }
    return notes
  }
}
