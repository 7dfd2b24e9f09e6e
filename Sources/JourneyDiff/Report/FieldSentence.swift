// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// Says what became of one field: "beleving −2 → −1".
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

  func words(_ old: Value?, _ new: Value?) -> Text {
    let label = kind.name(of: name) + Text(" ")
    if let before = old?.part.texts ?? (old == nil ? [] : nil),
      let after = new?.part.texts ?? (new == nil ? [] : nil), old != nil || new != nil
    {
      return label + listWords(before, after)
    }
    let before = words(old, versions.old)
    let after = words(new, versions.new)
    let (left, right) = Shortening.around(before, after)
    let change = label + left + Text(" → ") + right
    // Two ways to write the same letters look alike.
    let isEncoding = old != new && before == after
    return isEncoding
      ? change + Text(nl: " (andere codering van de tekens)", en: " (characters encoded otherwise)")
      : change
  }

  private func words(_ value: Value?, _ version: Version) -> Text {
    guard let value else {
      return field?.key == .emotion
        ? Text(nl: "onbekend", en: "unknown") : Text(nl: "leeg", en: "empty")
    }
    guard let field, let item = version.roster[number]?.item else { return Text(value.json) }
    if field.key == .emotion, let emotion = item.whole(.emotion).flatMap(Emotion.init) {
      return Text(emotion.sign)
    }
    let words = field.words(in: item, of: version.journey) ?? Text(value.json)
    return words.nl.isEmpty ? Text(nl: "lege tekst", en: "empty text") : words
  }

  // MARK: - Lists

  private func listWords(_ before: [String], _ after: [String]) -> Text {
    let added = Self.difference(after, before)
    let removed = Self.difference(before, after)
    var parts: [Text] = []
    if !added.isEmpty {
      parts.append(Text(nl: "erbij: ", en: "added: ") + names(added, versions.new))
    }
    if !removed.isEmpty {
      parts.append(Text(nl: "weg: ", en: "gone: ") + names(removed, versions.old))
    }
    guard let first = parts.first else {
      return after.isEmpty
        ? Text(nl: "leeg", en: "empty") : Text(nl: "in een andere volgorde", en: "in another order")
    }
    return parts.dropFirst().reduce(first) { $0 + Text("; ") + $1 }
  }

  private func names(_ texts: [String], _ version: Version) -> Text {
    var isReference = false
    if case .references = field?.shape { isReference = true }
    return .list(
      texts.map { text in
        let item = isReference ? version.journey.item.item(ItemRef(text)) : nil
        return Text(item.map(\.title).flatMap { $0.isEmpty ? nil : $0 } ?? text)
      })
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

/// Leaves out what two long texts have in common at both ends.
enum Shortening {
  static func around(_ left: Text, _ right: Text) -> (Text, Text) {
    let dutch = around(left.nl, right.nl)
    let english = around(left.en, right.en)
    return (Text(nl: dutch.0, en: english.0), Text(nl: dutch.1, en: english.1))
  }

  private static func around(_ left: String, _ right: String) -> (String, String) {
    // Short texts read best whole.
    guard min(left.utf8.count, right.utf8.count) > 60 else { return (left, right) }
    let one = left.split(separator: " ", omittingEmptySubsequences: false)
    let two = right.split(separator: " ", omittingEmptySubsequences: false)
    let head = zip(one, two).prefix { $0 == $1 }.count
    let shorter = min(one.count, two.count) - head
    let tail = zip(one.reversed(), two.reversed()).prefix { $0 == $1 }.count
    return (cut(one, head, min(tail, shorter)), cut(two, head, min(tail, shorter)))
  }

  private static func cut(_ words: [Substring], _ head: Int, _ tail: Int) -> String {
    // Two words on either side tell where it is.
    let start = max(0, head - 2)
    let end = min(words.count, words.count - tail + 2)
    let middle = words[start..<max(start, end)].joined(separator: " ")
    return (start > 0 ? "… " : "") + middle + (end < words.count ? " …" : "")
  }
}
