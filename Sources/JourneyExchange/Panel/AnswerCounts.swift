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
    /// The wordings that were taken together, the one that was given most first.
    fileprivate let counted: [Counted]

    var title: String { words.first ?? "" }
    var words: [String] { counted.map { PanelAnswers.spaced($0.most) } }
    var count: Int { counted.reduce(0) { $0 + $1.count } }

    fileprivate init(_ counted: some Sequence<Counted>) {
      self.counted = counted.sorted { ($1.count, $0.place) < ($0.count, $1.place) }
    }
  }

  fileprivate struct Counted {
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

  /// Returns the answers that are meant, as one row.
  func row(where isMeant: (Answer) -> Bool) -> Row {
    Row(counts.values.filter { isMeant($0.answer) })
  }

  mutating func remove(where isMeant: (Answer) -> Bool) {
    counts = counts.filter { !isMeant($0.value.answer) }
  }

  /// What is taken together, by its place on the scale or by how often it was given.
  var rows: [Row] {
    let groups = Dictionary(grouping: counts.values) { counted in
      counted.answer.group.map { "\($0)" } ?? "=" + counted.answer.plain
    }
    return groups.values.map { Row($0) }.sorted { left, right in
      func key(_ row: Row) -> (Int, Int) {
        (
          isScale ? row.counted[0].answer.group ?? .max : -row.count,
          row.counted.map(\.place).min() ?? 0
        )
      }
      return key(left) < key(right)
    }
  }

  /// Says in the words of the respondents what was taken together, and who stands beside those who answered.
  static func notes(
    on question: String, _ rows: [Row], isScale: Bool, answered: Int
  ) -> [Text] {
    var notes: [Text] = rows.compactMap { row in
      let spellings = row.counted.flatMap(\.spellings)
      guard spellings.count > 1 else { return nil }
      return Text("“\(question)”: ")
        + .list(spellings.map { Text("“\($0.text)” (\($0.count))") })
        + Text(nl: " zijn samen geteld.", en: " were counted together.")
    }
    let apart = rows.filter { row in
      isScale && row.count > 0 && row.words.allSatisfy(AgreementScale.isNoStance)
    }
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
