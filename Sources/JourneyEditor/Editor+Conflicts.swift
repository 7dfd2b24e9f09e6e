// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import TextGrid
import Words

extension Editor {
  /// Shows the conflicts of a merge as cards to choose from.
  mutating func settle(_ merge: Merge, _ purpose: Settlement.Purpose) {
    guard let journey = open else { return }
    var trees: Trees
    switch purpose {
    case .save(let file):
      trees = Trees(base: journey.savedRoot, ours: journey.root, theirs: file.document.root)
    case .recovery(let recovery):
      let replay = recovery.replay(on: journey.savedRoot)
      trees = Trees(base: replay?.saved.root, ours: replay?.rootWithDraft, theirs: journey.root)
    case .markers, .markersBelow: return
    }
    trees.titles = knownTitles
    overlay = .conflicts(Settlement(merge, purpose, trees, answers: earlierAnswers))
  }

  /// The titles that are known of what lies in other files, by their ids; nil where none are.
  private var knownTitles: [String: String]? {
    if let titles = open?.outsideTitles { return titles }
    let files = (list?.entries ?? []).compactMap { try? $0.content.get() }
    return files.isEmpty
      ? nil : Dictionary(files.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
  }

  /// Keeps what was chosen on cards that are put off.
  mutating func keepAnswers(_ answers: [CardAnswer]) {
    for answer in answers { earlierAnswers[answer.card] = answer }
  }

  /// Shows the conflicts that stand in a file, to be settled before it opens.
  mutating func settle(_ file: ConflictedFile) -> [Effect] {
    guard open == nil else { return [.leave(path: file.path, .later)] }
    var trees = file.trees
    trees.titles = knownTitles
    let others = takeAnswers(
      of: file.recoveries.filter { $0.base == file.bytes }, on: file.merge.root)
    guard !file.merge.isClean else {
      openSettled(file.merge.root, file, trees, others)
      return []
    }
    overlay = .conflicts(
      Settlement(file.merge, .markers(file, others), trees, answers: earlierAnswers))
    say(
      "In dit bestand liet git een conflict achter. Kies hier wat blijft.",
      "Git left a conflict in this file. Choose here what stays.")
    return []
  }

  /// Shows the conflicts that git left in the file of the journey that is open, to be settled before it is saved.
  mutating func settleBelow(_ file: ConflictedFile) -> [Effect] {
    guard !file.merge.isClean else { return saveMerged(file.merge.root, of: file) }
    guard isFree else { return wait(for: .diverged(.conflicted(file))) }
    var trees = file.trees
    trees.titles = knownTitles
    overlay = .conflicts(
      Settlement(file.merge, .markersBelow(file), trees, answers: earlierAnswers))
    say(
      "Git liet een conflict achter in het bestand. Kies eerst wat daarvan blijft; daarna komt uw "
        + "eigen werk erbij.",
      "Git left a conflict in the file. Choose first what stays of it; your own work is joined "
        + "with it after that.")
    return []
  }

  /// Joins what is open with what came of the conflicts in its file, and saves the result.
  private mutating func saveMerged(_ settled: Item, of file: ConflictedFile) -> [Effect] {
    guard let document = file.settled(settled)?.document else {
      return solve(.failed(Self.cannotWriteChosen))
    }
    guard !document.isReadOnly else {
      return solve(
        .failed(
          Text(
            nl:
              "U koos een versie van een nieuwere klantreis; daar kan uw werk niet bij. Er is niets "
              + "opgeslagen. Sluit de reis, open haar opnieuw en kies dan die versie.",
            en:
              "You chose a version of a newer klantreis; your work cannot be joined with it. Nothing "
              + "was saved. Close the journey, open it again and choose that version then.")))
    }
    return saveMerged(with: OpenedFile(document, of: file))
  }

  private static let cannotWriteChosen = Text(
    nl:
      "Wat u koos, kan klantreis niet schrijven: een deel komt uit een nieuwere versie. Kies één kant in haar geheel.",
    en:
      "What you chose cannot be written: a part comes from a newer version. Choose one side as a whole."
  )

  private mutating func openSettled(
    _ settled: Item, _ file: ConflictedFile, _ trees: Trees, _ recoveries: [Recovery]
  ) {
    guard let (text, document) = file.settled(settled) else {
      notice = Notice(Self.cannotWriteChosen)
      return
    }
    openedCount += 1
    let opened = OpenedFile(path: file.path, bytes: text, document: document)
    var journey = OpenJourney(opened, number: openedCount)
    journey.holdUnsaved(over: file.bytes, base: trees.ours ?? settled)
    journey.recoveries = recoveries
    open = journey
    offerRecovery()
    say(
      "De conflicten zijn opgelost, maar nog niet opgeslagen. Opslaan doet u met Ctrl-S.",
      "The conflicts are settled, but not saved yet. Save with Ctrl-S.")
  }

  /// Leaves the cards without a decision.
  private mutating func leave(_ settlement: Settlement) -> [Effect] {
    overlay = nil
    afterSave = nil
    keepAnswers(settlement.answers)
    switch settlement.purpose {
    case .save, .markersBelow:
      say(
        "Er is niets opgeslagen en niets verloren. Ctrl-S toont deze keuzes opnieuw.",
        "Nothing was saved and nothing is lost. Ctrl-S shows these choices again.")
    case .recovery(let recovery):
      putOff(recovery)
      offerRecovery()
    case .markers(let file, _):
      say("Het bestand is niet veranderd.", "The file was not changed.")
      return [.leave(path: file.path, settlement.answers.isEmpty ? .saved : .later)]
        + (list == nil ? [.quit] : [])
    }
    return []
  }

  mutating func press(_ key: Key, on settlement: Settlement) -> [Effect] {
    var settlement = settlement
    if settlement.card.field != nil { return type(key, on: settlement) }
    var card = settlement.card
    switch key {
    case .escape: return leave(settlement)
    case .up, .character("k"): card.pointed = max(0, card.pointed - 1)
    case .down, .character("j"): card.pointed = min(card.options.count - 1, card.pointed + 1)
    case .home: card.pointed = 0
    case .end: card.pointed = card.options.count - 1
    case .left, .pageUp, .shiftTab, .character("h"):
      settlement.index = max(0, settlement.index - 1)
      overlay = .conflicts(settlement)
      return []
    case .right, .pageDown, .tab, .character("l"):
      settlement.index = min(settlement.cards.count - 1, settlement.index + 1)
      overlay = .conflicts(settlement)
      return []
    case .control("s") where settlement.isSettled: return finish(settlement)
    case .enter, .space:
      if card.options[card.pointed].way == .own {
        card.field = TextField(card.startText(options.language))
      }
      settlement.cards[settlement.index] = card
      if card.field == nil { settlement.choose(card.pointed) }
      if card.field == nil { return goOn(settlement) }
    case .control("s"): sayWhatIsOpen(among: settlement.cards.count)
    // Whoever wants to leave gets out; what was chosen is kept.
    case .control("q"): return leave(settlement)
    case .function(10): sayMenuWaits()
    default: sayNoEffect()
    }
    settlement.cards[settlement.index] = card
    overlay = .conflicts(settlement)
    return []
  }

  private mutating func type(_ key: Key, on settlement: Settlement) -> [Effect] {
    var settlement = settlement
    var card = settlement.card
    switch key {
    case .escape: card.field = nil
    case .enter:
      let text = card.field?.text ?? ""
      do {
        try card.check(typed: text)
        card.own = text
        card.field = nil
        settlement.cards[settlement.index] = card
        settlement.choose(card.pointed)
        return goOn(settlement)
      } catch {
        notice = Notice(error.text, isWarning: true)
      }
    case .control("j"): card.field?.insert("\n", asTyping: false)
    default: card.field?.press(key)
    }
    settlement.cards[settlement.index] = card
    overlay = .conflicts(settlement)
    return []
  }

  /// Pastes into the text that is being typed on a card.
  mutating func paste(_ text: String, on settlement: Settlement) {
    var settlement = settlement
    settlement.cards[settlement.index].field?.insert(text, asTyping: false)
    overlay = .conflicts(settlement)
  }

  /// Goes to the next card without a choice; says how to end when there is none.
  private mutating func goOn(_ settlement: Settlement) -> [Effect] {
    var settlement = settlement
    let wasLast = settlement.index
    if let next = settlement.nextOpen {
      settlement.index = next
    } else if settlement.cards.count == 1 || wasLast == settlement.cards.count - 1 {
      notice = Notice(
        settlement.purpose.ending
          + Text(nl: " Met de pijltjes kijkt u het na.", en: " The arrows let you look it over."))
    } else {
      settlement.index += 1
      notice = Notice(settlement.purpose.ending)
    }
    overlay = .conflicts(settlement)
    return []
  }

  private mutating func finish(_ settlement: Settlement) -> [Effect] {
    let settled: Item
    do {
      settled = try settlement.settled()
    } catch {
      notice = Notice(error.text, isWarning: true)
      return []
    }
    overlay = nil
    earlierAnswers = [:]
    switch settlement.purpose {
    case .save(let file): return saveMerged(settled, over: file)
    case .markersBelow(let file): return saveMerged(settled, of: file)
    case .recovery(let recovery):
      let effects = join(recovery, as: settled)
      offerRecovery()
      return effects
    case .markers(let file, let recoveries):
      openSettled(settled, file, settlement.card.trees, recoveries)
      return []
    }
  }
}

extension Settlement.Purpose {
  /// What is left to do when all is chosen.
  fileprivate var ending: Text {
    switch self {
    case .markers:
      Text(
        nl:
          "Alles is gekozen. Ctrl-S opent de reis zo; daarna slaat u haar op met nog eens Ctrl-S.",
        en: "All is chosen. Ctrl-S opens the journey so; Ctrl-S once more then saves it.")
    case .save, .markersBelow:
      Text(
        nl: "Alles is gekozen. Ctrl-S slaat het zo op.", en: "All is chosen. Ctrl-S saves it so.")
    case .recovery:
      Text(
        nl: "Alles is gekozen. Met Ctrl-S gaat u zo verder.",
        en: "All is chosen. Ctrl-S goes on with it so.")
    }
  }
}
