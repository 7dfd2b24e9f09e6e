// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
public import Words

/// One thing that files are checked for.
///
/// It is a reference since checks never change, and are handed around for every file.
public final class Check: Sendable {
  /// The name by which the check is known; it never changes.
  public let code: String
  /// How serious its findings are, where a folder does not set it otherwise.
  public let severity: Diagnostic.Severity
  /// What it looks for, in a few words.
  public let title: Text
  /// Why that matters, in a sentence.
  public let why: Text
  /// What to do about it, in a sentence.
  public let mend: Text
  let search: Search

  /// What a check looks at.
  enum Search: Sendable {
    /// The file as it stands, readable or not.
    case file(@Sendable (CheckedFile, Check) -> [Finding])
    /// What the file holds.
    case content(@Sendable (Content) -> [Remark])
    /// What is written anywhere in the file, even in one of a later version, in texts that are made of certain signs.
    case writing(@Sendable (Traits) -> Bool, @Sendable (Content) -> [Remark])
    /// What a file says of the same things as the files before it.
    case folder(FolderComparison.Search)
  }

  init(
    _ code: String, _ severity: Diagnostic.Severity, _ title: Text, why: Text, mend: Text,
    search: Search
  ) {
    (self.code, self.severity, self.title) = (code, severity, title)
    (self.why, self.mend, self.search) = (why, mend, search)
  }

  /// Creates a check of what a file holds.
  convenience init(
    _ code: String, _ severity: Diagnostic.Severity, _ title: Text, why: Text, mend: Text,
    look: @escaping @Sendable (Content) -> [Remark]
  ) {
    self.init(code, severity, title, why: why, mend: mend, search: .content(look))
  }

  /// Tells whether a text holds what a check of privacy finds.
  public static func pointsToPerson(_ text: String) -> Bool { PersonalData.isIn(text) }

  /// The subject that the check belongs to: what stands before the point in its code.
  public var subject: String { String(code.prefix { $0 != "." }) }
}

/// What a check says of something in a file.
struct Remark: Sendable {
  let spot: Spot
  /// What is wrong, in a sentence.
  let cause: Text
  /// What in the text it is about; a finding about other words is another finding.
  let words: String

  init(_ placed: Placed, _ key: FieldKey? = nil, words: String = "", _ cause: Text) {
    spot = Spot(path: placed.path, key: key)
    (self.cause, self.words) = (cause, words)
  }

  init(_ placed: Placed, name: FieldName, words: String, _ cause: Text) {
    spot =
      switch name {
      case .known(let key): Spot(path: placed.path, key: key)
      // A key that is at fault itself is not told either.
      case .other(let name):
        Spot(path: placed.path, key: nil, other: PersonalData.isIn(name) ? nil : name)
      }
    (self.cause, self.words) = (cause, words)
  }

  init(
    _ placed: Placed, _ key: FieldKey? = nil, words: String = "", _ nl: String, _ en: String
  ) {
    self.init(placed, key, words: words, Text(nl: nl, en: en))
  }
}

/// An item of a file, or a field of it.
public struct Spot: Hashable, Sendable {
  /// The way to the item from the root of the file.
  public let path: ItemPath
  /// The field; nil for the whole item.
  public let key: FieldKey?
  /// The name of a field that this version does not know.
  public let other: String?

  init(path: ItemPath, key: FieldKey?, other: String? = nil) {
    (self.path, self.key, self.other) = (path, key, other)
  }

  /// The name of the field as it stands in the file; nil for the whole item.
  var name: String? { key?.rawValue ?? other }
}
