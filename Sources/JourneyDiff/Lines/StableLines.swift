// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
import TextGrid
public import Words

/// A journey as lines that git can compare: one for each item and one for each of its fields, in the order of the file.
///
/// No line depends on another one, so that a changed word changes one line and a moved step only moves its lines.
public struct StableLines {
  private let journey: Journey
  private let language: Language
  /// What the items are called to which others refer.
  private var titles: [String: String] = [:]
  private var text = ""

  /// Returns the lines of a journey, safe to print.
  public static func of(_ root: Item, language: Language) -> String {
    var lines = StableLines(journey: Journey(root), language: language)
    lines.add(root, depth: 0)
    return lines.text
  }

  private init(journey: Journey, language: Language) {
    (self.journey, self.language) = (journey, language)
    journey.item.visit { item, _ in
      if !item.title.isEmpty, titles[item.id] == nil { titles[item.id] = item.title }
      return true
    }
  }

  private mutating func add(_ item: Item, depth: Int) {
    let id = item.has(.id) ? " [\(item.id)]" : ""
    let title = item.title.isEmpty ? "" : ": \(item.title)"
    line(item.kind.noun.one.capitalised[language] + title + id, depth)
    let told: Set<FieldKey> = [.id, .format, item.kind.titleKey]
    for part in item.parts {
      if let items = part.items {
        for child in items { add(child, depth: depth + 1) }
      } else if part.key.map({ !told.contains($0) }) ?? true {
        line(words(part, of: item), depth + 1)
      }
    }
  }

  private func words(_ part: Part, of item: Item) -> String {
    let value = Value(part)
    guard let key = part.key, let field = item.kind.field(key) else {
      return "\(part.name.text): \(value.line)"
    }
    let name = item.kind.name(of: part.name).capitalised[language]
    if case .references = field.shape {
      return "\(name): \(item.texts(key).map { titles[$0] ?? $0 }.joined(separator: "; "))"
    }
    return "\(name): \(field.words(in: item, of: journey)?[language] ?? value.line)"
  }

  private mutating func line(_ words: String, _ depth: Int) {
    text += String(repeating: " ", count: 2 * depth)
    // A text of several lines stays one line.
    let parts = words.split(separator: "\n", omittingEmptySubsequences: false)
    text += parts.map { Shown.text(String($0)) }.joined(separator: " ⏎ ")
    text += "\n"
  }
}

extension StableLines {
  /// Returns a text that is no journey as it is, safe to print.
  public static func of(raw bytes: [UInt8]) -> String {
    Shown.text(String(decoding: bytes, as: UTF8.self), keepingNewlines: true, keepingTabs: true)
  }
}
