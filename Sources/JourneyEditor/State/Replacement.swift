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
        guard let ref = root.ref(at: path), let change = change(of: field, in: item) else {
          continue
        }
        let isTitle = field.key == item.kind.titleKey
        changes.append(
          Change(
            focus: Focus(path, isTitle && !item.kind.isRoot ? nil : field.key), ref: ref,
            key: field.key, step: isInStep ? steps : nil,
            label: isTitle ? item.kind.noun.one.capitalised : field.name, preview: change.preview,
            count: change.count, value: change.value))
      }
      return true
    }
    return changes
  }

  private func change(
    of field: Field, in item: Item
  ) -> (value: FieldValue?, count: Int, preview: (String, String))? {
    switch field.shape {
    case .text:
      guard let text = item.text(field.key), let (new, count) = replaced(in: text) else {
        return nil
      }
      return (new.isEmpty ? nil : .text(new), count, (text, new))
    case .texts:
      let texts = item.texts(field.key)
      let new = texts.map { replaced(in: $0) }
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
  func replaced(in text: String) -> (text: String, count: Int)? {
    let wanted = old.map { $0.lowercased() }
    let characters = Array(text)
    let lower = characters.map { $0.lowercased() }
    var result = ""
    var count = 0
    var index = 0
    while index < characters.count {
      let end = index + wanted.count
      guard end <= characters.count, lower[index..<end].elementsEqual(wanted) else {
        result.append(characters[index])
        index += 1
        continue
      }
      let isCapital = characters[index].isUppercase && old.first?.isLowercase == true
      result += isCapital ? new.prefix(1).uppercased() + new.dropFirst() : new
      count += 1
      index = end
    }
    return count == 0 || result == text ? nil : (result, count)
  }
}
