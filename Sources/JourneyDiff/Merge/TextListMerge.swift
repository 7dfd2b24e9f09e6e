// SPDX-License-Identifier: EUPL-1.2

import JourneyModel

/// Merges lists of texts or ids as ordered sets, which is always possible.
struct TextListMerge {
  /// The merged list; nil when its key is dropped.
  let part: Part?
  /// A text that stood there and what each side wrote while it went, where both sides did so.
  let rewritten: (old: String, ours: String, theirs: String)?

  init(key: FieldKey, base: Part?, ours: Part?, theirs: Part?) {
    var numbers = TextNumbers()
    let old = numbers.numbers(of: base?.texts ?? [])
    let mine = numbers.numbers(of: ours?.texts ?? [])
    let others = numbers.numbers(of: theirs?.texts ?? [])
    let (oldSet, mineSet, otherSet) = (Set(old), Set(mine), Set(others))
    let members = mineSet.union(otherSet).filter {
      !oldSet.contains($0) || (mineSet.contains($0) && otherSet.contains($0))
    }
    let gone = old.first { !mineSet.contains($0) && !otherSet.contains($0) }
    let new = (
      mine.first { !oldSet.contains($0) && !otherSet.contains($0) },
      others.first { !oldSet.contains($0) && !mineSet.contains($0) }
    )
    if let gone, case (let mine?, let other?) = new {
      rewritten = (numbers.text(gone), numbers.text(mine), numbers.text(other))
    } else {
      rewritten = nil
    }
    let order = OrderMerge(
      base: old, ours: mine, theirs: others, members: members, precedes: numbers.precedes
    ).order
    if order == mine, let ours {
      part = order.isEmpty && !Self.staysEmpty(base, ours, theirs) ? nil : ours
    } else if order == others, let theirs {
      part = order.isEmpty && !Self.staysEmpty(base, ours, theirs) ? nil : theirs
    } else if order.isEmpty, !Self.staysEmpty(base, ours, theirs) {
      part = nil
    } else {
      part = Part(key, texts: order.map(numbers.text))
    }
  }

  /// Tells whether a list without elements stands in the file: where a side wrote it so, and the other did not drop it.
  private static func staysEmpty(_ base: Part?, _ ours: Part?, _ theirs: Part?) -> Bool {
    let isThere = (ours != nil) == (base != nil) ? theirs != nil : ours != nil
    return isThere && (ours?.texts?.isEmpty == true || theirs?.texts?.isEmpty == true)
  }
}

/// Gives texts numbers: the same number to the same bytes, counted from the start of a list.
struct TextNumbers {
  private struct Text: Hashable {
    let text: String
    let occurrence: Int

    static func == (left: Text, right: Text) -> Bool {
      left.occurrence == right.occurrence && left.text.utf8.elementsEqual(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
      for byte in text.utf8 { hasher.combine(byte) }
      hasher.combine(occurrence)
    }
  }

  private var known: [Text: Int] = [:]
  private var texts: [Text] = []

  mutating func number(of text: String, _ occurrence: Int) -> Int {
    let text = Text(text: text, occurrence: occurrence)
    if let number = known[text] { return number }
    known[text] = texts.count
    texts.append(text)
    return texts.count - 1
  }

  /// Returns the numbers of the texts of a list, in which one text can stand several times.
  mutating func numbers(of list: [String]) -> [Int] {
    var counts: [Int: Int] = [:]
    return list.map { text in
      let first = number(of: text, 0)
      let before = counts[first, default: 0]
      counts[first] = before + 1
      return before == 0 ? first : number(of: text, before)
    }
  }

  func text(_ number: Int) -> String { texts[number].text }

  func precedes(_ left: Int, _ right: Int) -> Bool {
    let (left, right) = (texts[left], texts[right])
    if left.text.utf8.elementsEqual(right.text.utf8) { return left.occurrence < right.occurrence }
    return left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}
