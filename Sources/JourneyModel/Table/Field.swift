// SPDX-License-Identifier: EUPL-1.2

public import Words

/// One row of the table of fields: a key of one kind of item, what it may hold, and how people call it.
///
/// It is a reference since the rows never change, and are handed around at every key.
public final class Field: Sendable {
  /// The key as it stands in files.
  public let key: FieldKey
  /// What the field may hold.
  public let shape: Shape
  /// Whether every item of the kind has it, if only as an empty text.
  public let isRequired: Bool
  /// What people call it.
  public let name: Text
  /// One sentence that says what to fill in.
  public let help: Text

  init(_ key: FieldKey, _ shape: Shape, required: Bool = false, name: Text, help: Text) {
    self.key = key
    self.shape = shape
    self.isRequired = required
    self.name = name
    self.help = help
  }

  convenience init(
    _ key: FieldKey, _ shape: Shape, required: Bool = false, _ nl: String, _ en: String,
    help helpNL: String, _ helpEN: String
  ) {
    self.init(
      key, shape, required: required, name: Text(nl: nl, en: en),
      help: Text(nl: helpNL, en: helpEN))
  }
}

/// What a field may hold.
public enum Shape: Sendable {
  /// The name and the version of the format.
  case format
  /// The id of the item itself.
  case id
  case text
  /// A party by its name, or the reserved word for the persona.
  case party
  case choice(Choices)
  case whole(ClosedRange<Int>)
  /// A number that need not be whole.
  case decimal(ClosedRange<Int>)
  /// `true`, or absent.
  case flag
  /// A date, with where it lies when it is typed without a year.
  case date(TypedDay)
  case duration
  /// The id of an item of the same file.
  case reference([ItemKind])
  /// The id of an item of another file, which may be out of reach.
  case outside
  case texts
  /// The ids of items of the same file.
  case references([ItemKind])
  /// The ids of items of another file.
  case outsides
  /// One item.
  case item(ItemKind)
  /// Items in an order that means something.
  case items(ItemKind)
}

/// Which day a date means that was typed without a year.
public enum TypedDay: Sendable {
  /// The last such day, since it happened.
  case past
  /// The next such day, since it is planned.
  case coming
  /// The next such day after another date of the item; the nearest one where the item has none.
  case after(FieldKey)
  case nearest
}

extension Shape {
  /// The kind of the items that a field holds; nil for a field of values.
  public var held: ItemKind? {
    switch self {
    case .item(let kind), .items(let kind): kind
    default: nil
    }
  }
}

/// The words that a field may hold, and what happens to another word.
public struct Choices: Sendable {
  /// What becomes of a word that is not among the choices.
  public enum OtherWords: Sendable {
    /// The file is refused.
    case refused
    /// The word is kept and shown as it is, and flagged.
    case flagged
    /// Any other text is as good.
    case welcome
  }

  /// The words as they stand in files, with what people call them, in the order in which they are offered.
  public let words: [(word: String, name: Text)]
  /// What becomes of another word.
  public let others: OtherWords
  private let list: WordList

  init(_ words: [(word: String, name: Text)], others: OtherWords = .flagged) {
    self.words = words
    self.others = others
    list = WordList(words.map(\.word))
  }

  /// Tells whether a range of a text is one of the words; one with escapes is never taken for one.
  func holds(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    list.index(of: range, in: text) != nil
  }

  /// Returns how people call a word: its name, or the word itself where it is not in the list.
  public func name(of word: String) -> Text {
    words.first { $0.word == word }?.name ?? Text(word)
  }
}
