// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

extension Editor {
  /// Where the user is, when nothing lies over the screen.
  var place: Command.Places {
    switch open?.root.kind {
    case nil: .list
    case .opgave: .opgave
    case .panel: .panel
    default: showsMap ? .map : .outline
    }
  }

  mutating func press(_ key: Key) -> [Effect] {
    if key == .escape, overlay == nil, open?.typing == nil, let stoppable {
      return stop(stoppable)
    }
    if let overlay { return press(key, on: overlay) }
    if open?.typing != nil { return type(key) }
    if key.modifiers == .alt, case .character(let letter) = key.code,
      let menu = Menu.offered(in: place).first(where: { says($0.letter) == String(letter) })
    {
      return openMenu(menu)
    }
    if let effects = typeOnClosedField(key) { return effects }
    isBetweenFields = false
    guard areLettersKeys || !key.isSingleSign, let command = Command.of(key, in: place) else {
      sayNoEffect(of: key)
      return []
    }
    return give(command)
  }

  /// Gives a command, or says why it cannot be given.
  mutating func give(_ command: Command) -> [Effect] {
    if let obstacle = command.obstacle(self) {
      notice = Notice(obstacle, isWarning: true)
      return []
    }
    return command.perform(&self)
  }

  // MARK: - Overlays

  private mutating func press(_ key: Key, on overlay: Overlay) -> [Effect] {
    if key == .function(1) || key == .control("g"), overlay.hasHelp {
      self.overlay = .help(scroll: 0, over: overlay)
      return []
    }
    if !areLettersKeys, key.isSingleSign, overlay.hasLetterKeys { return [] }
    if key == .control("p"), linear == nil { return openPalette(over: overlay) }
    if key == .control("v"), overlay.takesText {
      pasteText()
      return []
    }
    switch overlay {
    case .help(let scroll, let over): return press(key, onHelp: scroll, over: over)
    case .menu(let state): return press(key, onMenu: state)
    case .question(let question): return press(key, onQuestion: question)
    case .prompt(let prompt): return press(key, on: prompt)
    case .picker(let picker): return press(key, on: picker)
    case .emotions: return press(onEmotions: key)
    case .dialog(let dialog): return press(key, on: dialog)
    case .report(let report): return press(key, on: report)
    case .conflicts(let settlement): return press(key, on: settlement)
    case .repair(let cards): return press(key, on: cards)
    case .changes(let list): return press(key, on: list)
    case .portfolio(let board): return press(key, on: board)
    }
  }

  /// Shows the commands where nothing is lost by that, or says what must be closed first.
  private mutating func openPalette(over overlay: Overlay) -> [Effect] {
    switch overlay {
    case .help(_, over: nil), .menu, .changes, .portfolio: return openPalette()
    case .report(let report) where report.back == nil: return openPalette()
    case .picker(let picker):
      if case .palette = picker.purpose { return [] }
      say(
        "Sluit eerst deze lijst met Esc; daarna toont Ctrl-P alle opdrachten.",
        "Close this list with Esc first; Ctrl-P then shows all commands.")
    default:
      say(
        "Ga hier eerst uit met Esc; daarna toont Ctrl-P alle opdrachten.",
        "Leave this with Esc first; Ctrl-P then shows all commands.")
    }
    return []
  }

  private mutating func press(_ key: Key, onHelp scroll: Int, over: Overlay?) -> [Effect] {
    let most = HelpView.mostScroll(self)
    var scroll = scroll
    switch key {
    case .up, .character("k"): scroll -= 1
    case .down, .character("j"): scroll += 1
    case .pageUp: scroll -= page
    case .pageDown, .space: scroll += page
    case .home: scroll = 0
    case .end: scroll = most
    default:
      overlay = over
      return []
    }
    overlay = .help(scroll: max(0, min(scroll, most)), over: over)
    return []
  }

  private mutating func press(_ key: Key, onMenu state: MenuState) -> [Effect] {
    var state = state
    let commands = MenuState.commands(state.menu, in: place)
    let menus = Menu.offered(in: place)
    let index = menus.firstIndex(of: state.menu) ?? 0
    switch key {
    case .escape, .function(10):
      overlay = nil
      return []
    case .left, .shiftTab:
      state = MenuState(
        menu: menus[(index + menus.count - 1) % menus.count], entry: 0)
    case .right, .tab:
      state = MenuState(menu: menus[(index + 1) % menus.count], entry: 0)
    case .up:
      state.entry = (state.entry + commands.count - 1) % max(1, commands.count)
    case .down: state.entry = (state.entry + 1) % max(1, commands.count)
    case .home: state.entry = 0
    case .end: state.entry = max(0, commands.count - 1)
    case .enter:
      overlay = nil
      return commands.indices.contains(state.entry) ? give(commands[state.entry]) : []
    default:
      if case .character(let letter) = key.code {
        state.entry = state.next(startingWith: letter, options.language, in: commands)
      }
    }
    overlay = .menu(state)
    return []
  }

