// SPDX-License-Identifier: EUPL-1.2

import JourneyChecks
import JourneyModel
import Words

extension Editor {
  // MARK: - Opening

  mutating func openChosen() -> [Effect] {
    guard let list, let entries = list.entries, entries.indices.contains(list.chosen) else {
      return []
    }
    // One that is being opened has its lock already.
    guard !isPending(.open) else { return [] }
    // What cannot be opened says why when it is tried; a conflict is settled then.
    return [request(.open(path: entries[list.chosen].path), for: .open)]
  }

  mutating func startJourney() -> [Effect] {
    ask(keptGuide ?? Guide())
    return []
  }

  /// Goes on to the next question; after the last one a template is chosen.
  mutating func answer(_ guide: Guide, _ text: String) -> [Effect] {
    guard let guide = take(text, to: guide) else { return [] }
    let entries = Template.all.map {
      Picker.Entry(.value($0.id), says($0.name), detail: says($0.help))
    }
    overlay = .picker(
      Picker(
        .template(guide), Text(nl: "Waarmee begint u?", en: "What do you start with?"), entries))
    return []
  }

  /// Writes a new journey in the folder of the list, to be opened when it is there.
  mutating func makeJourney(_ start: JourneyStart, from template: Template) -> [Effect] {
    guard let list else { return [] }
    var random = options.random
    let journey = Item.newJourney(start, from: template, in: options.language, using: &random)
    options.random = random
    return [create(journey, in: list)]
  }

  /// Asks for a new file in the folder of the list, named after its title.
  mutating func create(_ root: Item, in list: JourneyList) -> Effect {
    let stem = "\(list.folder)/\(FileName.slug(root.title))"
    let ending = Format.ending(root.kind)
    return request(
      .create(stem: stem, ending: ending, text: root.canonicalText),
      for: .new(path: stem + ending))
  }

  /// Goes from the journey to the list.
  mutating func close() -> [Effect] {
    open == nil || list == nil ? [] : leaveWhenSaved(.close)
  }

  // MARK: - Saving

  mutating func save() -> [Effect] {
    guard let journey = open else { return [] }
    if needsRepair {
      open?.putsOffRepair = false
      afterSave = nil
      return []
    }
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
    let request = Request.save(
      path: journey.path, text: text, expected: journey.savedBytes, inPlace: false)
    return [self.request(request, for: .save(journey.number))]
  }

  mutating func askName() -> [Effect] {
    guard let journey = open else { return [] }
    let (folder, name) = FileName.parts(journey.path)
    overlay = .prompt(
      Prompt(
        purpose: .saveAs(folder: folder),
        proposing: FileName.withoutEnding(name, Format.ending(journey.root.kind))))
    return []
  }

  mutating func save(as name: String, in folder: String) -> [Effect] {
    guard !name.isEmpty, let journey = open else { return [] }
    let path = FileName.path(name, in: folder, ending: Format.ending(journey.root.kind))
    if path == journey.path || journey.savingRevision != nil { return save() }
    guard let text = open?.startSaving() else { return [] }
    let request = Request.save(path: path, text: text, expected: nil, inPlace: false)
    return [self.request(request, for: .save(journey.number))]
  }

  /// Saves by writing the file itself, as the user agreed.
  mutating func saveInPlace(_ path: String, isNew: Bool) -> [Effect] {
    guard let journey = open, journey.saving == nil, let text = open?.startSaving() else {
      return []
    }
    let request = Request.save(
      path: path, text: text, expected: isNew ? nil : journey.savedBytes, inPlace: true)
    return [self.request(request, for: .save(journey.number))]
  }

  // MARK: - Answers

