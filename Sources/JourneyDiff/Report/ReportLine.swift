// SPDX-License-Identifier: EUPL-1.2

import Words

/// One line of the report; what says more about the line before it stands further in.
struct ReportLine {
  let depth: Int
  /// The number of the item that the sentence is about, and its name, which stands before the sentence.
  let subject: (number: Int, name: Text)?
  let sentence: Sentence
  /// The number of the item, where the line says that it was moved.
  let moved: Int?
  /// The number of the item that a reader of the line wants to see.
  private(set) var about: Int?

  init(
    _ sentence: Sentence, depth: Int = 0, subject: (number: Int, name: Text)? = nil,
    moved: Int? = nil
  ) {
    (self.sentence, self.depth, self.subject, self.moved) = (sentence, depth, subject, moved)
  }

  /// Returns the line as one about an item.
  func about(_ number: Int) -> ReportLine {
    var line = self
    line.about = number
    return line
  }

  /// The line as it is read.
  var whole: Sentence {
    subject.map { $0.name.capitalised + Text(": ") + sentence } ?? sentence
  }
}

extension [ReportLine] {
  /// What is said in one line of several fields of an item may be so long.
  private static let longest = 90

  /// The lines in which what is said of one item stands together: in one line, or further in under its name.
  var gathered: [ReportLine] {
    var result: [ReportLine] = []
    var rest = self[...]
    while let first = rest.first {
      let group = rest.prefix { $0.subject != nil && $0.subject?.number == first.subject?.number }
      guard let subject = first.subject, group.count > 1 else {
        result.append(first)
        rest.removeFirst()
        continue
      }
      rest = rest.dropFirst(group.count)
      let length = group.reduce(0) { $0 + $1.sentence.text(.dutch).count }
      if length <= Self.longest {
        let all = group.dropFirst().reduce(first.sentence) { $0 + Text("; ") + $1.sentence }
        result.append(ReportLine(all, subject: subject).about(subject.number))
      } else {
        result.append(ReportLine(Sentence(subject.name.capitalised)).about(subject.number))
        result += group.map { ReportLine($0.sentence.capitalised, depth: 1).about(subject.number) }
      }
    }
    return result
  }
}
