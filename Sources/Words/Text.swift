// SPDX-License-Identifier: EUPL-1.2

/// A piece of text in every language of the program; the compiler asks for both.
public struct Text: Hashable, Sendable {
  /// The wording in Dutch, which addresses the reader as *u*.
  public let nl: String
  /// The wording in English.
  public let en: String
  /// Whether it is known to read the same in every language, so that it need be worked on once.
  private let isSame: Bool

  /// Creates a text from its Dutch and its English wording.
  public init(nl: String, en: String) {
    self.nl = nl
    self.en = en
    isSame = false
  }

  /// Creates a text that reads the same in every language, such as a name or a sign.
  public init(_ same: String) {
    nl = same
    en = same
    isSame = true
  }

  /// Tells whether both wordings are the same.
  public static func == (left: Text, right: Text) -> Bool {
    left.nl == right.nl && left.en == right.en
  }

  /// Feeds both wordings.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(nl)
    hasher.combine(en)
  }

  /// Returns the wording in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .dutch: nl
    case .english: en
    }
  }

  /// Returns the text with both wordings changed in the same way.
  public func map(_ change: (String) -> String) -> Text {
    isSame ? Text(change(nl)) : Text(nl: change(nl), en: change(en))
  }

  /// The text with a capital, as at the start of a sentence.
  public var capitalised: Text { map(\.capitalised) }

  /// Joins two texts, language by language.
  public static func + (left: Text, right: Text) -> Text {
    left.isSame && right.isSame
      ? Text(left.nl + right.nl) : Text(nl: left.nl + right.nl, en: left.en + right.en)
  }
}

extension String {
  /// The text with a capital, as at the start of a sentence.
  public var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
