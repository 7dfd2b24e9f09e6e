// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import JourneySearch
import TextGrid
import Words

/// What a line means that the user typed, by what was asked.
///
/// Everywhere `.` goes back as Esc does, and a number chooses from what was told last.
enum LinearInput {
  /// The most entries that are told at once.
  static let mostRows = 30

  /// The words for going back.
  static func isBack(_ line: String) -> Bool {
    [".", "esc"].contains(Finder.folded(line.trimmed))
  }

  /// Returns the number of what is chosen, from 0; nil where the line is no number up to a count.
  static func choice(_ line: String, of count: Int) -> Int? {
    Int(line.trimmed).flatMap { (1...max(1, count)).contains($0) && $0 <= count ? $0 - 1 : nil }
  }
}

extension Editor {
  /// Takes a line that the user typed.
  mutating func take(line: String) -> [Effect] {
    // While line after line is captured the same words are told once.
    if open?.isCapturing != true { linear?.notice = nil }
    switch overlay {
    case .help, .report: return []
    case .menu(let state): return take(line, onMenu: state)
    case .question: return take(line, answers: Question.Answer.allCases.map(\.title))
    case .dialog(let dialog): return take(line, answers: dialog.answers.map(\.title))
    case .prompt(let prompt): return take(line, on: prompt)
    case .picker(let picker): return take(line, on: picker)
    case .emotions: return take(onEmotions: line)
    case .conflicts(let settlement): return take(line, on: settlement)
    case .repair(let cards): return take(line, on: cards)
    case .changes(let list): return take(line, on: list)
    case .portfolio(let board): return take(line, on: board)
    case nil: return open?.typing == nil ? take(command: line.trimmed) : take(inField: line)
    }
  }

  // MARK: - Questions

  private mutating func take(_ line: String, onMenu state: MenuState) -> [Effect] {
    let commands = MenuState.commands(state.menu, in: place)
    if let index = LinearInput.choice(line, of: commands.count) {
      overlay = .menu(MenuState(menu: state.menu, entry: index))
      return press(.enter)
    }
    let typed = Finder.folded(line.trimmed)
    if typed.isEmpty || LinearInput.isBack(line) { return press(.escape) }
    let menus = Menu.offered(in: place)
    if let menu = menus.first(where: { Finder.folded(says($0.title)).hasPrefix(typed) }) {
      return openMenu(menu)
    }
    overlay = nil
    return take(command: line.trimmed)
  }

  /// Gives the answer that a line names by its number or its first letters; an empty line gives the usual one.
  private mutating func take(_ line: String, answers: [Text]) -> [Effect] {
    let typed = Finder.folded(line.trimmed)
    if typed.isEmpty { return press(.enter) }
    if LinearInput.isBack(line) { return press(.escape) }
    let fitting = answers.indices.filter { Finder.folded(says(answers[$0])).hasPrefix(typed) }
    guard
      let index = LinearInput.choice(line, of: answers.count)
        ?? (fitting.count == 1 ? fitting.first : nil)
    else {
      say(
        "Typ een van de nummers.", "Type one of the numbers.")
      return []
    }
    switch overlay {
    case .question(var question):
      question.chosen = Question.Answer.allCases[index]
      overlay = .question(question)
    case .dialog(var dialog):
      dialog.chosen = index
      overlay = .dialog(dialog)
    default: break
    }
    return press(.enter)
  }

  private mutating func take(_ line: String, on prompt: Prompt) -> [Effect] {
    var prompt = prompt
    if LinearInput.isBack(line) { return press(.escape) }
    if line.trimmed == "?" {
      return tell { $0.fieldHelp }
    }
    let isMore = linear?.isContinuing == true
    if isMore { prompt.field.insert("\n", asTyping: false) }
    linear?.isContinuing = prompt.takesLines && line.hasSuffix("\\") && !line.hasSuffix("\\\\")
    let goesOn = linear?.isContinuing == true
    prompt.field.take(
      goesOn ? String(line.dropLast()) : line, isMore: isMore, isPath: prompt.purpose.asksPath)
    overlay = .prompt(prompt)
    return goesOn ? [] : press(.enter)
  }

  private mutating func take(onEmotions line: String) -> [Effect] {
    let typed = line.trimmed
    if typed.isEmpty { return press(.space) }
    if LinearInput.isBack(line) { return press(.escape) }
    if typed == "<" { return press(.left) }
    if let key = key(named: typed), key.modifiers == .control { return press(key) }
    if typed.count == 2, let sign = typed.first, "+-−".contains(sign), let digit = typed.last {
      let path = open?.stepPath
      let effects = press(.character(sign)) + press(.character(digit))
      sayEmotion(at: path)
      return effects
    }
    guard LinearInput.choice(typed, of: Emotion.all.count) != nil, let digit = typed.first else {
      notice = Notice(emotionsQuestion)
      return []
    }
    let path = open?.stepPath
    let effects = press(.character(digit))
    sayEmotion(at: path)
    return effects
  }

