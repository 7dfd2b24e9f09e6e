// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import Words

/// Cards to choose from, in words.
extension LinearView {
  func card(_ settlement: Settlement) -> Page {
    let card = settlement.card
    if let field = card.field {
      return Page(
        lines: field.text.isEmpty ? [] : [now(field.text)],
        prompt: card.takesText
          ? says("Uw eigen tekst: ", "A text of your own: ")
          : says("De waarde: ", "The value: "))
    }
    let options = card.options.indices.map { index in
      let option = card.options[index]
      let words = option.way == .own ? card.own ?? "" : says(option.words)
      let title = says(option.way.title(on: card, in: settlement))
      return chosen(card.chosen == index) + title + (words.isEmpty ? "" : ": " + words)
    }
    let head = says(
      "Keuze \(settlement.index + 1) van \(settlement.cards.count). ",
      "Choice \(settlement.index + 1) of \(settlement.cards.count). ")
    return Page(
      lines: [head + says(card.conflict.reason)] + Self.numbered(options),
      prompt: cardPrompt(isSettled: settlement.isSettled))
  }

  func card(_ cards: RepairCards) -> Page {
    let words = RepairWords(repair: cards.repair, question: cards.question)
    let answer = cards.answer(to: cards.question)
    let head = says(
      "Herstel \(cards.index + 1) van \(cards.questions.count). ",
      "Repair \(cards.index + 1) of \(cards.questions.count). ")
    let sides = words.sides.flatMap { side in
      [says(side.title)] + side.lines.map { "  " + says($0) }
    }
    return Page(
      lines: [head + says(words.reason)] + sides
        + Self.numbered(cards.choices.map { chosen($0 == answer) + says($0.title) }),
      prompt: cardPrompt(isSettled: cards.isSettled))
  }

  func changes(_ list: ChangeList) -> Page {
    var number = 0
    let lines = list.rows.flatMap { row -> [String] in
      if row.isTitle { return row.lines }
      number += 1
      let told = row.lines.enumerated().map { index, line in
        let words = line.drop { $0 == " " }
        // The sign before what is open is for the eye.
        let isOpen = index > 0 && list.isGap && words.hasPrefix("! ")
        return isOpen ? ". " + words.dropFirst(2) : (index > 0 ? " " : "") + words
      }
      return ["\(number). " + told.joined()]
    }
    var prompt = says("Nummer, leeg is sluiten: ", "Number, empty closes: ")
    if case .restoration = list.source {
      prompt = says(
        "Nummer om terug te zetten, leeg is terug: ", "Number to restore, empty is back: ")
    }
    return Page(lines: [says(list.title)] + lines, prompt: prompt)
  }

  private func chosen(_ isChosen: Bool) -> String {
    isChosen ? says("gekozen: ", "chosen: ") : ""
  }

  private func cardPrompt(isSettled: Bool) -> String {
    isSettled
      ? says("Nummer, of opslaan: ", "Number, or save: ")
      : says("Nummer, > is volgende, . is later: ", "Number, > is next, . is later: ")
  }
}
