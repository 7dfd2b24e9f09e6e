// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// Says what became of one field: "beleving −2 → −1, geen nieuwe bron".
struct FieldSentence {
  let versions: Versions
  let number: Int
  let name: FieldName

  private var kind: ItemKind {
    (versions.new.roster[number] ?? versions.old.roster[number])?.item.kind ?? .journey
  }

  private var field: Field? {
    if case .known(let key) = name { kind.field(key) } else { nil }
  }

  private var label: Text { kind.name(of: name) }

  /// Says a change of the field.
  func words(_ old: Value?, _ new: Value?) -> Sentence {
    change(old, new) + Remarks(versions: versions, number: number).on(name, old, new)
  }

  /// Says a change of the field, without remarks to a reviewer.
  func plainWords(_ old: Value?, _ new: Value?) -> Text {
    let sentence = change(old, new)
    return Text(nl: sentence.text(.dutch), en: sentence.text(.english))
  }

  /// Says the field of a new item: "beleving: +1".
  func words(new value: Value) -> Sentence {
    let words: Text
    if let texts = value.part.texts {
      words = names(texts, versions.new)
    } else {
      words = self.words(value, versions.new)
    }
    let label = self.label
    let line = WordChanges.inOneLine(words)
    let sentence = filled(label, line) ?? label + Text(": ") + Sentence(line, .new)
    return sentence + Remarks(versions: versions, number: number).on(name, nil, value)
  }

  private func change(_ old: Value?, _ new: Value?) -> Sentence {
    if let before = old?.part.texts ?? (old == nil ? [] : nil),
      let after = new?.part.texts ?? (new == nil ? [] : nil), old != nil || new != nil
    {
      return label.quoted + Text(" ") + listWords(before, after)
    }
    if case .flag = field?.shape {
      if old?.part.isTrue != true, new?.part.isTrue != true {
        return Sentence(
          label
            + (new == nil
              ? Text(
                nl: ": staat er niet meer uitdrukkelijk als nee",
                en: ": no longer stands there as no")
              : Text(nl: ": staat er nu uitdrukkelijk als nee", en: ": now stands there as no")))
      }
      return label + Text(": ")
        + Sentence(
          versions.new.roster[number]?.item.flag(field?.key ?? .id) == true
            ? Text(nl: "ja", en: "yes") : Text(nl: "nee", en: "no"), .new)
    }
    if old?.part.items != nil || new?.part.items != nil {
      return Sentence(
        label
          + (old == nil
            ? Text(nl: ": staat er nu uitdrukkelijk als leeg", en: ": now stands there as empty")
            : Text(
              nl: ": staat er niet meer uitdrukkelijk als leeg",
              en: ": no longer stands there as empty")))
    }
    let before = words(old, versions.old)
    let after = words(new, versions.new)
    if let left = filled(label, before), let right = filled(label, after) {
      return (old == nil ? Sentence(before, .old) : left) + Text(" → ")
        + (new == nil ? Sentence(after, .new) : right)
    }
    if field == nil, old == nil {
      return label + Text(nl: " erbij: ", en: " added: ") + Sentence(after, .new)
    }
    if field == nil, new == nil {
      return label + Text(nl: " weg (was: ", en: " gone (was: ") + Sentence(before, .old)
        + Text(")")
    }
    let change =
      WordChanges.sentence(before, after)
      ?? Sentence.change(WordChanges.inOneLine(before), WordChanges.inOneLine(after))
    return label + (isProse ? Text(": ") : Text(" ")) + change + alike(before, after)
  }

  /// Whether the value is words, of which a reader must see where they begin; after a number, a date or a choice the
  /// arrow says it.
  private var isProse: Bool {
    switch field?.shape {
    case .text: field?.key != .quote
    case .party, .reference, .outside: true
    default: false
    }
  }

  /// Puts a value into a label that has a place for it: "elke 6 maanden".
  private func filled(_ label: Text, _ value: Text) -> Sentence? {
    let left = label.map { String($0.prefix { $0 != "…" }) }
    guard left != label else { return nil }
    let right = label.map { String($0.drop { $0 != "…" }.dropFirst()) }
    return left + Sentence(value, .new) + right
  }

