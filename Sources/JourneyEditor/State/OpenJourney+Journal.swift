// SPDX-License-Identifier: EUPL-1.2

import JourneyModel

/// What the journal is told of a journey.
extension OpenJourney {
  /// A text that is being typed, and where it goes.
  struct Draft {
    let ref: ItemRef
    let key: FieldKey
    let text: String
  }

  /// What is being typed in the field that holds the focus, or in a list or question about a field.
  private func draft(_ overlay: Overlay?) -> Draft? {
    if let typing {
      return isTypingNewText
        ? Draft(ref: typing.ref, key: typing.key, text: typing.field.text) : nil
    }
    switch overlay?.withoutHelp {
    case .picker(let picker):
      guard case .value(let field) = picker.purpose, picker.own != nil, !picker.typed.isEmpty,
        let ref = root.ref(at: focus.path)
      else { return nil }
      return Draft(ref: ref, key: field.key, text: picker.typed)
    case .prompt(let prompt):
      guard case .inquiry(let inquiry) = prompt.purpose, prompt.holdsNewText,
        let (ref, key) = inquiry.place(in: root)
      else { return nil }
      return Draft(ref: ref, key: key, text: prompt.field.text)
    default: return nil
    }
  }

  /// Takes the paths from which and to which the journey moved; nil where it did not.
  mutating func takeMove() -> (old: String, new: String)? {
    if recordedPath == path { return nil }
    defer { recordedPath = path }
    return (recordedPath, path)
  }

  /// Takes what the journal should know that it does not know yet; nil for nothing.
  ///
  /// - Parameters:
  ///   - overlay: What lies over the journey, in which a text may be typed too.
  ///   - answers: What was chosen on cards.
  mutating func takeRecording(_ overlay: Overlay?, _ answers: [JournalEntry]) -> Recording? {
    var entries = takeLog(overlay)
    if !answers.isEmpty { entries += answers }
    guard !entries.isEmpty, case .full = access else { return nil }
    return Recording(path: path, base: openedBytes, entries: entries)
  }

  private mutating func takeLog(_ overlay: Overlay?) -> [JournalEntry] {
    var entries = history.takeLog()
    let draft = draft(overlay)
    if let draft {
      let isKnown = journalDraft.map { $0.hasSameBytes(as: draft.text) } ?? false
      if !isKnown || !entries.isEmpty { entries.append(.draft(draft.ref, draft.key, draft.text)) }
    } else if journalDraft != nil {
      entries.append(.noDraft)
    }
    journalDraft = draft?.text
    return entries
  }
}

extension String {
  /// Whether it is the same byte by byte, not only to the eye.
  fileprivate func hasSameBytes(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}