  private mutating func press(_ key: Key, onQuestion question: Question) -> [Effect] {
    var question = question
    let answers = Question.Answer.allCases
    let index = answers.firstIndex(of: question.chosen) ?? 0
    switch key {
    case .left, .up, .shiftTab:
      question.chosen = answers[(index + answers.count - 1) % answers.count]
    case .right, .down, .tab: question.chosen = answers[(index + 1) % answers.count]
    case .enter: return answer(question.chosen, to: question)
    case .control("s"): return answer(.save, to: question)
    case .escape: return answer(.cancel, to: question)
    // Whoever goes on typing must not choose anything by it.
    default: sayHowToAnswer()
    }
    overlay = .question(question)
    return []
  }

  private mutating func press(_ key: Key, on prompt: Prompt) -> [Effect] {
    var prompt = prompt
    if case .inquiry(let inquiry) = prompt.purpose, linear == nil {
      switch key {
      case .escape: return leave(inquiry, prompt.field.text)
      case .shiftTab: return stepBack(in: inquiry, prompt.field.text)
      case .tab: return answer(inquiry, prompt.field.text)
      case .up where showItem(of: inquiry, by: -1, prompt.field.text): return []
      case .down where showItem(of: inquiry, by: 1, prompt.field.text): return []
      default: break
      }
    }
    switch key {
    case .escape:
      overlay = nil
      afterSave = nil
      switch prompt.purpose {
      case .newJourney(let guide): askAgain(guide, prompt.field.text)
      case .newOpgave(let guide): askAgain(guide, prompt.field.text)
      case .inquiry(let inquiry): return stepBack(in: inquiry, prompt.field.text)
      case .replaceNew(let scope, let old):
        overlay = .prompt(Prompt(purpose: .replaceOld(scope), proposing: old))
      case .saveAs, .deriveAs, .exportAs, .searchFolder, .replaceOld: break
      }
      return []
    case .enter:
      overlay = nil
      switch prompt.purpose {
      case .saveAs(let folder): return save(as: prompt.field.text, in: folder)
      case .newJourney(let guide): return answer(guide, prompt.field.text)
      case .newOpgave(let guide): return answer(guide, prompt.field.text)
      case .inquiry(let inquiry): return answer(inquiry, prompt.field.text)
      case .deriveAs(let folder): return derive(as: prompt.field.text, in: folder)
      case .exportAs(let form): return export(form, to: prompt.field.text)
      case .searchFolder: return searchFolder(prompt.field.text)
      case .replaceOld(let scope): return askReplacement(of: prompt.field.text, in: scope)
      case .replaceNew(let scope, let old):
        let replacement = Replacement(old: old, new: prompt.field.text)
        return scope == .journey ? preview(replacement) : findReplacements(replacement)
      }
    case .control("j") where prompt.takesLines: prompt.field.insert("\n", asTyping: false)
    case .up, .down: prompt.moveCaret(by: key == .up ? -1 : 1, in: size)
    default: if !prompt.field.press(key) { sayNoEffect() }
    }
    overlay = .prompt(prompt)
    return []
  }

  // MARK: - Commands about the screen

  mutating func openMenu(_ menu: Menu) -> [Effect] {
    overlay = .menu(MenuState(menu: menu, entry: 0))
    return []
  }

  mutating func showHelp() -> [Effect] {
    overlay = .help(scroll: 0, over: nil)
    return []
  }

  mutating func switchLanguage() -> [Effect] {
    let language: Language = options.language == .dutch ? .english : .dutch
    options.settings[.language] = language.rawValue
    options.language = language
    return [request(.saveSettings(options.settings, options.language), for: .settings)]
  }
}

extension TextField {
  /// Does what a key does in every text; returns false for a key that does nothing here.
  @discardableResult
  mutating func press(_ key: Key) -> Bool {
    switch key {
    case .left: move(by: -1)
    case .right: move(by: 1)
    case .home, .control("a"): move(to: 0)
    case .end, .control("e"): move(to: text.count)
    case Key(.left, .control), .alt(.left), .alt(.character("b")): moveByWord(forward: false)
    case Key(.right, .control), .alt(.right), .alt(.character("f")): moveByWord(forward: true)
    case .backspace, .control("h"): deleteBackward()
    case .delete, .control("d"): deleteForward()
    case .control("z"): undo()
    case .control("u"): deleteToStart()
    case .control("k"): deleteToEnd()
    default:
      guard case .character(let character) = key.code,
        key.modifiers.isDisjoint(with: [.control, .alt])
      else { return false }
      insert(String(character))
    }
    return true
  }
}
