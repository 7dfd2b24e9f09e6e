// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// Replacing a text all over the journey, after a look at every place.
extension Editor {
  mutating func askReplacement(in scope: Replacement.Scope) -> [Effect] {
    overlay = .prompt(Prompt(purpose: .replaceOld(scope), proposing: lastFind ?? ""))
    return []
  }

  mutating func askReplacement(of old: String, in scope: Replacement.Scope) -> [Effect] {
    guard !old.isEmpty else { return [] }
    lastFind = old
    overlay = .prompt(Prompt(purpose: .replaceNew(scope, old), field: TextField("")))
    return []
  }

  /// Shows all that would change; what is ticked does.
  mutating func preview(_ replacement: Replacement) -> [Effect] {
    guard let root = open?.root else { return [] }
    let changes = replacement.changes(in: root)
    guard !changes.isEmpty else {
      notice = Notice(
        Text(nl: "Niet gevonden: \(replacement.old)", en: "Not found: \(replacement.old)"),
        isWarning: true)
      return []
    }
    let entries = changes.map { change in
      Picker.Entry(
        .field(change.ref, change.key), "\(says(change.label)): \(excerpt(of: change))",
        detail: [
          change.step.map { says(Text(nl: "stap \($0)", en: "step \($0)")) },
          change.isInsideWords ? says(Replacement.insideWords) : nil,
        ].compactMap(\.self).joined(separator: ", "))
    }
    overlay = .picker(
      Picker(
        .replace(replacement),
        Text(
          nl: "Vervangen: \(replacement.old) door \(replacement.new). Wat u uitvinkt, blijft.",
          en: "Replace: \(replacement.old) by \(replacement.new). What you untick stays."),
        entries,
        ticked: changes.filter { !$0.isInsideWords }.map { .field($0.ref, $0.key) },
        isMultiple: true))
    if changes.contains(where: \.isInsideWords) { notice = Notice(Replacement.unticked) }
    return []
  }

  /// What a text becomes, from shortly before the first place where it changes.
  func excerpt(of change: Replacement.Change) -> String {
    let new = Array(change.preview.new.map { $0.isNewline ? " " : $0 })
    let same = zip(change.preview.old, change.preview.new).prefix { $0 == $1 }.count
    let from = max(0, min(same - 20, new.count - 48))
    return (from > 0 ? options.signs.ellipsis : "") + String(new[from...])
  }

  /// Replaces at the places that are ticked, as one change.
  ///
  /// - Returns: How many times the text was replaced; 0 where that could not be, for the reason that is said.
  @discardableResult
  mutating func replace(_ replacement: Replacement, at ticked: [Picker.Choice]) -> Int {
    guard let root = open?.root else { return 0 }
    let wanted = Set(ticked)
    let changes = replacement.changes(in: root).filter { wanted.contains(.field($0.ref, $0.key)) }
    guard !changes.isEmpty else {
      say("Er is niets vervangen.", "Nothing was replaced.")
      return 0
    }
    let count = changes.reduce(0) { $0 + $1.count }
    let label = Text(
      nl: "\(count) keer vervangen: \(replacement.old) door \(replacement.new)",
      en:
        "replaced \(count == 1 ? "once" : "\(count) times"): \(replacement.old) by \(replacement.new)"
    )
    do {
      try open?.make(.all(changes.map { .set($0.ref, $0.key, $0.value) }), label)
      notice = Notice(
        label.capitalised + Text(nl: ". Ongedaan maken: Ctrl-Z.", en: ". Undo: Ctrl-Z."))
      return count
    } catch {
      notice = Notice(error.text, isWarning: true)
      return 0
    }
  }
}
