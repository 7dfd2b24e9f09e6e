// SPDX-License-Identifier: EUPL-1.2

public import Words

/// What a panel was asked and what it answered.
public struct Panel: ItemView, Sendable {
  /// The item itself, for all that has no property here.
  public let item: Item

  /// Sees an item as a consultation of a panel; its kind is not looked at.
  public init(_ item: Item) {
    self.item = item
  }

  /// How many people answered.
  public var respondents: Int? { item.whole(.respondents) }
  /// What was asked, in order.
  public var questions: [Question] { views(.questions) }

  /// Returns the question that holds a result, and the result; nil where there is none with the id.
  public func result(_ id: String) -> (question: Question, result: PanelResult)? {
    for question in questions {
      if let result = question.results.first(where: { $0.id == id }) { return (question, result) }
    }
    return nil
  }
}

/// A question to a panel.
public struct Question: ItemView, Sendable {
  /// The item itself, for all that has no property here.
  public let item: Item

  /// Sees an item as a question to a panel; its kind is not looked at.
  public init(_ item: Item) {
    self.item = item
  }

  /// How a question can be answered.
  public enum Kind: String, CaseIterable, Sendable {
    case one, more, scale, open

    /// What it is called, such as "één antwoord".
    public var name: Text { Choices.questionKind.name(of: rawValue) }
  }

  /// How it is answered; nil where the file does not say, or says it in another word.
  public var kind: Kind? { item.text(.kind).flatMap(Kind.init) }
  /// The kind in words, also where it is a word of the user's own.
  public var kindName: Text? { item.text(.kind).map(Choices.questionKind.name(of:)) }
  /// Whether the kind was made out from the answers.
  public var isKindInferred: Bool { item.flag(.inferred) }
  /// The id of the answer to an earlier question after which this one was put; nil where everyone was asked.
  public var base: String? { item.text(.base) }
  /// How many people answered this question.
  public var respondents: Int? { item.whole(.respondents) }
  /// The answers, in the order of the report.
  public var results: [PanelResult] { views(.results) }
  /// The columns of a table of answers that the question was read from.
  public var columns: [String] { item.texts(.columns) }

  /// What the percentages of the results come to that are not part of others; nil where none was reported.
  public var sum: DecimalNumber? {
    let parts = results.filter { !$0.overlaps }.compactMap(\.percent)
    return parts.isEmpty ? nil : parts.reduce(DecimalNumber(thousandths: 0), +)
  }
}

/// An answer of a panel, as it was reported.
public struct PanelResult: ItemView, Sendable {
  /// The item itself, for all that has no property here.
  public let item: Item

  /// Sees an item as an answer of a panel; its kind is not looked at.
  public init(_ item: Item) {
    self.item = item
  }

  /// The share as it was reported, from 0 to 100; never worked out from a count.
  public var percent: DecimalNumber? { item.number(.percent) }
  /// How many gave the answer, as it was reported.
  public var count: Int? { item.whole(.count) }
  /// Whether it was reported as about so many.
  public var isApproximate: Bool { item.flag(.approximate) }
  /// The result in words, which no number stands for.
  public var wording: String? { item.text(.wording) }
  /// The answers, word for word, to a question that leaves them free.
  public var answers: [String] { item.texts(.answers) }
  /// Whether it is a part of other results, so that it does not count in their sum.
  public var overlaps: Bool { item.flag(.overlaps) }
  /// Whether anything was reported: a percentage, a count or words.
  public var isReported: Bool { percent != nil || count != nil || wording != nil }

  /// Says the result as it was reported; what was not reported is said to be so.
  ///
  /// - Parameter respondents: How many answered, by which a count becomes a share; nil where that is not known.
  public func reported(of respondents: Int?) -> Text {
    if let wording { return Text(wording) }
    let about = isApproximate ? Text(nl: "ongeveer ", en: "about ") : Text("")
    if let percent {
      let share = about + percent.words + Text(nl: "\u{A0}%", en: "%")
      return count.map { share + Text(" (\($0))") } ?? share
    }
    guard let count else { return Text(nl: "niet gerapporteerd", en: "not reported") }
    guard let share = share(of: respondents) else { return about + Text("\(count)") }
    return about + Text("\(count) (")
      + DecimalNumber(thousandths: (share + 500) / 1000 * 1000).words
      + Text(nl: "\u{A0}%)", en: "%)")
  }

  /// The share in thousandths of a percent, for a bar; nil where no figure says it.
  public func share(of respondents: Int?) -> Int? {
    if let percent { return percent.thousandths }
    guard let count, let respondents, respondents > 0, count <= respondents else { return nil }
    return count * 100_000 / respondents
  }
}
