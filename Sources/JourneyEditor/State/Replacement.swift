// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// A text that takes the place of another one, wherever that stands in a journey; capitals do not matter.
public struct Replacement: Hashable, Sendable {
  let old: String
  let new: String

  /// In what it is replaced.
  enum Scope: Sendable {
    case journey
    /// All files of the folder.
    case folder
  }

  /// A field with what it becomes.
  struct Change: Sendable {
    let focus: Focus
    let ref: ItemRef
    let key: FieldKey
    let step: Int?
    let label: Text
    /// The first part of the text that changes, before and after.
    let preview: (old: String, new: String)
    let count: Int
    /// Whether the text stands in it only inside other words, which is seldom meant.
    let isInsideWords: Bool
    let value: FieldValue?
  }

  /// Returns the fields in which the text stands, in the order of the journey.
  func changes(in root: Item) -> [Change] {
    guard !old.isEmpty else { return [] }
    var changes: [Change] = []
    var steps = 0
    root.visit { item, path in
      if item.kind == .step { steps += 1 }
      let isInStep = path.steps.count > 1 && path.steps[1].key == .steps
      for field in item.kind.fields where item.has(field.key) {
        guard let ref = root.ref(at: path) else { continue }
        let words = change(of: field, in: item, inWords: false)
        guard let change = words ?? change(of: field, in: item, inWords: true) else { continue }
        let isInsideWords = words == nil
        let isTitle = field.key == item.kind.titleKey
        changes.append(
          Change(
            focus: Focus(path, isTitle && !item.kind.isRoot ? nil : field.key), ref: ref,
            key: field.key, step: isInStep ? steps : nil,
            label: isTitle ? item.kind.noun.one.capitalised : field.name, preview: change.preview,
            count: change.count, isInsideWords: isInsideWords, value: change.value))
      }
      return true
    }
    return changes
  }

  private func change(
    of field: Field, in item: Item, inWords: Bool
  ) -> (value: FieldValue?, count: Int, preview: (String, String))? {
    switch field.shape {
    case .text:
      guard let text = item.text(field.key), let (new, count) = replaced(in: text, inWords: inWords)
      else {
        return nil
      }
      return (new.isEmpty ? nil : .text(new), count, (text, new))
    case .texts:
      let texts = item.texts(field.key)
      let new = texts.map { replaced(in: $0, inWords: inWords) }
      let count = new.reduce(0) { $0 + ($1?.count ?? 0) }
      guard count > 0, let first = new.firstIndex(where: { $0 != nil }) else { return nil }
      let all = zip(texts, new).map { $1?.text ?? $0 }
      return (.texts(all), count, (texts[first], all[first]))
    default: return nil
    }
  }

  /// Returns a text with all that is to be replaced; nil where there is nothing.
  ///
  /// Where the text begins with a capital that was not asked for, what takes its place does so too.
  ///
  /// - Parameter inWords: Whether the text may be a part of a word.
  func replaced(in text: String, inWords: Bool = true) -> (text: String, count: Int)? {
    let wanted = old.map { $0.lowercased() }
    let characters = Array(text)
    let lower = characters.map { $0.lowercased() }
    var result = ""
    var count = 0
    var index = 0
    while index < characters.count {
      let end = index + wanted.count
      guard end <= characters.count, lower[index..<end].elementsEqual(wanted),
        inWords || !(Self.joins(characters, at: index) || Self.joins(characters, at: end))
      else {
        result.append(characters[index])
        index += 1
        continue
      }
      let isCapital = characters[index].isUppercase && old.first?.isLowercase == true
      result += isCapital ? new.capitalised : new
      count += 1
      index = end
    }
    return count == 0 || result == text ? nil : (result, count)
  }

  /// Whether the characters at both sides of a place belong to one word.
  private static func joins(_ characters: [Character], at index: Int) -> Bool {
    func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }
    return characters.indices.contains(index - 1) && characters.indices.contains(index)
      && isWord(characters[index - 1]) && isWord(characters[index])
  }

  /// Why a place is not ticked.
  static let insideWords = Text(nl: "in een woord", en: "inside a word")

  /// What is said where some of the places are not ticked.
  static let unticked = Text(
    nl: "Wat een deel van een woord is, heeft geen vinkje; Spatie zet het erbij.",
    en: "What is a part of a word has no tick; Space adds it.")
}
