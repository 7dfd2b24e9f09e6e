// SPDX-License-Identifier: EUPL-1.2

/// The answers of an agreement scale, from strong agreement to strong disagreement, and those that take no stance.
package enum AgreementScale {
  /// Wordings that mean the same, in the order of the scale; those without “mee” and “ermee”, which are left out.
  private static let stances: [[String]] = [
    [
      "zeer eens", "helemaal eens", "volledig eens", "geheel eens", "sterk eens", "totaal eens",
      "strongly agree", "completely agree", "totally agree", "fully agree",
    ],
    ["eens", "agree"],
    [
      "neutraal", "neutral", "niet eens, niet oneens", "niet eens en niet oneens",
      "niet eens/niet oneens", "niet eens / niet oneens", "niet eens, maar ook niet oneens",
      "noch eens, noch oneens", "noch eens noch oneens", "neither agree nor disagree",
    ],
    ["oneens", "niet eens", "disagree"],
    [
      "zeer oneens", "helemaal oneens", "volledig oneens", "geheel oneens", "sterk oneens",
      "totaal oneens", "helemaal niet eens", "totaal niet eens", "strongly disagree",
      "completely disagree", "totally disagree", "fully disagree",
    ],
  ]

  /// What people choose who take no stance, or to whom the question does not apply.
  private static let noStances: [[String]] = [
    ["weet niet", "weet ik niet", "weet het niet", "don't know", "do not know", "dont know"],
    ["geen mening", "no opinion"],
    ["niet van toepassing", "n.v.t", "nvt", "not applicable", "n/a", "n.a"],
    ["geen antwoord", "wil niet zeggen", "zeg ik liever niet", "no answer", "prefer not to say"],
  ]

  private static let groups: [String: Int] = Dictionary(
    (stances + noStances).enumerated().flatMap { group, words in words.map { ($0, group) } }
  ) { first, _ in first }

  /// Returns the group of the wordings that mean the same as an answer, in the order of the scale; nil for what does not
  /// belong to it.
  package static func group(of answer: String) -> Int? {
    groups[bare(answer)]
  }

  /// Tells whether an answer belongs to the scale and takes a stance on it.
  package static func isStance(_ answer: String) -> Bool {
    group(of: answer).map { $0 < stances.count } ?? false
  }

  /// Tells whether an answer belongs to the scale and takes no stance on it.
  package static func isNoStance(_ answer: String) -> Bool {
    group(of: answer).map { $0 >= stances.count } ?? false
  }

  /// Returns an answer without what says nothing: “Ik ben het er helemaal mee eens.” is “helemaal eens”.
  private static func bare(_ answer: String) -> String {
    var words = answer.lowercased().replacing("\u{2019}", with: "'")
      .split(whereSeparator: \.isWhitespace)
    for opening in [["ik", "ben", "het"], ["er"]]
    where words.prefix(opening.count).elementsEqual(opening, by: { $0 == $1 }) {
      words.removeFirst(opening.count)
    }
    let text = words.filter { $0 != "mee" && $0 != "ermee" }.joined(separator: " ")
    let end = text.reversed().drop { $0 == "." || $0 == "!" }
    return String(end.reversed())
  }
}

extension Question {
  /// Returns of how many people a result is a share; nil for an answer without a stance that stands beside those who answered.
  ///
  /// - Parameter respondents: How many answered.
  public func base(of result: PanelResult, among respondents: Int?) -> Int? {
    isBeside(result, respondents) ? nil : respondents
  }

  /// Tells whether an answer without a stance stands beside those who answered, as their number shows.
  public func isBeside(_ result: PanelResult, _ respondents: Int?) -> Bool {
    guard kind == .scale, result.count ?? 0 > 0, let respondents,
      result.takesNoStance
    else { return false }
    let counted = results.filter { !$0.overlaps }
    let all = counted.reduce(0) { $0 + ($1.count ?? 0) }
    let apart = counted.filter(\.takesNoStance)
    return all > respondents && all - apart.reduce(0) { $0 + ($1.count ?? 0) } <= respondents
  }
}

extension PanelResult {
  /// Whether nobody whose answer it counts takes a stance.
  fileprivate var takesNoStance: Bool {
    (answers.isEmpty ? [title] : answers).allSatisfy(AgreementScale.isNoStance)
  }
}
