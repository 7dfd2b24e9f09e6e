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
  /// The ids of what has no title.
  private var untitled: Set<String> = []
  /// What the kinds and their fields are called; git starts the program for each of many files, so that each is made once.
  private var nouns: [ItemKind: String] = [:]
  private var names: [Name: String] = [:]
  private var bytes: [UInt8] = []

  private struct Name: Hashable {
    let kind: ItemKind
    let key: FieldKey
  }

  /// Returns the lines of a journey, safe to print.
  public static func of(_ root: Item, language: Language) -> String {
    String(decoding: bytes(of: root, language: language), as: UTF8.self)
  }

  /// Returns the lines of a journey in UTF-8, safe to print.
  public static func bytes(of root: Item, language: Language) -> [UInt8] {
    var lines = StableLines(journey: Journey(root), language: language)
    lines.add(root, depth: 0)
    return lines.bytes
  }

  private init(journey: Journey, language: Language) {
    (self.journey, self.language) = (journey, language)
    bytes.reserveCapacity(1 << 14)
    journey.item.visit { item, _ in
      if item.has(.id) {
        let (id, title) = (item.id, item.title)
        if title.isEmpty {
          untitled.insert(id)
        } else if titles[id] == nil {
          titles[id] = title
        }
      }
      return true
    }
  }

  /// - Parameter slot: What tells an item without a title apart from others of its kind.
  private mutating func add(_ item: Item, depth: Int, slot: String = "") {
    indent(depth)
    write(noun(item.kind))
    let title = item.title.isEmpty ? slot : item.title
    if !title.isEmpty {
      write(": ")
      write(title)
    }
    if item.has(.id) {
      write(" [")
      write(item.id)
      write("]")
    }
    bytes.append(Self.newline)
    let titleKey = item.kind.titleKey
    for part in item.parts {
      if let items = part.items {
        let slot =
          part.isSingleItem ? part.key.flatMap { item.kind.apart($0)?[language] } ?? "" : ""
        for child in items { add(child, depth: depth + 1, slot: slot) }
        continue
      }
      if let key = part.key, key == .id || key == .format || key == titleKey { continue }
      indent(depth + 1)
      add(part, of: item)
      bytes.append(Self.newline)
    }
  }

  private mutating func add(_ part: Part, of item: Item) {
    guard let key = part.key, let field = item.kind.field(key) else {
      write(part.name.text)
      write(": ")
      write(Value(part).line)
      return
    }
    write(name(key, of: item.kind))
    write(": ")
    switch field.shape {
    case .references, .outsides: write(named(item.texts(key), field))
    case .reference, .outside:
      write(item.text(key).map { named([$0], field) } ?? Value(part).line)
    // The file says it, so that it is not the same as what is absent.
    case .flag where !part.isTrue: write(Self.no[language])
    default:
      let words = field.words(in: item, of: journey)?[language] ?? Value(part).line
      write(words.isEmpty ? Self.empty[language] : words)
    }
  }

  private static let empty = Text(nl: "(leeg)", en: "(empty)")
  private static let no = Text(nl: "nee", en: "no")
  private static let missing = Text(nl: "niet in dit bestand", en: "not in this file")

  /// Calls what is referred to by its title; of what should stand in the file and does not, says so.
  private func named(_ ids: [String], _ field: Field) -> String {
    if ids.isEmpty { return Self.empty[language] }
    let isInside = field.shape.referredKinds != nil
    return ids.map { id in
      titles[id] ?? (isInside && !untitled.contains(id) ? "\(id) (\(Self.missing[language]))" : id)
    }.joined(separator: "; ")
  }

  private mutating func noun(_ kind: ItemKind) -> String {
    if let noun = nouns[kind] { return noun }
    let noun = kind.noun.one.capitalised[language]
    nouns[kind] = noun
    return noun
  }

  private mutating func name(_ key: FieldKey, of kind: ItemKind) -> String {
    let index = Name(kind: kind, key: key)
    if let name = names[index] { return name }
    let name = kind.name(of: .known(key)).capitalised[language]
    names[index] = name
    return name
  }

  // MARK: - Writing

  private static let newline = UInt8(ascii: "\n")

  private mutating func indent(_ depth: Int) {
    for _ in 0..<2 * depth { bytes.append(UInt8(ascii: " ")) }
  }

  /// Writes text made safe to print; a text of several lines stays one line.
  private mutating func write(_ text: String) {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
      bytes.append(contentsOf: text.utf8)
      return
    }
    guard text.utf8.contains(Self.newline) else {
      bytes.append(contentsOf: Shown.text(text).utf8)
      return
    }
    let parts = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = parts.map { Shown.text(String($0)) }.joined(separator: " ⏎ ")
    bytes.append(contentsOf: line.utf8)
  }
}

extension StableLines {
  /// Returns a text that is no journey as it is, safe to print, below what keeps it from being read.
  ///
  /// What keeps it is told without its column, and on the first line, so that it is the same until another thing does.
  public static func of(
    refused bytes: [UInt8], _ refusal: Refusal, language: Language
  ) -> String {
    guard let reason = refusal.diagnostics.first else { return of(raw: bytes) }
    let head =
      reason.isConflict
      ? Text(
        nl: "Dit bestand heeft conflicten die nog niet zijn opgelost, het eerst op regel ",
        en: "This file has conflicts that are not settled yet, the first on line ")
      : Text(
        nl: "Dit bestand is niet te lezen, door regel ",
        en: "This file cannot be read, because of line ")
    let end = reason.isConflict ? Text(".") : Text(": ") + reason.cause
    let words =
      head + Text("\(reason.place.line)") + end
      + Text(nl: " Hieronder staat het zoals het is.", en: " Below it stands as it is.")
    return Shown.text(words[language]) + "\n" + of(raw: bytes)
  }

  /// Returns a text that is no journey as it is, safe to print.
  public static func of(raw bytes: [UInt8]) -> String {
    Shown.text(String(decoding: bytes, as: UTF8.self), keepingNewlines: true, keepingTabs: true)
  }
}
