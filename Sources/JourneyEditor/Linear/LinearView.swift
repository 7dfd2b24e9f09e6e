// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// Says in lines where the user is and what is asked; nothing in it depends on where it stands.
struct LinearView {
  let editor: Editor

  struct Page: Hashable {
    var lines: [String]
    /// What stands before the answer.
    var prompt: String
  }

  func says(_ text: Text) -> String { editor.says(text) }

  func says(_ nl: String, _ en: String) -> String { editor.says(Text(nl: nl, en: en)) }

  /// What is told when the work begins.
  var greeting: [String] {
    [
      says(
        "U werkt regel voor regel. Typ een opdracht en Enter; met ? hoort u wat er kan.",
        "You work line by line. Type a command and Enter; ? tells what there is.")
    ] + (editor.options.canShowScreen ? [wayBack] : [])
  }

  private var wayBack: String {
    says(
      "Typ “regel voor regel” om weer op het volle scherm te werken.",
      "Type “line by line” to work on the full screen again.")
  }

  var page: Page {
    switch editor.overlay {
    case .help: Page(lines: help, prompt: "")
    case .report(let report):
      Page(lines: [says(report.title)] + report.lines(width: editor.size.columns), prompt: "")
    case .menu(let state): menu(state)
    case .question(let question):
      choice(
        says(editor.unsavedWords),
        Question.Answer.allCases.map { says($0.title) }, usual: question.chosen.title)
    case .dialog(let dialog):
      choice(
        says(dialog.text), dialog.answers.map { says($0.title) },
        usual: dialog.answers[dialog.chosen].title)
    case .prompt(let prompt): self.prompt(prompt)
    case .picker(let picker): self.picker(picker)
    case .emotions:
      Page(
        lines: place.lines,
        prompt: says(
          "1 is zeer negatief, 5 is zeer positief, leeg slaat over, . is klaar: ",
          "1 is very negative, 5 is very positive, empty skips, . is done: "))
    case .conflicts(let settlement): card(settlement)
    case .repair(let cards): card(cards)
    case .changes(let list): changes(list)
    case .portfolio(let board): portfolio(board)
    case nil: editor.open?.typing == nil ? place : field
    }
  }

  // MARK: - Questions

  static func numbered(_ texts: [String], from first: Int = 0) -> [String] {
    texts.enumerated().map { "\(first + $0.offset + 1). \($0.element)" }
  }

  private func choice(_ text: String, _ answers: [String], usual: Text) -> Page {
    Page(
      lines: [text] + Self.numbered(answers),
      prompt: says("Nummer, leeg is \(usual.nl): ", "Number, empty is \(usual.en): "))
  }

  private func menu(_ state: MenuState) -> Page {
    let commands = MenuState.commands(state.menu, in: editor.place)
    let entries = commands.map { command in
      let obstacle = command.obstacle(editor).map {
        says(". Kan nu niet: ", ". Not now: ") + says($0)
      }
      return says(command.title) + (obstacle ?? "")
    }
    let others = Menu.offered(in: editor.place).filter { $0 != state.menu }.map { says($0.title) }
    return Page(
      lines: [says("Menu \(state.menu.title.nl)", "Menu \(state.menu.title.en)")]
        + Self.numbered(entries)
        + [says("Andere menu's: ", "Other menus: ") + others.joined(separator: ", ")],
      prompt: says("Nummer of menu, leeg is terug: ", "Number or menu, empty is back: "))
  }

  private func prompt(_ prompt: Prompt) -> Page {
    let question = says(prompt.purpose.title).split { $0.isNewline }.map(String.init)
    let text = editor.linear?.isContinuing == true ? "" : prompt.field.text
    return Page(
      lines: question + (text.isEmpty ? [] : [now(text)]),
      prompt: says("Antwoord: ", "Answer: "))
  }

  private func picker(_ picker: Picker) -> Page {
    let most = LinearInput.mostRows
    // Of places where a text is replaced each is told, so many at a time.
    let first = picker.isReplacement ? picker.chosen / most * most : 0
    var lines = [says(picker.title)]
    if case .history = picker.purpose {
      lines.append(
        says(
          "Een nummer maakt die wijziging ongedaan, met alles wat erboven staat.",
          "A number undoes that change, with all that stands above it."))
    }
    if picker.isWaiting { lines.append(says("Wordt gezocht…", "Looking…")) }
    lines += picker.rows.enumerated().dropFirst(first).prefix(most).compactMap { row, entry in
      guard let number = picker.number(ofRow: row) else { return nil }
      let tick = picker.ticked.contains(entry.choice) ? says("gekozen: ", "chosen: ") : ""
      let detail = entry.detail.isEmpty ? "" : " (\(entry.detail))"
      return "\(number). " + tick + title(of: entry, number, in: picker) + detail
    }
    let rest = picker.rows.count - first - most
    if rest > 0 {
      lines.append(
        picker.isReplacement
          ? says("En nog \(rest).", "And \(rest) more.")
          : says(
            "En nog \(rest). Typ een deel van de naam om er een te vinden.",
            "And \(rest) more. Type a part of the name to find one."))
    } else if picker.rows.isEmpty, !picker.isWaiting {
      lines.append(
        picker.field.text.isEmpty
          ? says("Typ wat u zoekt.", "Type what you look for.")
          : says("Niets gevonden.", "Nothing found."))
    }
    if picker.isReplacement {
      return Page(
        lines: lines,
        prompt: says(
          "Nummer, leeg is verder, \(Text.replacingWord.nl) vervangt, . laat alles zo: ",
          "Number, empty goes on, \(Text.replacingWord.en) replaces, . leaves all so: "))
    }
    if picker.hasOwnNumbers {
      return Page(
        lines: lines,
        prompt: says(
          "Nummer of tekst, - maakt leeg, leeg is terug: ",
          "Number or text, - clears it, empty is back: "))
    }
    return Page(
      lines: lines,
      prompt: picker.isMultiple
        ? says("Nummer of tekst, leeg is klaar: ", "Number or text, empty is done: ")
        : says("Nummer of tekst, leeg is terug: ", "Number or text, empty is back: "))
  }

  /// What an entry is called behind its number, which is not said twice.
  private func title(of entry: Picker.Entry, _ number: Int, in picker: Picker) -> String {
    guard picker.hasOwnNumbers else { return entry.title }
    if case .value(let word) = entry.choice, case .value(let field) = picker.purpose,
      field.key == .emotion, let emotion = Int(word).flatMap(Emotion.init)
    {
      return says(emotion.name) + " (\(emotion.sign(editor.options.signs)))"
    }
    let own = "\(number) "
    return entry.title.hasPrefix(own) ? String(entry.title.dropFirst(own.count)) : entry.title
  }

  // MARK: - Fields

  func now(_ text: String) -> String {
    says("Nu: ", "Now: ") + text.split { $0.isNewline }.joined(separator: " / ")
  }

  private var field: Page {
    guard let typing = editor.open?.typing, let item = editor.open?.root.item(at: typing.focus.path)
    else { return Page(lines: [], prompt: "") }
    let isTitle = typing.key == item.kind.titleKey && !item.kind.isRoot
    let name =
      isTitle
      ? item.kind.noun.one.capitalised
      : item.kind.field(typing.key)?.name ?? Text(typing.key.rawValue)
    let text = typing.field.text
    return Page(
      lines: text.isEmpty || editor.linear?.isContinuing == true ? [] : [now(text)],
      prompt: says(name) + ": ")
  }
}