  /// Says why two values that look alike are not the same.
  private func alike(_ before: Text, _ after: Text) -> Text {
    let (left, right) = (Shown.text(before.nl), Shown.text(after.nl))
    // Two ways to write the same letters compare as equal.
    if left == right {
      return Text(
        nl: " (andere codering van de tekens)", en: " (characters encoded otherwise)")
    }
    return left.filter { $0 != " " } == right.filter { $0 != " " }
      ? Text(nl: " (alleen andere spaties)", en: " (only other spaces)") : Text("")
  }

  private func words(_ value: Value?, _ version: Version) -> Text {
    guard let value else {
      return field?.key == .emotion
        ? Text(nl: "onbekend", en: "unknown") : Text(nl: "(leeg)", en: "(empty)")
    }
    guard let field, let item = version.roster[number]?.item else { return Text(value.line) }
    if field.key == .emotion, let emotion = item.whole(.emotion).flatMap(Emotion.init) {
      return Text(emotion.sign)
    }
    if case .outside = field.shape, let id = item.text(field.key) { return outsideName(id) }
    if case .reference = field.shape, let id = item.text(field.key) {
      return name(id, version)
    }
    let words = field.words(in: item, of: version.journey) ?? Text(value.line)
    if words.nl.isEmpty { return Text(nl: "(lege tekst)", en: "(empty text)") }
    return field.key == .quote ? words.map { "“\($0)”" } : words
  }

  // MARK: - Lists

  private func listWords(_ before: [String], _ after: [String]) -> Sentence {
    let added = Self.difference(after, before)
    let removed = Self.difference(before, after)
    var parts: [Sentence] = []
    if !added.isEmpty {
      parts.append(
        Text(nl: "erbij: ", en: "added: ") + Sentence(names(added, versions.new), .new))
    }
    if !removed.isEmpty {
      parts.append(Text(nl: "weg: ", en: "gone: ") + Sentence(names(removed, versions.old), .old))
    }
    guard let first = parts.first else {
      return Sentence(
        after.isEmpty
          ? Text(nl: "leeg", en: "empty")
          : Text(nl: "in een andere volgorde", en: "in another order"))
    }
    return parts.dropFirst().reduce(first) { $0 + Text("; ") + $1 }
  }

  private func names(_ texts: [String], _ version: Version) -> Text {
    switch field?.shape {
    case .references: .clearList(texts.map { name($0, version) })
    // What another file holds may be the other version.
    case .outsides: .clearList(texts.map(outsideName))
    default: .clearList(texts.map { Text($0) })
    }
  }

  /// Names an item that is referred to; of what is gone a reader must see that this is why.
  private func name(_ id: String, _ version: Version) -> Text {
    let name = version.title(of: id) ?? Text(id)
    return version.has(id) && !versions.new.has(id)
      ? name + Text(nl: " (vervallen)", en: " (removed)") : name
  }

  /// Names what another file holds, which may be the other version; by its kind and its id where no title is known.
  private func outsideName(_ id: String) -> Text {
    if let title = versions.title(of: id) { return title }
    let parts = id.split(separator: "-", maxSplits: 1)
    guard parts.count == 2, parts[0].count == 1,
      let kind = ItemKind.allCases.first(where: { $0.letter == parts[0].first })
    else { return Text(id) }
    return kind.noun.one + Text(" \(id)")
  }

  private static func difference(_ texts: [String], _ others: [String]) -> [String] {
    var counts: [[UInt8]: Int] = [:]
    for other in others { counts[Array(other.utf8), default: 0] += 1 }
    return texts.filter { text in
      let left = counts[Array(text.utf8), default: 0]
      counts[Array(text.utf8)] = left - 1
      return left <= 0
    }
  }
}

extension Value {
  /// The value as JSON in one line.
  var line: String {
    json.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: " ")
  }
}
