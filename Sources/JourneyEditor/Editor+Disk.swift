// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import Words

extension Editor {
  /// Looks at the disk, where something happened to the file.
  mutating func diskChanged(_ path: String) -> [Effect] {
    guard let journey = open, journey.path == path, journey.saving == nil else { return [] }
    open?.past.isStale = true
    return [
      request(.look(path: path, known: journey.savedBytes), for: .look(journey.number))
    ]
  }

  mutating func looked(_ look: Look) {
    // A save that began meanwhile compares the disk itself.
    guard let journey = open, journey.saving == nil else { return }
    switch look {
    case .unchanged:
      if journey.isGone {
        say("Het bestand staat weer op de schijf.", "The file is on the disk again.")
      }
      open?.isGone = false
      open?.isInConflict = false
      open?.incoming = nil
    case .changed(let file):
      if file.bytes == journey.savedBytes { return }
      open?.isGone = false
      open?.isInConflict = false
      open?.incoming = file
      if journey.isDirty || journey.typing != nil {
        notice = Notice(
          Text(
            nl: "Iemand anders heeft dit bestand veranderd. Als u opslaat, wordt het samengevoegd.",
            en: "Somebody else changed this file. When you save, both are merged."), isWarning: true
        )
      }
    case .gone:
      guard !journey.isGone else { return }
      open?.isGone = true
      notice = Notice(
        Text(
          nl: "Dit bestand is van de schijf gehaald of hernoemd. Uw versie is er nog; "
            + "opslaan maakt het bestand opnieuw.",
          en: "This file was removed from the disk or renamed. Your version is still here; "
            + "saving makes the file again."), isWarning: true)
    case .conflicted:
      open?.isGone = false
      open?.isInConflict = true
      open?.incoming = nil
      notice = Notice(
        Text(
          nl: "Git liet een conflict achter in dit bestand; uw versie is er nog. "
            + "Met Ctrl-S kiest u wat blijft.",
          en: "Git left a conflict in this file; your version is still here. "
            + "Ctrl-S lets you choose what stays."), isWarning: true)
    case .unreadable(let reason):
      notice = Notice(
        Text(
          nl: "Op de schijf staat nu iets dat niet te openen is; uw versie is er nog. ",
          en: "What is on the disk now cannot be opened; your version is still here. ") + reason,
        isWarning: true)
    }
  }

  private var hasIncoming: Bool { open?.incoming != nil }

  /// Takes in what somebody else saved, when the user has nothing to lose by it.
  mutating func reloadWhenClean() {
    guard hasIncoming, overlay == nil, let journey = open, let file = journey.incoming,
      !journey.isDirty, journey.saving == nil, journey.typing == nil
    else { return }
    let report = DiffReport(
      old: journey.savedRoot, new: file.document.root, language: options.language,
      titles: journey.outsideTitles ?? [:])
    if file.document.isReadOnly { open?.access = .laterVersion }
    open?.adopt(file.document.root, over: file)
    notice = Notice(
      Text(
        nl: "Iemand anders heeft dit bestand veranderd; u ziet nu de nieuwe versie. ",
        en: "Somebody else changed this file; you see the new version now. ")
        + report.briefly)
  }

  // MARK: - Saving over it

  /// Joins what the user has with what somebody else saved meanwhile, and saves the result.
  mutating func saveMerged(with look: Look) -> [Effect] {
    switch look {
    case .changed(let file) where !file.document.isReadOnly: return saveMerged(with: file)
    case .changed:
      return solve(
        .failed(
          Text(
            nl:
              "Op de schijf staat nu een nieuwere versie van het formaat. Er is niets overschreven.",
            en: "The disk now holds a later version of the format. Nothing was overwritten.")))
    case .unreadable(let reason):
      return solve(
        .failed(
          Text(
            nl: "Op de schijf staat nu iets dat niet te openen is. Er is niets overschreven. ",
            en: "What is on the disk now cannot be opened. Nothing was overwritten. ") + reason))
    case .conflicted(let file): return settleBelow(file)
    case .gone, .unchanged: return save()
    }
  }

  mutating func saveMerged(with file: OpenedFile) -> [Effect] {
    // What is being typed belongs to what the user wants to save; the merge may move the field.
    let typing = open?.typing
    guard finishTyping(), let journey = open else { return wait(for: .diverged(.changed(file))) }
    let merged = merge(
      base: journey.savedRoot, ours: journey.root, theirs: file.document.root,
      calledAs: SideNames(
        ours: Text(nl: "uw versie", en: "your version"),
        theirs: Text(nl: "de versie op de schijf", en: "the version on the disk")))
    let effects: [Effect]
    if merged.isClean {
      effects = saveMerged(merged.root, over: file)
    } else if overlay == nil, typing == nil {
      settle(merged, .save(file))
      return []
    } else {
      effects = wait(for: .diverged(.changed(file)))
    }
    if let typing { resume(typing) }
    return effects
  }

  /// Saves a merged tree over what stands on the disk.
  mutating func saveMerged(_ merged: Item, over file: OpenedFile) -> [Effect] {
    guard let journey = open else { return [] }
    let report = DiffReport(
      old: journey.savedRoot, new: file.document.root, language: options.language,
      titles: journey.outsideTitles ?? [:])
    open?.joined = report.briefly
    open?.adopt(merged, over: file)
    if open?.isDirty == true { return save() }
    // What the user did, the others did too.
    sayJoined(Text(nl: "Er was niets meer op te slaan", en: "There was nothing left to save"))
    return afterSave.map { leaveAfterSave($0) } ?? []
  }

  /// Says that a save ended well, and what came in from others on the way.
  mutating func sayJoined(_ text: Text) {
    if let joined = open?.joined {
      notice = Notice(
        text + Text(nl: ". Van iemand anders kwam erbij: ", en: ". From somebody else came in: ")
          + joined)
      open?.joined = nil
    } else {
      notice = Notice(text)
    }
  }
}

extension DiffReport {
  /// The first changes in one line, and how many more there are.
  var briefly: Text {
    let shown = sentences.prefix(2).reduce(Text("")) { all, sentence in
      all == Text("") ? sentence : all + Text("; ") + sentence
    }
    let more = sentences.count - 2
    return shown
      + (more > 0
        ? Text(nl: "; en nog \(more) meer.", en: "; and \(more) more.") : Text("."))
  }
}
