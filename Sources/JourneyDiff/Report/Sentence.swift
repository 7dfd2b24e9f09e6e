// SPDX-License-Identifier: EUPL-1.2

import Words

/// A sentence of the report, which knows what of it is old, new or a remark to the reviewer.
struct Sentence {
  enum Tone {
    case plain, old, new, remark
  }

  struct Piece {
    let text: Text
    let tone: Tone
  }

  private(set) var pieces: [Piece]

  init(_ text: Text, _ tone: Tone = .plain) {
    pieces = [Piece(text: text, tone: tone)]
  }

  init(_ same: String, _ tone: Tone = .plain) {
    self.init(Text(same), tone)
  }

  static func + (left: Sentence, right: Sentence) -> Sentence {
    var result = left
    result.pieces += right.pieces
    return result
  }

  static func + (left: Text, right: Sentence) -> Sentence { Sentence(left) + right }
  static func + (left: Sentence, right: Text) -> Sentence { left + Sentence(right) }

  /// The sentence with a capital.
  var capitalised: Sentence {
    guard let first = pieces.first else { return self }
    var result = self
    result.pieces[0] = Piece(text: first.text.capitalised, tone: first.tone)
    return result
  }

  /// Says a change from one text to another.
  static func change(_ old: Text, _ new: Text) -> Sentence {
    Sentence(old, .old) + Text(" → ") + Sentence(new, .new)
  }

  /// A remark to the reviewer, behind a comma.
  static func remark(_ text: Text) -> Sentence {
    Text(", ") + Sentence(text, .remark)
  }
}

extension Sentence {
  func text(_ language: Language) -> String {
    pieces.map { $0.text[language] }.joined()
  }
}