  /// Says which beleving a step was given, before what else there is to say.
  private mutating func sayEmotion(at path: ItemPath?) {
    guard let journey = open, let path, notice?.isWarning != true,
      let emotion = journey.root.item(at: path).flatMap({ Step($0).emotion }),
      let step = path.steps.last?.index, let phase = path.steps.first?.index,
      let number = journey.outline.stepNumber(OutlineRow(phase: phase, step: step)).number
    else { return }
    let more = notice.map { Text(" ") + $0.text } ?? Text("")
    notice = Notice(
      Text(nl: "Stap \(number): ", en: "Step \(number): ") + emotion.name + Text(".") + more)
  }

  // MARK: - Lists

  private mutating func take(_ line: String, on picker: Picker) -> [Effect] {
    var picker = picker
    if LinearInput.isBack(line) { return press(.escape) }
    let text = line.trimmed
    if picker.isReplacement {
      if text.isEmpty { return hearMore(of: picker) }
      if Finder.folded(text) == says(.replacingWord) {
        overlay = .picker(picker.emptied)
        return press(.enter)
      }
    }
    if text.isEmpty { return press(picker.isMultiple ? .enter : .escape) }
    if let index = picker.row(chosenBy: text) {
      picker.move(by: index - picker.chosen)
      return choose(from: picker)
    }
    if let key = key(named: text), key == .control("s") { return press(key) }
    picker.press(.control("u"))
    paste(text, into: picker)
    guard case .picker(let filled) = overlay else { return [] }
    // What is typed is the value itself, or names one entry alone.
    if filled.own?.isFirst == true { return press(.enter) }
    if filled.rows.isEmpty {
      overlay = .picker(picker.emptied)
      notice = Notice(Text(nl: "Niets gevonden: \(text).", en: "Nothing found: \(text)."))
    }
    guard let index = filled.meant(by: text) else { return [] }
    picker = filled
    picker.move(by: index - picker.chosen)
    return choose(from: picker)
  }

  /// Tells the next places where a text is to be replaced.
  private mutating func hearMore(of picker: Picker) -> [Effect] {
    var picker = picker
    let next = (picker.chosen / LinearInput.mostRows + 1) * LinearInput.mostRows
    if next < picker.rows.count {
      picker.move(by: next - picker.chosen)
      overlay = .picker(picker)
    } else {
      notice = Notice(
        Text(
          nl: "Dit waren alle plaatsen. Typ \(Text.replacingWord.nl) om te vervangen.",
          en: "These were all places. Type \(Text.replacingWord.en) to replace."))
    }
    return []
  }

  /// Takes what is chosen in a list, or ticks it where several can be taken.
  private mutating func choose(from picker: Picker) -> [Effect] {
    overlay = .picker(picker)
    if picker.isMultiple, picker.typed.isEmpty { return press(.space) }
    return press(.enter)
  }

  private mutating func take(_ line: String, on settlement: Settlement) -> [Effect] {
    var settlement = settlement
    if settlement.card.field != nil {
      if LinearInput.isBack(line) { return press(.escape) }
      settlement.cards[settlement.index].field?.take(line)
      overlay = .conflicts(settlement)
      return press(.enter)
    }
    if let index = LinearInput.choice(line, of: settlement.card.options.count) {
      settlement.cards[settlement.index].pointed = index
      overlay = .conflicts(settlement)
      return press(.enter)
    }
    return take(onCards: line)
  }

  private mutating func take(_ line: String, on cards: RepairCards) -> [Effect] {
    var cards = cards
    let words = line.trimmed.split(separator: " ").map(String.init)
    if let first = words.first,
      let index = LinearInput.choice(first, of: cards.choices.count)
    {
      cards.pointed = index
      overlay = .repair(cards)
      return press(words.count > 1 ? .character("a") : .enter)
    }
    return take(onCards: line)
  }

  private mutating func take(onCards line: String) -> [Effect] {
    let typed = Finder.folded(line.trimmed)
    if LinearInput.isBack(line) { return press(.escape) }
    if typed == ">" || typed.isEmpty { return press(.right) }
    if typed == "<" { return press(.left) }
    if ["opslaan", "save", "ctrl-s", "w"].contains(typed) { return press(.control("s")) }
    say(
      "Typ een nummer. > en < gaan naar de volgende en de vorige keuze; opslaan legt alles vast; "
        + ". laat het voor later.",
      "Type a number. > and < go to the next and the previous choice; save keeps all; "
        + ". leaves it for later.")
    return []
  }

