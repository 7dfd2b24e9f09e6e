// SPDX-License-Identifier: EUPL-1.2

/// A noun that can be counted, in both languages.
public struct Noun: Hashable, Sendable {
  /// The singular, such as "stap" and "step".
  public let one: Text
  /// The plural, such as "stappen" and "steps".
  public let many: Text

  /// Creates a noun from its singular and its plural.
  public init(one: Text, many: Text) {
    self.one = one
    self.many = many
  }

  /// Returns the number and the form of the noun that goes with it, as in "1 stap" and "3 stappen".
  public func counted(_ count: Int) -> Text {
    (count == 1 ? one : many).map { "\(count) \($0)" }
  }
}

extension Text {
  /// Joins things to a sequence as it is spoken: "1, 5 en 6".
  ///
  /// - Parameter parts: The things, in order; none gives the empty text.
  public static func list(_ parts: [Text]) -> Text {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? Text("") }
    func joined(_ language: Language, and: String) -> String {
      parts.dropLast().map { $0[language] }.joined(separator: ", ") + " \(and) " + last[language]
    }
    return Text(nl: joined(.dutch, and: "en"), en: joined(.english, and: "and"))
  }
}