  mutating func finish(_ outcome: Outcome, of errand: Errand) -> [Effect] {
    if outcome.takesKeys, !isFree {
      wait(with: outcome, of: errand)
      return []
    }
    switch (outcome, errand) {
    case (.stopped, _): say("Gestopt.", "Stopped.")
    case (.listed(let entries, _), .referring(let number, let path, let key)):
      if number == open?.number { takeFolder(entries, path, key) }
    case (.listed(let entries, _), .gap(let number)):
      if number == open?.number { return takeFolderForGap(entries) }
    case (.listed(let entries, let total), _):
      if entries.count < total { sayPart(entries.count, of: total) }
      list?.take(entries)
      if linear != nil { _ = tell { $0.files() } + sayNoPlace() }
    case (.opened(let file), _): return opened(file)
    case (.conflicted(let file), _): return settle(file)
    case (.checkedForm(let isCanonical), .form(let number)) where number == open?.number:
      if !isCanonical, notice == nil, open?.isReadOnly == false {
        say(
          "Dit bestand staat nog niet in de vaste vorm; bij het opslaan krijgt het die.",
          "This file is not in the canonical form yet; saving gives it that form.")
      }
    case (.checkedForm, _): break
    case (.saved(let path, let bytes, let isConfirmed, let remark), _):
      saySaved(path, isConfirmed: isConfirmed, remark)
      if errand == .derive(open?.number ?? 0) { return derived(at: path) }
      if case .new(let wanted) = errand {
        if path != wanted { sayNamesake(of: wanted) }
        if path.hasSuffix(Format.ending(.opgave)) {
          keptOpgaveGuide = nil
        } else {
          keptGuide = nil
          sayHowToGoOn()
        }
        return [request(.open(path: path), for: .open)]
      }
      if errand == .save(open?.number ?? 0) { return saved(bytes, as: path) }
    case (.diverged(let look), .save(let number)) where number == open?.number:
      return solve(.diverged(look))
    case (.needsPlace(let reason), .save(let number)) where number == open?.number:
      return solve(.onlyInPlace(reason))
    case (.looked(let look), .look(let number)) where number == open?.number: looked(look)
    case (.tookOver, .takeOver(let number)) where number == open?.number: tookOver()
    case (.retired(let journal, let place), _):
      if let index = journalsLeft.firstIndex(of: journal) {
        journalsLeft.remove(at: index)
        return [request(.retire(journal: place ?? journal, .gone), for: .retire)]
      }
      open?.follow(journal, to: place)
      return retireSaved()
    case (.exported(let path, let remarks), _): sayExported(path, remarks)
    case (.exportExists(let order), _): askToReplace(order)
    case (.replaceable(let replacement, let files, let isCut, let unread), _):
      preview(
        FolderReplacement(replacement: replacement, files: files, isCut: isCut, unread: unread))
    case (.replaced(let result), .replacing(let beside)): return tell(result, beside)
    case (.replaced, _): break
    case (.putBack(let result), _): return tell(result)
    case (.portfolio(let portfolio, let unread), _): show(portfolio, unread: unread)
    case (.diverged, _), (.needsPlace, _), (.looked, _), (.tookOver, _),
      (.savedSettings, _):
      break
    case (.recorded(let recorded), .recorded(let number)) where number == open?.number:
      open?.past.take(recorded)
    case (.titles(let titles), .titles(let number)) where number == open?.number:
      open?.found(titles)
    case (.titles, _): break
    case (.checked(let findings), .check(let number, let revision)) where number == open?.number:
      open?.attention.take(findings, of: revision)
      return goToAwaitedFinding()
    case (.checked, _): break
    case (.leftBehind(let sentences), .leftBehind(let number, let revision))
    where number == open?.number && revision == open?.history.current.revision:
      sayLeftBehind(sentences)
    case (.leftBehind, _): break
    case (.found(let found, let isCut), _): show(found, isCut: isCut)
    case (.versions(let list), .versions(let number)) where number == open?.number: offer(list)
    case (.version(let root), .version(let number, let use, let name))
    where number == open?.number:
      show(root, use, name)
    case (.recorded, _), (.versions, _), (.version, _): break
    case (.failed(let text), .save(let number)) where number == open?.number:
      return solve(.failed(text))
    case (.failed, .look), (.failed, .retire), (.failed, .recorded): break
    case (.failed(let text), .check):
      if open?.attention.awaited != nil { notice = Notice(text, isWarning: true) }
      open?.attention.awaited = nil
    case (.failed(let text), .versions(let number)) where number == open?.number:
      offer(VersionList([], reason: text))
    case (.failed(let text), _): notice = Notice(text, isWarning: true)
    }
    return []
  }

