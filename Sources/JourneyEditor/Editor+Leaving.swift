// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Editor {
  mutating func quit() -> [Effect] {
    leaveWhenSaved(.quit)
  }

  /// Leaves, after the save that runs where there is one; asks first where something is not saved.
  mutating func leaveWhenSaved(_ then: AfterSave) -> [Effect] {
    guard let journey = open, journey.isDirty || journey.savingRevision != nil else {
      return leave(then)
    }
    if journey.savesAll {
      afterSave = then
    } else {
      overlay = .question(Question(then: then))
    }
    return []
  }

  /// Says that the user leaves what is open, that it was changed and not saved, and whether steps were removed.
  var unsavedWords: Text {
    let left: Text =
      switch open?.root.kind {
      case .opgave: Text(nl: "U verlaat deze opgave. ", en: "You are leaving this opgave. ")
      case .panel: Text(nl: "U verlaat dit panel. ", en: "You are leaving this panel. ")
      default: Text(nl: "U verlaat deze reis. ", en: "You are leaving this journey. ")
      }
    let removed = open?.removedSteps ?? 0
    let along =
      removed == 0
      ? Text("")
      : Text(nl: ", waaronder ", en: ", among them ")
        + Noun(
          one: Text(nl: "verwijderde stap", en: "removed step"),
          many: Text(nl: "verwijderde stappen", en: "removed steps")
        ).counted(removed)
    return left + Text(nl: "Wijzigingen zijn niet opgeslagen", en: "Changes are not saved") + along
      + Text(".")
  }

  mutating func answer(_ answer: Question.Answer, to question: Question) -> [Effect] {
    overlay = nil
    let then = question.then
    switch answer {
    case .cancel:
      (goal, neighbour) = (nil, nil)
      if let typing = question.interrupted { resume(typing) }
      return []
    case .discard:
      let isKept = open?.isJournalLost == false
      let effects = leave(then)
      if then != .quit, open == nil { sayNotSaved(isKept: isKept) }
      return effects
    case .save:
      let effects = save()
      if needsRepair { return [] }
      // A save that ran meanwhile may have left nothing to do.
      if open?.savingRevision == nil { return leave(then) }
      afterSave = then
      return effects
    }
  }

  private mutating func sayNotSaved(isKept: Bool) {
    let kept = Text(
      nl: " Uw werk staat nog in het menu Bestand, bij Eerder werk, als u de reis weer opent.",
      en: " When you open the journey again, your work is in the menu File, at Earlier work.")
    notice = Notice(
      Text(nl: "Niet opgeslagen.", en: "Not saved.") + (isKept ? kept : Text("")))
  }

  mutating func leave(_ then: AfterSave) -> [Effect] {
    if then == .quit, pendingNumber(where: \.isReplacing) != nil {
      notice = nil
      sayAdvance(
        Text(
          nl: "Er wordt nog vervangen in andere bestanden. Sluit af als dat klaar is.",
          en: "Text is still being replaced in other files. Quit when that is done."))
      return []
    }
    var left = followPath()
    if let journey = open {
      // The cards of a damaged file that were put off come back with what was chosen on them.
      let leaving: Leaving =
        journey.isDirty ? .unsaved : earlierAnswers.isEmpty ? .saved : .later
      left.append(.leave(path: journey.path, leaving))
    }
    switch then {
    case .quit: return left + [.quit]
    case .practise:
      letGo()
      return left + [openPractice()]
    case .open(let path):
      var effects = left
      if list == nil, let folder {
        list = JourneyList(folder: folder)
        effects.append(request(.list(folder: folder), for: .list))
      }
      letGo()
      return effects + [request(.open(path: path), for: .open)]
    case .close:
      letGo()
      return left + (list.map { [request(.list(folder: $0.folder), for: .list)] } ?? [])
    }
  }

  /// Has no journey open, but remembers what is still to be cleared away of it.
  private mutating func letGo() {
    if isPending(.retire) {
      journalsLeft += open?.takenOver.filter(\.isSaved).map(\.journal) ?? []
    }
    if let path = open?.path { list?.goTo(path) }
    open = nil
  }

  mutating func leaveAfterSave(_ then: AfterSave) -> [Effect] {
    afterSave = nil
    return leave(then)
  }
}

extension OpenJourney {
  /// How many of the steps that were saved are gone.
  fileprivate var removedSteps: Int {
    func steps(_ root: Item) -> [Item] { root.items(.phases).flatMap { $0.items(.steps) } }
    let left = Set(steps(root).map(\.id))
    return steps(savedRoot).count { !left.contains($0.id) }
  }
}

extension Editor.Errand {
  fileprivate var isReplacing: Bool {
    switch self {
    case .replacing, .puttingBack: true
    default: false
    }
  }
}
