// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Editor {
  // MARK: - Opening

  mutating func openChosen() -> [Effect] {
    guard let list, let entries = list.entries, entries.indices.contains(list.chosen) else {
      return []
    }
    let entry = entries[list.chosen]
    if case .failure(let reason) = entry.content {
      notice = Notice(reason.text, isWarning: true)
      return []
    }
    return [request(.open(path: entry.path))]
  }

  /// Goes from the journey to the list.
  mutating func close() -> [Effect] {
    open == nil || list == nil ? [] : leaveWhenSaved(.close)
  }

  // MARK: - Saving

  mutating func save() -> [Effect] {
    guard let journey = open else { return [] }
    guard journey.savingRevision == nil else {
      say(
        "Er wordt al opgeslagen. Doe dit nog eens als dat klaar is.",
        "A save is running already. Do this again when it is done.")
      return []
    }
    if !journey.isDirty {
      say("Alles is al opgeslagen.", "Everything is saved already.")
      return []
    }
    guard let text = open?.startSaving() else { return [] }
    return [request(.save(path: journey.path, text: text, expected: journey.savedBytes))]
  }

  mutating func askName() -> [Effect] {
    guard let journey = open else { return [] }
    overlay = .saveAs(TextField(journey.path))
    return []
  }

  mutating func save(as path: String) -> [Effect] {
    guard !path.isEmpty, let journey = open else { return [] }
    if path == journey.path { return save() }
    guard let text = open?.startSaving() else { return [] }
    return [request(.save(path: path, text: text, expected: nil))]
  }

  // MARK: - Leaving

  mutating func quit() -> [Effect] {
    leaveWhenSaved(.quit)
  }

  /// Leaves, after the save that runs where there is one; asks first where something is not saved.
  private mutating func leaveWhenSaved(_ then: AfterSave) -> [Effect] {
    guard let journey = open, journey.isDirty || journey.savingRevision != nil else {
      return leave(then)
    }
    if journey.savingRevision == journey.history.current.revision {
      afterSave = then
    } else {
      overlay = .question(Question(then: then))
    }
    return []
  }

  mutating func answer(_ answer: Question.Answer, _ then: AfterSave) -> [Effect] {
    overlay = nil
    switch answer {
    case .cancel: return []
    case .discard: return leave(then)
    case .save:
      afterSave = then
      return save()
    }
  }

  private mutating func leave(_ then: AfterSave) -> [Effect] {
    switch then {
    case .quit: return [.quit]
    case .close:
      open = nil
      return list.map { [request(.list(folder: $0.folder))] } ?? []
    }
  }

  // MARK: - Answers

  mutating func finish(_ outcome: Outcome) -> [Effect] {
    switch outcome {
    case .listed(let entries):
      let chosen = min(list?.chosen ?? 0, max(0, entries.count - 1))
      list?.entries = entries
      list?.chosen = chosen
    case .opened(let file):
      let journey = OpenJourney(file)
      open = journey
      greet(journey, file)
      return [request(.checkForm(file))]
    case .checkedForm(let isCanonical):
      if !isCanonical, notice == nil, open?.isReadOnly == false {
        say(
          "Dit bestand staat nog niet in de vaste vorm; bij het opslaan krijgt het die.",
          "This file is not in the canonical form yet; saving gives it that form.")
      }
    case .saved(let path, let bytes):
      open?.saved(bytes, as: path)
      notice = Notice(Text(nl: "Opgeslagen: \(path)", en: "Saved: \(path)"))
      if let then = afterSave {
        // What was changed while the save ran is saved too; what is being typed is not finished yet.
        if open?.typing == nil, open?.isDirty == true { return save() }
        afterSave = nil
        return open?.typing == nil ? leave(then) : []
      }
    case .failed(let text):
      open?.savingRevision = nil
      afterSave = nil
      notice = Notice(text, isWarning: true)
    }
    return []
  }

  /// Says what the user should know about a file that opens.
  private mutating func greet(_ journey: OpenJourney, _ file: OpenedFile) {
    if let reason = readOnlyReason {
      notice = Notice(reason, isWarning: true)
    } else if let remark = journey.remarks.first {
      notice = Notice(remark.line(file: file.path), isWarning: true)
    }
  }
}
