// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

extension Editor {
  /// Whether the journey can be changed once it is mended.
  var needsRepair: Bool { open?.access == .full && open?.repair != nil }

  /// Shows what must be decided about a damaged file, as soon as nothing else is asked.
  mutating func offerRepair() {
    guard overlay == nil, open?.access == .full, open?.putsOffRepair == false,
      let repair = open?.repair
    else { return }
    let cards = RepairCards(repair, answers: earlierAnswers)
    overlay = .repair(cards)
    notice = Notice(
      Text(
        nl:
          "Dit bestand is beschadigd, meestal door samenvoegen als gewone tekst. Kies wat blijft; "
          + "er wordt niets opgeslagen tot u dat doet.",
        en: "This file is damaged, mostly by a merge as plain text. Choose what stays; "
          + "nothing is saved until you do so."), isWarning: true)
  }

  mutating func press(_ key: Key, on cards: RepairCards) -> [Effect] {
    var cards = cards
    let last = cards.choices.count - 1
    switch key {
    case .escape, .control("q"):
      overlay = nil
      keepAnswers(cards.cardAnswers)
      open?.putsOffRepair = true
      say(
        "U kunt nu alleen lezen. Met Ctrl-S ziet u deze keuzes weer.",
        "You can only read now. Ctrl-S shows these choices again.")
      return []
    case .up, .character("k"): cards.pointed = max(0, cards.pointed - 1)
    case .down, .character("j"): cards.pointed = min(last, cards.pointed + 1)
    case .home: cards.pointed = 0
    case .end: cards.pointed = last
    case .left, .pageUp, .shiftTab, .character("h"): cards.show(cards.index - 1)
    case .right, .pageDown, .tab, .character("l"): cards.show(cards.index + 1)
    case .control("s") where cards.isSettled:
      mend(cards)
      return []
    case .enter, .space: answer(&cards, forAll: false)
    case .character("a"), .control("a"): answer(&cards, forAll: true)
    case .control("s"): sayWhatIsOpen(among: cards.questions.count)
    case .function(10): sayMenuWaits()
    default: sayNoEffect()
    }
    overlay = .repair(cards)
    return []
  }

  private mutating func answer(_ cards: inout RepairCards, forAll: Bool) {
    cards.answer(forAll: forAll)
    if cards.isSettled {
      say(
        "Alles is gekozen. Met Ctrl-S wordt de reis zo hersteld.",
        "All is chosen. Ctrl-S mends the journey so.")
    }
  }

  private mutating func mend(_ cards: RepairCards) {
    var random = options.random
    guard let mended = cards.repair.mended(cards.answers, using: &random) else { return }
    options.random = random
    overlay = nil
    earlierAnswers = [:]
    if mended == cards.repair.root {
      open?.keepDamage()
      say("U kunt nu verder; er is niets veranderd.", "You can go on now; nothing was changed.")
      return
    }
    open?.adopt(mended)
    open?.keepDamage()
    say(
      "Het bestand is hersteld, maar nog niet opgeslagen. Opslaan doet u met Ctrl-S.",
      "The file is mended, but not saved yet. Save with Ctrl-S.")
  }
}