  private mutating func take(_ line: String, on list: ChangeList) -> [Effect] {
    if line.trimmed.isEmpty || LinearInput.isBack(line) { return press(.escape) }
    var list = list
    let places = list.rows.indices.filter { !list.rows[$0].isTitle }
    guard let index = LinearInput.choice(line, of: places.count) else {
      say("Typ een van de nummers.", "Type one of the numbers.")
      return []
    }
    list.move(by: -.max)
    list.move(by: index)
    overlay = .changes(list)
    return press(.enter)
  }

  // MARK: - Fields

  private mutating func take(inField line: String) -> [Effect] {
    let isContinuing = linear?.isContinuing == true
    linear?.isContinuing = false
    if !isContinuing {
      if LinearInput.isBack(line) { return press(.escape) }
      if line.trimmed == "?" {
        return tell { $0.fieldHelp }
      }
      if let key = key(named: line.trimmed), [.tab, .shiftTab, .control("s")].contains(key) {
        return press(key)
      }
      if open?.isCapturing == true, line.hasPrefix("#") {
        _ = press(.shiftTab)
        return take(inField: String(line.dropFirst()).trimmed)
      }
    }
    if isContinuing { open?.typing?.field.insert("\n", asTyping: false) }
    if line.hasSuffix("\\"), !line.hasSuffix("\\\\"), open?.typing?.takesLines == true {
      open?.typing?.field.take(String(line.dropLast()), isMore: isContinuing)
      linear?.isContinuing = true
      return []
    }
    open?.typing?.field.take(line, isMore: isContinuing)
    return press(.enter)
  }

  // MARK: - Keys

  /// Returns the key that a line names, such as `ctrl-s` or `+`; nil where it names none.
  func key(named line: String) -> Key? {
    if line.count == 1, let character = line.first { return .character(character) }
    guard !line.isEmpty else { return nil }
    let typed = Finder.folded(line)
    return LinearCommands.keys[typed]
  }
}

extension Picker {
  /// The row that a line chooses by its number, or `-` by having no value; a number with a sign is a value.
  fileprivate func row(chosenBy text: String) -> Int? {
    guard hasOwnNumbers else { return LinearInput.choice(text, of: rows.count) }
    if text == "-" { return rows.firstIndex { $0.choice == .nothing } }
    guard text.first?.isNumber == true, let number = Int(text) else { return nil }
    return rows.indices.first { self.number(ofRow: $0) == number }
  }

  /// The entry that a text means without doubt: the only one, or the one of which it is all the words.
  fileprivate func meant(by text: String) -> Int? {
    func words(_ text: String) -> [Substring] {
      Finder.folded(text).split { !$0.isLetter }
    }
    let whole = rows.indices.filter { words(rows[$0].title) == words(text) }
    guard let index = whole.count == 1 ? whole[0] : rows.count == 1 ? 0 : nil else { return nil }
    // What is new is made only when it is chosen.
    if case .new = rows[index].choice { return nil }
    return index
  }

  /// The list as it was before anything was typed.
  fileprivate var emptied: Picker {
    var picker = self
    picker.press(.control("u"))
    if case .find = purpose { picker.show([]) }
    return picker
  }
}

extension Text {
  /// What has to be typed before anything is replaced.
  static let replacingWord = Text(nl: "vervang", en: "replace")
}

extension TextField {
  /// Takes a line in the place of the text; an empty one keeps it, `-` clears it, `/old/new` replaces a part.
  ///
  /// - Parameters:
  ///   - isMore: Whether the line comes behind the text.
  ///   - isPath: Whether the text is a path, which may begin with `/` itself.
  mutating func take(_ line: String, isMore: Bool = false, isPath: Bool = false) {
    move(to: text.count)
    if isMore { return insert(line, asTyping: false) }
    if line.isEmpty { return }
    let parts = line.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if !isPath, parts.count >= 3, parts[0].isEmpty, !parts[1].isEmpty,
      let place = text.firstRange(of: parts[1])
    {
      let new = text[..<place.lowerBound] + parts[2] + text[place.upperBound...]
      clear()
      return insert(String(new), asTyping: false)
    }
    clear()
    if line.trimmed != "-" { insert(line, asTyping: false) }
  }
}

extension String {
  /// The text without the white space at its ends.
  var trimmed: String {
    var rest = self[...].drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
