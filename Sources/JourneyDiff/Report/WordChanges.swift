// SPDX-License-Identifier: EUPL-1.2

import Words

/// Says word by word how one long text became another: "… wat er [is gebeurd → speelt] en laat …".
enum WordChanges {
  /// Texts up to this many bytes read best whole.
  private static let short = 24
  /// Beyond this, comparing every word with every other one takes too long.
  private static let largest = 4_000_000

  /// Returns the sentence; nil where the texts are short, or have little in common.
  static func sentence(_ old: Text, _ new: Text) -> Sentence? {
    guard min(old.nl.utf8.count, new.nl.utf8.count) > short else { return nil }
    // Long texts come from the file, and so are the same in every language.
    let (before, after) = (words(old.nl), words(new.nl))
    let parts = runs(before, after)
    let kept = parts.reduce(0) { if case .kept(let words) = $1 { $0 + words.count } else { $0 } }
    guard 2 * kept >= max(before.count, after.count) else { return nil }
    var result = Sentence("")
    for (index, run) in parts.enumerated() {
      let isFirst = index == 0
      let isLast = index == parts.count - 1
      let space = isFirst ? "" : " "
      switch run {
      case .kept(let words):
        result = result + Text(space + context(words, isFirst: isFirst, isLast: isLast))
      case .changed(let removed, let added):
        result = result + Text(space + "[") + change(removed, added) + Text("]")
      }
    }
    return result
  }

  private enum Run {
    case kept([Substring])
    case changed([Substring], [Substring])
  }

  /// Returns a text in which each new line is a sign that is read along.
  static func inOneLine(_ text: Text) -> Text { text.map { shown(words($0)) } }

  /// The words of a text; new lines after one another are a word too.
  private static func words(_ text: String) -> [Substring] {
    text.split(separator: " ", omittingEmptySubsequences: false).flatMap { word -> [Substring] in
      guard word.contains("\n") else { return [word] }
      var words: [Substring] = []
      var rest = word
      while let first = rest.first {
        let isBreak = first == "\n"
        let next = rest.prefix { ($0 == "\n") == isBreak }
        words.append(next)
        rest = rest.dropFirst(next.count)
      }
      return words
    }
  }

  private static func shown(_ words: [Substring]) -> String {
    words.map { $0.first == "\n" ? String(repeating: "¶", count: $0.count) : String($0) }
      .joined(separator: " ")
  }

  private static func change(_ removed: [Substring], _ added: [Substring]) -> Sentence {
    let old = Sentence(Text(shown(removed)), .old)
    let new = Sentence(Text(shown(added)), .new)
    if removed.isEmpty { return Text(nl: "erbij: ", en: "added: ") + new }
    if added.isEmpty { return Text(nl: "weg: ", en: "gone: ") + old }
    return old + Text(" → ") + new
  }

  /// Leaves out what is far from a change; two words on either side tell where it is.
  private static func context(_ words: [Substring], isFirst: Bool, isLast: Bool) -> String {
    let head = isFirst ? 0 : 2
    let tail = isLast ? 0 : 2
    guard words.count > head + tail + 1 else { return shown(words) }
    // A quotation keeps its marks, also where its first or last words are left out.
    let opening = isFirst && words.first?.hasPrefix("“") == true ? "“" : ""
    let closing = isLast && words.last?.hasSuffix("”") == true ? "”" : ""
    return shown(words.prefix(head) + ["\(opening)…\(closing)"] + words.suffix(tail))
  }

  private static func runs(_ old: [Substring], _ new: [Substring]) -> [Run] {
    let same = { (left: Substring, right: Substring) in left.utf8.elementsEqual(right.utf8) }
    let head = zip(old, new).prefix(while: same).count
    let shorter = min(old.count, new.count) - head
    let tail = min(shorter, zip(old.reversed(), new.reversed()).prefix(while: same).count)
    let left = Array(old[head..<old.count - tail])
    let right = Array(new[head..<new.count - tail])
    var result: [Run] = head > 0 ? [.kept(Array(old.prefix(head)))] : []
    result += left.count * right.count > largest ? [.changed(left, right)] : inner(left, right)
    if tail > 0 { result.append(.kept(Array(old.suffix(tail)))) }
    return result
  }

  private static func inner(_ old: [Substring], _ new: [Substring]) -> [Run] {
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in new.difference(from: old, by: { $0.utf8.elementsEqual($1.utf8) }) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var result: [Run] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      var (gone, come): ([Substring], [Substring]) = ([], [])
      while left < old.count, removed.contains(left) {
        gone.append(old[left])
        left += 1
      }
      while right < new.count, added.contains(right) {
        come.append(new[right])
        right += 1
      }
      if !gone.isEmpty || !come.isEmpty { result.append(.changed(gone, come)) }
      var kept: [Substring] = []
      while left < old.count, right < new.count, !removed.contains(left), !added.contains(right) {
        kept.append(old[left])
        left += 1
        right += 1
      }
      if !kept.isEmpty { result.append(.kept(kept)) }
    }
    return merged(result)
  }

  /// Joins changes with no more than one small word between them, which read better as one.
  private static func merged(_ runs: [Run]) -> [Run] {
    var result: [Run] = []
    for (index, run) in runs.enumerated() {
      let isBetween = index > 0 && index < runs.count - 1
      switch run {
      case .kept(let words) where isBetween && words.count == 1:
        if case .changed(let gone, let come) = result.last {
          result[result.count - 1] = .changed(gone + words, come + words)
        }
      case .changed(let gone, let come):
        if case .changed(let before, let after) = result.last {
          result[result.count - 1] = .changed(before + gone, after + come)
        } else {
          result.append(run)
        }
      default: result.append(run)
      }
    }
    return result
  }
}
