// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import TextGrid
import Words

extension Editor {
  /// Shows the conflicts of a merge as cards to choose from.
  mutating func settle(_ merge: Merge, _ purpose: Settlement.Purpose) {
    guard let journey = open else { return }
    let trees: Trees
    switch purpose {
    case .save(let file):
      trees = Trees(base: journey.savedRoot, ours: journey.root, theirs: file.document.root)
    case .recovery(let recovery):
      let replay = recovery.replay(on: journey.savedRoot)
      trees = Trees(base: replay?.saved.root, ours: replay?.rootWithDraft, theirs: journey.root)
    case .markers: return
    }
    overlay = .conflicts(Settlement(merge, purpose, trees))
  }

  /// Shows the conflicts that stand in a file, to be settled before it opens.
  mutating func settle(_ file: ConflictedFile) {
    guard open == nil else { return }
    let trees = Trees(
      base: file.isBaseKnown ? file.merge.settled(as: .base) : nil,
      ours: file.merge.settled(as: .ours), theirs: file.merge.settled(as: .theirs))
    guard !file.merge.isClean else { return openSettled(file.merge.root, file, trees) }
    overlay = .conflicts(Settlement(file.merge, .markers(file), trees))
    say(
      "In dit bestand liet git een conflict achter. Kies hier wat blijft.",
      "Git left a conflict in this file. Choose here what stays.")
  }

  private mutating func openSettled(_ settled: Item, _ file: ConflictedFile, _ trees: Trees) {
    let text = settled.canonicalText
    guard let document = try? Document(reading: text) else { return }
    openedCount += 1
    let opened = OpenedFile(path: file.path, bytes: text, document: document)
    var journey = OpenJourney(opened, number: openedCount)
    journey.holdUnsaved(over: file.bytes, base: trees.ours ?? settled)
    open = journey
    say(
      "De conflicten zijn opgelost, maar nog niet opgeslagen. Opslaan doet u met Ctrl-S.",
      "The conflicts are settled, but not saved yet. Save with Ctrl-S.")
  }

  /// Leaves the cards without a decision.
  private mutating func leave(_ settlement: Settlement) -> [Effect] {
    overlay = nil
    afterSave = nil
    switch settlement.purpose {
    case .save:
      say(
        "Er is niets opgeslagen en niets verloren. Ctrl-S toont deze keuzes opnieuw.",
        "Nothing was saved and nothing is lost. Ctrl-S shows these choices again.")
    case .recovery:
      say(
        "Het niet-opgeslagen werk blijft bewaard; bij de volgende start vraag ik het weer.",
        "The work that was not saved is kept; you will be asked again at the next start.")
    case .markers(let file):
      say("Het bestand is niet veranderd.", "The file was not changed.")
      return [.leave(path: file.path, .saved)] + (list == nil ? [.quit] : [])
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
      } else {
        card.chosen = card.pointed
      }
      settlement.cards[settlement.index] = card
      if card.field == nil { return goOn(settlement) }
    default: break
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
        _ = try card.typedField?.value(typed: text)
        card.own = text
        card.field = nil
        card.chosen = card.pointed
        settlement.cards[settlement.index] = card
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
      say(
        "Alles is gekozen. Met Ctrl-S wordt het zo vastgelegd; met de pijltjes kijkt u het na.",
        "All is chosen. Ctrl-S keeps it so; the arrows let you look it over.")
    } else {
      settlement.index += 1
      say(
        "Alles is gekozen. Met Ctrl-S wordt het zo vastgelegd.",
        "All is chosen. Ctrl-S keeps it so.")
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
    switch settlement.purpose {
    case .save(let file): return saveMerged(settled, over: file)
    case .recovery(let recovery):
      open?.adopt(settled)
      sayRecoveredAndMerged()
      return [request(.retire(journal: recovery.journal), for: .retire)]
    case .markers(let file):
      openSettled(settled, file, settlement.card.trees)
      return []
    }
  }
}