  private mutating func saySaved(_ path: String, isConfirmed: Bool, _ remark: Text?) {
    let more = remark.map { Text(". ") + $0 } ?? Text("")
    if isConfirmed {
      sayJoined(Text(nl: "Opgeslagen: \(path)", en: "Saved: \(path)") + more)
    } else {
      notice = Notice(
        Text(
          nl: "Opgeslagen: \(path), maar de schijf bevestigt het niet. Maak een kopie elders",
          en: "Saved: \(path), but the disk does not confirm it. Make a copy elsewhere") + more
          + Text("."),
        isWarning: true)
    }
  }

  /// Says that a new file has another name than its title gives, since a file has that one already.
  private mutating func sayNamesake(of path: String) {
    guard let notice else { return }
    let name = FileName.parts(path).name
    self.notice = Notice(
      notice.text + Text(notice.isWarning ? " " : ". ")
        + Text(
          nl: "Er was al een bestand \(name), dus dit kreeg een nummer",
          en: "There was a file \(name) already, so this one got a number"),
      isWarning: notice.isWarning)
  }

  /// Says how a journey that was just made gets its steps.
  private mutating func sayHowToGoOn() {
    guard let notice, !notice.isWarning else { return }
    let how =
      linear == nil
      ? Text(nl: "Met Ctrl-E voert u stap na stap in.", en: "Enter step after step with Ctrl-E.")
      : Text(
        nl: "Met snel invoeren geeft u stap na stap op.", en: "Fast capture takes step after step.")
    self.notice = Notice(notice.text + Text(". ") + how)
  }

  private mutating func opened(_ file: OpenedFile) -> [Effect] {
    // Nothing that is open gives way to a file that came late.
    guard open == nil else { return [.leave(path: file.path, .later)] }
    openedCount += 1
    var journey = OpenJourney(file, number: openedCount)
    journey.recoveries = takeAnswers(
      of: file.recoveries.filter { !$0.isDeclined }, on: file.document.root)
    journey.declined = file.recoveries.filter(\.isDeclined)
    open = journey
    if linear != nil { _ = tell { $0.opening(journey.root) } }
    greet(journey, file)
    goToGoal()
    layNeighbour()
    offerRecovery()
    return [request(.checkForm(file), for: .form(journey.number))]
  }

  private mutating func saved(_ bytes: [UInt8], as path: String) -> [Effect] {
    open?.saved(bytes, as: path)
    open?.past.isStale = true
    let effects = retireSaved()
    guard let then = afterSave else { return effects }
    // What was changed while the save ran is saved too; what is being typed is not finished yet.
    if open?.typing == nil, open?.isDirty == true { return effects + save() }
    afterSave = nil
    return effects + (open?.typing == nil ? leave(then) : [])
  }

  /// Says what the user should know about a file that opens.
  private mutating func greet(_ journey: OpenJourney, _ file: OpenedFile) {
    if case .otherEditor(let owner) = journey.access {
      overlay = .dialog(Dialog(.otherEditor(owner)))
    } else if let reason = readOnlyReason {
      notice = Notice(reason, isWarning: true)
    } else if let hint = Opgave(journey.root).firstHint {
      notice = Notice(hint)
    } else if let version = file.document.earlierVersion {
      notice = Notice(
        Text(
          nl:
            "Dit bestand heeft versie \(version) van het formaat; bij opslaan krijgt het de nieuwe.",
          en: "This file has version \(version) of the format; saving gives it the new one."))
    } else if let remark = journey.remarks.first {
      notice = Notice(remark.line(file: file.path), isWarning: true)
    }
  }
}

extension Outcome {
  /// Whether a list, a board, a report or a question comes of it.
  fileprivate var takesKeys: Bool {
    switch self {
    case .found, .replaceable, .replaced, .putBack, .portfolio, .exportExists, .version: true
    default: false
    }
  }
}

extension Opgave {
  /// What helps somebody who starts an opgave; nil for what is no opgave, or has got further.
  fileprivate var firstHint: Text? {
    guard item.kind == .opgave, parties.isEmpty, coreValues.isEmpty, vision.isEmpty else {
      return nil
    }
    return Text(
      nl: "Het menu Opgave (F10) stelt u de vragen een voor een: het gesprek in vier stappen.",
      en:
        "The menu Opgave (F10) asks the questions one by one: the conversation in four steps."
    )
  }
}
